import { expect, it } from 'vitest'
import { ask, bearer } from '../../../../support/ask.ts'
import { askForPayment, askStatus, createPayment } from '../../../../support/make.ts'
import { startTestGateway } from '../../../../support/test-gateway.ts'

/** Bodies that are rejected with 400, each with a word that its message must contain. */
const REFUSED: [why: string, body: unknown, word: string][] = [
  ['no amount', {}, '"amount"'],
  ['a null amount', { amount: null }, '"amount"'],
  ['an amount of zero', { amount: 0 }, '"amount"'],
  ['a negative amount', { amount: -25_000 }, '"amount"'],
  ['sen', { amount: 25_000.5 }, '"amount"'],
  ['an amount in thousands', { amount: '25.000' }, '"amount"'],
  ['an amount as text in hexadecimal', { amount: '0x61A8' }, '"amount"'],
  ['an amount in a list', { amount: [25_000] }, '"amount"'],
  ['an amount as an object', { amount: { value: 25_000 } }, '"amount"'],
  ['an amount that is true', { amount: true }, '"amount"'],
  ['more than a QRIS may carry', { amount: 10_000_001 }, 'QRIS'],
  ['more than anybody has', { amount: 1e15 }, '"amount"'],
  ['more than a number can be exact', '{"amount":99999999999999999999}', '"amount"'],
  ['a list', [{ amount: 25_000 }], '"body"'],
  ['a bare number', '25000', '"body"'],
  ['a bare text', '"amount"', '"body"'],
  ['null', 'null', '"body"'],
  ['half a body', '{"amount":25000', 'JSON'],
  ['words after the body', '{"amount":25000}}', 'JSON'],
  ['nothing', '', 'JSON'],
  ['an order id as a fraction', { amount: 25_000, merchant_order_id: 1.5 }, 'merchant_order_id'],
  ['a name as a list', { amount: 25_000, customer_name: ['A'] }, 'customer_name'],
  ['a very long name', { amount: 25_000, customer_name: 'a'.repeat(256) }, 'customer_name'],
  ['a name of a thousand marks', { amount: 25_000, customer_name: `a${'́'.repeat(999)}` }, 'name'],
  ['__proto__', '{"amount":25000,"__proto__":{"role":"owner"}}', 'JSON'],
  ['constructor', '{"amount":25000,"constructor":{"prototype":{"x":1}}}', 'JSON'],
]

it.each(REFUSED)(
  'W-008 W-083 refuses %s, says why, and makes no payment',
  async (_, body, word) => {
    const gateway = await startTestGateway()
    const site = await gateway.addSite()
    const reply = await ask(`${gateway.lanUrl}/api/payments/qris/create`, {
      headers: { ...bearer(site.api_key), 'content-type': 'application/json' },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })
    expect(reply.status).toBe(400)
    expect(reply.json()).toMatchObject({ success: false, message: expect.stringContaining(word) })
    expect(gateway.engine.payments.list(10)).toEqual([])
    expect(({} as { role?: string }).role).toBeUndefined()
  },
)

it('W-008 accepts every whole amount from 1 rupiah to the QRIS limit', async () => {
  const gateway = await startTestGateway()
  const site = await gateway.addSite()
  for (const amount of [1, 999, 1_000, 9_999_000]) {
    expect((await askForPayment(gateway, site, { amount })).json()).toMatchObject({ amount })
  }
  expect((await askForPayment(gateway, site, '{"amount":25000.0}')).status).toBe(415)
  const sameNumber = await ask(`${gateway.lanUrl}/api/payments/qris/create`, {
    headers: { ...bearer(site.api_key), 'content-type': 'application/json; charset=utf-8' },
    body: '{"amount":2.5e4}',
  })
  expect(sameNumber.json()).toMatchObject({ success: true, amount: 25_000 })
})

it('C6 passes over fields that the document does not name, as its own Next.js sample sends them', async () => {
  const gateway = await startTestGateway()
  const site = await gateway.addSite()
  const body = { amount: 25_000, merchant_order_id: 'ORDER-002', customer_name: 'Budi' }
  const created = await createPayment(gateway, site, { ...body, email: 'a@b.c', items: [{ n: 1 }] })
  expect(gateway.engine.payments.find(created.invoice_id)).toMatchObject({
    amount: 25_000,
    merchantOrderId: 'ORDER-002',
    customerName: 'Budi',
  })
})

it('W-009 W-010 W-021 accepts optional fields that are absent, null or empty', async () => {
  const gateway = await startTestGateway()
  const site = await gateway.addSite()
  for (const optional of [{}, { merchant_order_id: null, customer_name: null }]) {
    const { invoice_id } = await createPayment(gateway, site, { amount: 25_000, ...optional })
    const { data } = (await askStatus(gateway, site, invoice_id)).json()
    expect(data.merchant_order_id).toBeNull()
  }
  expect((await askForPayment(gateway, site, { amount: 1, customer_name: '' })).status).toBe(200)
})

it.each([
  ['a quotation mark', `x'); DROP TABLE payments;--`],
  ['spaces at its ends', ' ORDER 001 '],
  ['letters of another script', 'café — 注文 ☕'],
  ['letters in two parts', 'café'],
  ['a tag', '<img src=x onerror=alert(1)>'],
  ['nothing at all', ''],
])('W-006 returns an order id with %s unchanged', async (_, merchant_order_id) => {
  const gateway = await startTestGateway()
  const site = await gateway.addSite()
  const created = await createPayment(gateway, site, { amount: 25_000, merchant_order_id })
  const { data } = (await askStatus(gateway, site, created.invoice_id)).json()
  expect(data.merchant_order_id).toBe(merchant_order_id)
})

it('removes bidirectional marks from a name', async () => {
  const gateway = await startTestGateway()
  const site = await gateway.addSite()
  const customer_name = 'Budi\u202e 05\u200b\u0007'
  const { invoice_id } = await createPayment(gateway, site, { amount: 25_000, customer_name })
  expect(gateway.engine.payments.find(invoice_id)?.customerName).toBe('Budi 05')
})
