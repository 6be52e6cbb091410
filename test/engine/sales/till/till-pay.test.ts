import { describe, expect, it } from 'vitest'
import { rupiah } from '../../../../src/shared/base/money.ts'
import { refusedWith } from '../../../support/refused-with.ts'
import { MINUTE, MORNING, openTestTill } from './support/test-till.ts'

describe('paying with QRIS', () => {
  it('shows a QR for the exact price and waits', async () => {
    const { ringUpWithQris } = await openTestTill()
    const { order, payment } = await ringUpWithQris(25_000)
    expect(order).toMatchObject({ status: 'paying', tender: null, paymentId: payment?.id })
    expect(payment).toMatchObject({
      status: 'pending',
      dialect: 'counter',
      amount: 25_000,
      total: 25_000,
      merchantOrderId: order.id,
      customerName: null,
      expiresAtMs: MORNING + 10 * MINUTE,
    })
  })

  it('takes one rupiah off when another open QR has the exact price', async () => {
    const { till, ringUpWithQris } = await openTestTill()
    await ringUpWithQris(25_000)
    await till.next()
    const { payment } = await ringUpWithQris(25_000)
    expect(payment).toMatchObject({ amount: 25_000, uniqueCode: -1, total: 24_999 })
  })

  it('closes the order automatically when the money comes', async () => {
    const { till, ringUpWithQris, moneyArrives, clock, announced, changes } = await openTestTill()
    await ringUpWithQris(25_000)
    clock.advance(MINUTE)
    const before = changes.till
    expect(await moneyArrives(25_000)).toBe('matched')
    expect(till.get()).toMatchObject({
      order: { status: 'paid', tender: 'qris', paidAtMs: MORNING + MINUTE, cashReceived: null },
      payment: { status: 'paid', exception: null },
    })
    expect(announced.slice(-2)).toEqual(['payment.paid', 'order.paid'])
    expect(changes.till).toBeGreaterThan(before)
  })

  it('shows the running QR again when requested twice', async () => {
    const { till, payments } = await openTestTill()
    await till.addAmount({ amount: rupiah(25_000) })
    const [first, second] = await Promise.all([till.payWithQris(), till.payWithQris()])
    expect(second).toEqual(first)
    expect(payments.list(10)).toHaveLength(1)
  })

  it('makes a new QR once the old one’s time is over, and cancels the old one', async () => {
    const { till, ringUpWithQris, payments, clock } = await openTestTill()
    await ringUpWithQris(25_000)
    clock.advance(10 * MINUTE)
    const { order, payment } = await till.payWithQris()
    expect(payments.list(10).map(({ status }) => status)).toEqual(['pending', 'cancelled'])
    expect(order).toMatchObject({ status: 'paying', paymentId: payment?.id })
  })

  it('makes a new QR after the old one expired', async () => {
    const { till, ringUpWithQris, payments, clock } = await openTestTill()
    const old = await ringUpWithQris(25_000)
    clock.advance(10 * MINUTE)
    await payments.expireDue()
    expect(till.get()).toMatchObject({
      order: { status: 'paying' },
      payment: { status: 'expired' },
    })
    const { payment } = await till.payWithQris()
    expect(payment).toMatchObject({ status: 'pending', merchantOrderId: old.order.id })
    expect(payment?.id).not.toBe(old.payment?.id)
  })

  it('is rejected for an empty order, a closed one, and before the shop has a QRIS', async () => {
    const { till } = await openTestTill({ isShopSetUp: false })
    expect(await refusedWith(till.payWithQris())).toBe('ORDER_EMPTY')
    await till.addAmount({ amount: rupiah(25_000) })
    expect(await refusedWith(till.payWithQris())).toBe('SHOP_NOT_SET_UP')
    expect(till.get().order.status).toBe('open')
    await till.payWithCash(rupiah(25_000))
    expect(await refusedWith(till.payWithQris())).toBe('ORDER_NOT_OPEN')
  })

  it('leaves the order open when it is above the limit of one QRIS', async () => {
    const { till } = await openTestTill()
    await till.addAmount({ amount: rupiah(10_000_001) })
    expect(await refusedWith(till.payWithQris())).toBe('PAYMENT_AMOUNT_TOO_LARGE')
    expect(till.get()).toMatchObject({ order: { status: 'open' }, payment: null })
  })

  it('keeps the running QR when a new one cannot be made', async () => {
    const { till, ringUpWithQris, settings, clock } = await openTestTill()
    await ringUpWithQris(25_000)
    clock.advance(10 * MINUTE)
    await settings.set('maxPaymentRupiah', '20000')
    expect(await refusedWith(till.payWithQris())).toBe('PAYMENT_AMOUNT_TOO_LARGE')
    expect(till.get()).toMatchObject({
      order: { status: 'paying' },
      payment: { status: 'pending' },
    })
  })
})

describe('paying in cash', () => {
  it('closes the order and returns the change', async () => {
    const { till, announced } = await openTestTill({ isShopSetUp: false })
    await till.addAmount({ amount: rupiah(23_500) })
    expect((await till.payWithCash(rupiah(50_000))).order).toMatchObject({
      status: 'paid',
      tender: 'cash',
      cashReceived: 50_000,
      cashChange: 26_500,
      paidAtMs: MORNING,
    })
    expect(announced).toEqual(['order.paid'])
  })

  it('accepts the exact amount, and not one rupiah less', async () => {
    const { till } = await openTestTill()
    await till.addAmount({ amount: rupiah(23_500) })
    expect(await refusedWith(till.payWithCash(rupiah(23_499)))).toBe('CASH_TOO_LITTLE')
    expect(till.get().order.status).toBe('open')
    expect((await till.payWithCash(rupiah(23_500))).order.cashChange).toBe(0)
  })

  it('cancels a running QR, so that the order is not paid twice', async () => {
    const { till, ringUpWithQris, payments } = await openTestTill()
    await ringUpWithQris(25_000)
    expect(await till.payWithCash(rupiah(25_000))).toMatchObject({
      order: { status: 'paid', tender: 'cash' },
      payment: { status: 'cancelled' },
    })
    expect(payments.listPending(10)).toEqual([])
  })

  it('keeps the QR running when too little was received', async () => {
    const { till, ringUpWithQris } = await openTestTill()
    await ringUpWithQris(25_000)
    expect(await refusedWith(till.payWithCash(rupiah(1)))).toBe('CASH_TOO_LITTLE')
    expect(till.get()).toMatchObject({
      order: { status: 'paying' },
      payment: { status: 'pending' },
    })
  })

  it('is rejected for an empty order and for a closed one, also on a double click', async () => {
    const { till, announced } = await openTestTill()
    expect(await refusedWith(till.payWithCash(rupiah(1)))).toBe('ORDER_EMPTY')
    await till.addAmount({ amount: rupiah(5_000) })
    const clicks = [till.payWithCash(rupiah(5_000)), till.payWithCash(rupiah(5_000))]
    expect(await Promise.all(clicks.map(refusedWith))).toEqual([undefined, 'ORDER_NOT_OPEN'])
    expect(announced.filter((kind) => kind === 'order.paid')).toHaveLength(1)
  })
})

describe('cancelling the QR', () => {
  it('opens the order again and keeps showing how the payment ended', async () => {
    const { till, ringUpWithQris } = await openTestTill()
    await ringUpWithQris(25_000)
    expect(await till.cancelPayment()).toMatchObject({
      order: { status: 'open', lines: [{ unitPrice: 25_000 }] },
      payment: { status: 'cancelled' },
    })
  })

  it('does nothing the second time, or without a QR', async () => {
    const { till, ringUpWithQris, announced } = await openTestTill()
    await till.cancelPayment()
    await ringUpWithQris(25_000)
    const once = await till.cancelPayment()
    expect(await till.cancelPayment()).toEqual(once)
    expect(announced).toEqual(['payment.created', 'payment.cancelled'])
  })

  it('works for an expired QR, too', async () => {
    const { till, ringUpWithQris, payments, clock } = await openTestTill()
    await ringUpWithQris(25_000)
    clock.advance(10 * MINUTE)
    await payments.expireDue()
    expect(await till.cancelPayment()).toMatchObject({
      order: { status: 'open' },
      payment: { status: 'expired' },
    })
  })

  it('is rejected when the order is paid', async () => {
    const { till, ringUpWithQris, moneyArrives } = await openTestTill()
    await ringUpWithQris(25_000)
    await moneyArrives(25_000)
    expect(await refusedWith(till.cancelPayment())).toBe('ORDER_NOT_OPEN')
  })
})

describe('confirming the money by hand', () => {
  it('closes the order and marks the payment as confirmed by hand', async () => {
    const { till, ringUpWithQris, announced } = await openTestTill()
    await ringUpWithQris(25_000)
    expect(await till.confirmByHand('bukti di aplikasi')).toMatchObject({
      order: { status: 'paid', tender: 'qris' },
      payment: { status: 'paid', exception: 'by-hand', evidence: 'by-hand' },
    })
    expect(announced.slice(-2)).toEqual(['payment.paid', 'order.paid'])
  })

  it('is possible after the QR expired', async () => {
    const { till, ringUpWithQris, payments, clock } = await openTestTill()
    await ringUpWithQris(25_000)
    clock.advance(10 * MINUTE)
    await payments.expireDue()
    expect((await till.confirmByHand('bukti di aplikasi')).order.status).toBe('paid')
  })

  it('is rejected without an open QR, and for a closed order', async () => {
    const { till, ringUpWithQris } = await openTestTill()
    expect(await refusedWith(till.confirmByHand('bukti'))).toBe('PAYMENT_NOT_PENDING')
    await ringUpWithQris(25_000)
    await till.cancelPayment()
    expect(await refusedWith(till.confirmByHand('bukti'))).toBe('PAYMENT_NOT_PENDING')
    await till.payWithCash(rupiah(25_000))
    expect(await refusedWith(till.confirmByHand('bukti'))).toBe('ORDER_NOT_OPEN')
  })
})
