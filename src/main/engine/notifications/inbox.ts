import { AppError } from '../../../shared/errors.ts'
import { rupiah } from '../../../shared/money.ts'
import type { Payment } from '../../../shared/payment.ts'
import type { InboxReason } from '../../../shared/payment-view.ts'
import type { Payments } from '../payments/payments.ts'
import { afterCommit } from '../storage/commit-queue.ts'
import type { Database, WritableDb } from '../storage/database.ts'
import {
  closeInboxEntry,
  countInbox,
  findNotification,
  listInbox,
  type StoredNotification,
} from './notification-store.ts'
import {
  createReceiver,
  type IncomingCall,
  type IncomingText,
  type Received,
  type ReceiverParts,
  type Source,
} from './receive.ts'

export type { IncomingCall, IncomingText, Received, Source } from './receive.ts'

export interface Inbox {
  /** Stores, recognises repetitions, reads, matches and settles one notification in one transaction. */
  receive(source: Source, incoming: IncomingText): Promise<Received>
  /** The same for a bare amount that an authenticated caller vouches for. */
  receiveCall(source: Source, call: IncomingCall): Promise<Received>
  /** What nobody has dealt with, newest first, with the payment it was most likely meant for. */
  list(limit: number): { entry: StoredNotification; suggestion: Payment | null }[]
  count(): number
  find(number: number): StoredNotification | undefined
  /** Gives unmatched money of exactly its total to an unpaid payment. Throws NOT_FOUND, PAYMENT_*. */
  attach(number: number, paymentId: string): Promise<Payment>
  /** Says that an entry is nobody's payment. Throws NOT_FOUND. */
  dismiss(number: number): Promise<void>
}

export interface InboxParts extends ReceiverParts {
  database: Database
  payments: Payments
  /** Called after every commit that took something in. */
  onReceived: (source: Source, received: Received) => void
  /** The account that a stored notification speaks of, or null when its source is gone. */
  accountOf(entry: StoredNotification): string | null
  /** Runs in the transaction in which a person dealt with an entry. */
  onHandled(
    db: WritableDb,
    kind: 'attached' | 'dismissed',
    number: number,
    payment: Payment | null,
  ): void
}

/** Money that did match a payment and only waits for a person's word. */
const HELD_BACK = new Set<string>([
  'wording-not-proven',
  'settlement-paused',
] satisfies InboxReason[])

/** The way of every notification from the door to its one disposition. */
export function createInbox(parts: InboxParts): Inbox {
  const { database, payments } = parts
  const receiver = createReceiver(parts)

  function suggestionFor(entry: StoredNotification): Payment | null {
    const accountId = parts.accountOf(entry)
    if (entry.amount === null || accountId === null) return null
    const amount = rupiah(entry.amount)
    const holder = HELD_BACK.has(entry.reason) ? payments.holderOf(accountId, amount) : undefined
    return holder ?? payments.suggestEnded(accountId, amount) ?? null
  }

  function attachIn(db: WritableDb, number: number, paymentId: string): Payment {
    const entry = findNotification(db, number)
    const payment = payments.find(paymentId)
    if (!entry) throw new AppError('NOT_FOUND', `no notification ${number}`)
    if (!payment) throw new AppError('PAYMENT_NOT_FOUND', `no payment ${paymentId}`)
    if (entry.amount !== payment.total) {
      throw new AppError('PAYMENT_AMOUNT_INVALID', `${entry.amount} is not ${payment.total}`)
    }
    closeEntry(db, number, 'attached', payment.number)
    return payments.attachIn(db, payment, {
      notificationNumber: number,
      app: entry.app,
      payerName: entry.payerName,
    })
  }

  function takeIn(source: Source, store: (db: WritableDb) => Received): Promise<Received> {
    return database.write((db) => {
      const received = store(db)
      afterCommit(db, () => parts.onReceived(source, received))
      return received
    })
  }

  /** Everything about an entry that a person dealt with, once it is closed. */
  function handled(
    db: WritableDb,
    kind: 'attached' | 'dismissed',
    number: number,
    payment: Payment | null,
  ): void {
    parts.onHandled(db, kind, number, payment)
    afterCommit(db, parts.onChanged)
  }

  return {
    receive: (source, incoming) => takeIn(source, (db) => receiver.text(db, source, incoming)),
    receiveCall: (source, call) => takeIn(source, (db) => receiver.call(db, source, call)),
    list: (limit) =>
      listInbox(database.read, limit).map((entry) => ({
        entry,
        suggestion: suggestionFor(entry),
      })),
    count: () => countInbox(database.read),
    find: (number) => findNotification(database.read, number),
    attach: (number, paymentId) =>
      database.write((db) => {
        const payment = attachIn(db, number, paymentId)
        handled(db, 'attached', number, payment)
        return payment
      }),
    dismiss: (number) =>
      database.write((db) => {
        closeEntry(db, number, 'dismissed', null)
        handled(db, 'dismissed', number, null)
      }),
  }
}

function closeEntry(
  db: WritableDb,
  number: number,
  disposition: 'attached' | 'dismissed',
  paymentNumber: number | null,
): void {
  if (!closeInboxEntry(db, { number, disposition, paymentNumber })) {
    throw new AppError('NOT_FOUND', `notification ${number} is not in the inbox`)
  }
}
