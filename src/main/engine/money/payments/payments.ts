import { AppError } from '../../../../shared/base/errors.ts'
import type { Rupiah } from '../../../../shared/base/money.ts'
import { moneyFit } from '../../../../shared/inbox/notification.ts'
import {
  mayMove,
  type Payment,
  type PaymentEvidenceKind,
  type PaymentException,
} from '../../../../shared/payments/payment.ts'
import type { Platform } from '../../platform/platform.ts'
import type { ReadableDb, WritableDb } from '../../platform/storage/connection.ts'
import type { Merchants } from '../merchants/merchants.ts'
import { createPaymentCreator, type SaleFromUnmatchedPayment } from './create-payment.ts'
import type { TotalFinderParts } from './find-total.ts'
import { deleteIdempotencyKeysBefore } from './idempotency-store.ts'
import { IDEMPOTENCY_KEPT_MS, type Idempotency, idempotentCreate } from './idempotent-create.ts'
import type { Found } from './matching.ts'
import type { NewPayment } from './new-payment.ts'
import {
  duePayments,
  findPayment,
  findPaymentByNumber,
  listOpenTests,
  listPayments,
  listPendingPayments,
  updateByHandReason,
  updateEnd,
} from './payment-store.ts'
import { createRecord } from './record.ts'
import {
  coolDownTotal,
  deleteAllCooledDownTotals,
  paymentsReservingTotal,
  shortenCoolDowns,
} from './reserved-total-store.ts'
import { createReverseSettlement, type PaymentBefore } from './reverse-settlement.ts'
import { updateCountsAfterEnd } from './search/payment-count-store.ts'

export type { NewPayment } from './new-payment.ts'

/** The source that reported money, and the payments it may settle. */
export interface MoneySource {
  evidence: Extract<PaymentEvidenceKind, 'notification' | 'callback'>
  /** Only this merchant's payments, when it was reported with a site's secret. */
  merchantId: string | null
  app: string | null
  payerName: string | null
  /** The provider's own reference, when there is one. */
  reference: string | null
  /** The same money may be reported again later, so that its total is not given out again soon. */
  mayRepeat: boolean
}

export interface Payments {
  /** Creates a payment with a unique total. Throws PAYMENT_*, QRIS_NOT_CONFIGURED, OPEN_PAYMENT_LIMIT … */
  create(request: NewPayment, idempotency?: Idempotency): Promise<CreateResult>
  createIn(db: WritableDb, request: NewPayment): Payment
  /** The payment for matched money: the pending one, or a new one of the static code. */
  payableIn(db: WritableDb, found: Found, amount: Rupiah): Payment
  /** Marks it paid in the running transaction. `notificationNumber` null: reported by a callback. */
  settleIn(
    db: WritableDb,
    settled: Pick<Found, 'exception'> & { payment: Payment },
    source: MoneySource,
    notificationNumber: number | null,
  ): Payment
  /**
   * Assigns money from the inbox to an unpaid payment, by the owner; `late` when the payment had ended. Throws
   * PAYMENT_NOT_PENDING, and PAYMENT_AMOUNT_INVALID for less than the total of a site's or an online shop's
   * payment.
   */
  attachIn(db: WritableDb, payment: Payment, money: AttachedMoney): Payment
  /**
   * Creates a counter payment for money that came without one; it reserves no total and waits for `attachIn`.
   */
  createFromUnmatchedPaymentIn(db: WritableDb, sale: SaleFromUnmatchedPayment): Payment
  /**
   * Reverses `attachIn`; its previous state is restored, or null: it was created for this money. Throws
   * ACT_NOT_UNDOABLE.
   */
  reverseSettlementIn(db: WritableDb, payment: Payment, before: PaymentBefore | null): Payment
  /** Throws PAYMENT_NOT_PENDING. */
  cancelIn(db: WritableDb, payment: Payment): Payment
  /** The owner confirms the money. Throws PAYMENT_NOT_PENDING when it is paid already. */
  confirmByHandIn(db: WritableDb, payment: Payment, reason: string): Payment
  /** Expires a test before its time. Throws FORBIDDEN for a live payment, and PAYMENT_NOT_PENDING. */
  expireTestIn(db: WritableDb, payment: Payment): Payment
  /** Expires every pending payment whose time is over and returns them. */
  expireDue(): Promise<Payment[]>
  /** Deletes totals after their cool-down and old idempotency keys. */
  cleanUp(): Promise<void>
  /** The payment that holds this total on an account now. */
  paymentReservingTotal(accountId: string, total: Rupiah): Payment | undefined
  find(id: string): Payment | undefined
  findByNumber(db: ReadableDb, number: number): Payment | undefined
  list(limit: number, before?: number): Payment[]
  listPending(limit: number): Payment[]
  /** A merchant's pending tests, newest first. */
  listOpenTests(merchantId: string, limit: number): Payment[]
}

export interface CreateResult {
  payment: Payment
  /** True when the Idempotency-Key was used before and this is the payment created then. */
  isReplay: boolean
}

export interface AttachedMoney {
  notificationNumber: number
  amount: Rupiah
  app: string | null
  payerName: string | null
}

/** Maximum payments that one transaction expires, so that many expired payments do not block the till. */
const EXPIRE_BATCH = 200

const COOL_DOWNS = [
  'restAfterPaidSeconds',
  'restAfterUnsurePaidSeconds',
  'restAfterEndedSeconds',
] as const

/**
 * Longest lifetime of a payment, in milliseconds: one that would end later comes from a wrong clock and is
 * expired.
 */
const LONGEST_LIFE_MS = 7 * 24 * 3_600_000

/** Payments of all merchants: creation, settlement, expiry. Every change is one transaction. */
export function createPayments(
  platform: Platform,
  merchants: Pick<Merchants, 'find' | 'account'>,
  totals: TotalFinderParts,
): Payments {
  const { database, settings, events, clock } = platform
  const record = createRecord(events, clock)
  const maker = createPaymentCreator(platform, { merchants, record, ...totals })
  const { createIn } = maker
  const takeBack = createReverseSettlement({ settings, clock, record })

  /**
   * Common path of every end of a payment: checks the transition, writes the guarded row, starts the total's
   * cool-down, records the event.
   */
  function end(
    db: WritableDb,
    payment: Payment,
    change: Partial<Payment>,
    mayRepeat = true,
  ): Payment {
    const now = clock.now()
    const after: Payment = { ...payment, endedAtMs: payment.endedAtMs ?? now, ...change }
    if (after.status === 'pending' || !mayMove(payment.status, after.status)) {
      throw new AppError(
        'PAYMENT_NOT_PENDING',
        `payment ${payment.id} is ${payment.status}, not to become ${after.status}`,
      )
    }
    updateEnd(db, after, payment.status)
    updateCountsAfterEnd(db, after, payment.status)
    coolDownTotal(db, after, now + coolDownSeconds(after, mayRepeat) * 1_000)
    record(db, after.status, after)
    return after
  }

  function coolDownSeconds({ status }: Payment, mayRepeat: boolean): number {
    if (status !== 'paid') return settings.get('restAfterEndedSeconds')
    const seconds = settings.get('restAfterPaidSeconds')
    return mayRepeat ? Math.max(seconds, settings.get('restAfterUnsurePaidSeconds')) : seconds
  }

  function longestCoolDownSeconds(): number {
    return Math.max(...COOL_DOWNS.map((key) => settings.get(key)))
  }

  function paid(evidence: PaymentEvidenceKind): Partial<Payment> {
    return { status: 'paid', paidAtMs: clock.now(), evidence }
  }

  return {
    createIn,
    create: (request, idempotency) =>
      database.write((db) => {
        if (!idempotency) return { payment: createIn(db, request), isReplay: false }
        return idempotentCreate(db, idempotency, {
          merchantId: request.merchantId,
          now: clock.now(),
          create: () => createIn(db, request),
        })
      }),
    payableIn: (db, found, amount) =>
      found.kind === 'matched'
        ? found.payment
        : maker.createFromStaticCodeIn(db, found.code, amount),
    settleIn(db, { payment, exception }, source, notificationNumber) {
      const { app: sourceApp, payerName, reference, evidence, mayRepeat } = source
      const from = { sourceApp, payerName, reference, notificationNumber }
      return end(db, payment, { ...paid(evidence), exception, ...from }, mayRepeat)
    },
    attachIn: (db, payment, money) =>
      end(db, payment, {
        ...paid('notification'),
        exception: exceptionOf(payment, money.amount),
        sourceApp: money.app,
        payerName: money.payerName,
        notificationNumber: money.notificationNumber,
      }),
    createFromUnmatchedPaymentIn: (db, sale) => maker.createFromUnmatchedPaymentIn(db, sale),
    reverseSettlementIn: (db, payment, before) => takeBack(db, payment, before),
    cancelIn(db, payment) {
      if (payment.status !== 'pending') {
        throw new AppError('PAYMENT_NOT_PENDING', `payment ${payment.id} is ${payment.status}`)
      }
      return end(db, payment, { status: 'cancelled' })
    },
    confirmByHandIn(db, payment, reason) {
      const after = end(db, payment, { ...paid('by-hand'), exception: 'by-hand' })
      updateByHandReason(db, payment.number, reason)
      return after
    },
    expireTestIn(db, payment) {
      if (!payment.isTest) throw new AppError('FORBIDDEN', `payment ${payment.id} is no test`)
      return end(db, payment, { status: 'expired' })
    },
    async expireDue() {
      const ended: Payment[] = []
      for (;;) {
        const batch = await database.write((db) => {
          const now = clock.now()
          const due = duePayments(db, { now, beyondMs: now + LONGEST_LIFE_MS }, EXPIRE_BATCH)
          return due.map((payment) => end(db, payment, { status: 'expired' }))
        })
        ended.push(...batch)
        if (batch.length < EXPIRE_BATCH) return ended
      }
    },
    cleanUp: () =>
      database.write((db) => {
        const now = clock.now()
        deleteAllCooledDownTotals(db, now)
        shortenCoolDowns(db, now + longestCoolDownSeconds() * 1_000)
        deleteIdempotencyKeysBefore(db, now - IDEMPOTENCY_KEPT_MS)
      }),
    paymentReservingTotal: (accountId, total) =>
      paymentsReservingTotal(database.read, accountId, total, clock.now())[0],
    find: (id) => findPayment(database.read, id),
    findByNumber: findPaymentByNumber,
    list: (limit, before) => listPayments(database.read, limit, before),
    listPending: (limit) => listPendingPayments(database.read, limit),
    listOpenTests: (merchantId, limit) => listOpenTests(database.read, merchantId, limit),
  }
}

/** A different amount takes precedence over "late" in the record. */
function exceptionOf(payment: Payment, amount: Rupiah): PaymentException | null {
  const fit = moneyFit(payment, amount)
  if (fit === 'under-refused') {
    throw new AppError('PAYMENT_AMOUNT_INVALID', `${amount} is less than ${payment.total}`)
  }
  if (fit !== 'exact') return fit
  return payment.status === 'pending' ? null : 'late'
}
