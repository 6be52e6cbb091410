import type { Clock } from '../../../../../src/shared/base/time.ts'
import { ask, bearer, type Question, type Reply } from '../../../../support/ask.ts'
import type { FakeTime } from '../../../../support/fake-time.ts'
import { type Site, startTestGateway, type TestGateway } from '../../../../support/test-gateway.ts'
import { closeLater } from '../../webhooks/support/closing.ts'
import { type Answer, ok, type Site as Receiver, startSite } from '../../webhooks/support/site.ts'

export interface PurwantaraShop {
  gateway: TestGateway
  site: Site
  receiver: Receiver
}

/** The `data` of every response. */
export interface Transaction {
  uuid: string
  title: string | null
  amount: string
  status: string
  paid_at: string | null
  settle_at: null
  channel_id: number
  created_at: string
  expires_at: string
  expired_time: string
  return_url: string | null
  description: string | null
  external_id: string | null
  payment_link_url: string
  qr_string: string
  qr_url: string
  simulator_url?: string
}

/** A gateway and a shop that receives a webhook for every change; the owner allows exact amounts. */
export async function purwantaraShop(
  options: {
    clock?: Clock
    time?: FakeTime
    qris?: string | null
    answer?: Answer
    isExact?: boolean
  } = {},
): Promise<PurwantaraShop> {
  const { clock, time, answer = ok, isExact = true, ...input } = options
  const receiver = closeLater(await startSite(answer))
  const gateway = await startTestGateway({ ...(clock && { clock }), ...(time && { time }) })
  const site = await gateway.addSite({ ...input, webhookUrl: receiver.url })
  const exact = { id: site.merchant_id, key: 'exactAmounts', value: isExact }
  await gateway.command('merchants.setOption', exact)
  return { gateway, receiver, site }
}

/** Sends a request with the live token, or with another one. */
export function send(
  { gateway, site }: PurwantaraShop,
  path: string,
  question: Question & { key?: string } = {},
): Promise<Reply> {
  const { key = site.api_key, ...rest } = question
  return ask(`${gateway.lanUrl}${path}`, {
    ...rest,
    headers: { ...bearer(key), ...question.headers },
  })
}

/** Creates a transaction; fails when it is rejected. */
export async function create(
  shop: PurwantaraShop,
  channel: 'qris' | 'payment-link',
  input: object = {},
  key?: string,
): Promise<Transaction> {
  const body = { amount: 10_000, ...input }
  const reply = await send(shop, `/v1/${channel}`, { body, ...(key !== undefined && { key }) })
  if (reply.status !== 200) throw new Error(`no transaction: ${reply.status} ${reply.text}`)
  return reply.json().data
}

/** Status and message of an error. */
export function refusalOf(reply: Reply): [number, string] {
  const { success, status, message, ...rest } = reply.json()
  const isSound = success === false && status === reply.status && typeof message === 'string'
  if (!isSound || message === '' || Object.keys(rest).length > 0) {
    throw new Error(`not a refusal: ${reply.text}`)
  }
  return [status, message]
}
