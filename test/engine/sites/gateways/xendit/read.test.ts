import { describe, expect, it } from 'vitest'
import { FORMATS } from '../../../../../src/main/engine/money/notifications/formats/index.ts'
import { walletName } from '../../../../../src/main/engine/sites/gateways/wallet-names.ts'
import { forward, makeForward, notify } from '../../../../support/make.ts'
import { makeClock } from '../../../../support/make-clock.ts'
import { type Code, createCode, refusalOf, send, type XenditShop, xenditShop } from './support.ts'

const HOUR = 3_600_000

const read = (shop: XenditShop, { external_id }: Pick<Code, 'external_id'>) =>
  send(shop, `/qr_codes/${external_id}`)

const list = async (shop: XenditShop, { external_id }: Pick<Code, 'external_id'>, more = '') =>
  (await send(shop, `/qr_codes/payments?external_id=${external_id}${more}`)).json()

describe('reading a code of Xendit', () => {
  it('X-038 X-039 answers by external_id exactly as the create did', async () => {
    const shop = await xenditShop()
    for (const type of ['DYNAMIC', 'STATIC']) {
      const code = await createCode(shop, { type, metadata: { branch_code: 'senayan_372' } })
      const reply = await read(shop, code)
      expect([reply.status, reply.json()]).toEqual([200, code])
      const headers = { 'for-user-id': '5dbf20d7c8eb0c0896f811b6' }
      const foreign = await send(shop, `/qr_codes/${code.external_id}`, { headers })
      expect(refusalOf(foreign)).toEqual([403, 'REQUEST_FORBIDDEN_ERROR'])
    }
  })

  it('X-040 X-052 X-061 answers other external_ids with the documented error', async () => {
    const shop = await xenditShop()
    const other = { ...shop, site: await shop.gateway.addSite() }
    const { external_id } = await createCode(shop)
    const key = shop.site.test_api_key
    for (const [name, reply] of [
      ['testing_id_123', await send(shop, '/qr_codes/testing_id_123')],
      ['payments', await send(shop, '/qr_codes/payments?external_id=payments')],
      [external_id, await send(other, `/qr_codes/${external_id}`)],
      [external_id, await send(other, `/qr_codes/payments?external_id=${external_id}`)],
      [external_id, await send(shop, `/qr_codes/${external_id}`, { key })],
      [
        external_id,
        await send(shop, `/qr_codes/${external_id}/payments/simulate`, { key, body: {} }),
      ],
    ] as const) {
      expect([reply.status, reply.json()]).toEqual([
        404,
        { error_code: 'DATA_NOT_FOUND', message: `QR code with external_id ${name} not found` },
      ])
    }
  })

  it('X-035 X-037 is INACTIVE once it is paid, with the time', async () => {
    const clock = makeClock(Date.now())
    const shop = await xenditShop({ clock })
    const code = await createCode(shop)
    clock.advance(5_000)
    expect((await read(shop, code)).json()).toEqual(code)
    await notify(shop.gateway, shop.site, { amount: code.amount })
    expect((await read(shop, code)).json()).toEqual({
      ...code,
      status: 'INACTIVE',
      updated: new Date(clock.now()).toISOString(),
    })
  })

  it('X-036 X-037 is INACTIVE after 24 hours, and its total is free again after the cool-down', async () => {
    const clock = makeClock(Date.now())
    const shop = await xenditShop({ clock })
    const code = await createCode(shop)
    clock.advance(24 * HOUR - 1)
    expect((await read(shop, code)).json()).toEqual(code)
    clock.advance(1)
    const updated = new Date(Date.parse(code.created) + 24 * HOUR).toISOString()
    expect((await read(shop, code)).json()).toMatchObject({ status: 'INACTIVE', updated })
    await expect.poll(() => shop.gateway.engine.payments.find(code.id)?.status).toBe('expired')
    clock.advance(HOUR)
    await shop.gateway.engine.payments.cleanUp()
    expect((await createCode(shop)).amount).toBe(code.amount)
  })

  it('X-033 keeps a second payment for a person, and does not assign it', async () => {
    const shop = await xenditShop()
    const code = await createCode(shop)
    for (const _ of [1, 2]) await forward(shop.gateway, shop.site, makeForward(code.amount ?? 0))
    await expect.poll(() => shop.receiver.received.length).toBe(1)
    expect(await list(shop, code)).toHaveLength(1)
    expect(await shop.gateway.command('inbox.list', {})).toMatchObject([
      { amount: code.amount, reason: 'already-paid' },
    ])
    expect(shop.receiver.received).toHaveLength(1)
  })
})

describe('the list of payments of Xendit', () => {
  it('X-043 X-047 X-048 X-050 is a bare array, empty before the payment and documented after it', async () => {
    const shop = await xenditShop()
    const metadata = { branch_code: 'senayan_372' }
    const code = await createCode(shop, { metadata })
    expect(await list(shop, code)).toEqual([])
    await forward(shop.gateway, shop.site, makeForward(code.amount ?? 0))
    const { updated } = (await read(shop, code)).json()
    expect(await list(shop, code)).toEqual([
      {
        id: code.id.replace('qr_', 'qrpy_'),
        amount: 25_000,
        nominal: 25_000,
        created: updated,
        qr_code: {
          id: code.id,
          external_id: code.external_id,
          qr_string: code.qr_string,
          type: 'DYNAMIC',
          metadata,
        },
        status: 'COMPLETED',
        payment_detail: { receipt_id: null, source: 'DANA' },
      },
    ])
  })

  it('X-049 X-050 contains a reference and a source only when they are known', async () => {
    const shop = await xenditShop()
    const code = await createCode(shop)
    await notify(shop.gateway, shop.site, { amount: code.amount, reference: '120318666' })
    expect(await list(shop, code)).toMatchObject([
      { payment_detail: { receipt_id: '120318666', source: 'UNKNOWN' } },
    ])
    const unnamed = FORMATS.flatMap(({ apps }) => apps).filter((app) => !walletName(app))
    expect(unnamed, 'name them in dialects/wallet-names.ts').toEqual([])
    expect(walletName('com.gojek.gopaymerchant')).toBe('GOPAY')
    expect(walletName(null)).toBeUndefined()
  })

  it('X-044 X-051 X-053 of a STATIC code is in the order in which they came, ten by default', async () => {
    const clock = makeClock(Date.now())
    const shop = await xenditShop({ clock })
    const code = await createCode(shop, { type: 'STATIC' })
    const amounts = Array.from({ length: 12 }, (_, at) => 10_000 + at)
    for (const amount of amounts) {
      clock.advance(1_000)
      await notify(shop.gateway, shop.site, { amount, reference: `rrn-${amount}` })
    }
    const amountsOf = async (more: string) =>
      (await list(shop, code, more)).map(({ amount }: { amount: number }) => amount)
    expect(await amountsOf('')).toEqual(amounts.slice(0, 10))
    expect(await amountsOf('&limit=2')).toEqual(amounts.slice(0, 2))
    expect(await amountsOf('&limit=100')).toEqual(amounts)
    for (const limit of ['0', '101', 'ten', '1.5', '-1']) {
      const path = `/qr_codes/payments?external_id=${code.external_id}&limit=${limit}`
      expect([limit, refusalOf(await send(shop, path))]).toEqual([
        limit,
        [400, 'API_VALIDATION_ERROR'],
      ])
    }
  })

  it.each(['DYNAMIC', 'STATIC'])(
    'X-045 X-046 of a %s code is within from and to, in every spelling',
    async (type) => {
      const clock = makeClock(Date.UTC(2026, 10, 20, 8, 15, 0))
      const shop = await xenditShop({ clock })
      const code = await createCode(shop, { type })
      await notify(shop.gateway, shop.site, { amount: 25_000 })
      for (const [more, count] of [
        ['&from=2026-11-20T08:15:00.000Z', 1],
        ['&from=2026-11-20T08:15:00.001Z', 0],
        ['&to=2026-11-20T08:15:00.000Z', 1],
        ['&to=2026-11-20T08:14:59.999Z', 0],
        ['&from=2026-11-20T08:00:00Z&to=2026-11-20T09:00:00Z&limit=2', 1],
        ['&from=2026-11-20T15:14:00+07:00&to=2026-11-20T15:16:00%2B07:00', 1],
        ['&from=2026-11-20T08:14:00&to=2026-11-20T08:16', 1],
        ['&from=2026-11-20&to=2026-11-21', 1],
        ['&from=&to=', 1],
      ] as const) {
        expect([more, (await list(shop, code, more)).length]).toEqual([more, count])
      }
      for (const more of [
        '&from=2026-11-21&to=2026-11-20',
        '&from=2026-11-20&to=2026-11-20',
        '&from=yesterday',
        '&to=1700000000',
        '&from=2026-13-40T00:00:00Z',
      ]) {
        const reply = await send(shop, `/qr_codes/payments?external_id=${code.external_id}${more}`)
        expect([more, refusalOf(reply)]).toEqual([more, [400, 'API_VALIDATION_ERROR']])
      }
      const nameless = await send(shop, '/qr_codes/payments')
      expect(refusalOf(nameless)).toEqual([400, 'API_VALIDATION_ERROR'])
    },
  )
})
