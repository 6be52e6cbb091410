import { AppError } from '../../../../shared/base/errors.ts'
import { type Rupiah, rupiah } from '../../../../shared/base/money.ts'
import { businessDay, type EpochMs } from '../../../../shared/base/time.ts'
import type { Payment } from '../../../../shared/payments/payment.ts'
import { orderTotals } from '../../../../shared/sales/order.ts'
import type { Platform } from '../../platform/platform.ts'
import type { ReadableDb, WritableDb } from '../../platform/storage/connection.ts'
import {
  findOrder,
  insertOrder,
  nextDayNumber,
  type StoredOrder,
  updateOrder,
} from './order-store.ts'

/** Creating, paying and closing orders. Always in a transaction. */
export interface OrderLifecycle {
  /** Throws ORDER_NOT_FOUND. */
  get(db: ReadableDb, id: string): StoredOrder
  /** A new empty order with the next number of today. */
  begin(db: WritableDb, note?: string): StoredOrder
  /**
   * An order as it would be if its first line came now: an empty order of yesterday gets a number of today.
   */
  asOfNow(db: ReadableDb, order: StoredOrder): StoredOrder
  markPaidByQris(db: WritableDb, order: StoredOrder, payment: Payment): StoredOrder
  /** Throws CASH_TOO_LITTLE. */
  markPaidInCash(db: WritableDb, order: StoredOrder, received: Rupiah): StoredOrder
  /**
   * Reverses the settlement of an order whose money was assigned by mistake. An order that is not the current
   * one is parked, so that the cashier finds it.
   */
  reopen(
    db: WritableDb,
    order: StoredOrder,
    how: { isCurrent: boolean; status: 'open' | 'paying' },
  ): void
  /** Voids a sale that was created from unmatched money: kept with its lines, but no longer counted. */
  voidSale(db: WritableDb, order: StoredOrder): void
  /** Cancels the order. Its number is not reused, because a QR was shown for it. */
  cancel(db: WritableDb, order: StoredOrder): void
}

export function createOrderLifecycle({
  events,
  settings,
  clock,
  random,
}: Platform): OrderLifecycle {
  const today = (): string => businessDay(clock.now(), settings.get('timeZone'))

  function record(
    db: WritableDb,
    kind: 'order.paid' | 'order.cancelled' | 'order.reopened' | 'order.voided',
    order: StoredOrder,
    payment: Payment | null,
  ): void {
    events.record(db, {
      kind,
      merchantId: payment?.merchantId ?? null,
      payment,
      facts: {
        order: order.id,
        day: order.day,
        dayNumber: order.dayNumber,
        total: orderTotals(order).total,
        tender: order.tender,
        received: order.cashReceived,
        change: order.cashChange,
      },
    })
  }

  function closePaid(
    db: WritableDb,
    order: StoredOrder,
    how: Partial<StoredOrder> & { paidAtMs: EpochMs },
    payment: Payment | null,
  ): StoredOrder {
    const paid: StoredOrder = { ...order, ...how, status: 'paid' }
    updateOrder(db, paid)
    record(db, 'order.paid', paid, payment)
    return paid
  }

  return {
    get(db, id) {
      const order = findOrder(db, id)
      if (!order) throw new AppError('ORDER_NOT_FOUND', `no order ${id}`)
      return order
    },
    begin(db, note = '') {
      const day = today()
      const order: StoredOrder = {
        id: `ord_${random.text(25)}`,
        day,
        dayNumber: nextDayNumber(db, day),
        status: 'open',
        lines: [],
        note,
        createdAtMs: clock.now(),
        paidAtMs: null,
        tender: null,
        cashReceived: null,
        cashChange: null,
        paymentNumber: null,
        parkedAtMs: null,
      }
      insertOrder(db, order)
      return order
    },
    asOfNow(db, order) {
      const day = today()
      const dayNumber = order.day === day ? order.dayNumber : nextDayNumber(db, day)
      return { ...order, day, dayNumber, createdAtMs: clock.now() }
    },
    markPaidByQris: (db, order, payment) =>
      closePaid(
        db,
        order,
        {
          tender: 'qris',
          paymentNumber: payment.number,
          paidAtMs: payment.paidAtMs ?? clock.now(),
        },
        payment,
      ),
    markPaidInCash(db, order, received) {
      const { total } = orderTotals(order)
      if (received < total) {
        throw new AppError('CASH_TOO_LITTLE', `received ${received} for an order of ${total}`)
      }
      const change = rupiah(received - total)
      const how = { tender: 'cash' as const, cashReceived: received, cashChange: change }
      return closePaid(db, order, { ...how, paidAtMs: clock.now() }, null)
    },
    reopen(db, order, { isCurrent, status }) {
      const parkedAtMs = isCurrent ? null : clock.now()
      const open: StoredOrder = { ...order, status, tender: null, paidAtMs: null, parkedAtMs }
      updateOrder(db, open)
      record(db, 'order.reopened', open, null)
    },
    voidSale(db, order) {
      const voided: StoredOrder = { ...order, status: 'void', parkedAtMs: null }
      updateOrder(db, voided)
      record(db, 'order.voided', voided, null)
    },
    cancel(db, order) {
      const cancelled: StoredOrder = { ...order, status: 'cancelled', parkedAtMs: null }
      updateOrder(db, cancelled)
      record(db, 'order.cancelled', cancelled, null)
    },
  }
}
