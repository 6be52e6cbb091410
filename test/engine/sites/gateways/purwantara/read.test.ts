import { describe, expect, it } from 'vitest'
import { ask } from '../../../../support/ask.ts'
import { notify } from '../../../../support/make.ts'
import { create, purwantaraShop, refusalOf, send } from './support.ts'

const READ = { qris: '/v1/qris/inquiry', 'payment-link': '/v1/payment-link' } as const
const CHANNELS = ['qris', 'payment-link'] as const

describe('reading a transaction of Purwantara', () => {
  it.each(CHANNELS)(
    'P-012 P-028 answers a %s as its create did, and with the moment once it is paid',
    async (channel) => {
      const shop = await purwantaraShop()
      const made = await create(shop, channel, { title: 'Demo', external_id: 'A-1' })
      const path = `${READ[channel]}/${made.uuid}`
      expect((await send(shop, path)).json()).toEqual({ status: 200, success: true, data: made })
      await notify(shop.gateway, shop.site, { amount: 10_000 })
      const { data } = (await send(shop, path)).json()
      const { paidAtMs } = shop.gateway.engine.payments.find(made.uuid)!
      const paid_at = new Date(paidAtMs ?? 0).toISOString().replace('Z', '000Z')
      expect(data).toEqual({ ...made, status: 'PAID', paid_at, settle_at: null })
    },
  )

  it('finds a transaction only under its own channel, token and mode', async () => {
    const shop = await purwantaraShop()
    const other = { ...shop, site: await shop.gateway.addSite() }
    const [qris, link] = [await create(shop, 'qris'), await create(shop, 'payment-link')]
    for (const reply of [
      await send(shop, `${READ.qris}/${link.uuid}`),
      await send(shop, `${READ['payment-link']}/${qris.uuid}`),
      await send(other, `${READ.qris}/${qris.uuid}`),
      await send(shop, `${READ.qris}/${qris.uuid}`, { key: shop.site.test_api_key }),
    ]) {
      expect(refusalOf(reply)).toEqual([404, 'Transaction not found'])
    }
  })

  it('lists its QRIS transactions page by page, newest first', async () => {
    const shop = await purwantaraShop()
    const uuids: string[] = []
    for (const external_id of ['1', '2', '3', '4', '5']) {
      uuids.unshift((await create(shop, 'qris', { external_id })).uuid)
    }
    await create(shop, 'payment-link')
    const page = async (query: string) => (await send(shop, `/v1/qris/list${query}`)).json()
    const { data, ...rest } = await page('')
    expect(data.map(({ uuid }: { uuid: string }) => uuid)).toEqual(uuids)
    expect(data[0]).toEqual((await send(shop, `${READ.qris}/${uuids[0]}`)).json().data)
    expect(rest).toEqual({
      status: 200,
      success: true,
      pagination: { current_page: 1, per_page: 10, last_page: 1, total: 5 },
    })
    for (const [query, expected, last_page] of [
      ['?page=2&limit=2', uuids.slice(2, 4), 3],
      ['?page=3&per_page=2', uuids.slice(4), 3],
      ['?page=4&per_page=2', [], 3],
    ] as const) {
      const answer = await page(query)
      expect(answer.data.map(({ uuid }: { uuid: string }) => uuid)).toEqual(expected)
      expect(answer.pagination.last_page).toBe(last_page)
    }
    for (const query of ['?page=0', '?limit=101', '?page=x']) {
      expect([query, refusalOf(await send(shop, `/v1/qris/list${query}`))[0]]).toEqual([query, 400])
    }
    const test = await send(shop, '/v1/qris/list', { key: shop.site.test_api_key })
    expect(test.json().data).toEqual([])
  })
})

describe('channels of Purwantara', () => {
  it.each([
    ['P-015', 'virtual-account'],
    ['P-016', 'ewallet/ovo'],
    ['P-017', 'ewallet/shopeepay'],
    ['P-018', 'counter'],
  ])(
    '%s %s is rejected with 501, with the available channels, and nothing is created',
    async (_, channel) => {
      const shop = await purwantaraShop()
      const expected = {
        success: false,
        status: 501,
        message: `Channel ${channel} is not available on this local gateway. Available: qris, payment-link.`,
      }
      for (const reply of [
        await send(shop, `/v1/${channel}`, { body: { amount: 10_000 } }),
        await send(shop, `/v1/${channel}/inquiry/9cb83507-a0ab-4d59-ae53-123456789012`),
      ]) {
        expect([reply.status, reply.json()]).toEqual([501, expected])
      }
      expect(shop.gateway.engine.payments.list(10)).toEqual([])
      const unknownKey = await ask(`${shop.gateway.lanUrl}/v1/${channel}`, { body: {} })
      expect(refusalOf(unknownKey)[0]).toBe(401)
    },
  )

  it('P-019 has no other channel', async () => {
    const shop = await purwantaraShop()
    for (const channel of ['credit-card', 'ewallet/dana', 'ewallet', 'QRIS', 'qris/refund']) {
      const reply = await send(shop, `/v1/${channel}`, { body: { amount: 10_000 } })
      expect([channel, refusalOf(reply)]).toEqual([channel, [404, 'Not found']])
    }
  })

  it('P-006 P-012 P-020 lists every documented channel, with the reason why it is unavailable', async () => {
    const shop = await purwantaraShop()
    const { data } = (await send(shop, '/v1/channel')).json()
    expect(
      data.map(({ channel, available }: { channel: string; available: boolean }) => [
        channel,
        available,
      ]),
    ).toEqual([
      ['qris', true],
      ['payment-link', true],
      ['virtual-account', false],
      ['ewallet/ovo', false],
      ['ewallet/shopeepay', false],
      ['counter', false],
    ])
    for (const { available, reason } of data) expect(reason === null).toBe(available)
  })
})

describe('refusals of Purwantara', () => {
  it('P-004 P-009 are JSON with success, status and message for every reason', async () => {
    const shop = await purwantaraShop()
    const { api_key: key } = await shop.gateway.command('merchants.createKey', {
      id: shop.site.merchant_id,
      mode: 'live',
      scope: 'read',
    })
    const { uuid } = await create(shop, 'qris')
    const body = { amount: 10_000 }
    const bare = { ...shop, site: await shop.gateway.addSite({ qris: null }) }
    expect(refusalOf(await send(shop, '/v1/qris', { body, key }))[0]).toBe(403)
    expect((await send(shop, `${READ.qris}/${uuid}`, { key })).status).toBe(200)
    expect(refusalOf(await send(bare, '/v1/qris', { body }))[0]).toBe(503)
    await shop.gateway.command('settings.set', { key: 'openPaymentsPerKey', value: '1' })
    const full = await send(shop, '/v1/qris', { body })
    expect([refusalOf(full)[0], full.headers['retry-after']]).toEqual([429, '60'])
    await shop.gateway.command('merchants.suspend', { id: shop.site.merchant_id })
    expect(refusalOf(await send(shop, '/v1/qris', { body }))[0]).toBe(403)
    expect((await send(shop, `${READ.qris}/${uuid}`)).status).toBe(200)
  })
})

describe('the sandbox of Purwantara', () => {
  it('P-037 P-038 P-039 is the same address with the test token: same answers, a simulator, and no money in any list', async () => {
    const shop = await purwantaraShop()
    const key = shop.site.test_api_key
    const live = await create(shop, 'payment-link', { title: 'Demo' })
    const { simulator_url, ...test } = await create(shop, 'payment-link', { title: 'Demo' }, key)
    expect(Object.keys(test)).toEqual(Object.keys(live))
    expect(simulator_url).toBe(`${shop.gateway.lanUrl}/simulator`)
    expect((await ask(simulator_url ?? '')).status).toBe(200)
    const pay = await ask(`${shop.gateway.lanUrl}/lunas/v1/simulator/pay-qr`, {
      headers: { authorization: `Bearer ${key}` },
      body: { qr: test.qr_string, scenario: 'exact' },
    })
    expect(pay.status).toBe(200)
    const read = await send(shop, `${READ['payment-link']}/${test.uuid}`, { key })
    expect(read.json().data).toMatchObject({ status: 'PAID', amount: '10000.0000' })
    const rows = await shop.gateway.command('payments.list', {})
    expect(rows.map(({ id }) => id)).toEqual([live.uuid])
    expect(shop.gateway.engine.payments.find(live.uuid)?.status).toBe('pending')
  })
})
