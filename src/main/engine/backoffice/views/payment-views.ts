import { AppError } from '../../../../shared/base/errors.ts'
import type { Payment } from '../../../../shared/payments/payment.ts'
import type { Evidence, PaymentRow, PaymentView } from '../../../../shared/payments/payment-view.ts'
import type { Inbox } from '../../money/notifications/inbox/inbox.ts'
import { findByHandReason } from '../../money/payments/payment-store.ts'
import type { Payments } from '../../money/payments/payments.ts'
import { eventsOfPayment } from '../../platform/events/event-store.ts'
import type { Outbox } from '../../sites/webhooks/outbox.ts'
import { createPaymentRows, type PaymentRowsRooms } from './payment-rows.ts'

export interface PaymentViews {
  rows(limit: number, before?: number): PaymentRow[]
  /** Everything known about one payment, with its evidence. Throws PAYMENT_NOT_FOUND. */
  view(id: string): PaymentView
}

interface PaymentViewsRooms extends PaymentRowsRooms {
  payments: Payments
  inbox: Pick<Inbox, 'find'>
  outbox: Pick<Outbox, 'deliveriesOfPayment'>
}

/** Puts together what a person wants to see of a payment; nothing here decides anything. */
export function createPaymentViews(rooms: PaymentViewsRooms): PaymentViews {
  const { database, payments, inbox, outbox } = rooms
  const { row, sourceName } = createPaymentRows(rooms)

  function evidence(payment: Payment): Evidence | null {
    if (payment.notificationNumber === null) return null
    const stored = inbox.find(payment.notificationNumber)
    if (!stored) return null
    return {
      notificationNumber: stored.number,
      app: stored.app,
      title: stored.title,
      text: stored.text,
      amount: stored.amount,
      receivedAtMs: stored.receivedAtMs,
      postedAtMs: stored.postedAtMs,
      sourceName: sourceName(stored),
      peerAddress: stored.peerAddress,
    }
  }

  return {
    rows: (limit, before) => payments.list(limit, before).map(row),
    view(id) {
      const payment = payments.find(id)
      if (!payment) throw new AppError('PAYMENT_NOT_FOUND', `no payment ${id}`)
      return {
        ...row(payment),
        evidenceText: evidence(payment),
        byHandReason: findByHandReason(database.read, payment.number),
        events: eventsOfPayment(database.read, payment.number),
        deliveries: outbox.deliveriesOfPayment(payment.number),
      }
    },
  }
}
