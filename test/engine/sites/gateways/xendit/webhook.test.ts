import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { xenditWebhook } from '../../../../../src/main/engine/sites/gateways/xendit/webhook.ts'
import { createFakeTime } from '../../../../support/fake-time.ts'
import { forward, makeForward, notify } from '../../../../support/make.ts'
import { makeClock } from '../../../../support/make-clock.ts'
import { ok, status } from '../../webhooks/support/site.ts'
import { flippedBodies, hasLanguage, LANGUAGES, verdictsIn } from '../support/verifiers.ts'
import { createCode, send, xenditShop } from './support.ts'
import { XENDIT_VERIFIER } from './verifier.ts'

async function paidCallback(changes: object = {}) {
  const shop = await xenditShop()
  const code = await createCode(shop, changes)
  await forward(shop.gateway, shop.site, makeForward(code.amount ?? 12_345))
  await expect.poll(() => shop.receiver.received.length).toBe(1)
  return { ...shop, code, received: shop.receiver.received[0]! }
}

describe('the callback of Xendit', () => {
  it('X-063 X-066 X-067 X-070 is sent to the code’s own callback_url with the fields of the list', async () => {
    const shop = await paidCallback({ metadata: { branch_code: 'senayan_372' } })
    const { received, code } = shop
    expect([received.method, received.url]).toEqual(['POST', '/callback?shop=1'])
    expect(received.headers['content-type']).toBe('application/json')
    const list = await send(shop, `/qr_codes/payments?external_id=${code.external_id}`)
    const [payment] = list.json()
    expect(JSON.parse(received.body)).toEqual({ event: 'qr.payment', ...payment })
    expect(Object.keys(JSON.parse(received.body))).toEqual([
      'event',
      'id',
      'amount',
      'nominal',
      'created',
      'qr_code',
      'status',
      'payment_detail',
    ])
  })

  it('X-058 X-066 X-070 of a STATIC code has the amount that was paid and the code it was for', async () => {
    const shop = await paidCallback({ type: 'STATIC' })
    const { received, code } = shop
    const output = JSON.parse(received.body)
    expect(output).toMatchObject({
      id: expect.stringMatching(/^qrpy_/),
      amount: 12_345,
      nominal: 12_345,
      qr_code: { id: code.id, external_id: code.external_id, type: 'STATIC' },
      payment_detail: { receipt_id: null, source: 'DANA' },
    })
    const list = await send(shop, `/qr_codes/payments?external_id=${code.external_id}`)
    expect(list.json()).toMatchObject([{ id: output.id }])
  })

  it('X-064 X-069 has the same token every time, and a signature of its own body', async () => {
    const shop = await xenditShop()
    for (const _ of [1, 2]) {
      const { amount } = await createCode(shop)
      await notify(shop.gateway, shop.site, { amount })
    }
    await expect.poll(() => shop.receiver.received.length).toBe(2)
    const { callback_token, webhook_secret } = shop.site
    for (const { headers, body } of shop.receiver.received) {
      expect(headers['x-callback-token']).toBe(callback_token)
      expect(headers['x-signature']).toBe(
        createHmac('sha256', webhook_secret).update(body).digest('hex'),
      )
    }
  })

  it.for(LANGUAGES.map((language) => [language] as const))(
    'X-064 X-069 is accepted by a receiver in %s, and no byte may differ',
    async ([language], { skip }) => {
      if (!hasLanguage(language)) skip(`no ${language} on this computer`)
      const { site, received } = await paidCallback({ metadata: { name: 'José ☕ / 李' } })
      const { 'x-callback-token': shown, 'x-signature': signature } = received.headers
      const request = {
        body: received.body,
        secret: site.webhook_secret,
        headers: {
          'x-callback-token': String(shown),
          'x-signature': String(signature),
          token: site.callback_token,
        },
      }
      expect(verdictsIn(language, XENDIT_VERIFIER, [request])).toEqual([true])
      const flipped = flippedBodies(request)
      expect(flipped.length).toBeGreaterThan(100)
      expect(verdictsIn(language, XENDIT_VERIFIER, flipped)).not.toContain(true)
      const unknownKey = { ...request, headers: { ...request.headers, 'x-callback-token': 'ct_x' } }
      expect(verdictsIn(language, XENDIT_VERIFIER, [unknownKey])).toEqual([false])
    },
  )

  it('X-065 X-068 is retried with the same bytes until any 2xx, with a timeout of 30 seconds', async () => {
    const answers = [status(500), status(204), ok]
    const time = createFakeTime(Date.now())
    const shop = await xenditShop({
      time,
      answer: (response, count, request) => (answers[count - 1] ?? ok)(response, count, request),
    })
    const { amount } = await createCode(shop)
    await notify(shop.gateway, shop.site, { amount })
    await expect.poll(() => time.waits()).toContain(5_000)
    time.advance(5_000)
    await expect.poll(() => shop.receiver.received.length).toBe(2)
    const { outbox } = shop.gateway.engine
    await expect.poll(() => outbox.deliveriesOfPayment(1)[0]?.status).toBe('delivered')
    expect(shop.receiver.received[1]?.body).toBe(shop.receiver.received[0]?.body)
    expect(xenditWebhook.timeoutMs).toBe(30_000)
  })

  it('X-067 is sent for payments only, not for codes that were created, expired or cancelled', async () => {
    const clock = makeClock(Date.now())
    const shop = await xenditShop({ clock })
    const { payments, database } = shop.gateway.engine
    const { id } = await createCode(shop)
    await database.write((db) => payments.cancelIn(db, payments.find(id)!))
    await createCode(shop, { type: 'STATIC' })
    const ended = await createCode(shop)
    clock.advance(24 * 3_600_000)
    await payments.expireDue()
    await expect.poll(() => payments.find(ended.id)?.status).toBe('expired')
    await notify(shop.gateway, shop.site, { amount: ended.amount })
    await expect.poll(() => shop.receiver.received.length).toBe(1)
    expect(JSON.parse(shop.receiver.received[0]!.body)).toMatchObject({
      event: 'qr.payment',
      qr_code: { id: ended.id },
      status: 'COMPLETED',
    })
  })
})
