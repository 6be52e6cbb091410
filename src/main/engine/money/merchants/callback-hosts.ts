import { AppError } from '../../../../shared/base/errors.ts'
import type { Merchant } from '../../../../shared/sites/merchant.ts'

const DEFAULT_PORTS: Record<string, string> = { 'http:': '80', 'https:': '443' }

/** Normalises a `host:port` that an owner typed. Throws WEBHOOK_URL_INVALID. */
export function callbackHost(text: string): string {
  const url = /^https?:\/\//i.test(text) ? text : `http://${text}`
  if (!URL.canParse(url)) throw new AppError('WEBHOOK_URL_INVALID', `${text} is not host:port`)
  return hostAndPort(new URL(url))
}

/**
 * Whether a payment may use this callback address: the host and port of the merchant's own address, or an
 * allowed one.
 */
export function mayCallBack(
  { webhookUrl, callbackHosts }: Pick<Merchant, 'webhookUrl' | 'callbackHosts'>,
  url: string,
): boolean {
  if (!URL.canParse(url)) return false
  const wanted = hostAndPort(new URL(url))
  return (
    callbackHosts.includes(wanted) ||
    (webhookUrl !== null && hostAndPort(new URL(webhookUrl)) === wanted)
  )
}

function hostAndPort(url: URL): string {
  return `${url.hostname}:${url.port === '' ? DEFAULT_PORTS[url.protocol] : url.port}`
}
