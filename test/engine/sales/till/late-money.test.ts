import { describe, expect, it } from 'vitest'
import { settlementOf } from '../../../../src/main/engine/sales/orders/order-settlement.ts'
import { rupiah } from '../../../../src/shared/base/money.ts'
import { MINUTE, openTestTill, type TestTill } from './support/test-till.ts'

const paidOrders = ({ announced }: TestTill) =>
  announced.filter((kind) => kind === 'order.paid').length

const statuses = ({ payments }: TestTill) =>
  payments.list(10).map(({ total, status, exception }) => ({ total, status, exception }))

/** A customer scanned, and the cashier cancelled the QR before the notification arrived. */
async function takenBack() {
  const shop = await openTestTill()
  const { order } = await shop.ringUpWithQris(25_000)
  await shop.till.cancelPayment()
  return { ...shop, shop, orderId: order.id }
}

describe('the effect of money on its order', () => {
  const lines = [{ unitPrice: rupiah(25_000), quantity: 1 }] as never
  it.each([
    ['open', 25_000, 'pays'],
    ['paying', 25_000, 'pays'],
    ['open', 20_000, 'shown'],
    ['paying', 20_000, 'apart'],
    ['paid', 25_000, 'apart'],
    ['cancelled', 25_000, 'apart'],
  ] as const)('an order that is %s, with %d for 25,000: %s', (status, amount, settlement) => {
    expect(settlementOf({ status, lines }, { amount: rupiah(amount) })).toBe(settlement)
  })
})

describe('money for a cancelled QR', () => {
  it('closes the order when its lines are still the same', async () => {
    const { till, shop, moneyArrives } = await takenBack()
    await moneyArrives(25_000)
    expect(till.get()).toMatchObject({
      order: { status: 'paid', tender: 'qris' },
      payment: { status: 'paid', exception: 'late' },
    })
    expect(paidOrders(shop)).toBe(1)
  })

  it('does not pay for lines added since: the order stays open and shows the payment', async () => {
    const { till, shop, moneyArrives } = await takenBack()
    await till.addAmount({ amount: rupiah(5_000) })
    await moneyArrives(25_000)
    expect(till.get()).toMatchObject({
      order: { status: 'open', tender: null },
      payment: { status: 'paid', exception: 'late', total: 25_000 },
    })
    expect(paidOrders(shop)).toBe(0)
  })

  it('pays without a second QR once the cashier has removed the added line', async () => {
    const { till, shop, moneyArrives } = await takenBack()
    const { order } = await till.addAmount({ amount: rupiah(5_000) })
    await moneyArrives(25_000)
    await till.changeLine({ lineId: order.lines[1]!.id, quantity: 0 })
    expect((await till.payWithQris()).order).toMatchObject({ status: 'paid', tender: 'qris' })
    expect(statuses(shop)).toEqual([{ total: 25_000, status: 'paid', exception: 'late' }])
  })

  it('allows a new QR for the larger order', async () => {
    const { till, shop, moneyArrives } = await takenBack()
    await till.addAmount({ amount: rupiah(5_000) })
    await moneyArrives(25_000)
    expect(await till.payWithQris()).toMatchObject({
      order: { status: 'paying' },
      payment: { total: 30_000 },
    })
    expect(statuses(shop)[1]).toEqual({ total: 25_000, status: 'paid', exception: 'late' })
  })

  it('does not change an order that was paid in cash meanwhile, and is listed in the payments', async () => {
    const { till, shop, moneyArrives } = await takenBack()
    const paid = (await till.payWithCash(rupiah(25_000))).order
    await moneyArrives(25_000)
    expect(till.get().order).toEqual(paid)
    expect(statuses(shop)).toEqual([{ total: 25_000, status: 'paid', exception: 'late' }])
    expect(paidOrders(shop)).toBe(1)
  })

  it('does not pay for the next customer who buys the same', async () => {
    const { till, shop, moneyArrives, orderId } = await takenBack()
    await till.clear()
    const { order } = await till.addAmount({ amount: rupiah(25_000) })
    expect(order).toMatchObject({ paymentId: null, dayNumber: 2 })
    expect(order.id).not.toBe(orderId)
    await moneyArrives(25_000)
    expect(till.get()).toMatchObject({ order: { id: order.id, status: 'open' }, payment: null })
    expect(statuses(shop)).toEqual([{ total: 25_000, status: 'paid', exception: 'late' }])
    expect(shop.announced).toContain('order.cancelled')
  })

  it('closes the order when its cleared lines were restored', async () => {
    const { till, moneyArrives, orderId } = await takenBack()
    await till.clear()
    await till.undo()
    await moneyArrives(25_000)
    expect(till.get().order).toMatchObject({ id: orderId, status: 'paid' })
  })

  it('does not change a cancelled order', async () => {
    const { till, shop, moneyArrives } = await takenBack()
    await till.clear()
    expect((await till.next()).order).toMatchObject({ dayNumber: 2, lines: [] })
    await moneyArrives(25_000)
    expect(till.get()).toMatchObject({ order: { status: 'open', lines: [] }, payment: null })
    expect(paidOrders(shop)).toBe(0)
  })
})

describe('money for the older of two QRs', () => {
  async function renewed() {
    const shop = await openTestTill()
    await shop.ringUpWithQris(25_000)
    shop.clock.advance(10 * MINUTE)
    await shop.payments.expireDue()
    await shop.till.payWithQris()
    return shop
  }

  it('closes the order and cancels the newer QR, so that it is not paid twice', async () => {
    const shop = await renewed()
    await shop.moneyArrives(25_000)
    expect(shop.till.get()).toMatchObject({
      order: { status: 'paid' },
      payment: { total: 25_000, status: 'paid', exception: 'late' },
    })
    expect(statuses(shop)).toEqual([
      { total: 24_999, status: 'cancelled', exception: null },
      { total: 25_000, status: 'paid', exception: 'late' },
    ])
  })

  it('and then also for the newer one is kept apart, and the order is closed once', async () => {
    const shop = await renewed()
    await shop.moneyArrives(25_000)
    await shop.moneyArrives(24_999)
    expect(shop.till.get().payment).toMatchObject({ total: 25_000 })
    expect(statuses(shop)[0]).toEqual({ total: 24_999, status: 'paid', exception: 'late' })
    expect(paidOrders(shop)).toBe(1)
  })

  it('after the newer one was paid changes nothing', async () => {
    const shop = await renewed()
    await shop.moneyArrives(24_999)
    const paid = shop.till.get()
    await shop.moneyArrives(25_000)
    expect(shop.till.get()).toEqual(paid)
    expect(paidOrders(shop)).toBe(1)
  })

  it('does not close an order that was changed before the newer QR', async () => {
    const { till, shop, moneyArrives } = await takenBack()
    await till.addAmount({ amount: rupiah(5_000) })
    await till.payWithQris()
    await moneyArrives(25_000)
    expect(till.get()).toMatchObject({
      order: { status: 'paying' },
      payment: { total: 30_000, status: 'pending' },
    })
    await moneyArrives(30_000)
    expect(till.get()).toMatchObject({ order: { status: 'paid' }, payment: { total: 30_000 } })
    expect(paidOrders(shop)).toBe(1)
  })
})

describe('money for the payment of a site', () => {
  it('does not touch an order of the counter, even when the site uses its id', async () => {
    const shop = await openTestTill()
    const { order, payment } = await shop.ringUpWithQris(25_000)
    await shop.payments.create({
      merchantId: payment!.merchantId,
      dialect: 'webqris',
      id: 'INV-1',
      amount: rupiah(25_000),
      policy: 'exact-then-add',
      lifetimeSeconds: 900,
      merchantOrderId: order.id,
      customerName: null,
    })
    await shop.moneyArrives(25_001)
    expect(shop.till.get()).toMatchObject({
      order: { status: 'paying' },
      payment: { id: payment!.id, status: 'pending' },
    })
  })
})
