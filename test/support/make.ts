import { formatRupiah, rupiah } from '../../src/shared/base/money.ts'
import { ask, bearer, type Reply } from './ask.ts'
import type { Site, TestGateway } from './test-gateway.ts'

type Address = Pick<TestGateway, 'lanUrl'>

/** The response to a site's create request. */
export interface Created {
  success: true
  invoice_id: string
  qris_payload: string
  amount: number
  unique_code: number
  total_amount: number
  expired_at: string
}

/** Sends a site's create request. */
export function askForPayment(
  { lanUrl }: Address,
  { api_key }: Pick<Site, 'api_key'>,
  body: unknown = { amount: 25_000 },
): Promise<Reply> {
  return ask(`${lanUrl}/api/payments/qris/create`, { headers: bearer(api_key), body })
}

/** Creates a payment; fails when it is rejected. */
export async function createPayment(
  gateway: Address,
  site: Pick<Site, 'api_key'>,
  body: object = { amount: 25_000 },
): Promise<Created> {
  const reply = await askForPayment(gateway, site, body)
  if (reply.status !== 200) throw new Error(`no payment: ${reply.status} ${reply.text}`)
  return reply.json()
}

/** Reads a payment's status like a site. */
export function askStatus(
  { lanUrl }: Address,
  { api_key }: Pick<Site, 'api_key'>,
  invoiceId: string,
): Promise<Reply> {
  return ask(`${lanUrl}/api/payments/${encodeURIComponent(invoiceId)}/status`, {
    headers: bearer(api_key),
  })
}

let notifications = 0

/** A forwarder app's request for a DANA notification of this amount. */
export function makeForward(amount: number, changes: object = {}) {
  notifications += 1
  return {
    app: 'com.dana.id',
    title: 'DANA',
    message: `Kamu berhasil menerima ${formatRupiah(rupiah(amount))} dari JOHN DOE`,
    timestamp: new Date().toISOString(),
    device_id: 'device-01',
    notif_id: String(1_234_567_890 + notifications),
    event_hash: `hash-${notifications}`,
    ...changes,
  }
}

/** Forwards a notification with a callback secret. */
export function forward(
  { lanUrl }: Address,
  { callback_secret }: Pick<Site, 'callback_secret'>,
  body: object,
): Promise<Reply> {
  return ask(`${lanUrl}/api/webhook/payment`, { headers: bearer(callback_secret), body })
}

/** Reports a bare amount with a callback secret. */
export function notify(
  { lanUrl }: Address,
  { callback_secret }: Pick<Site, 'callback_secret'>,
  body: object,
): Promise<Reply> {
  return ask(`${lanUrl}/api/callback/notify`, {
    headers: { 'x-callback-key': callback_secret },
    body,
  })
}

/** Pays a payment: forwards the wallet's notification of exactly its total. */
export async function pay(
  gateway: Address,
  site: Pick<Site, 'callback_secret'>,
  { total_amount }: Pick<Created, 'total_amount'>,
): Promise<void> {
  const reply = await forward(gateway, site, makeForward(total_amount))
  if (reply.status !== 200) throw new Error(`not paid: ${reply.status} ${reply.text}`)
}
