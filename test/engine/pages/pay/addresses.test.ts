import { expect, it } from 'vitest'
import { ask } from '../../../support/ask.ts'
import { startTestGateway } from '../../../support/test-gateway.ts'

/** Gateways whose own answer says where the customer pays. */
const CREATES = [
  ['M-031', '/api/v1/payment/create', '/payment/?id='],
  ['B-034', '/api/create-payment.php', '/pay?invoice='],
] as const

it.each(CREATES)(
  '%s the address in the response opens the page of the payment',
  async (_, create, page) => {
    const gateway = await startTestGateway()
    const { api_key } = await gateway.addSite({ name: 'Toko ABC' })
    const body = { amount: 25_000, description: 'Kemeja batik' }
    const made = await ask(gateway.lanUrl + create, { headers: { 'x-api-key': api_key }, body })
    const answer = made.json()
    const url: string = answer.payment_url ?? answer.data.payment_url
    expect(url).toContain(gateway.lanUrl + page)
    const reply = await ask(url)
    expect([reply.status, reply.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8'])
    expect(reply.text).toContain('data-state="pending"')
    expect(reply.text).toContain('Toko ABC')
  },
)

it('MSPay’s page is found with and without the slash that its document writes', async () => {
  const gateway = await startTestGateway()
  const { api_key } = await gateway.addSite()
  const headers = { 'x-api-key': api_key }
  const made = await ask(`${gateway.lanUrl}/api/v1/payment/create`, {
    headers,
    body: { amount: 25_000 },
  })
  const { transaction_id } = made.json().data
  for (const path of ['/payment/', '/payment']) {
    expect((await ask(`${gateway.lanUrl}${path}?id=${transaction_id}`)).status).toBe(200)
  }
})
