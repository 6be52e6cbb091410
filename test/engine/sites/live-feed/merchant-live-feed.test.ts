import { describe, expect, it } from 'vitest'
import { createEngine } from '../../../../src/main/engine/engine.ts'
import type { MerchantLiveEvent } from '../../../../src/main/engine/sites/gateways/dialect.ts'
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
  const { liveFeed } = engine.gatewayContexts.of({ name: 'webqris' } as never)
  return { engine, clock, site, create, liveFeed }
}

const output = (messages: MerchantLiveEvent[]) =>
  messages.map((each) =>
    each.kind === 'payments.expired'
      ? [each.kind, ...each.payments.map(({ id }) => id)]
      : [each.kind, each.payment.id, each.payment.status],
  )

describe('the events since a moment', () => {
  it('are in order, with the state of their time', async () => {
    const { engine, clock, create, site, liveFeed } = await startEngine()
    const sinceMs = clock.now()
    const payment = await create()
    clock.advance(1_000)
    await engine.database.write((db) => engine.payments.confirmByHandIn(db, payment, 'seen'))
    clock.advance(1_000)
    await create()
    expect(
      output(liveFeed.eventsSince(sinceMs, { merchantId: site.merchant_id, isTest: false })),
    ).toEqual([
      ['payment.created', 'INV-1', 'pending'],
      ['payment.paid', 'INV-1', 'paid'],
      ['payment.created', 'INV-2', 'pending'],
    ])
    expect(
      output(liveFeed.eventsSince(sinceMs + 2_000, { merchantId: null, isTest: false })),
    ).toEqual([['payment.created', 'INV-2', 'pending']])
    await engine.stop()
  })

  it('do not include other merchants, unless all are requested', async () => {
    const { engine, create, liveFeed } = await startEngine()
    const other = await engine.merchants.create({ name: 'Lain', qris: makeSiteQris(2) })
    await create()
    expect(liveFeed.eventsSince(0, { merchantId: other.merchant_id, isTest: false })).toEqual([])
    expect(output(liveFeed.eventsSince(0, { merchantId: null, isTest: false }))).toEqual([
      ['payment.created', 'INV-1', 'pending'],
    ])
    await engine.stop()
  })

  it('reach back one day and not further', async () => {
    const { engine, clock, create, site, liveFeed } = await startEngine()
    await create()
    clock.advance(DAY_MS)
    expect(liveFeed.eventsSince(0, { merchantId: site.merchant_id, isTest: false })).toHaveLength(1)
    clock.advance(1)
    expect(liveFeed.eventsSince(0, { merchantId: site.merchant_id, isTest: false })).toEqual([])
    await engine.stop()
  })

  it('do not include internal ones: cancelled payments, changed merchants', async () => {
    const { engine, create, site, liveFeed } = await startEngine()
    const payment = await create()
    await engine.database.write((db) => engine.payments.cancelIn(db, payment))
    await engine.merchants.change(site.merchant_id, { status: 'suspended' })
    expect(output(liveFeed.eventsSince(0, { merchantId: null, isTest: false }))).toEqual([
      ['payment.created', 'INV-1', 'pending'],
    ])
    await engine.stop()
  })
})

describe('the scope of a token', () => {
  it('is a site’s own payments, everything for a dashboard, and none for others', async () => {
    const { engine, site, liveFeed } = await startEngine()
    const dashboard = await engine.merchants.createDashboardToken()
    expect(liveFeed.scopeOf(site.api_key)).toEqual({ merchantId: site.merchant_id, isTest: false })
    expect(liveFeed.scopeOf(site.test_api_key)).toEqual({
      merchantId: site.merchant_id,
      isTest: true,
    })
    expect(liveFeed.scopeOf(dashboard)).toEqual({ merchantId: null, isTest: false })
    expect(liveFeed.scopeOf(site.callback_secret)).toBeUndefined()
    expect(liveFeed.scopeOf('')).toBeUndefined()
    await engine.merchants.change(site.merchant_id, { status: 'suspended' })
    expect(liveFeed.scopeOf(site.api_key)).toBeUndefined()
    await engine.merchants.change(site.merchant_id, { status: 'active' })
    expect(liveFeed.scopeOf(site.api_key)).toEqual({ merchantId: site.merchant_id, isTest: false })
    await engine.stop()
  })
})
