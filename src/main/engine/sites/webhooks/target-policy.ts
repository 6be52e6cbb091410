import type { LookupAddress } from 'node:dns'
import { isIP } from 'node:net'
import { AppError } from '../../../../shared/base/errors.ts'
import { isThisComputer } from './address.ts'
import type { LocalMachine } from './local-machine.ts'
import type { Resolve } from './resolve.ts'

const LONGEST_URL = 2_000
const DEFAULT_PORTS: Record<string, number> = { 'http:': 80, 'https:': 443 }

/** Control characters, also as %0d: a URL must not be able to inject a header into a request. */
const CONTROL = /\p{Cc}|%[01][0-9a-f]|%7f/iu

const NAMES_OF_LOOPBACK = [
  'localhost',
  'localhost.localdomain',
  'localhost4',
  'localhost6',
  'localhost6.localdomain6',
  'ip6-localhost',
  'ip6-loopback',
]

/**
 * Normalises a webhook URL. Throws WEBHOOK_URL_INVALID, or WEBHOOK_URL_NOT_ALLOWED when it is one of our own
 * ports. A name may still resolve to this computer: `allowedAddresses` checks that.
 */
export function checkWebhookUrl(text: string, own: LocalMachine): URL {
  const url = parseWebhookUrl(text)
  if (leadsHere(hostOf(url), portOf(url), own)) throw notAllowed(url)
  return url
}

/**
 * The addresses for `url`, resolved now and all checked. Throws WEBHOOK_URL_NOT_ALLOWED when any of them is
 * this computer at one of our ports: then the whole name is rejected.
 */
export async function allowedAddresses(
  url: URL,
  own: LocalMachine,
  resolve: Resolve,
): Promise<LookupAddress[]> {
  const host = hostOf(url)
  const family = isIP(host)
  const addresses = family === 0 ? await resolve(host) : [{ address: host, family }]
  const port = portOf(url)
  if (addresses.some(({ address }) => leadsHere(address, port, own))) throw notAllowed(url)
  return addresses
}

/** An endpoint is a whole URL in its normal form: what happens at one says nothing of another on the same host. */
export function endpointOf(url: string): string {
  return URL.canParse(url) ? new URL(url).href : url
}

/** `host:port`, always with the port. */
export function hostAndPortOf(url: string): string {
  if (!URL.canParse(url)) return url
  const parsed = new URL(url)
  return `${parsed.hostname}:${portOf(parsed)}`
}

function parseWebhookUrl(text: string): URL {
  if (text.length > LONGEST_URL) throw invalid(`longer than ${LONGEST_URL} characters`)
  if (CONTROL.test(text)) throw invalid('it has a control character')
  if (!URL.canParse(text)) throw invalid('it is not a URL')
  const url = new URL(text)
  if (!(url.protocol in DEFAULT_PORTS)) throw invalid(`${url.protocol} is not http: or https:`)
  if (url.username !== '' || url.password !== '') throw invalid('it has a user name or password')
  if (text.includes('#')) throw invalid('it has a fragment')
  if (portOf(url) === 0) throw invalid('nothing listens on port 0')
  return url
}

function portOf(url: URL): number {
  return url.port === '' ? (DEFAULT_PORTS[url.protocol] ?? 0) : Number(url.port)
}

/** An IPv6 address without brackets, a name without the trailing dot. */
function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '').replace(/\.+$/, '')
}

/** Whether a connection to `host` at `port` reaches Lunas itself, also by a forwarded port that the owner listed. */
function leadsHere(host: string, port: number, own: LocalMachine): boolean {
  const written = `${isIP(host) === 6 ? `[${host}]` : host}:${port}`
  if (own.ownNames().some((name) => name.toLowerCase() === written)) return true
  return own.ownPorts().includes(port) && isOwnHost(host, own)
}

function isOwnHost(host: string, own: LocalMachine): boolean {
  if (isIP(host) !== 0) {
    const listed = own.ownNames().map((name) => name.replace(/^\[|\]$/g, ''))
    return isThisComputer(host, [
      ...own.ownAddresses(),
      ...listed.filter((name) => isIP(name) !== 0),
    ])
  }
  if (host.endsWith('.localhost') || NAMES_OF_LOOPBACK.includes(host)) return true
  const bare = host.replace(/\.local$/, '')
  return own.ownNames().some((name) => bare === name.toLowerCase().replace(/\.local\.?$/, ''))
}

function invalid(reason: string): AppError {
  return new AppError('WEBHOOK_URL_INVALID', `the webhook URL cannot be used: ${reason}`)
}

function notAllowed(url: URL): AppError {
  return new AppError('WEBHOOK_URL_NOT_ALLOWED', `${url.host} is Lunas itself`)
}
