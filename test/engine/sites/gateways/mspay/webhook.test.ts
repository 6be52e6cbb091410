import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { plainText } from '../../../../../src/main/engine/sites/gateways/mspay/plain-text.ts'
import { createFakeTime } from '../../../../support/fake-time.ts'
import { notify } from '../../../../support/make.ts'
import { makeClock } from '../../../../support/make-clock.ts'
import { closeLater } from '../../webhooks/support/closing.ts'
import { type Answer, ok, startSite, status } from '../../webhooks/support/site.ts'
import { flippedBodies, hasLanguage, LANGUAGES, verdictsIn } from '../support/verifiers.ts'
import { createTransaction, mspayGateway, readTransaction } from './support.ts'
import { MSPAY_VERIFIER } from './verifier.ts'

async function shopWithReceiver(answer: Answer = ok) {
  const receiver = closeLater(await startSite(answer))
  const time = createFakeTime(Date.now())
  const shop = await mspayGateway({ webhookUrl: receiver.url, time })
  return { ...shop, receiver, time }
}

/** A paid transaction's webhook as it arrived. */
async function paidWebhook(input: object = {}) {
  const shop = await shopWithReceiver()
  const created = await createTransaction(shop, input)
  await notify(shop.gateway, shop.site, { amount: created.total_amount })
  await expect.poll(() => shop.receiver.received.length).toBe(1)
  return { ...shop, created, received: shop.receiver.received[0]! }
}

describe('the webhook of MSPay', () => {
  it('M-052 M-054 M-055 M-056 M-062 has the documented keys in their order, also to a LAN address', async () => {
    const { gateway, site, created, received } = await paidWebhook({
      customer_name: 'John Doe',
      customer_phone: '081234567890',
      product_name: 'Premium Package',
    })
    const { paid_at } = (await readTransaction({ gateway, site }, created.transaction_id)).json()
      .data
    expect(received.method).toBe('POST')
    expect(received.body).toBe(
      JSON.stringify({
        transaction_id: created.transaction_id,
        merchant_id: site.merchant_id,
        status: 'paid',
        amount: 25_000,
        unique_code: created.unique_code,
        total_amount: created.total_amount,
        customer_name: 'John Doe',
        customer_phone: '081234567890',
        product_name: 'Premium Package',
        paid_at,
        payment_method: 'qris',
      }),
    )
    expect(received.headers['content-type']).toBe('application/json')
  })

  it('M-014 M-054 M-058 is signed with the API secret in 64 lowercase hex digits', async () => {
    const { site, received } = await paidWebhook()
    expect(site.api_secret).toMatch(/^sk_/)
    expect(received.headers['x-signature']).toMatch(/^[0-9a-f]{64}$/)
    expect(received.headers['x-signature']).toBe(
      createHmac('sha256', site.api_secret).update(received.body).digest('hex'),
    )
  })

  it.for(LANGUAGES.map((language) => [language] as const))(
    'M-057 M-059 M-060 M-061 is accepted by a receiver in %s, names with accents and emoji too, and no byte may differ',
    async ([language], { skip }) => {
      if (!hasLanguage(language)) skip(`no ${language} on this computer`)
      const names = [
        'José ☕',
        'Siti / Budi "Jaya" \\ Co',
        '李小龍',
        'Ümit <b>&amp;</b>',
        'a\u2028b\u007f',
      ]
      const { site, received } = await paidWebhook({
        customer_name: names[0],
        product_name: names.join(', '),
      })
      const request = {
        body: received.body,
        headers: { 'x-signature': String(received.headers['x-signature']) },
        secret: site.api_secret,
      }
      expect(verdictsIn(language, MSPAY_VERIFIER, [request])).toEqual([true])
      const flipped = flippedBodies(request)
      expect(flipped.length).toBeGreaterThan(100)
      expect(verdictsIn(language, MSPAY_VERIFIER, flipped)).not.toContain(true)
      const forged = { ...request, secret: 'sk_of-another-shop' }
      expect(verdictsIn(language, MSPAY_VERIFIER, [forged])).toEqual([false])
    },
  )

  it('M-061 writes names in plain ASCII, and null where nothing is left', () => {
    expect(plainText('José ☕ Müller')).toBe('Jose Muller')
    expect(plainText('“Kopi” – Straße…')).toBe('"Kopi" - Strasse...')
    expect(plainText('李')).toBeNull()
    expect(plainText(null)).toBeNull()
  })

  it('M-061 keeps names unchanged when the owner chose that', async () => {
    const shop = await shopWithReceiver()
    await shop.gateway.command('merchants.setOption', {
      id: shop.site.merchant_id,
      key: 'mspayRawText',
      value: true,
    })
    const created = await createTransaction(shop, { customer_name: 'José ☕' })
    await notify(shop.gateway, shop.site, { amount: created.total_amount })
    await expect.poll(() => shop.receiver.received.length).toBe(1)
    expect(JSON.parse(shop.receiver.received[0]!.body).customer_name).toBe('José ☕')
  })

  it('M-053 reports expired and cancelled ones too, unless the owner has chosen paid ones only', async () => {
    const clock = makeClock(Date.now())
    const receiver = closeLater(await startSite())
    const shop = await mspayGateway({ webhookUrl: receiver.url, clock })
    const { payments, database } = shop.gateway.engine
    const cancel = async () => {
      const { transaction_id } = await createTransaction(shop)
      await database.write((db) => payments.cancelIn(db, payments.find(transaction_id)!))
      return transaction_id
    }
    const cancelled = await cancel()
    await expect.poll(() => receiver.received.length).toBe(1)
    expect(JSON.parse(receiver.received[0]!.body)).toMatchObject({
      transaction_id: cancelled,
      status: 'cancelled',
      paid_at: null,
    })
    const { merchant_id: id } = shop.site
    await shop.gateway.command('merchants.setOption', { id, key: 'mspayOnlyPaid', value: true })
    await cancel()
    const paid = await createTransaction(shop)
    await notify(shop.gateway, shop.site, { amount: paid.total_amount })
    await expect.poll(() => receiver.received.length).toBe(2)
    expect(JSON.parse(receiver.received[1]!.body)).toMatchObject({ status: 'paid' })
  })

  it('M-005 M-063 M-064 M-065 is retried until a 2xx, never sent again after it, and every attempt is recorded', async () => {
    const shop = await shopWithReceiver((response, count, request) =>
      (count === 1 ? status(500) : ok)(response, count, request),
    )
    const created = await createTransaction(shop)
    await notify(shop.gateway, shop.site, { amount: created.total_amount })
    await expect.poll(() => shop.time.waits()).toContain(5_000)
    shop.time.advance(5_000)
    await expect.poll(() => shop.receiver.received.length).toBe(2)
    const { outbox } = shop.gateway.engine
    const delivery = () => outbox.deliveriesOfPayment(1)[0]!
    await expect.poll(() => delivery().status).toBe('delivered')
    expect(shop.receiver.received[1]?.body).toBe(shop.receiver.received[0]?.body)
    expect(outbox.attemptsOf(delivery().id)).toMatchObject([
      { number: 1, statusCode: 500 },
      { number: 2, statusCode: 200, answerHead: '{"success":true}' },
    ])
  })

  it('M-002 is sent within a second of the money', async () => {
    const { gateway, time, created } = await paidWebhook()
    const { paidAtMs } = gateway.engine.payments.find(created.transaction_id)!
    expect(time.clock.now()).toBe(paidAtMs)
  })
})
