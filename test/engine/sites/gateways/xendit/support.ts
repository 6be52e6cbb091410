import type { Clock } from '../../../../../src/shared/base/time.ts'
import { ask, basic, type Question, type Reply } from '../../../../support/ask.ts'
import type { FakeTime } from '../../../../support/fake-time.ts'
import { type Site, startTestGateway, type TestGateway } from '../../../../support/test-gateway.ts'
import { closeLater } from '../../webhooks/support/closing.ts'
import { type Answer, ok, type Site as Receiver, startSite } from '../../webhooks/support/site.ts'

export interface XenditShop {
  gateway: TestGateway
  site: Site
  receiver: Receiver
  callbackUrl: string
}

/** Fields of a create response. */
export interface Code {
  id: string
  external_id: string
  amount: number | null
  nominal: number | null
  qr_string: string
  callback_url: string
  type: string
  status: string
  created: string
  updated: string
  metadata?: Record<string, unknown>
}

/** A gateway and a shop that receives callbacks; its QRIS is its own, so that the owner allows exact amounts. */
export async function xenditShop(
  options: {
    clock?: Clock
    time?: FakeTime
    qris?: string | null
    answer?: Answer
    isExact?: boolean
  } = {},
): Promise<XenditShop> {
  const { clock, time, answer = ok, isExact = true, ...input } = options
  const receiver = closeLater(await startSite(answer))
  const gateway = await startTestGateway({ ...(clock && { clock }), ...(time && { time }) })
  const site = await gateway.addSite({ ...input, webhookUrl: receiver.url })
  const exact = { id: site.merchant_id, key: 'exactAmounts', value: isExact }
  await gateway.command('merchants.setOption', exact)
  return { gateway, site, receiver, callbackUrl: receiver.url.replace('/hook', '/callback') }
}

/** Sends a request with the live key, or with another one. */
export function send(
  { gateway, site }: XenditShop,
  path: string,
  question: Question & { key?: string } = {},
): Promise<Reply> {
  const { key = site.api_key, ...rest } = question
  return ask(`${gateway.lanUrl}${path}`, {
    ...rest,
    headers: { ...basic(key), ...question.headers },
  })
}

let requests = 0

/** A documented create request; `undefined` removes a field. */
export function input({ callbackUrl }: XenditShop, changes: object = {}): Record<string, unknown> {
  return {
    external_id: `testing_id_${++requests}`,
    type: 'DYNAMIC',
    callback_url: callbackUrl,
    amount: 25_000,
    ...changes,
  }
}

/** Creates a code; fails when it is rejected. */
export async function createCode(
  shop: XenditShop,
  changes: object = {},
  key?: string,
): Promise<Code> {
  const reply = await send(shop, '/qr_codes', {
    body: input(shop, changes),
    ...(key !== undefined && { key }),
  })
  if (reply.status !== 200) throw new Error(`no code: ${reply.status} ${reply.text}`)
  return reply.json()
}

/** Status and error code of an error. */
export function refusalOf(reply: Reply): [number, string] {
  const { error_code, message, ...rest } = reply.json()
  if (typeof message !== 'string' || message === '' || Object.keys(rest).length > 0) {
    throw new Error(`not a refusal: ${reply.text}`)
  }
  return [reply.status, error_code]
}
