import { describe, expect, it } from 'vitest'
import { bearer } from '../../support/ask.ts'
import { makeClock } from '../../support/make-clock.ts'
import { makeTempDir } from '../../support/temp-dir.ts'
import { openTestEngine } from '../../support/test-engine.ts'
import {
  danaBody,
  type PhoneShop,
  sign,
  signedHeaders,
  startPhoneShop,
} from '../money/forwarding/support/phone.ts'

const SECOND = 1_000

describe('T-P3 a replayed request', () => {
  it('is a duplicate within five minutes and rejected after, in both directions', async () => {
    const clock = makeClock(Date.now())
    const shop = await startPhoneShop({ clock })
    const { total, id } = await shop.askForMoney()
    const body = danaBody(total)
    const headers = signedHeaders(shop, body, clock.now())
    const send = (with_ = headers) => shop.to('/notification', { headers: with_, body })
    expect((await send()).json()).toMatchObject({ result: 'settled', charge_id: id })
    clock.advance(SECOND)
    expect((await send()).json()).toMatchObject({ result: 'duplicate', matched: false })
    clock.advance(298 * SECOND)
    expect((await send()).json()).toMatchObject({ result: 'duplicate' })
    clock.advance(2 * SECOND)
    const stale = await send()
    expect(stale.status).toBe(401)
    expect(stale.json()).toMatchObject({ success: false, code: 'SIGNATURE_STALE' })
    const early = await send(signedHeaders(shop, body, clock.now() + 302 * SECOND))
    expect(early.status).toBe(401)
    expect(shop.gateway.errors).toEqual([])
  })

  it('A1: does not settle a later bill of the same amount, also not under a fresh signature', async () => {
    const clock = makeClock(Date.now())
    const shop = await startPhoneShop({ clock })
    await shop.gateway.engine.settings.set('restAfterUnsurePaidSeconds', '120')
    const first = await shop.askForMoney()
    const body = danaBody(first.total)
    const headers = signedHeaders(shop, body, clock.now())
    await shop.to('/notification', { headers, body })
    expect(shop.isPaid(first.id)).toBe(true)
    clock.advance(180 * SECOND)
    const merchant = shop.gateway.engine.merchants.shopMerchant()!
    const { payment } = await shop.gateway.engine.payments.create({
      merchantId: merchant.id,
      dialect: 'counter',
      id: 'later',
      amount: first.total as never,
      policy: 'exact-then-discount',
      lifetimeSeconds: 600,
      merchantOrderId: null,
      customerName: null,
    })
    expect(payment.total).toBe(first.total)
    const again = await shop.to('/notification', { headers, body })
    expect(again.json()).toMatchObject({ result: 'duplicate', matched: false })
    expect(shop.isPaid('later')).toBe(false)
    const fresh = signedHeaders(shop, body, clock.now())
    await shop.to('/notification', { headers: fresh, body })
    expect(shop.isPaid('later')).toBe(false)
    expect(shop.gateway.engine.inbox.list(1)).toMatchObject([{ entry: { reason: 'told-before' } }])
  })

  it('is detected after the till was restarted', async () => {
    const dataDir = makeTempDir()
    const clock = makeClock(Date.now())
    const first = await openTestEngine({ dataDir, clock })
    const { phone } = await first.setUpCounter()
    const incoming = { eventHash: 'a'.repeat(64), postedAtMs: null }
    const text = { ...incoming, text: 'Rp25.042 diterima DANA Bisnis.', notifId: null }
    expect((await first.notify(phone, 25_042, text)).kind).toBe('unmatched')
    await first.stop()
    clock.advance(120 * SECOND)
    const second = await openTestEngine({ dataDir, clock, seed: 2 })
    expect((await second.notify(phone, 25_042, text)).kind).toBe('duplicate')
  })
})

describe('T-P2 a phone that has to sign', () => {
  const refusals = async (shop: PhoneShop, body: string) => {
    const { token, deviceId, signingSecret } = shop
    const now = Date.now()
    const right = signedHeaders(shop, body, now)
    const ms = String(now)
    const proof = encodeURIComponent(
      Buffer.from(sign(signingSecret, `${ms}\n${signingSecret}`), 'hex').toString('base64'),
    )
    return {
      'the token alone': await shop.to(`/in/${token}`, { body }),
      'the token as a bearer': await shop.to('/api/webhook/payment', {
        headers: bearer(token),
        body,
      }),
      'a signature with the token': await shop.to(`/in/${token}`, {
        headers: { 'x-signature': sign(token, body) },
        body,
      }),
      'another body': await shop.to(`/in/${token}`, { headers: right, body: `${body} ` }),
      'another phone’s name': await shop.to(`/in/${token}`, {
        headers: { ...right, 'x-device-id': 'dev_other' },
        body,
      }),
      'another time': await shop.to('/notification', {
        headers: { ...right, 'x-timestamp': String(Math.floor(now / 1_000) + 1) },
        body,
      }),
      'half a signature': await shop.to('/notification', {
        headers: { ...right, 'x-signature': right['x-signature']!.slice(0, 32) },
        body,
      }),
      'no signature': await shop.to('/notification', {
        headers: { 'x-device-id': deviceId },
        body,
      }),
      'fields in the address beside a signature of nothing': await shop.to(
        `/in/${token}?package=id.dana&title=DANA&text=Rp25.042%20diterima%20DANA%20Bisnis.`,
        { method: 'GET' },
      ),
      'a proof of the secret without the body': await shop.to(`/in/${token}`, {
        body: { from: 'id.dana', content: 'Rp1', timestamp: ms, sign: proof },
      }),
    }
  }

  it('is rejected without a valid signature over the body', async () => {
    const shop = await startPhoneShop()
    await shop.gateway.engine.devices.requireSignature(shop.deviceId, true)
    const replies = await refusals(shop, danaBody(25_042))
    for (const [name, reply] of Object.entries(replies)) {
      expect([name, reply.status]).toEqual([name, 401])
    }
    expect(shop.stored()).toEqual([])
  })

  it('is accepted with one: with and without a time, by address or by name, in both spellings', async () => {
    const shop = await startPhoneShop()
    await shop.gateway.engine.devices.requireSignature(shop.deviceId, true)
    const body = danaBody(25_042, { posted_at: Date.now() })
    const plain = sign(shop.signingSecret, body)
    const ways: [string, Record<string, string>][] = [
      ['/notification', signedHeaders(shop, body, Date.now())],
      [`/in/${shop.token}`, signedHeaders(shop, body, Date.now())],
      [`/in/${shop.token}`, { 'x-signature': plain }],
      [
        '/notification',
        { 'x-signature': `sha256=${plain.toUpperCase()}`, 'x-device-id': shop.deviceId },
      ],
      ['/api/notify', { 'x-signature': plain }],
    ]
    const results: string[] = []
    for (const [path, headers] of ways) {
      const reply = await shop.to(path, { headers, body })
      expect([path, reply.status]).toEqual([path, 200])
      results.push(reply.json().result)
    }
    expect(results).toEqual(['unmatched', ...Array(4).fill('duplicate')])
    const old = { headers: { 'x-signature': sign(shop.signingSecret, danaBody(25_042)) } }
    const { total, id } = await shop.askForMoney(25_042)
    expect(total).toBe(25_042)
    // Signed without a time, so it may be a day old.
    const timeless = await shop.to(`/in/${shop.token}`, { ...old, body: danaBody(25_042) })
    expect(timeless.json()).toMatchObject({ success: true, result: 'unread' })
    expect(shop.isPaid(id)).toBe(false)
  })

  it('is read from the signed body only, not from its query', async () => {
    const shop = await startPhoneShop()
    const { total, id } = await shop.askForMoney()
    const text = `Rp${total.toLocaleString('id-ID')} diterima DANA Bisnis.`
    const query = new URLSearchParams({ package: 'id.dana', text }).toString()
    for (const body of ['{}', '', '{"package":"id.dana"}']) {
      const headers = signedHeaders(shop, body, Date.now())
      const reply = await shop.to(`/in/${shop.token}?${query}`, { method: 'POST', headers, body })
      expect(['unread', 'duplicate']).toContain(reply.json().result)
    }
    expect(shop.stored().map((row) => row.text)).toEqual(['{"package":"id.dana"}', '', '{}'])
    expect(shop.isPaid(id)).toBe(false)
  })

  it('is accepted unsigned again once the owner allows it', async () => {
    const shop = await startPhoneShop()
    const { devices } = shop.gateway.engine
    const { gateway } = shop
    const { deviceId, signingSecret } = shop
    await gateway.command('devices.requireSignature', { deviceId, isRequired: true })
    expect(await gateway.command('devices.signing', { deviceId })).toEqual({
      signingSecret,
      isRequired: true,
    })
    await gateway.command('devices.requireSignature', { deviceId, isRequired: false })
    expect((await shop.to(`/in/${shop.token}`, { body: danaBody(1_042) })).status).toBe(200)
    expect(await devices.signingSecret(shop.deviceId)).toBe(shop.signingSecret)
    await devices.revoke(shop.deviceId)
    await expect(devices.signingSecret(shop.deviceId)).rejects.toThrow('no paired phone')
    const body = danaBody(1_043)
    const late = await shop.to('/notification', {
      headers: signedHeaders(shop, body, Date.now()),
      body,
    })
    expect(late.status).toBe(401)
  })
})

describe('T-P1 T-P12 a source of money reports', () => {
  it('may be SmsForwarder with its signature of the secret, for five minutes, encoded once or twice', async () => {
    const shop = await startPhoneShop()
    const fields = (atMs: number, encode: (text: string) => string) => {
      const mac = Buffer.from(sign(shop.signingSecret, `${atMs}\n${shop.signingSecret}`), 'hex')
      const proof = encode(mac.toString('base64'))
      return { from: 'id.dana', content: `Rp${atMs % 1_000}`, timestamp: String(atMs), sign: proof }
    }
    const twice = (text: string) => encodeURIComponent(encodeURIComponent(text))
    for (const encode of [String, encodeURIComponent, twice]) {
      const body = new URLSearchParams(fields(Date.now(), encode)).toString()
      const headers = { 'content-type': 'application/x-www-form-urlencoded' }
      expect((await shop.to('/notification', { headers, body })).status).toBe(200)
      expect((await shop.to(`/notification?${body}`)).status).toBe(200)
    }
    const now = Date.now()
    const stale = fields(now - 301 * SECOND, String)
    const forged = { ...fields(now, String), timestamp: String(now - 1) }
    for (const body of [stale, forged]) {
      expect((await shop.to('/notification', { body })).status).toBe(401)
    }
  })

  it('is rejected with a wrong secret, wherever it is, and blocked after ten guesses', async () => {
    const shop = await startPhoneShop()
    const body = danaBody(25_042)
    const guesses: [string, Record<string, string>, string][] = [
      ['/webhook', bearer('guess'), body],
      ['/webhook', { authorization: `Basic ${btoa('a:guess')}` }, body],
      ['/webhook', { 'x-api-key': 'guess' }, body],
      ['/webhook?token=guess', {}, body],
      ['/webhook', {}, danaBody(25_042, { secret: 'guess' })],
      ['/webhook', { 'x-signature': 'a'.repeat(64) }, body],
      [`/in/${shop.token.slice(0, -1)}`, {}, body],
      ['/health?device=guess', {}, ''],
      ['/in/guess/heartbeat', {}, '{}'],
      ['/notification', { 'x-signature': 'é', 'x-device-id': shop.deviceId }, body],
    ]
    for (const [path, headers, output] of guesses) {
      const method = output === '' ? 'GET' : 'POST'
      const reply = await shop.to(path, { method, headers, ...(output ? { body: output } : {}) })
      expect([path, reply.status]).toEqual([path, 401])
      expect(reply.text).not.toContain('guess')
    }
    expect((await shop.to('/webhook', { headers: bearer('guess'), body })).status).toBe(429)
    expect((await shop.to('/webhook', { headers: bearer(shop.token), body })).status).toBe(200)
    expect(shop.stored()).toHaveLength(1)
  })
})
