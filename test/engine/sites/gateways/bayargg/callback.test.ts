import { createHmac } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { ask } from '../../../../support/ask.ts'
import { createFakeTime } from '../../../../support/fake-time.ts'
import { notify } from '../../../../support/make.ts'
import { makeClock } from '../../../../support/make-clock.ts'
import { upload } from '../../../sales/digital-goods/support.ts'
import { closeLater } from '../../webhooks/support/closing.ts'
import { type Answer, ok, startSite, status } from '../../webhooks/support/site.ts'
import { hasLanguage, LANGUAGES, verdictsIn } from '../support/verifiers.ts'
import { bayarggShop, check, create } from './support.ts'
import { BAYARGG_VERIFIER } from './verifier.ts'

/** 2024-01-15 12:25:30 in Jakarta. */
const PAID_AT = Date.UTC(2024, 0, 15, 5, 25, 30)

async function shopWithReceiver(answer: Answer = ok) {
  const receiver = closeLater(await startSite(answer))
  const clock = makeClock(PAID_AT)
  const shop = await bayarggShop({ clock, webhookUrl: receiver.url })
  return { ...shop, clock, receiver }
}

/** Whether the signature of Standard Webhooks fits the body that was sent. */
function webhookStandard(headers: IncomingHttpHeaders, body: string, secret: string): boolean {
  const content = [headers['webhook-id'], headers['webhook-timestamp'], body].join('.')
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64')
  const expected = `v1,${createHmac('sha256', key).update(content).digest('base64')}`
  return headers['webhook-signature'] === expected
}

/** A paid payment's callback as it arrived. */
async function paidCallback(input: object = {}, answer: Answer = ok) {
  const shop = await shopWithReceiver(answer)
  const made = await create(shop, input)
  await notify(shop.gateway, shop.site, { amount: made.final_amount, reference: 'TRX123456789' })
  await expect.poll(() => shop.receiver.received.length).toBe(1)
  const received = shop.receiver.received[0]!
  return { ...shop, made, received, body: JSON.parse(received.body) }
}

describe('the callback of bayar.gg', () => {
  it('B-097 B-098 B-099 B-109 B-112 has the documented fields, and consistent times', async () => {
    const { made, body } = await paidCallback({
      customer_name: 'John Doe',
      customer_email: 'john@example.com',
      customer_phone: '08123456789',
      description: 'Pembayaran Produk A',
      redirect_url: 'https://yoursite.com/thank-you',
    })
    expect(body).toEqual({
      event: 'payment.paid',
      invoice_id: made.invoice_id,
      status: 'paid',
      amount: 50_000,
      final_amount: made.final_amount,
      unique_code: made.unique_code,
      paid_at: '2024-01-15 12:25:30',
      paid_amount: made.final_amount,
      paid_reff_num: 'TRX123456789',
      payment_method: 'qris',
      paid_via: 'qris',
      customer_name: 'John Doe',
      customer_email: 'john@example.com',
      customer_phone: '08123456789',
      description: 'Pembayaran Produk A',
      redirect_url: 'https://yoursite.com/thank-you',
      has_file: false,
      has_content: false,
      timestamp: PAID_AT / 1_000,
      signature: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
  })

  it('B-100 B-101 B-102 B-103 B-104 B-107 has five headers that match the body', async () => {
    const { made, received, body } = await paidCallback()
    expect(received.method).toBe('POST')
    expect(received.headers).toMatchObject({
      'content-type': 'application/json',
      'x-webhook-event': 'payment.paid',
      'x-webhook-signature': body.signature,
      'x-webhook-timestamp': String(body.timestamp),
      'x-invoice-id': made.invoice_id,
    })
  })

  it('B-105 B-116 is signed over invoice, status, amount and time, with the webhook secret and no key', async () => {
    const { site, made, body } = await paidCallback()
    expect(site.webhook_secret).toMatch(/^whsec_/)
    expect(site.webhook_secret).not.toBe(site.api_key)
    const signed = `${made.invoice_id}|paid|${made.final_amount}|${body.timestamp}`
    expect(body.signature).toBe(
      createHmac('sha256', site.webhook_secret).update(signed).digest('hex'),
    )
  })

  it.for(LANGUAGES.map((language) => [language] as const))(
    'B-106 B-108 B-118 is accepted by the document’s receiver in %s, whole amounts and all; a changed one is not',
    async ([language], { skip }) => {
      if (!hasLanguage(language)) skip(`no ${language} on this computer`)
      const { site, received } = await paidCallback({ customer_name: 'José ☕ / "Budi"' })
      expect(received.body).toMatch(/"final_amount":\d+,/)
      const headers = Object.fromEntries(
        Object.entries(received.headers).map(([name, value]) => [name, String(value)]),
      )
      const genuine = { body: received.body, headers, secret: site.webhook_secret }
      const forged = [
        { ...genuine, body: received.body.replace('"status":"paid"', '"status":"pain"') },
        { ...genuine, body: received.body.replace(/"final_amount":(\d+)/, '"final_amount":1$1') },
        { ...genuine, headers: { ...headers, 'x-webhook-timestamp': '1' } },
        { ...genuine, secret: `${site.webhook_secret}x` },
      ]
      expect(verdictsIn(language, BAYARGG_VERIFIER, [genuine, ...forged])).toEqual([
        true,
        false,
        false,
        false,
        false,
      ])
    },
  )

  it('B-095 B-115 goes to the payment’s own address, and without one to the merchant’s', async () => {
    const shop = await shopWithReceiver()
    const own = `http://127.0.0.1:${shop.receiver.port}/own?order=1`
    const one = await create(shop, { callback_url: own })
    await notify(shop.gateway, shop.site, { amount: one.final_amount })
    await expect.poll(() => shop.receiver.received.length).toBe(1)
    const other = await create(shop)
    await notify(shop.gateway, shop.site, { amount: other.final_amount })
    await expect.poll(() => shop.receiver.received.length).toBe(2)
    const received = shop.receiver.received.map(({ url, headers }) => [
      url,
      headers['x-invoice-id'],
    ])
    expect(received).toEqual([
      ['/own?order=1', one.invoice_id],
      ['/hook?shop=1', other.invoice_id],
    ])
  })

  it('B-096 is not sent for payments that end unpaid', async () => {
    const shop = await shopWithReceiver()
    const { payments, database } = shop.gateway.engine
    const [cancelled, expired] = [await create(shop), await create(shop)]
    await database.write((db) => payments.cancelIn(db, payments.find(cancelled.invoice_id)!))
    shop.clock.advance(31 * 60_000)
    await expect.poll(() => payments.find(expired.invoice_id)?.status).toBe('expired')
    const paid = await create(shop)
    await notify(shop.gateway, shop.site, { amount: paid.final_amount })
    await expect.poll(() => shop.receiver.received.length).toBe(1)
    await sleep(200)
    expect(shop.receiver.received.map(({ headers }) => headers['x-invoice-id'])).toEqual([
      paid.invoice_id,
    ])
  })

  it('B-070 reports whether a file or a text is delivered', async () => {
    const shop = await shopWithReceiver()
    const { digitalGoods } = shop.gateway.engine
    const { merchant_id: merchantId } = shop.site
    await upload(digitalGoods, merchantId)
    await digitalGoods.saveContent({ merchantId, title: 'Kunci', text: 'AAAA' })
    const requests = [{ file_id: 1 }, { content_id: 1 }]
    for (const [at, input] of requests.entries()) {
      const { final_amount } = await create(shop, input)
      await notify(shop.gateway, shop.site, { amount: final_amount })
      await expect.poll(() => shop.receiver.received.length).toBe(at + 1)
      const { has_file, has_content } = JSON.parse(shop.receiver.received[at]!.body)
      expect({ has_file, has_content }).toEqual({ has_file: at === 0, has_content: at === 1 })
    }
  })

  it('B-110 is sent after check-payment returns paid, for a receiver that asks inside its handler', async () => {
    const found: unknown[] = []
    let lanUrl = ''
    let key = ''
    const receiver = closeLater(
      await startSite((response, _count, { headers }) => {
        const url = `${lanUrl}/api/check-payment.php?invoice=${String(headers['x-invoice-id'])}`
        void ask(url, { headers: { 'x-api-key': key } }).then((reply) => {
          found.push(reply.json().status)
          response.end('{"success":true}')
        })
      }),
    )
    const shop = await bayarggShop({ webhookUrl: receiver.url })
    lanUrl = shop.gateway.lanUrl
    key = shop.site.api_key
    for (let count = 1; count <= 20; count += 1) {
      const { final_amount } = await create(shop)
      await notify(shop.gateway, shop.site, { amount: final_amount })
      await expect.poll(() => found.length).toBe(count)
    }
    expect(new Set(found)).toEqual(new Set(['paid']))
  })

  it('B-111 accepts 202 as delivered, for receivers that verify first', async () => {
    const { gateway, made, receiver } = await paidCallback({}, status(202))
    const { number } = gateway.engine.payments.find(made.invoice_id)!
    const delivery = () => gateway.engine.outbox.deliveriesOfPayment(number)[0]
    await expect.poll(() => delivery()?.status).toBe('delivered')
    expect(receiver.received).toHaveLength(1)
  })

  it('C2 B-113 B-114 carries at each attempt that attempt’s timestamp and signature, under the same id', async () => {
    const answer: Answer = (response, count, request) =>
      (count === 1 ? status(500) : ok)(response, count, request)
    const receiver = closeLater(await startSite(answer))
    const time = createFakeTime(Date.now())
    const shop = { ...(await bayarggShop({ webhookUrl: receiver.url, time })), receiver }
    const made = await create(shop)
    await notify(shop.gateway, shop.site, { amount: made.final_amount })
    await expect.poll(() => time.waits()).toContain(5_000)
    time.advance(5_000)
    await expect.poll(() => shop.receiver.received.length).toBe(2)
    const [first, second] = shop.receiver.received.map(({ headers, body }) => {
      const { timestamp, signature, ...facts } = JSON.parse(body)
      expect(headers['x-webhook-timestamp']).toBe(String(timestamp))
      expect(headers['x-webhook-signature']).toBe(signature)
      const signed = `${made.invoice_id}|paid|${made.final_amount}|${timestamp}`
      const expected = createHmac('sha256', shop.site.webhook_secret).update(signed).digest('hex')
      expect(signature).toBe(expected)
      expect(webhookStandard(headers, body, shop.site.webhook_secret)).toBe(true)
      return { id: headers['webhook-id'], timestamp, facts }
    })
    expect(second?.timestamp).toBe(first?.timestamp + 5)
    expect(second).toMatchObject({ id: first?.id, facts: first?.facts })
    expect((await check(shop, made.invoice_id)).json().status).toBe('paid')
  })

  it('C2 is accepted after a long outage by a receiver with a window of five minutes and a replay cache', async () => {
    const time = createFakeTime(Date.now())
    const verdicts: boolean[] = []
    const seen = new Set<string>()
    const receiver = closeLater(
      await startSite((response, _count, { headers }) => {
        const stamp = Number(headers['x-webhook-timestamp'])
        const signature = String(headers['x-webhook-signature'])
        const isRecent = Math.abs(time.clock.now() / 1_000 - stamp) <= 300
        verdicts.push(isRecent && !seen.has(signature))
        seen.add(signature)
        status(verdicts.length < 4 ? 500 : 200)(response, verdicts.length, {} as never)
      }),
    )
    const shop = await bayarggShop({ webhookUrl: receiver.url, time })
    const made = await create(shop)
    await notify(shop.gateway, shop.site, { amount: made.final_amount })
    for (let attempts = 1; attempts <= 4; attempts += 1) {
      await expect.poll(() => verdicts.length).toBe(attempts)
      const { number } = shop.gateway.engine.payments.find(made.invoice_id)!
      const delivery = () => shop.gateway.engine.outbox.deliveriesOfPayment(number)[0]
      await expect.poll(() => delivery()?.attempts).toBe(attempts)
      time.advance((delivery()?.nextAttemptAtMs ?? 0) - time.clock.now())
    }
    expect(verdicts).toEqual([true, true, true, true])
  })

  it('B-115 B-117 is signed in its header with the current secret once the owner has changed it', async () => {
    const shop = await shopWithReceiver(status(500))
    const { final_amount, invoice_id } = await create(shop)
    await notify(shop.gateway, shop.site, { amount: final_amount })
    await expect.poll(() => shop.receiver.received.length).toBe(1)
    const id = shop.site.merchant_id
    const input = { id, kind: 'webhook-secret', isCompromised: true } as const
    const { secret } = await shop.gateway.command('merchants.rotateSecret', input)
    const { number } = shop.gateway.engine.payments.find(invoice_id)!
    const { outbox } = shop.gateway.engine
    await outbox.deliveryLog.redeliver(outbox.deliveriesOfPayment(number)[0]!.id)
    await expect.poll(() => shop.receiver.received.length).toBeGreaterThan(1)
    const { headers } = shop.receiver.received.at(-1)!
    const signed = `${invoice_id}|paid|${final_amount}|${String(headers['x-webhook-timestamp'])}`
    const expected = createHmac('sha256', secret).update(signed).digest('hex')
    expect(headers['x-webhook-signature']).toBe(expected)
  })

  it('B-115 is recorded with its HTTP status for the owner', async () => {
    const { gateway, made } = await paidCallback({}, status(404))
    const { outbox, payments } = gateway.engine
    const { number } = payments.find(made.invoice_id)!
    const delivery = () => outbox.deliveriesOfPayment(number)[0]
    await expect.poll(() => delivery()?.lastStatusCode).toBe(404)
    expect(outbox.attemptsOf(delivery()!.id)).toMatchObject([{ number: 1, statusCode: 404 }])
  })
})
