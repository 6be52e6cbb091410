import { createHmac, timingSafeEqual } from 'node:crypto'
import { expect, it } from 'vitest'
import { ask } from '../../../../support/ask.ts'
import { notify } from '../../../../support/make.ts'
import { closeLater } from '../../webhooks/support/closing.ts'
import { startSite } from '../../webhooks/support/site.ts'
import { mspayGateway } from './support.ts'

it('M-011 M-078 M-079 M-081 a shop with only its base URL changed checks out, gets its webhook and polls to the end', async () => {
  const orders = new Map<string, { amount: number; status: string }>()
  const secret = { text: '' }
  const receiver = closeLater(
    await startSite((response) => {
      const { body, headers } = receiver.received.at(-1)!
      const payload = JSON.parse(body)
      const expected = createHmac('sha256', secret.text)
        .update(JSON.stringify(payload))
        .digest('hex')
      const isGenuine = timingSafeEqual(
        Buffer.from(String(headers['x-signature'])),
        Buffer.from(expected),
      )
      const order = orders.get(payload.transaction_id)
      if (isGenuine && order && payload.status === 'paid') order.status = 'paid'
      response.writeHead(isGenuine ? 200 : 401).end('{"success":true}')
    }),
  )
  const { gateway, site } = await mspayGateway({ webhookUrl: receiver.url })
  secret.text = site.api_secret
  const baseUrl = `${gateway.lanUrl}/api/v1`
  const headers = { 'x-api-key': site.api_key }
  const cart = [
    { name: 'Kopi Tubruk', price: 12_000 },
    { name: 'Roti Bakar / Keju', price: 18_000 },
  ]
  const checkout = await ask(`${baseUrl}/payment/create`, {
    headers,
    body: {
      amount: cart.reduce((sum, { price }) => sum + price, 0),
      customer_name: 'Siti',
      customer_phone: '081234567890',
      product_name: cart.map(({ name }) => name).join(', '),
      payment_method: 'qris',
    },
  })
  const payment = checkout.json().data
  orders.set(payment.transaction_id, { amount: payment.total_amount, status: 'pending' })
  expect(payment.qr_image).toMatch(/^data:image\/png/)

  await notify(gateway, site, { amount: payment.total_amount })
  await expect.poll(() => orders.get(payment.transaction_id)?.status).toBe('paid')
  const poll = await ask(`${baseUrl}/payment/${payment.transaction_id}`, { headers })
  expect(poll.json().data.status).toBe('paid')
})
