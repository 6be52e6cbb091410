import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createFakeTime } from '../../../../support/fake-time.ts'
import { askStatus, createPayment, notify, pay } from '../../../../support/make.ts'
import { makeClock } from '../../../../support/make-clock.ts'
import { startTestGateway } from '../../../../support/test-gateway.ts'
import { closeLater } from '../../webhooks/support/closing.ts'
import { type Answer, never, ok, startSite, status } from '../../webhooks/support/site.ts'
import { RECEIVERS, startReceiver } from './support/receivers.ts'

async function gatewayWithSite(answer: Answer = ok) {
  const receiver = closeLater(await startSite(answer))
  const time = createFakeTime(Date.now())
  const gateway = await startTestGateway({ time })
  const site = await gateway.addSite({ webhookUrl: receiver.url })
  return { gateway, site, receiver, time }
}

const hmac = (body: string, secret: string) =>
  createHmac('sha256', secret).update(body).digest('hex')

describe('the webhook to a site', () => {
  it('W-005 W-032 W-037 W-038 reports a paid payment once, in the documented bytes', async () => {
    const { gateway, site, receiver, time } = await gatewayWithSite()
    const created = await createPayment(gateway, site, {
      amount: 25_000,
      merchant_order_id: 'ORDER-001',
      customer_name: 'John Doe / ☕',
    })
    await pay(gateway, site, created)
    await expect.poll(() => receiver.received.length).toBe(1)
    const { data } = (await askStatus(gateway, site, created.invoice_id)).json()
    const [received] = receiver.received
    expect(received).toMatchObject({ method: 'POST', url: '/hook?shop=1' })
    expect(received?.body).toBe(
      JSON.stringify({
        event: 'payment.paid',
        data: {
          invoice_id: created.invoice_id,
          merchant_order_id: 'ORDER-001',
          amount: 25_000,
          unique_code: created.unique_code,
          total_amount: created.total_amount,
          customer_name: 'John Doe / ☕',
          status: 'paid',
          payment_method: 'com.dana.id',
          paid_at: data.paid_at,
        },
      }),
    )
    const { outbox } = gateway.engine
    await expect.poll(() => outbox.deliveriesOfPayment(1)[0]?.status).toBe('delivered')
    expect(time.waits().filter((ms) => ms >= 2_000)).toEqual([])
    expect(receiver.received).toHaveLength(1)
  })

  it('W-033 W-034 W-035 W-036 has exactly the documented headers, signed over the raw body', async () => {
    const { gateway, site, receiver } = await gatewayWithSite()
    await pay(gateway, site, await createPayment(gateway, site, { amount: 1, customer_name: 'é' }))
    await expect.poll(() => receiver.received.length).toBe(1)
    const { headers, rawHeaders, body } = receiver.received[0]!
    const names = rawHeaders.filter((_, index) => index % 2 === 0).map((name) => name.toLowerCase())
    expect(names.sort()).toEqual([
      'connection',
      'content-length',
      'content-type',
      'host',
      'user-agent',
      'webhook-id',
      'webhook-signature',
      'webhook-timestamp',
      'x-gateway',
      'x-signature',
      'x-webhook-signature',
    ])
    expect(headers['content-type']).toBe('application/json')
    expect(headers['user-agent']).toBe('WebQRIS-Webhook/1.0')
    expect(headers['x-webhook-signature']).toBe(hmac(body, site.webhook_secret))
    expect(headers['x-webhook-signature']).toMatch(/^[0-9a-f]{64}$/)
    expect(headers['x-signature']).toBe(headers['x-webhook-signature'])
    expect(headers['content-length']).toBe(String(Buffer.byteLength(body)))
  })

  it('can be verified by Standard Webhooks libraries, too', async () => {
    const { gateway, site, receiver } = await gatewayWithSite()
    await pay(gateway, site, await createPayment(gateway, site))
    await expect.poll(() => receiver.received.length).toBe(1)
    const { headers, body } = receiver.received[0]!
    const content = [headers['webhook-id'], headers['webhook-timestamp'], body].join('.')
    const key = Buffer.from(site.webhook_secret.replace('whsec_', ''), 'base64')
    const expected = createHmac('sha256', key).update(content).digest('base64')
    expect(headers['webhook-signature']).toBe(`v1,${expected}`)
    expect(Math.abs(Date.now() / 1_000 - Number(headers['webhook-timestamp']))).toBeLessThan(60)
  })

  it('W-043 has null for unknown values, and omits no field', async () => {
    const { gateway, site, receiver } = await gatewayWithSite()
    const { total_amount } = await createPayment(gateway, site)
    await notify(gateway, site, { amount: total_amount })
    await expect.poll(() => receiver.received.length).toBe(1)
    const { data } = JSON.parse(receiver.received[0]!.body)
    expect(data).toMatchObject({
      merchant_order_id: null,
      customer_name: null,
      payment_method: 'callback',
    })
    expect(Object.keys(data)).toHaveLength(9)
  })

  it('W-032 W-039 W-042 is not sent for payments that end unpaid', async () => {
    const clock = makeClock(Date.now())
    const receiver = closeLater(await startSite())
    const gateway = await startTestGateway({ clock })
    const site = await gateway.addSite({ webhookUrl: receiver.url })
    const [cancelled, expired] = [
      await createPayment(gateway, site),
      await createPayment(gateway, site),
    ]
    const { payments, database } = gateway.engine
    const find = (id: string) => payments.find(id)!
    await database.write((db) => payments.cancelIn(db, find(cancelled.invoice_id)))
    clock.advance(15 * 60_000)
    await expect.poll(() => find(expired.invoice_id).status).toBe('expired')
    const paid = await createPayment(gateway, site)
    await database.write((db) => payments.confirmByHandIn(db, find(paid.invoice_id), 'seen'))
    await expect.poll(() => receiver.received.length).toBe(1)
    const { event, data } = JSON.parse(receiver.received[0]!.body)
    expect({ event, id: data.invoice_id }).toEqual({ event: 'payment.paid', id: paid.invoice_id })
    expect(data.payment_method).toBe('manual')
  })

  it('W-005 is sent to the merchant’s own site only, and nowhere when it has none', async () => {
    const { gateway, site, receiver } = await gatewayWithSite()
    const silent = await gateway.addSite()
    await pay(gateway, silent, await createPayment(gateway, silent))
    const { invoice_id, total_amount } = await createPayment(gateway, site)
    await pay(gateway, site, { total_amount })
    await expect.poll(() => receiver.received.length).toBe(1)
    expect(JSON.parse(receiver.received[0]!.body).data.invoice_id).toBe(invoice_id)
  })

  it.each(Object.entries(RECEIVERS))('W-040 W-041 is accepted by %s', async (_, receiver) => {
    let secret = ''
    const { url, answers } = await startReceiver(receiver, () => secret)
    const gateway = await startTestGateway()
    const site = await gateway.addSite({ webhookUrl: url })
    secret = site.webhook_secret
    await pay(
      gateway,
      site,
      await createPayment(gateway, site, { amount: 1, customer_name: 'é/☕"' }),
    )
    await expect.poll(() => answers).toEqual([200])
    secret = site.api_secret
    await pay(gateway, site, await createPayment(gateway, site))
    await expect.poll(() => answers.slice(0, 2)).toEqual([200, 401])
  })
})

describe('a site that does not answer', () => {
  it('W-044 W-046 W-047 is retried after 2, 4 and 8 seconds, the same bytes each time', async () => {
    const answers = [500, 302, 404]
    const { gateway, site, receiver, time } = await gatewayWithSite((response, count, request) =>
      status(answers[count - 1] ?? 200, { location: 'http://127.0.0.1:1/' })(
        response,
        count,
        request,
      ),
    )
    await pay(gateway, site, await createPayment(gateway, site))
    for (const [index, waitMs] of [2_000, 4_000, 8_000].entries()) {
      await expect.poll(() => receiver.received.length).toBe(index + 1)
      await expect.poll(() => time.waits()).toContain(waitMs)
      time.advance(waitMs)
    }
    await expect.poll(() => receiver.received.length).toBe(4)
    expect(new Set(receiver.received.map(({ body }) => body)).size).toBe(1)
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1)
  })

  it('W-045 is waited for ten seconds', async () => {
    const { gateway, site, receiver, time } = await gatewayWithSite(never)
    await pay(gateway, site, await createPayment(gateway, site))
    const delivery = () => gateway.engine.outbox.deliveriesOfPayment(1)[0]
    await expect.poll(() => receiver.received.length).toBe(1)
    expect(time.waits()).toContain(10_000)
    time.advance(9_999)
    expect(delivery()).toMatchObject({ status: 'pending', attempts: 0 })
    time.advance(1)
    await expect.poll(() => delivery()?.attempts).toBe(1)
    expect(delivery()).toMatchObject({ status: 'pending', lastError: 'TIMED_OUT' })
  })
})
