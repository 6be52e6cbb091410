import type { Clock } from '../../../../../src/shared/base/time.ts'
import type { CommandInput } from '../../../../../src/shared/contract.ts'
import type { MerchantOptionKey } from '../../../../../src/shared/sites/merchant-options.ts'
import { ask, type Question, type Reply } from '../../../../support/ask.ts'
import type { FakeTime } from '../../../../support/fake-time.ts'
import { notify } from '../../../../support/make.ts'
import { type Site, startTestGateway, type TestGateway } from '../../../../support/test-gateway.ts'

export interface BayarggShop {
  gateway: TestGateway
  site: Site
}

/** The `payment` of a create response. */
export interface MadePayment {
  invoice_id: string
  amount: number
  unique_code: number
  final_amount: number
  payment_method: string
  status: string
  expires_at: string
}

export async function bayarggShop(
  options: {
    name?: string
    webhookUrl?: string
    clock?: Clock
    time?: FakeTime
    qris?: string | null
  } = {},
): Promise<BayarggShop> {
  const { clock, time, ...site } = options
  const gateway = await startTestGateway({ ...(clock && { clock }), ...(time && { time }) })
  return { gateway, site: await gateway.addSite(site) }
}

/** Calls an endpoint below `/api` with the site's key in the header. */
export function send(
  { gateway, site }: BayarggShop,
  path: string,
  question: Question = {},
): Promise<Reply> {
  const headers = { 'x-api-key': site.api_key, ...question.headers }
  return ask(`${gateway.lanUrl}/api/${path}`, { ...question, headers })
}

export function askCreate(shop: BayarggShop, input: object = {}): Promise<Reply> {
  return send(shop, 'create-payment.php', { body: { amount: 50_000, ...input } })
}

/** Creates a payment; fails when it is rejected. */
export async function create(shop: BayarggShop, input: object = {}): Promise<MadePayment> {
  const reply = await askCreate(shop, input)
  if (reply.status !== 200) throw new Error(`no payment: ${reply.status} ${reply.text}`)
  return reply.json().payment
}

export async function createPaid(shop: BayarggShop, input: object = {}): Promise<MadePayment> {
  const made = await create(shop, input)
  await notify(shop.gateway, shop.site, {
    amount: made.final_amount,
    reference: `TRX${made.final_amount}`,
  })
  return made
}

export function check(shop: BayarggShop, invoice: string): Promise<Reply> {
  return send(shop, `check-payment.php?invoice=${encodeURIComponent(invoice)}`)
}

export function setOption(
  { gateway, site }: BayarggShop,
  key: MerchantOptionKey,
  value: boolean | string,
) {
  return gateway.command('merchants.setOption', { id: site.merchant_id, key, value })
}

export function setMethod(
  { gateway, site }: BayarggShop,
  method: CommandInput<'merchants.setMethod'>['method'],
  place: string,
) {
  return gateway.command('merchants.setMethod', { id: site.merchant_id, method, place })
}
