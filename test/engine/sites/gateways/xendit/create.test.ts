import { describe, expect, it } from 'vitest'
import { inspectQris } from '../../../../../src/main/engine/money/qris/qris.ts'
import { createCode, input, refusalOf, send, type XenditShop, xenditShop } from './support.ts'

const VALIDATION = [400, 'API_VALIDATION_ERROR']

async function refusal(shop: XenditShop, changes: object): Promise<[number, string, string]> {
  const reply = await send(shop, '/qr_codes', { body: input(shop, changes) })
  return [...refusalOf(reply), reply.json().message]
}

describe('creating a code of Xendit', () => {
  it('X-001 X-025 X-027 X-028 answers 200 with the documented fields, for a key as user without a password', async () => {
    const shop = await xenditShop()
    const reply = await send(shop, '/qr_codes', {
      body: input(shop, { external_id: 'testing_id_123', amount: 1_500 }),
    })
    expect(reply.status).toBe(200)
    const { id, created, updated, qr_string, ...rest } = reply.json()
    expect(rest).toEqual({
      external_id: 'testing_id_123',
      amount: 1_500,
      nominal: 1_500,
      description: '',
      callback_url: shop.callbackUrl,
      type: 'DYNAMIC',
      status: 'ACTIVE',
      metadata: null,
    })
    expect(id).toMatch(/^qr_[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(created).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
    expect(updated).toBe(created)
    expect(inspectQris(qr_string)).toMatchObject({ amountText: '1500' })
  })

  it('X-002 X-029 X-062 creates a test with a test key: a real QR that is marked as one, and nothing in the shop’s lists', async () => {
    const shop = await xenditShop()
    const test = await createCode(shop, {}, shop.site.test_api_key)
    expect(inspectQris(test.qr_string)).toMatchObject({ amountText: '25000' })
    expect(test.qr_string).toContain('UJI COBA')
    expect(await shop.gateway.command('payments.list', {})).toEqual([])
    const live = await createCode(shop, { external_id: test.external_id })
    expect(live.id).not.toBe(test.id)
    expect(live.qr_string).not.toContain('UJI COBA')
    expect(await shop.gateway.command('payments.list', {})).toMatchObject([{ id: live.id }])
  })

  it('X-003 X-008 rejects a wrong key, a missing one and other kinds of authentication with 401', async () => {
    const shop = await xenditShop()
    for (const headers of [
      { authorization: 'Basic ' },
      { authorization: `Basic ${Buffer.from(':').toString('base64')}` },
      { authorization: 'Basic ***' },
      { authorization: `Basic ${Buffer.from('nobody:').toString('base64')}` },
      { authorization: `Bearer ${shop.site.api_key}` },
    ]) {
      const reply = await send(shop, '/qr_codes', { body: input(shop), headers })
      expect([headers, refusalOf(reply)]).toEqual([headers, [401, 'INVALID_API_KEY']])
    }
  })

  it('X-010 X-011 X-012 accepts amount or nominal, returns both, and names the one that was sent in errors', async () => {
    const shop = await xenditShop()
    for (const changes of [
      { amount: 20_000, nominal: undefined },
      { amount: undefined, nominal: 20_100 },
      { amount: 20_200, nominal: 20_200 },
      { amount: null, nominal: 20_300 },
    ]) {
      const code = await createCode(shop, changes)
      const expected = changes.amount ?? changes.nominal
      expect([code.amount, code.nominal]).toEqual([expected, expected])
    }
    expect(await refusal(shop, { amount: 2_000, nominal: 3_000 })).toEqual([
      ...VALIDATION,
      'amount and nominal are not the same',
    ])
    expect((await refusal(shop, { amount: undefined, nominal: 1_499 }))[2]).toBe(
      'nominal must be within range [1500, 10000000]',
    )
    expect((await refusal(shop, { amount: 1_499 }))[2]).toBe(
      'amount must be within range [1500, 10000000]',
    )
  })

  it('X-013 X-014 accepts no sub-accounts other than its own, and no fees', async () => {
    const shop = await xenditShop()
    const withHeader = (headers: Record<string, string>) =>
      send(shop, '/qr_codes', { body: input(shop), headers })
    const own = await withHeader({ 'for-user-id': shop.site.merchant_id })
    expect(own.status).toBe(200)
    for (const headers of [
      { 'for-user-id': '5dbf20d7c8eb0c0896f811b6' },
      { 'with-fee-rule': 'xpfeeru_1' },
      { 'for-user-id': shop.site.merchant_id, 'with-fee-rule': 'xpfeeru_1' },
    ]) {
      const reply = await withHeader(headers)
      expect(refusalOf(reply)).toEqual([403, 'REQUEST_FORBIDDEN_ERROR'])
      expect(reply.headers).not.toHaveProperty('fee_rule_id')
    }
    expect(own.headers).not.toHaveProperty('fee_rule_id')
  })

  it('C10 X-015 X-030 rejects an external_id the second time, and creates nothing', async () => {
    const shop = await xenditShop()
    for (const type of ['DYNAMIC', 'STATIC']) {
      const { external_id } = await createCode(shop, { type })
      for (const again of ['DYNAMIC', 'STATIC']) {
        const [...output] = await refusal(shop, { external_id, type: again })
        expect(output.slice(0, 2)).toEqual([409, 'DUPLICATE_ERROR'])
        expect(output[2]).toBe(
          `Duplicated external_id ${external_id}, external_id must be unique per request.`,
        )
      }
    }
    expect(shop.gateway.engine.payments.list(10)).toHaveLength(1)
  })

  it.each([
    ['X-016 no external_id', { external_id: undefined }],
    ['X-016 an empty external_id', { external_id: '' }],
    ['X-016 a blank external_id', { external_id: '  ' }],
    ['X-016 a fraction as external_id', { external_id: 1.5 }],
    ['X-017 the external_id "payments", which is an address', { external_id: 'payments' }],
    ['X-042 an external_id that fits no address', { external_id: 'é'.repeat(60) }],
    ['X-042 an external_id with an invisible mark', { external_id: 'order\u200b1' }],
    ['X-042 an external_id that is a step up', { external_id: '..' }],
    ['X-018 no type', { type: undefined }],
    ['X-018 another type', { type: 'dynamic' }],
    ['X-019 no callback_url', { callback_url: undefined }],
    ['X-019 a callback_url that is none', { callback_url: 'yourwebsite.com/callback' }],
    ['X-019 a callback_url of another kind', { callback_url: 'ftp://127.0.0.1/callback' }],
    ['X-020 DYNAMIC without an amount', { amount: undefined }],
    ['X-021 one rupiah too little', { amount: 1_499 }],
    ['X-021 one rupiah too much', { amount: 10_000_001 }],
    ['X-022 a part of a rupiah', { amount: 1_500.5 }],
    ['X-021 a text in thousands', { amount: '1.500' }],
    ['X-024 51 keys of metadata', { metadata: Object.fromEntries(keys(51)) }],
    ['X-024 a key of 41 characters', { metadata: { ['k'.repeat(41)]: 'v' } }],
    ['X-024 a value of 501 characters', { metadata: { note: 'v'.repeat(501) } }],
    ['X-024 a value of 501 characters as JSON', { metadata: { note: ['v'.repeat(497)] } }],
    ['X-024 a list as metadata', { metadata: ['v'] }],
  ])('rejects %s with 400 and creates nothing', async (_, changes) => {
    const shop = await xenditShop()
    expect((await refusal(shop, changes)).slice(0, 2)).toEqual(VALIDATION)
    expect(shop.gateway.engine.payments.list(10)).toEqual([])
  })

  it('X-019 accepts a callback on the LAN that the owner allowed, and explains how to allow another', async () => {
    const shop = await xenditShop()
    const elsewhere = { callback_url: 'http://192.168.1.77:9999/callback' }
    const [, , message] = await refusal(shop, elsewhere)
    expect(message).toContain('the owner has to enter it on the till')
    await shop.gateway.command('merchants.setCallbackHosts', {
      id: shop.site.merchant_id,
      hosts: ['192.168.1.77:9999'],
    })
    expect(await createCode(shop, elsewhere)).toMatchObject(elsewhere)
  })

  it('X-021 accepts the smallest and the largest amount', async () => {
    const shop = await xenditShop()
    for (const amount of [1_500, 10_000_000]) {
      expect(await createCode(shop, { amount })).toMatchObject({ amount, nominal: amount })
    }
  })

  it('A9: never uses the exact amount unless the owner allowed it', async () => {
    const shop = await xenditShop({ isExact: false })
    const [first, second] = [await createCode(shop), await createCode(shop)]
    expect([first.amount, second.amount]).toEqual([25_001, 25_002])
    expect(inspectQris(first.qr_string)).toMatchObject({ amountText: '25001' })
    expect(await createCode(shop, { amount: 10_000_000 })).toMatchObject({ amount: 9_999_999 })
  })

  it('uses the exact amount, and returns the total to be paid when that one is taken', async () => {
    const shop = await xenditShop()
    const [first, second] = [await createCode(shop), await createCode(shop)]
    expect([first.amount, second.amount]).toEqual([25_000, 25_001])
    expect(inspectQris(second.qr_string)).toMatchObject({ amountText: '25001' })
  })

  it('X-023 X-034 creates a STATIC code without an amount, whatever amount was sent', async () => {
    const shop = await xenditShop()
    for (const amount of [undefined, 1, 25_000, null]) {
      const code = await createCode(shop, { type: 'STATIC', amount })
      expect(code).toMatchObject({ type: 'STATIC', amount: null, nominal: null, status: 'ACTIVE' })
      expect(inspectQris(code.qr_string)).toMatchObject({ amountText: null })
    }
  })

  it('C10 X-024 X-026 returns metadata up to its limits unchanged, in valid JSON', async () => {
    const shop = await xenditShop()
    const metadata = {
      ...Object.fromEntries(keys(48)),
      ['ø'.repeat(40)]: '☕'.repeat(500),
      nested: { table: 7, isWindow: true, notes: [null, 1.5] },
    }
    for (const type of ['DYNAMIC', 'STATIC']) {
      const { external_id, ...code } = await createCode(shop, { type, metadata })
      expect(code.metadata).toEqual(metadata)
      expect((await send(shop, `/qr_codes/${external_id}`)).json().metadata).toEqual(metadata)
    }
    for (const type of ['DYNAMIC', 'STATIC']) {
      expect(await createCode(shop, { type, metadata: null })).toMatchObject({ metadata: null })
      expect(await createCode(shop, { type })).toMatchObject({ metadata: null })
    }
  })

  it('X-030 X-031 answers 409 DATA_NOT_FOUND as long as the shop has no QRIS', async () => {
    const shop = await xenditShop({ qris: null })
    for (const type of ['DYNAMIC', 'STATIC']) {
      expect((await refusal(shop, { type })).slice(0, 2)).toEqual([409, 'DATA_NOT_FOUND'])
    }
  })

  it('X-030 X-032 X-041 X-052 lets a read key read only', async () => {
    const shop = await xenditShop()
    const { external_id } = await createCode(shop, {}, shop.site.test_api_key)
    const { api_key: key } = await shop.gateway.command('merchants.createKey', {
      id: shop.site.merchant_id,
      mode: 'test',
      scope: 'read',
    })
    const forbidden = [403, 'REQUEST_FORBIDDEN_ERROR']
    for (const type of ['DYNAMIC', 'STATIC']) {
      const reply = await send(shop, '/qr_codes', { body: input(shop, { type }), key })
      expect(refusalOf(reply)).toEqual(forbidden)
    }
    const simulate = `/qr_codes/${external_id}/payments/simulate`
    expect(refusalOf(await send(shop, simulate, { body: {}, key }))).toEqual(forbidden)
    expect((await send(shop, `/qr_codes/${external_id}`, { key })).status).toBe(200)
    const list = `/qr_codes/payments?external_id=${external_id}`
    expect((await send(shop, list, { key })).json()).toEqual([])
  })

  it('X-030 X-041 creates nothing for a suspended merchant, who may still read', async () => {
    const shop = await xenditShop()
    const { external_id } = await createCode(shop)
    await shop.gateway.command('merchants.suspend', { id: shop.site.merchant_id })
    expect((await refusal(shop, {})).slice(0, 2)).toEqual([403, 'REQUEST_FORBIDDEN_ERROR'])
    expect((await send(shop, `/qr_codes/${external_id}`)).status).toBe(200)
  })

  it('creates one code of a repeated request with the same Idempotency-Key', async () => {
    const shop = await xenditShop()
    for (const type of ['DYNAMIC', 'STATIC']) {
      const headers = { 'idempotency-key': `order-0001-${type}` }
      const body = input(shop, { type })
      const [first, again] = [
        await send(shop, '/qr_codes', { body, headers }),
        await send(shop, '/qr_codes', { body, headers }),
      ]
      expect([again.status, again.json()]).toEqual([200, first.json()])
      expect(again.headers['idempotent-replayed']).toBe('true')
      const other = { ...body, metadata: { changed: true } }
      const refused = await send(shop, '/qr_codes', { body: other, headers })
      expect(refusalOf(refused)[0]).toBe(409)
    }
  })
})

function keys(count: number): [string, string][] {
  return Array.from({ length: count }, (_, at) => [`key-${at}`, String(at)])
}
