import { AppError } from '../../../shared/errors.ts'
import { type Rupiah, rupiah } from '../../../shared/money.ts'
import type { Payment } from '../../../shared/payment.ts'
import type { Clock, EpochMs } from '../../../shared/time.ts'
import type { Incoming, Match } from '../payments/matching.ts'
import type { MoneySource, Payments } from '../payments/payments.ts'
import { afterCommit } from '../storage/commit-queue.ts'
import type { Database, WritableDb } from '../storage/database.ts'
import { BRIEF_WINDOW_MS, callbackKeys, dedupeKeys } from './dedupe.ts'
import {
  closeInboxEntry,
  countInbox,
  findNotification,
  findOriginal,
  insertNotification,
  listInbox,
  type SourceKind,
  type StoredNotification,
} from './notification-store.ts'
import { type Reading, readNotification } from './read-notification.ts'

/** Who may tell us of money, as the door has checked it. */
export interface Source {
  kind: Extract<SourceKind, 'device' | 'merchant'>
  /** Device id or merchant id. */
  id: string
  accountId: string
  /** Only this merchant's payments; null for the shop's own phone. */
  merchantId: string | null
  peerAddress: string
}

export interface IncomingText {
  app: string | null
  title: string
  text: string
  bigText: string
  notifId: string | null
  eventHash: string | null
  /** What the phone calls itself; only told apart, never trusted. */
  deviceId: string | null
  postedAtMs: EpochMs | null
  isTest: boolean
}

export interface IncomingCall {
  amount: Rupiah
  payerName: string | null
  reference: string | null
}

/** What became of it. Every one of these is on disk before it is returned. */
export type Received = { number: number } & (
  | { kind: 'test'; reading: Reading }
  | { kind: 'duplicate'; original: StoredNotification; payment: Payment | undefined }
  | { kind: 'unread'; reason: string }
  | { kind: 'settled'; payment: Payment; amount: Rupiah; payerName: string | null }
  | { kind: 'unmatched'; amount: Rupiah; payerName: string | null; reason: string }
)

export interface Inbox {
  /** Stores, recognises repetitions, reads, matches and settles one notification in one transaction. */
  receive(source: Source, incoming: IncomingText): Promise<Received>
  /** The same for a bare amount that an authenticated caller vouches for. */
  receiveCall(source: Source, call: IncomingCall): Promise<Received>
  list(limit: number): { entry: StoredNotification; suggestion: Payment | null }[]
  count(): number
  find(number: number): StoredNotification | undefined
  /** Gives unmatched money of exactly its total to an unpaid payment. Throws NOT_FOUND, PAYMENT_*. */
  attach(number: number, paymentId: string): Promise<Payment>
  /** Says that an entry is nobody's payment. Throws NOT_FOUND. */
  dismiss(number: number): Promise<void>
}

export interface InboxParts {
  database: Database
  payments: Payments
  clock: Clock
  /** The account that a stored notification speaks of, or null when its source is gone. */
  accountOf(entry: StoredNotification): string | null
  /** True while the ledger does not add up: then money is kept for a person to look at. */
  isSettlementPaused(): boolean
  /** Runs in the transaction that stored the notification of a device. */
  onHeard(
    db: WritableDb,
    source: Source,
    heard: { isTest: boolean; app: string | null; amount: number | null },
  ): void
  /** Runs in the transaction in which a person dealt with an entry. */
  /** Called after every commit that put something into the inbox or took it out. */
  onChanged(): void
  onHandled(
    db: WritableDb,
    kind: 'attached' | 'dismissed',
    number: number,
    payment: Payment | null,
  ): void
}

/** The way of every notification from the door to its one disposition. */
export function createInbox(parts: InboxParts): Inbox {
  const { database, payments, clock } = parts

  function blank(source: Source, receivedAtMs: EpochMs): Omit<StoredNotification, 'number'> {
    return {
      sourceKind: source.kind,
      sourceId: source.id,
      peerAddress: source.peerAddress,
      app: null,
      title: '',
      text: '',
      bigText: '',
      notifId: null,
      postedAtMs: null,
      receivedAtMs,
      amount: null,
      payerName: null,
      formatId: null,
      disposition: 'unmatched',
      reason: '',
      paymentNumber: null,
      duplicateOf: null,
    }
  }

  function storeDuplicate(
    db: WritableDb,
    row: Omit<StoredNotification, 'number'>,
    original: StoredNotification,
  ): Received {
    const duplicate = {
      ...row,
      disposition: 'duplicate' as const,
      duplicateOf: original.number,
      amount: original.amount,
    }
    const number = insertNotification(db, duplicate, { lasting: null, brief: null })
    const payment =
      original.paymentNumber === null
        ? undefined
        : payments.findByNumber(db, original.paymentNumber)
    return { kind: 'duplicate', number, original, payment }
  }

  /** Stores money that was read, and settles the one payment it belongs to, if there is one. */
  function storeMoney(
    db: WritableDb,
    row: Omit<StoredNotification, 'number'> & { amount: Rupiah },
    keys: { lasting: string | null; brief: string | null },
    source: MoneySource,
  ): Received {
    const incoming: Incoming = {
      amount: row.amount,
      postedAtMs: row.postedAtMs,
      receivedAtMs: row.receivedAtMs,
    }
    const match = payments.match(db, incoming, source)
    const { amount, payerName } = row
    if (match.kind !== 'matched' || parts.isSettlementPaused()) {
      const reason = match.kind === 'matched' ? 'settlement-paused' : reasonOf(match)
      const number = insertNotification(db, { ...row, reason }, keys)
      afterCommit(db, parts.onChanged)
      return { kind: 'unmatched', number, amount, payerName, reason }
    }
    const disposition = match.exception === 'late' ? ('late' as const) : ('matched' as const)
    const settled = { ...row, disposition, paymentNumber: match.payment.number }
    const number = insertNotification(db, settled, keys)
    const payment = payments.settleIn(db, match, source, number)
    return { kind: 'settled', number, payment, amount, payerName }
  }

  function receiveIn(db: WritableDb, source: Source, incoming: IncomingText): Received {
    const now = clock.now()
    const { isTest, eventHash: _, deviceId: __, ...said } = incoming
    const row = { ...blank(source, now), ...said }
    const reading = readNotification({ ...said, app: said.app ?? '' })
    const amount = reading.kind === 'income' ? reading.amount : null
    parts.onHeard(db, source, { isTest, app: said.app, amount })
    if (isTest) {
      const test = { ...row, disposition: 'test' as const, amount }
      return { kind: 'test', number: insertNotification(db, test, NO_KEYS), reading }
    }
    const keys = dedupeKeys({ ...incoming, sourceId: source.id })
    const original = findOriginal(db, keys, now - BRIEF_WINDOW_MS)
    if (original) return storeDuplicate(db, row, original)
    if (reading.kind !== 'income') {
      const disposition =
        reading.reason === 'unknown-app' ? ('rejected' as const) : ('unread' as const)
      const number = insertNotification(db, { ...row, disposition, reason: reading.reason }, keys)
      afterCommit(db, parts.onChanged)
      return { kind: 'unread', number, reason: reading.reason }
    }
    const read = {
      ...row,
      amount: reading.amount,
      payerName: reading.payer,
      formatId: reading.formatId,
    }
    return storeMoney(db, read, keys, {
      evidence: 'notification',
      accountId: source.accountId,
      merchantId: source.merchantId,
      app: said.app,
      payerName: reading.payer,
    })
  }

  function receiveCallIn(db: WritableDb, source: Source, call: IncomingCall): Received {
    const now = clock.now()
    const { amount, payerName } = call
    const row = { ...blank(source, now), sourceKind: 'callback' as const, amount, payerName }
    const keys = callbackKeys({ ...call, sourceId: source.id })
    const original = findOriginal(db, keys, now - BRIEF_WINDOW_MS)
    if (original) return storeDuplicate(db, row, original)
    return storeMoney(db, row, keys, {
      evidence: 'callback',
      accountId: source.accountId,
      merchantId: source.merchantId,
      app: null,
      payerName,
    })
  }

  function suggestionFor(entry: StoredNotification, accountId: string | null): Payment | null {
    if (entry.amount === null || accountId === null) return null
    return payments.suggestFor(accountId, rupiah(entry.amount)) ?? null
  }

  return {
    receive: (source, incoming) => database.write((db) => receiveIn(db, source, incoming)),
    receiveCall: (source, call) => database.write((db) => receiveCallIn(db, source, call)),
    list: (limit) =>
      listInbox(database.read, limit).map((entry) => ({
        entry,
        suggestion: suggestionFor(entry, parts.accountOf(entry)),
      })),
    count: () => countInbox(database.read),
    find: (number) => findNotification(database.read, number),
    attach: (number, paymentId) =>
      database.write((db) => {
        const entry = findNotification(db, number)
        const payment = payments.find(paymentId)
        if (!entry) throw new AppError('NOT_FOUND', `no notification ${number}`)
        if (!payment) throw new AppError('PAYMENT_NOT_FOUND', `no payment ${paymentId}`)
        if (entry.amount !== payment.total) {
          throw new AppError('PAYMENT_AMOUNT_INVALID', `${entry.amount} is not ${payment.total}`)
        }
        closeEntry(db, number, 'attached', payment.number)
        const after = payments.attachIn(db, payment, {
          notificationNumber: number,
          app: entry.app,
          payerName: entry.payerName,
        })
        parts.onHandled(db, 'attached', number, after)
        afterCommit(db, parts.onChanged)
        return after
      }),
    dismiss: (number) =>
      database.write((db) => {
        closeEntry(db, number, 'dismissed', null)
        parts.onHandled(db, 'dismissed', number, null)
        afterCommit(db, parts.onChanged)
      }),
  }
}

const NO_KEYS = { lasting: null, brief: null }

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

function reasonOf(match: Exclude<Match, { kind: 'matched' }>): string {
  return match.kind === 'none' ? match.reason : 'several-payments-with-this-total'
}
