import { describe, expect, it } from 'vitest'
import { createEngine } from '../../../../src/main/engine/engine.ts'
import type { LiveNews } from '../../../../src/main/engine/sites/gateways/dialect.ts'
import { rupiah } from '../../../../src/shared/base/money.ts'
import { makeClock } from '../../../support/make-clock.ts'
import { makeSiteQris } from '../../../support/test-gateway.ts'

const DAY_MS = 86_400_000

async function startEngine() {
  const clock = makeClock(Date.UTC(2026, 2, 9, 3))
  const engine = await createEngine({ clock })
  const site = await engine.merchants.create({ name: 'Toko', qris: makeSiteQris(1) })
  let count = 0
  const create = async () => {
    count += 1
    const { payment } = await engine.payments.create({
      id: `INV-${count}`,
      merchantId: site.merchant_id,
      dialect: 'webqris',
      amount: rupiah(25_000),
      policy: 'always-add',
      lifetimeSeconds: 900,
      merchantOrderId: null,
      customerName: null,
    })
    return payment
  }
  const { live } = engine.cores.of({ name: 'webqris' } as never)
  return { engine, clock, site, create, live }
}

const said = (news: LiveNews[]) =>
  news.map((each) =>
    each.kind === 'payments.expired'
      ? [each.kind, ...each.payments.map(({ id }) => id)]
      : [each.kind, each.payment.id, each.payment.status],
  )

describe('what was announced since a moment', () => {
  it('is what happened, in its order, as it was then', async () => {
    const { engine, clock, create, site, live } = await startEngine()
    const sinceMs = clock.now()
    const payment = await create()
    clock.advance(1_000)
    await engine.database.write((db) => engine.payments.confirmByHandIn(db, payment, 'seen'))
    clock.advance(1_000)
    await create()
    expect(said(live.newsSince(sinceMs, { merchantId: site.merchant_id, isTest: false }))).toEqual([
      ['payment.created', 'INV-1', 'pending'],
      ['payment.paid', 'INV-1', 'paid'],
      ['payment.created', 'INV-2', 'pending'],
    ])
    expect(said(live.newsSince(sinceMs + 2_000, { merchantId: null, isTest: false }))).toEqual([
      ['payment.created', 'INV-2', 'pending'],
    ])
    await engine.stop()
  })

  it('holds nothing of other merchants, unless all is asked for', async () => {
    const { engine, create, live } = await startEngine()
    const other = await engine.merchants.create({ name: 'Lain', qris: makeSiteQris(2) })
    await create()
    expect(live.newsSince(0, { merchantId: other.merchant_id, isTest: false })).toEqual([])
    expect(said(live.newsSince(0, { merchantId: null, isTest: false }))).toEqual([
      ['payment.created', 'INV-1', 'pending'],
    ])
    await engine.stop()
  })

  it('reaches back one day and not further', async () => {
    const { engine, clock, create, site, live } = await startEngine()
    await create()
    clock.advance(DAY_MS)
    expect(live.newsSince(0, { merchantId: site.merchant_id, isTest: false })).toHaveLength(1)
    clock.advance(1)
    expect(live.newsSince(0, { merchantId: site.merchant_id, isTest: false })).toEqual([])
    await engine.stop()
  })

  it('says nothing of what is nobody’s business outside: cancelled payments, changed merchants', async () => {
    const { engine, create, site, live } = await startEngine()
    const payment = await create()
    await engine.database.write((db) => engine.payments.cancelIn(db, payment))
    await engine.merchants.change(site.merchant_id, { status: 'suspended' })
    expect(said(live.newsSince(0, { merchantId: null, isTest: false }))).toEqual([
      ['payment.created', 'INV-1', 'pending'],
    ])
    await engine.stop()
  })
})

describe('who may listen', () => {
  it('is a site to its own payments, a dashboard to all, and nobody else', async () => {
    const { engine, site, live } = await startEngine()
    const dashboard = await engine.merchants.createDashboardToken()
    expect(live.scopeOf(site.api_key)).toEqual({ merchantId: site.merchant_id, isTest: false })
    expect(live.scopeOf(site.test_api_key)).toEqual({
      merchantId: site.merchant_id,
      isTest: true,
    })
    expect(live.scopeOf(dashboard)).toEqual({ merchantId: null, isTest: false })
    expect(live.scopeOf(site.callback_secret)).toBeUndefined()
    expect(live.scopeOf('')).toBeUndefined()
    await engine.merchants.change(site.merchant_id, { status: 'suspended' })
    expect(live.scopeOf(site.api_key)).toBeUndefined()
    await engine.merchants.change(site.merchant_id, { status: 'active' })
    expect(live.scopeOf(site.api_key)).toEqual({ merchantId: site.merchant_id, isTest: false })
    await engine.stop()
  })
})
