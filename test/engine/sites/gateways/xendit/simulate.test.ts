import { describe, expect, it } from 'vitest'
import { makeClock } from '../../../../support/make-clock.ts'
import { createCode, refusalOf, send, type XenditShop, xenditShop } from './support.ts'

function simulate(shop: XenditShop, externalId: string, body: unknown = {}, key?: string) {
  const path = `/qr_codes/${externalId}/payments/simulate`
  return send(shop, path, { body, key: key ?? shop.site.test_api_key })
}

const testCode = (shop: XenditShop, changes: object = {}) =>
  createCode(shop, changes, shop.site.test_api_key)

describe('simulating a payment of Xendit', () => {
  it('X-054 is for test keys only', async () => {
    const shop = await xenditShop()
    const dynamic = await createCode(shop)
    const sticker = await createCode(shop, { type: 'STATIC' })
    for (const externalId of [dynamic.external_id, sticker.external_id, 'nobody']) {
      const reply = await simulate(shop, externalId, {}, shop.site.api_key)
      expect(refusalOf(reply)).toEqual([403, 'REQUEST_FORBIDDEN_ERROR'])
    }
    expect(shop.gateway.engine.payments.find(dynamic.id)?.status).toBe('pending')
  })

  it('X-055 X-057 X-058 X-059 settles a DYNAMIC code before it answers, notifies the shop, and makes it INACTIVE', async () => {
    const shop = await xenditShop()
    const metadata = { branch_code: 'senayan_372' }
    const code = await testCode(shop, { metadata })
    const reply = await simulate(shop, code.external_id)
    const key = shop.site.test_api_key
    const after = (await send(shop, `/qr_codes/${code.external_id}`, { key })).json()
    expect(after.status).toBe('INACTIVE')
    expect([reply.status, reply.json()]).toEqual([
      200,
      {
        id: code.id.replace('qr_', 'qrpy_'),
        amount: 25_000,
        nominal: 25_000,
        created: after.updated,
        qr_code: {
          id: code.id,
          external_id: code.external_id,
          qr_string: code.qr_string,
          type: 'DYNAMIC',
          metadata,
        },
        status: 'COMPLETED',
      },
    ])
    await expect.poll(() => shop.receiver.received.length).toBe(1)
    const [received] = shop.receiver.received
    expect(JSON.parse(received?.body ?? '')).toMatchObject({ id: reply.json().id, amount: 25_000 })
    expect(received?.headers['x-lunas-mode']).toBe('test')
  })

  it('X-059 uses the phones’ endpoint: the payment shows the notification that settled it', async () => {
    const shop = await xenditShop()
    const { external_id, id } = await testCode(shop)
    await simulate(shop, external_id)
    const { payments, inbox } = shop.gateway.engine
    const { evidence, notificationNumber, sourceApp } = payments.find(id)!
    expect([evidence, sourceApp]).toEqual(['notification', 'id.dana'])
    expect(inbox.find(notificationNumber ?? 0)).toMatchObject({
      sourceKind: 'simulator',
      sourceId: shop.site.merchant_id,
      peerAddress: '127.0.0.1',
      disposition: 'matched',
      amount: 25_000,
    })
  })

  it('X-055 X-056 accepts the code’s own amount or none, from forms too, and rejects every other', async () => {
    const shop = await xenditShop()
    for (const body of [
      undefined,
      {},
      { amount: 25_000 },
      { nominal: 25_000 },
      'nominal=25000',
      '{"amount":25000}',
    ]) {
      const { external_id, amount } = await testCode(shop)
      const path = `/qr_codes/${external_id}/payments/simulate`
      const key = shop.site.test_api_key
      const reply = await send(shop, path, { method: 'POST', key, ...(body && { body }) })
      expect([body, reply.status, reply.json().amount]).toEqual([body, 200, amount])
    }
    const { external_id } = await testCode(shop)
    for (const body of [
      { amount: 30_000 },
      { amount: 1_499 },
      { amount: 10_000_001 },
      { amount: 'x' },
    ]) {
      expect([body, refusalOf(await simulate(shop, external_id, body))]).toEqual([
        body,
        [400, 'API_VALIDATION_ERROR'],
      ])
    }
  })

  it('X-060 is rejected for a DYNAMIC code that was paid or has ended', async () => {
    const clock = makeClock(Date.now())
    const shop = await xenditShop({ clock })
    const paid = await testCode(shop)
    expect((await simulate(shop, paid.external_id)).status).toBe(200)
    const ended = await testCode(shop, { amount: 30_000 })
    clock.advance(25 * 3_600_000)
    await shop.gateway.engine.payments.expireDue()
    for (const { external_id } of [paid, ended]) {
      expect(refusalOf(await simulate(shop, external_id))).toEqual([410, 'INACTIVE_QR_CODE'])
    }
  })

  it('X-060 pays a DYNAMIC code once, however many requests come at the same time', async () => {
    const shop = await xenditShop()
    const { external_id } = await testCode(shop)
    const replies = await Promise.all([1, 2, 3].map(() => simulate(shop, external_id)))
    expect(replies.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 410, 410])
    await expect.poll(() => shop.receiver.received.length).toBe(1)
  })

  it('X-055 X-058 pays a STATIC code as often as requested, each time with the amount that was paid', async () => {
    const shop = await xenditShop()
    const code = await testCode(shop, { type: 'STATIC' })
    expect(refusalOf(await simulate(shop, code.external_id))).toEqual([400, 'API_VALIDATION_ERROR'])
    const ids: string[] = []
    for (const amount of [12_345, 12_345, 99_000]) {
      const reply = await simulate(shop, code.external_id, { amount })
      expect(reply.json()).toMatchObject({
        amount,
        nominal: amount,
        qr_code: { id: code.id, external_id: code.external_id, type: 'STATIC' },
        status: 'COMPLETED',
      })
      ids.push(reply.json().id)
    }
    expect(new Set(ids).size).toBe(3)
    await expect.poll(() => shop.receiver.received.length).toBe(3)
    expect(new Set(shop.receiver.received.map(({ body }) => JSON.parse(body).id))).toEqual(
      new Set(ids),
    )
    const key = shop.site.test_api_key
    const read = await send(shop, `/qr_codes/${code.external_id}`, { key })
    expect(read.json()).toEqual(code)
  })

  it('X-034 reports when two STATIC codes are open, and when a payment has the amount as its total', async () => {
    const shop = await xenditShop()
    const first = await testCode(shop, { type: 'STATIC' })
    const waiting = await testCode(shop)
    const spent = await simulate(shop, first.external_id, { amount: waiting.amount })
    expect(refusalOf(spent)).toEqual([400, 'API_VALIDATION_ERROR'])
    expect(shop.gateway.engine.payments.find(waiting.id)?.status).toBe('pending')
    await testCode(shop, { type: 'STATIC' })
    const reply = await simulate(shop, first.external_id, { amount: 12_345 })
    expect(refusalOf(reply)).toEqual([400, 'API_VALIDATION_ERROR'])
    expect(reply.json().message).toContain('only open one')
    // Its owner closes the unused one, found in the list.
    const open = await shop.gateway.command('codes.list', { merchantId: shop.site.merchant_id })
    expect(open.map(({ isTest, dialect }) => [isTest, dialect])).toEqual([
      [true, 'xendit'],
      [true, 'xendit'],
    ])
    const other = open.find(({ id }) => id !== first.id)!
    await shop.gateway.command('codes.close', { id: other.id })
    expect((await simulate(shop, first.external_id, { amount: 12_345 })).status).toBe(200)
    const key = shop.site.test_api_key
    const closed = await send(shop, `/qr_codes/${other.name}`, { key })
    expect(closed.json()).toMatchObject({ id: other.id, status: 'INACTIVE' })
    const refused = await simulate(shop, other.name ?? '', { amount: 12_345 })
    expect(refusalOf(refused)).toEqual([410, 'INACTIVE_QR_CODE'])
    await expect(shop.gateway.command('codes.close', { id: other.id })).rejects.toThrow('NOT_FOUND')
  })
})
