import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { purwantaraWebhook } from '../../../../../src/main/engine/sites/gateways/purwantara/webhook.ts'
import { createFakeTime } from '../../../../support/fake-time.ts'
import { forward, makeForward, notify } from '../../../../support/make.ts'
import { makeClock } from '../../../../support/make-clock.ts'
import { ok, status } from '../../webhooks/support/site.ts'
import {
  flippedBodies,
  hasLanguage,
  LANGUAGES,
  type SignedRequest,
  verdictsIn,
} from '../support/verifiers.ts'
import { create, type PurwantaraShop, purwantaraShop } from './support.ts'
import { ENCODING_VERIFIER, RAW_VERIFIER } from './verifier.ts'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

const heardOf = ({ receiver }: PurwantaraShop, wanted: string) =>
  receiver.received.find(({ body }) => JSON.parse(body).status === wanted)

async function paidLink(input: object = {}) {
  const shop = await purwantaraShop()
  const made = await create(shop, 'payment-link', input)
  await forward(shop.gateway, shop.site, makeForward(10_000))
  await expect.poll(() => heardOf(shop, 'PAID')).toBeDefined()
  return { ...shop, made, received: heardOf(shop, 'PAID')! }
}

describe('the webhook of Purwantara', () => {
  it('P-022 P-024 P-025 P-026 P-027 P-028 P-029 P-030 P-031 has the documented headers and fields in their order', async () => {
    const shop = await purwantaraShop()
    const made = await create(shop, 'payment-link', {
      customer_phone: '08123456789',
      title: 'Demo',
      description: 'Demo',
      expires_at: new Date(Date.now() + 3_600_000).toISOString(),
    })
    await expect.poll(() => shop.receiver.received.length).toBe(1)
    const [{ headers, body, method }] = shop.receiver.received as [
      (typeof shop.receiver.received)[0],
    ]
    expect(method).toBe('POST')
    expect(headers).toMatchObject({
      accept: '*/*',
      'user-agent': 'PPN-WH',
      'content-type': 'application/json',
      signature: expect.stringMatching(/^[0-9a-f]{64}$/),
      'x-ppn-delivery': expect.stringMatching(UUID),
    })
    const payload = {
      uuid: made.uuid,
      event: { meta: { customer_phone: '08123456789' }, type: 'payment-link', channel: 'QRIS' },
      title: 'Demo',
      amount: '10000.0000',
      status: 'ACTIVE',
      paid_at: null,
      settle_at: null,
      channel_id: 1,
      created_at: made.created_at,
      expires_at: made.expires_at,
      return_url: null,
      description: 'Demo',
      external_id: null,
      payment_link_url: made.payment_link_url,
    }
    expect(body).toBe(JSON.stringify(payload).replaceAll('/', '\\/'))
    expect(payload.created_at).toMatch(/\.\d{3}000Z$/)
  })

  it('P-026 P-027 P-030 contains the wallet and the time once it is paid', async () => {
    const { received, made, gateway } = await paidLink()
    const { paidAtMs } = gateway.engine.payments.find(made.uuid)!
    expect(JSON.parse(received.body)).toMatchObject({
      status: 'PAID',
      paid_at: new Date(paidAtMs ?? 0).toISOString().replace('Z', '000Z'),
      settle_at: null,
      event: { meta: { customer_phone: null }, type: 'payment-link', channel: 'DANA' },
    })
  })

  it('P-021 P-026 reports every change of both channels: created, paid, expired and cancelled', async () => {
    const clock = makeClock(Date.now())
    const shop = await purwantaraShop({ clock })
    const { payments, database } = shop.gateway.engine
    for (const channel of ['qris', 'payment-link'] as const) {
      const before = shop.receiver.received.length
      const input = { amount: channel === 'qris' ? 10_000 : 20_000 }
      const made = [1, 2, 3]
      for (const at of made.keys()) made[at] = Number((await create(shop, channel, input)).amount)
      const [paid, cancelled] = payments.list(3).reverse()
      await notify(shop.gateway, shop.site, { amount: made[0] })
      await database.write((db) => payments.cancelIn(db, payments.find(cancelled!.id)!))
      clock.advance(24 * 3_600_000)
      await payments.expireDue()
      await expect.poll(() => shop.receiver.received.length - before).toBe(6)
      const reported = shop.receiver.received.slice(before).map(({ body }) => JSON.parse(body))
      expect(reported.map(({ status }) => status).sort((a, b) => a.localeCompare(b))).toEqual([
        'ACTIVE',
        'ACTIVE',
        'ACTIVE',
        'CANCELLED',
        'EXPIRED',
        'PAID',
      ])
      expect(reported.every(({ event }) => event.type === channel)).toBe(true)
      expect(reported.find(({ status }) => status === 'PAID').uuid).toBe(paid!.id)
    }
  })

  it('P-032 P-033 is signed over exactly its bytes with the secret of the till', async () => {
    const { received, site } = await paidLink()
    expect(site.webhook_secret).toMatch(/^whsec_/)
    expect(received.headers.signature).toBe(
      createHmac('sha256', site.webhook_secret).update(received.body).digest('hex'),
    )
  })

  it.for(
    LANGUAGES.flatMap((language) => [
      [language, 'the raw body', RAW_VERIFIER] as const,
      [language, 'what it decoded and encoded again', ENCODING_VERIFIER] as const,
    ]),
  )(
    'P-032 P-034 P-035 is accepted in %s by a receiver that signs %s, and no byte may differ',
    async ([language, , verifier], { skip }) => {
      if (!hasLanguage(language)) skip(`no ${language} on this computer`)
      const { received, site } = await paidLink({
        title: 'José ☕ / 李小龍 😀 "Jaya" \\ Co',
        description: 'Ümit <b>&amp;</b> \u007f \u00a0',
        customer_phone: '08123456789',
        return_url: 'https://toko.example.com/selesai?a=1&b=é',
      })
      expect(received.body).toMatch(/^[ -~\u007f]+$/)
      expect(received.body).toContain('\\/share\\/payment-links\\/')
      const request: SignedRequest = {
        body: received.body,
        secret: site.webhook_secret,
        headers: { signature: String(received.headers.signature) },
      }
      expect(verdictsIn(language, verifier, [request])).toEqual([true])
      const flipped = flippedBodies(request, 400)
      expect(flipped.length).toBeGreaterThan(200)
      expect(verdictsIn(language, verifier, flipped)).not.toContain(true)
      const forged = { ...request, secret: 'S3CRE7' }
      expect(verdictsIn(language, verifier, [forged])).toEqual([false])
    },
  )

  it('P-023 P-036 is retried with the same bytes under a delivery id of its own, which references the first', async () => {
    const time = createFakeTime(Date.now())
    const shop = await purwantaraShop({
      time,
      answer: (response, count, request) =>
        (count === 1 ? status(500) : ok)(response, count, request),
    })
    await create(shop, 'qris')
    await expect.poll(() => time.waits()).toContain(5_000)
    time.advance(5_000)
    await expect.poll(() => shop.receiver.received.length).toBe(2)
    const [first, second] = shop.receiver.received
    expect(second?.body).toBe(first?.body)
    expect(second?.headers.signature).toBe(first?.headers.signature)
    expect(second?.headers['x-ppn-delivery']).not.toBe(first?.headers['x-ppn-delivery'])
    expect(first?.headers['x-delivery-of']).toMatch(UUID)
    expect(second?.headers['x-delivery-of']).toBe(first?.headers['x-delivery-of'])
    expect(purwantaraWebhook.timeoutMs).toBe(10_000)
  })
})
