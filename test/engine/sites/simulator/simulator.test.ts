import { describe, expect, it, vi } from 'vitest'
import { SCENARIOS, type Scenario } from '../../../../src/shared/sites/simulator.ts'
import { ask, bearer } from '../../../support/ask.ts'
import { createFakeTime } from '../../../support/fake-time.ts'
import { type Created, createPayment, forward, makeForward } from '../../../support/make.ts'
import { refusedWith } from '../../../support/refused-with.ts'
import { startTestGateway, type TestGateway } from '../../../support/test-gateway.ts'
import { makeQris } from '../../money/qris/support/make-qris.ts'

const API = '/lunas/v1/simulator'

async function start() {
  const time = createFakeTime(Date.now())
  const gateway = await startTestGateway({ time })
  const site = await gateway.addSite({ name: 'Toko ABC' })
  const test = { api_key: site.test_api_key }
  const simulate = (path: string, body?: object, key = site.test_api_key) =>
    ask(`${gateway.lanUrl}${API}${path}`, { headers: bearer(key), ...(body && { body }) })
  const pay = async (created: Created, order: object) => {
    const reply = await simulate(`/payments/${created.invoice_id}/pay`, order)
    return { status: reply.status, ...reply.json() }
  }
  const create = () => createPayment(gateway, test)
  return { gateway, time, site, test, simulate, pay, create }
}

/** The till's answers to the phone, and the payment afterwards. */
const OUTCOMES: Record<Exclude<Scenario, 'offline'>, { results: string[]; stands: string[] }> = {
  exact: { results: ['settled'], stands: ['paid'] },
  late: { results: ['settled'], stands: ['paid', 'late'] },
  short: { results: ['unmatched'], stands: ['pending'] },
  over: { results: ['unmatched'], stands: ['pending'] },
  twice: { results: ['settled', 'duplicate'], stands: ['paid'] },
  grouped: { results: ['unread'], stands: ['pending'] },
}

describe('the simulator', () => {
  it.each(Object.entries(OUTCOMES))(
    'plays "%s" through the door of the phones',
    async (scenario, expected) => {
      const { gateway, create, pay } = await start()
      const endpoint = vi.spyOn(gateway.engine.gatewayContexts.phoneForwarders, 'findForwarder')
      const created = await create()
      const { status, payment, notifications } = await pay(created, { scenario })
      const results = notifications.map(
        ({ answer }: { answer: { result: string } }) => answer.result,
      )
      expect({ status, results }).toEqual({ status: 200, results: expected.results })
      expect([payment.status, payment.exception].filter(Boolean)).toEqual(expected.stands)
      expect(payment.is_test).toBe(true)
      expect(endpoint).toHaveBeenCalledTimes(expected.results.length)
      expect(endpoint).toHaveBeenCalledWith(expect.stringMatching(/^sim_/), '127.0.0.1')
    },
  )

  it('delays the requests of a phone without Wi-Fi, and sends them with their original time', async () => {
    const { time, create, pay, simulate } = await start()
    const created = await create()
    const first = await pay(created, { scenario: 'offline', delaySeconds: 1 })
    expect(first).toMatchObject({ status: 202, payment: { status: 'pending' } })
    expect(first.notifications).toMatchObject([{ answer: null }])
    const look = async () => (await simulate(`/payments/${created.invoice_id}`)).json()
    time.advance(999)
    expect(await look()).toMatchObject({ payment: { status: 'pending' } })
    time.advance(1)
    await expect.poll(look).toMatchObject({ payment: { status: 'paid' } })
    const { notifications } = await look()
    const [{ posted_at, delivered_at, answer }] = notifications
    expect(answer).toMatchObject({ http_status: 200, result: 'settled' })
    expect(Date.parse(delivered_at) - Date.parse(posted_at)).toBe(1_000)
  })

  it('P-037 pays by the text of a QR', async () => {
    const { create, simulate } = await start()
    const created = await create()
    const paid = await simulate('/pay-qr', { qr: created.qris_payload, scenario: 'exact' })
    expect(paid.json()).toMatchObject({ payment: { id: created.invoice_id, status: 'paid' } })
    const unknown = await simulate('/pay-qr', { qr: created.qris_payload, scenario: 'exact' })
    expect([unknown.status, unknown.json().code]).toEqual([404, 'PAYMENT_NOT_FOUND'])
  })

  it('supports every wallet it lists', async () => {
    const { create, pay, simulate } = await start()
    const { wallets } = (await simulate('/payments')).json()
    expect(wallets.length).toBeGreaterThan(3)
    for (const { app } of wallets) {
      const { payment } = await pay(await create(), { scenario: 'exact', app })
      expect([app, payment.status]).toEqual([app, 'paid'])
    }
    const unknown = await pay(await create(), { scenario: 'exact', app: 'com.whatsapp' })
    expect(unknown).toMatchObject({ status: 400, code: 'INPUT_INVALID' })
  })

  it('lists pending tests, newest first, and no ended ones', async () => {
    const { create, pay, simulate } = await start()
    const [one, two, three] = [await create(), await create(), await create()]
    await pay(two, { scenario: 'exact' })
    const { data, merchant } = (await simulate('/payments')).json()
    expect(merchant).toBe('Toko ABC')
    expect(data.map(({ id }: { id: string }) => id)).toEqual([three.invoice_id, one.invoice_id])
  })

  it.each([
    { scenario: 'short', amount: 99_000_000 },
    { scenario: 'over', amount: 1 },
    { scenario: 'exact', amount: 1 },
    { scenario: 'exact', delaySeconds: 5 },
    { scenario: 'steal' },
    { scenario: 'exact', hidden: true },
    {},
  ])('refuses %j', async (order) => {
    const { create, pay } = await start()
    expect((await pay(await create(), order)).status).toBe(400)
  })
})

describe('authentication of the simulator', () => {
  it('rejects a live key, in JSON', async () => {
    const { gateway, site, create } = await start()
    const { invoice_id } = await create()
    for (const path of [
      '/payments',
      `/payments/${invoice_id}`,
      `/payments/${invoice_id}/pay`,
      '/pay-qr',
    ]) {
      const body = /pay$|qr$/.test(path) ? { body: { scenario: 'exact', qr: 'x' } } : {}
      const reply = await ask(`${gateway.lanUrl}${API}${path}`, {
        headers: bearer(site.api_key),
        ...body,
      })
      expect([path, reply.status, reply.json().code]).toEqual([path, 403, 'KEY_IS_LIVE'])
    }
    expect(gateway.engine.payments.find(invoice_id)?.status).toBe('pending')
  })

  it('rejects requests without a key, and rate-limits guesses', async () => {
    const { simulate } = await start()
    const statuses: number[] = []
    for (let tries = 0; tries < 12; tries += 1) {
      statuses.push((await simulate('/payments', undefined, `pk_test_${tries}`)).status)
    }
    expect([...new Set(statuses)]).toEqual([401, 429])
  })

  it('lets a read key only read', async () => {
    const { gateway, site, simulate, create } = await start()
    const key = await gateway.engine.merchants.keys.create(site.merchant_id, {
      mode: 'test',
      scope: 'read',
    })
    const { invoice_id } = await create()
    expect((await simulate('/payments', undefined, key)).status).toBe(200)
    const reply = await simulate(`/payments/${invoice_id}/pay`, { scenario: 'exact' }, key)
    expect([reply.status, reply.json().code]).toEqual([403, 'KEY_IS_READ_ONLY'])
  })

  it('reaches no test of another merchant', async () => {
    const { gateway, simulate } = await start()
    const other = await gateway.addSite()
    const foreign = await createPayment(gateway, { api_key: other.test_api_key })
    const look = await simulate(`/payments/${foreign.invoice_id}`)
    const pay = await simulate(`/payments/${foreign.invoice_id}/pay`, { scenario: 'exact' })
    const byQr = await simulate('/pay-qr', { scenario: 'exact', qr: foreign.qris_payload })
    expect([look.status, pay.status, byQr.status]).toEqual([404, 404, 404])
    expect(gateway.engine.payments.find(foreign.invoice_id)?.status).toBe('pending')
  })
})

describe('tests and money', () => {
  it('X-062 P-038 are separate: no scenario changes a live payment, its total, the inbox, the lists or the till', async () => {
    const { gateway, time, site, simulate, create, pay } = await start()
    await gateway.command('shop.setUp', SHOP)
    await gateway.command('order.addAmount', { amount: 25_000 })
    await gateway.command('order.payWithQris', {})
    const live = await createPayment(gateway, site)
    const before = await realWorld(gateway)
    for (const scenario of SCENARIOS) {
      const order = { scenario, ...(scenario === 'offline' && { delaySeconds: 1 }) }
      const created = await create()
      await pay(created, order)
      time.advance(1_000)
      const answers = async () => {
        const { notifications } = (await simulate(`/payments/${created.invoice_id}`)).json()
        return notifications.map(({ answer }: { answer: unknown }) => answer)
      }
      await expect.poll(answers).not.toContain(null)
      const byId = await simulate(`/payments/${live.invoice_id}/pay`, order)
      const byQr = await simulate('/pay-qr', { ...order, qr: live.qris_payload })
      expect([scenario, byId.status, byQr.status]).toEqual([scenario, 404, 404])
    }
    // Includes exactly the totals that real customers owe.
    for (const { total } of gateway.engine.payments.listPending(10)) {
      const test = await create()
      const other = total < test.total_amount ? 'short' : 'over'
      const scenario = total === test.total_amount ? 'exact' : other
      expect((await pay(test, { scenario, amount: total })).status).toBe(200)
    }
    expect(await realWorld(gateway)).toEqual(before)
    expect(gateway.errors).toEqual([])
  })

  it('a live payment cannot be expired early', async () => {
    const { gateway, site } = await start()
    const live = await createPayment(gateway, site)
    const payment = gateway.engine.payments.find(live.invoice_id)!
    const ending = gateway.engine.database.write((db) =>
      gateway.engine.payments.expireTestIn(db, payment),
    )
    expect(await refusedWith(ending)).toBe('FORBIDDEN')
    expect(gateway.engine.payments.find(live.invoice_id)?.status).toBe('pending')
  })

  it('are separate the other way round: real money pays no test', async () => {
    const { gateway, site, create } = await start()
    const { invoice_id, total_amount } = await create()
    await forward(gateway, site, makeForward(total_amount))
    expect(gateway.engine.payments.find(invoice_id)?.status).toBe('pending')
  })
})

const SHOP = { name: 'Warung', qris: makeQris(), ownerPin: '481516' }

/** All tables with people's data and numbers of the live shop. */
async function realWorld(gateway: TestGateway) {
  const command: TestGateway['command'] = (name, input) => gateway.command(name, input)
  const { read } = gateway.engine.database
  const rows = (sql: string) => read.prepare(sql).all()
  return {
    payments: await command('payments.list', {}),
    inbox: await command('inbox.list', {}),
    till: { ...(await command('till.get', {})), nowMs: 0 },
    display: { ...(await command('display.get', {})), nowMs: 0 },
    phones: await command('devices.list', {}),
    stored: {
      payments: rows('SELECT * FROM payments WHERE is_test = 0'),
      claims: rows(`SELECT * FROM claims WHERE account_id NOT LIKE 'acc_test_%'`),
      orders: rows('SELECT * FROM orders'),
      notifications: rows(`SELECT * FROM notifications WHERE source_kind <> 'simulator'`),
      counts: rows('SELECT merchant_id, open_count FROM open_payment_counts'),
    },
  }
}
