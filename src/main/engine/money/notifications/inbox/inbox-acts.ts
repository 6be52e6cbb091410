import { AppError } from '../../../../../shared/base/errors.ts'
import { type Rupiah, rupiah } from '../../../../../shared/base/money.ts'
import { type EpochMs, undoEndsAtMs } from '../../../../../shared/base/time.ts'
import type {
  InboxActKind,
  ReturnMethod,
  UndoRefusal,
} from '../../../../../shared/inbox/notification.ts'
import { mayReverseSettlement, type Payment } from '../../../../../shared/payments/payment.ts'
import type { NewEvent } from '../../../platform/events/event.ts'
import type { Platform } from '../../../platform/platform.ts'
import { afterCommit } from '../../../platform/storage/commit-queue.ts'
import type { ReadableDb, WritableDb } from '../../../platform/storage/connection.ts'
import { isSaleFromUnmatchedPayment } from '../../payments/candidate-store.ts'
import type { Payments } from '../../payments/payments.ts'
import {
  closeInboxEntry,
  findNotification,
  reopenInboxEntry,
  type StoredNotification,
} from '../notification-store.ts'
import type { SourceAccounts } from '../source-account.ts'
import { findAct, insertAct, markActUndone, type StoredAct } from './inbox-act-store.ts'
import { scopeOf } from './suggestions.ts'

/** Acts on unmatched money and unread texts. The caller has checked the PIN. */
export interface InboxActs {
  /**
   * Assigns unmatched money to an unpaid payment: money of the shop's phones on any of its accounts. An amount other than the total needs
   * `acceptsDifference`. Throws NOT_FOUND, PAYMENT_NOT_FOUND, PAYMENT_NOT_PENDING, PAYMENT_AMOUNT_INVALID.
   */
  attach(number: number, paymentId: string, acceptsDifference?: boolean): Promise<Payment>
  /**
   * Creates a paid counter sale from it. Throws NOT_FOUND, MONEY_FROM_SITE_NOT_SOLD, SHOP_NOT_SET_UP and
   * ORDER_TOTAL_TOO_LARGE.
   */
  sell(number: number, name: string): Promise<Payment>
  /** Marks it as returned to the customer. Throws NOT_FOUND. */
  giveBack(number: number, back: { way: ReturnMethod; note: string }): Promise<void>
  /** Dismisses an entry that belongs to no payment. Throws NOT_FOUND. */
  dismiss(number: number): Promise<void>
  /**
   * Undoes an act: the entry is in the inbox again, and the payment that had its money, if any, returns to its
   * previous state. Throws NOT_FOUND and ACT_NOT_UNDOABLE.
   */
  undo(actNumber: number): Promise<Payment | null>
  /** Until when an act may be undone, or why it may not. */
  undoable(act: StoredAct): { untilMs: EpochMs } | { refusal: UndoRefusal }
}

/** How the counter creates a sale from money, and reverses it. */
export interface SalesFromUnmatchedPayments {
  /** An order of one line that waits for its money, and the payment for it. */
  begin(
    db: WritableDb,
    sale: { name: string; amount: Rupiah; accountId: string | null },
  ): { orderId: string; payment: Payment }
  /** The sale is kept but no longer counted. */
  void(db: WritableDb, orderId: string): void
}

interface InboxActsParts {
  payments: Pick<Payments, 'find' | 'findByNumber' | 'attachIn' | 'reverseSettlementIn'>
  sales: SalesFromUnmatchedPayments
  accounts: Pick<SourceAccounts, 'bookedOn' | 'assignableTo'>
  /** Takes back what was learnt from a confirmation. */
  confirmationUndoneIn(db: WritableDb, notificationNumber: number): void
}

interface HandledEntry {
  kind: Exclude<InboxActKind, 'confirmed'> | 'undone'
  entry: StoredNotification
  payment: Payment | null
  act: Pick<StoredAct, 'kind' | 'returnedBy' | 'note'> & { number: number }
}

/** How long an act can be undone, and what its entry becomes again. */
interface UndoTerms {
  untilMs: EpochMs
  dispositionBefore: NonNullable<StoredAct['dispositionBefore']>
}

type Doing = Partial<StoredAct> & { kind: HandledEntry['kind'] & InboxActKind }

export function createInboxActs(platform: Platform, parts: InboxActsParts): InboxActs {
  const { database, events, settings, clock } = platform
  const { payments, sales } = parts

  function announceChange(): void {
    platform.broadcastToScreens('inbox.changed')
    platform.broadcastToScreens('till.changed')
  }

  function record(db: WritableDb, handled: HandledEntry): void {
    events.record(db, {
      kind: `money.${handled.kind}`,
      merchantId: handled.payment?.merchantId ?? null,
      payment: handled.payment,
      facts: factsOf(handled),
    })
  }

  /**
   * Common path of every act: removes the entry from the inbox once, assigns its money if required, and records
   * the act.
   */
  function act(
    db: WritableDb,
    entry: StoredNotification,
    doing: Doing,
    give: () => Payment | null = () => null,
  ): Payment | null {
    const { number: notificationNumber, disposition } = entry
    const { kind, paymentNumber = null } = doing
    const closed = { number: notificationNumber, disposition: kind, paymentNumber }
    if (!closeInboxEntry(db, closed)) throw notInInbox(notificationNumber)
    const full = {
      ...NOTHING,
      ...doing,
      notificationNumber,
      paymentNumber,
      atMs: clock.now(),
      dispositionBefore: disposition as StoredAct['dispositionBefore'],
    }
    const number = insertAct(db, full)
    const payment = give()
    record(db, { kind, entry, payment, act: { ...full, number } })
    afterCommit(db, announceChange)
    return payment
  }

  function attachIn(
    db: WritableDb,
    entry: StoredNotification & { amount: number },
    payment: Payment,
    doing: Doing,
  ): Payment {
    const { number: notificationNumber, app, payerName } = entry
    const money = { notificationNumber, amount: rupiah(entry.amount), app, payerName }
    const full = { ...doing, ...paymentBeforeOf(payment), paymentNumber: payment.number }
    const give = () => payments.attachIn(db, payment, money)
    return act(db, entry, full, give) ?? payment
  }

  function assertFits(db: ReadableDb, entry: StoredNotification, payment: Payment): void {
    const scope = scopeOf(entry, parts.accounts.assignableTo(entry))
    const isTheirs =
      scope?.accountIds.includes(payment.accountId) &&
      (scope.merchantId === null || scope.merchantId === payment.merchantId)
    if (!isTheirs || payment.isTest) {
      throw new AppError('PAYMENT_NOT_FOUND', `payment ${payment.id} is on another account`)
    }
    if (!isSaleFromUnmatchedPayment(db, payment.number)) return
    throw new AppError('PAYMENT_NOT_PENDING', `payment ${payment.id} was made for other money`)
  }

  function undoable(done: StoredAct): UndoTerms | { refusal: UndoRefusal } {
    const { dispositionBefore } = done
    if (done.undoneAtMs !== null) return { refusal: 'undone' }
    if (dispositionBefore === null) return { refusal: 'not-remembered' }
    const untilMs = undoEndsAtMs(done.atMs, settings.get('timeZone'))
    if (clock.now() >= untilMs) return { refusal: 'day-over' }
    const payment =
      done.paymentNumber === null
        ? undefined
        : payments.findByNumber(database.read, done.paymentNumber)
    const isTold = payment !== undefined && !mayReverseSettlement(payment)
    return isTold ? { refusal: 'told-outside' } : { untilMs, dispositionBefore }
  }

  return {
    attach: (number, paymentId, acceptsDifference = false) =>
      database.write((db) => {
        const entry = moneyIn(db, number)
        const payment = payments.find(paymentId)
        if (!payment) throw new AppError('PAYMENT_NOT_FOUND', `no payment ${paymentId}`)
        assertFits(db, entry, payment)
        if (entry.amount !== payment.total && !acceptsDifference) {
          throw new AppError('PAYMENT_AMOUNT_INVALID', `${entry.amount} is not ${payment.total}`)
        }
        return attachIn(db, entry, payment, { kind: 'attached' })
      }),
    sell: (number, name) =>
      database.write((db) => {
        const entry = moneyIn(db, number)
        if (!mayBeSold(entry)) {
          throw new AppError('MONEY_FROM_SITE_NOT_SOLD', `notification ${number} is a site's`)
        }
        const accountId = parts.accounts.bookedOn(entry)
        const sale = { name, amount: rupiah(entry.amount), accountId }
        const { orderId, payment } = sales.begin(db, sale)
        return attachIn(db, entry, payment, { kind: 'sold', orderId, note: name })
      }),
    giveBack: (number, { way, note }) =>
      database.write(
        (db) => void act(db, moneyIn(db, number), { kind: 'returned', returnedBy: way, note }),
      ),
    dismiss: (number) =>
      database.write((db) => void act(db, entryIn(db, number), { kind: 'dismissed' })),
    undo: (actNumber) =>
      database.write((db) => {
        const done = findAct(db, actNumber)
        const entry = done && findNotification(db, done.notificationNumber)
        if (!entry) throw new AppError('NOT_FOUND', `no act ${actNumber}`)
        const answer = undoable(done)
        if ('refusal' in answer) {
          throw new AppError('ACT_NOT_UNDOABLE', `act ${actNumber}: ${answer.refusal}`)
        }
        markActUndone(db, actNumber, clock.now())
        reopenInboxEntry(db, { number: entry.number, disposition: answer.dispositionBefore })
        const payment = takeBack(db, done)
        if (done.kind === 'confirmed') parts.confirmationUndoneIn(db, entry.number)
        record(db, { kind: 'undone', entry, payment, act: done })
        afterCommit(db, announceChange)
        return payment
      }),
    undoable,
  }

  function takeBack(db: WritableDb, done: StoredAct): Payment | null {
    if (done.paymentNumber === null) return null
    const payment = payments.findByNumber(db, done.paymentNumber)
    if (!payment) throw new Error(`act ${done.number} names payment ${done.paymentNumber}`)
    if (done.kind === 'sold' && done.orderId !== null) {
      sales.void(db, done.orderId)
      return payments.reverseSettlementIn(db, payment, null)
    }
    const status = done.paymentStatusBefore ?? 'expired'
    return payments.reverseSettlementIn(db, payment, {
      status,
      endedAtMs: done.paymentEndedBeforeMs,
    })
  }
}

/** Only what the shop's own phone showed can be a sale of the counter; a site's callback proves no such money. */
export function mayBeSold({ sourceKind, amount }: StoredNotification): boolean {
  return sourceKind === 'device' && amount !== null
}

/** State of a payment before it gets its money, recorded with the act. */
export function paymentBeforeOf({ status, endedAtMs }: Payment) {
  if (status === 'paid') throw new AppError('PAYMENT_NOT_PENDING', 'it is paid already')
  return { paymentStatusBefore: status, paymentEndedBeforeMs: endedAtMs }
}

const NOTHING = {
  paymentStatusBefore: null,
  paymentEndedBeforeMs: null,
  orderId: null,
  returnedBy: null,
  note: '',
} as const

/** Texts of a simulator are not in the inbox. */
function entryIn(db: ReadableDb, number: number): StoredNotification {
  const entry = findNotification(db, number)
  if (!entry || entry.sourceKind === 'simulator') throw notInInbox(number)
  return entry
}

function moneyIn(db: ReadableDb, number: number): StoredNotification & { amount: number } {
  const entry = entryIn(db, number)
  const { amount } = entry
  if (amount === null || entry.disposition !== 'unmatched') throw notInInbox(number)
  return { ...entry, amount }
}

function notInInbox(number: number): AppError {
  return new AppError('NOT_FOUND', `notification ${number} is not in the inbox`)
}

/** What the log says of an act: enough to tell the day's story without the rows. */
function factsOf({ kind, entry, act }: HandledEntry): NewEvent['facts'] {
  return {
    notification: entry.number,
    act: act.number,
    amount: entry.amount,
    ...(kind === 'undone' && { undone: act.kind }),
    ...(act.returnedBy !== null && { returnedBy: act.returnedBy }),
    ...(act.note !== '' && { note: act.note }),
  }
}
