import { AppError } from '../../../../../shared/base/errors.ts'
import { rupiah } from '../../../../../shared/base/money.ts'
import { isAndroidPackage } from '../../../../../shared/inbox/android-package.ts'
import type { Payment } from '../../../../../shared/payments/payment.ts'
import type { Platform } from '../../../platform/platform.ts'
import { afterCommit } from '../../../platform/storage/commit-queue.ts'
import type { ReadableDb } from '../../../platform/storage/connection.ts'
import type { PaymentMatcher } from '../../payments/payment-matcher.ts'
import type { MoneySource, Payments } from '../../payments/payments.ts'
import { GRAMMAR_FORMAT } from '../format.ts'
import {
  closeInboxEntry,
  findNotification,
  listUnmatchedOfAmount,
  type StoredNotification,
} from '../notification-store.ts'
import type { SourceAccounts } from '../source-account.ts'
import type { Trust } from '../trust.ts'
import { type ClockOffsetOf, LARGEST_CLOCK_ERROR_MS, mayBeFor } from './asked.ts'
import { insertAct } from './inbox-act-store.ts'
import { paymentBeforeOf } from './inbox-acts.ts'

/** Money that was recognised on the shop's own phone for exactly one payment and waits for confirmation. */
export interface Proposals {
  /** Money recognised for this payment, newest first. */
  forPayment(payment: Payment): StoredNotification | undefined
  /** The payment proposed for an inbox entry; undefined when there is none. */
  paymentOf(entry: StoredNotification): Payment | undefined
  /**
   * Confirms that the money arrived. `owner`: the app also becomes automatic, unless only its grammar was read
   * (then the sentence is taught first) or its package is not known. Throws NOT_FOUND, LEDGER_MISMATCH, and PAYMENT_NOT_PENDING when it matches
   * no payment any more.
   */
  confirm(number: number, by: 'cashier' | 'owner'): Promise<Payment>
  /** Whether the cashier is asked about this notification now. */
  isAsked(number: number): boolean
}

interface ProposalsParts {
  matcher: PaymentMatcher
  payments: Pick<Payments, 'settleIn'>
  trust: Pick<Trust, 'decideIn'>
  accounts: Pick<SourceAccounts, 'receivedOn'>
  clockOffsetOf: ClockOffsetOf
}

export function createProposals(platform: Platform, parts: ProposalsParts): Proposals {
  const { database, events, clock } = platform
  const { payments } = parts

  function announceChange(): void {
    platform.broadcastToScreens('inbox.changed')
    platform.broadcastToScreens('till.changed')
  }

  /** Matched again on every read: the payment may have been paid since, or have expired. */
  function match(db: ReadableDb, entry: StoredNotification) {
    const { sourceKind, disposition, amount, app, payerName } = entry
    // Only the shop's own phone: money reported by a site needs the owner, like all its money in the inbox.
    const isWaiting = disposition === 'unmatched' && sourceKind === 'device'
    if (!isWaiting || amount === null) return
    const source: MoneySource = {
      evidence: 'notification',
      merchantId: null,
      app,
      payerName,
      reference: null,
      mayRepeat: true,
    }
    const incoming = { ...entry, amount: rupiah(amount) }
    const found = parts.matcher.matchTotal(db, incoming, parts.accounts.receivedOn(entry))
    if (found.kind !== 'matched' || !mayBeFor(db, entry, found.payment, parts.clockOffsetOf)) return
    return { found, source, app }
  }

  return {
    forPayment(payment) {
      const db = database.read
      // After the clock was set back, the payment's own time may still be to come.
      const sinceMs = Math.min(payment.createdAtMs, clock.now() - LARGEST_CLOCK_ERROR_MS)
      return listUnmatchedOfAmount(db, payment.total, sinceMs).find(
        (entry) => match(db, entry)?.found.payment.number === payment.number,
      )
    },
    paymentOf: (entry) => match(database.read, entry)?.found.payment,
    isAsked(number) {
      const entry = findNotification(database.read, number)
      return entry !== undefined && match(database.read, entry) !== undefined
    },
    confirm: (number, by) =>
      database.write((db) => {
        const entry = findNotification(db, number)
        if (!entry) throw new AppError('NOT_FOUND', `no notification ${number}`)
        if (!platform.ledger.isWhole()) {
          throw new AppError('LEDGER_MISMATCH', 'nothing is settled while the ledger is broken')
        }
        const matched = match(db, entry)
        if (!matched) {
          throw new AppError('PAYMENT_NOT_PENDING', `notification ${number} pays nothing now`)
        }
        const { found, source, app } = matched
        const { number: paymentNumber } = found.payment
        closeInboxEntry(db, { number, disposition: 'attached', paymentNumber })
        insertAct(db, {
          ...paymentBeforeOf(found.payment),
          notificationNumber: number,
          kind: 'confirmed',
          atMs: clock.now(),
          dispositionBefore: 'unmatched',
          paymentNumber,
          orderId: null,
          returnedBy: null,
          note: '',
        })
        const payment = payments.settleIn(db, found, source, number)
        const { merchantId } = payment
        const facts = { notification: number, by }
        events.record(db, { kind: 'money.confirmed', merchantId, payment, facts })
        const isSentence = entry.formatId !== GRAMMAR_FORMAT
        // A display name is no proof of an app, so it never becomes automatic.
        if (by === 'owner' && isSentence && app !== null && isAndroidPackage(app)) {
          parts.trust.decideIn(db, app, true, number)
        }
        afterCommit(db, announceChange)
        return payment
      }),
  }
}
