import type { Clock } from '../../../../../src/shared/base/time.ts'
import { ask, type Reply } from '../../../../support/ask.ts'
import type { FakeTime } from '../../../../support/fake-time.ts'
import { type Site, startTestGateway, type TestGateway } from '../../../../support/test-gateway.ts'

export interface MspayShop {
  gateway: TestGateway
  site: Site
}

/** The `data` of a create response. */
export interface Transaction {
  transaction_id: string
  payment_url: string
  qris_string: string
  qr_image: string
  amount: number
  unique_code: number
  total_amount: number
  payment_method: string
  expires_at: string
  status: string
}

export async function mspayGateway(
  options: { webhookUrl?: string; clock?: Clock; time?: FakeTime; qris?: string | null } = {},
): Promise<MspayShop> {
  const { clock, time, ...site } = options
  const gateway = await startTestGateway({ ...(clock && { clock }), ...(time && { time }) })
  return { gateway, site: await gateway.addSite(site) }
}

export function askCreate(
  { gateway, site }: MspayShop,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Reply> {
  return ask(`${gateway.lanUrl}/api/v1/payment/create`, {
    headers: { 'x-api-key': site.api_key, ...headers },
    body,
  })
}

/** Creates a transaction; fails when it is rejected. */
export async function createTransaction(shop: MspayShop, input: object = {}): Promise<Transaction> {
  const reply = await askCreate(shop, { amount: 25_000, ...input })
  if (reply.status !== 201) throw new Error(`no transaction: ${reply.status} ${reply.text}`)
  return reply.json().data
}

export function readTransaction({ gateway, site }: MspayShop, id: string): Promise<Reply> {
  return ask(`${gateway.lanUrl}/api/v1/payment/${id}`, { headers: { 'x-api-key': site.api_key } })
}
