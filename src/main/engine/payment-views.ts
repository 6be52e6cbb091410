import { AppError } from '../../shared/errors.ts'
import type { Merchant } from '../../shared/merchant.ts'
import type { Payment } from '../../shared/payment.ts'
import type { Evidence, InboxEntry, PaymentRow, PaymentView } from '../../shared/payment-view.ts'
import type { Devices } from './devices/devices.ts'
import { eventsOfPayment } from './events/event-store.ts'
import type { Merchants } from './merchants/merchants.ts'
import type { Inbox } from './notifications/inbox.ts'
import type { StoredNotification } from './notifications/notification-store.ts'
import type { Proposals } from './notifications/proposals.ts'
import { findByHandReason } from './payments/payment-store.ts'
import type { Payments } from './payments/payments.ts'
import { dayNumberOfPayment } from './pos/payment-order-store.ts'
import type { Database } from './storage/database.ts'
import type { Outbox } from './webhooks/outbox.ts'

export interface PaymentViews {
  rows(limit: number, before?: number): PaymentRow[]
  /** Everything known about one payment, with its evidence. Throws PAYMENT_NOT_FOUND. */
  view(id: string): PaymentView
  inbox(): InboxEntry[]
}

export interface PaymentViewsParts {
  database: Database
  payments: Payments
  merchants: Merchants
  devices: Devices
  inbox: Inbox
  proposals: Pick<Proposals, 'paymentOf'>
  outbox: Outbox
}

/** At most so many inbox entries are shown; older ones stay stored. */
const INBOX_SHOWN = 200

/** Puts together what a person wants to see of a payment; nothing here decides anything. */
export function createPaymentViews(parts: PaymentViewsParts): PaymentViews {
  const { database, payments, merchants, devices, inbox, outbox } = parts

  function row(payment: Payment): PaymentRow {
    const merchant: Merchant | undefined = merchants.find(payment.merchantId)
    return {
      ...payment,
      merchantName: merchant?.name ?? payment.merchantId,
      orderDayNumber: dayNumberOfPayment(database.read, payment.number) ?? null,
    }
  }

  function sourceName(notification: StoredNotification): string {
    if (notification.sourceKind === 'device') {
      const device = devices.list().find(({ id }) => id === notification.sourceId)
      return device?.name ?? notification.sourceId
    }
    return merchants.find(notification.sourceId)?.name ?? notification.sourceId
  }

  function evidence(payment: Payment): Evidence | null {
    if (payment.notificationNumber === null) return null
    const stored = inbox.find(payment.notificationNumber)
    if (!stored) return null
    return {
      notificationNumber: stored.number,
      app: stored.app,
      title: stored.title,
      text: stored.text,
      receivedAtMs: stored.receivedAtMs,
      postedAtMs: stored.postedAtMs,
      sourceName: sourceName(stored),
      peerAddress: stored.peerAddress,
    }
  }

  function isConfirmable(entry: StoredNotification, suggestion: Payment | null): boolean {
    return suggestion !== null && parts.proposals.paymentOf(entry)?.id === suggestion.id
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
    inbox: () =>
      inbox.list(INBOX_SHOWN).map(({ entry, suggestion }) => ({
        number: entry.number,
        app: entry.app,
        title: entry.title,
        text: entry.text,
        amount: entry.amount,
        payerName: entry.payerName,
        disposition: entry.disposition,
        reason: entry.reason,
        receivedAtMs: entry.receivedAtMs,
        sourceName: sourceName(entry),
        suggestion,
        isConfirmable: isConfirmable(entry, suggestion),
      })),
  }
}
