import { rupiah } from '../../../../../shared/base/money.ts'
import { businessDay, businessDayRange } from '../../../../../shared/base/time.ts'
import type { InboxReason } from '../../../../../shared/inbox/notification.ts'
import type { Payment } from '../../../../../shared/payments/payment.ts'
import type { Platform } from '../../../platform/platform.ts'
import type { ReadableDb } from '../../../platform/storage/connection.ts'
import {
  type CandidateScope,
  listEndedWithTotal,
  listOfCustomer,
  listWithBaseAmount,
  searchUnpaid,
} from '../../payments/candidate-store.ts'
import { SUGGESTED_FOR_MS } from '../../payments/matching.ts'
import type { Payments } from '../../payments/payments.ts'
import type { StoredNotification } from '../notification-store.ts'
import type { SourceAccounts } from '../source-account.ts'
import { type ClockOffsetOf, mayBeFor } from './asked.ts'
import { rankSuggestions, type Suggestion } from './suggest.ts'

/** Why the owner, not the cashier, decides about money that matched a payment. */
const HELD_FOR_OWNER = new Set<string>([
  'told-before',
  'other-account',
  'settlement-paused',
] satisfies InboxReason[])

/** Maximum results of a search. */
const SEARCH_SHOWN = 30

/** Which payments money may have been meant for. Read-only; every query stops after a few rows. */
export interface Suggestions {
  forEntry(entry: StoredNotification): Suggestion[]
  /**
   * Unpaid payments that were pending within a day, on the accounts that this money may be assigned to, by part of a name, number or
   * amount.
   */
  search(entry: StoredNotification, search: string): Payment[]
}

interface SuggestionsParts {
  payments: Pick<Payments, 'paymentReservingTotal'>
  accounts: Pick<SourceAccounts, 'assignableTo'>
  clockOffsetOf: ClockOffsetOf
  /** Numbers of the payments of orders with this order number of the day, as typed. */
  paymentNumbersOfOrder: (db: ReadableDb, dayNumber: string) => number[]
}

export function createSuggestions(
  { database, settings, clock }: Platform,
  parts: SuggestionsParts,
): Suggestions {
  const { payments } = parts
  const db = database.read

  /** The payment that the money matched when it came, and only needs confirmation. */
  function heldBack(scope: CandidateScope, entry: StoredNotification, amount: number): Payment[] {
    const isOwners = HELD_FOR_OWNER.has(entry.reason)
    return scope.accountIds
      .map((accountId) => payments.paymentReservingTotal(accountId, rupiah(amount)))
      .filter((reserving) => reserving !== undefined)
      .filter(({ merchantId }) => scope.merchantId === null || scope.merchantId === merchantId)
      .filter((reserving) => isOwners || mayBeFor(db, entry, reserving, parts.clockOffsetOf))
  }

  function startOfDayMs(): number {
    const now = clock.now()
    const timeZone = settings.get('timeZone')
    return businessDayRange(businessDay(now, timeZone), timeZone)?.fromMs ?? now
  }

  return {
    forEntry(entry) {
      const scope = scopeOf(entry, parts.accounts.assignableTo(entry))
      const { amount, payerName } = entry
      if (amount === null || !scope) return []
      const money = { amount, sinceMs: clock.now() - SUGGESTED_FOR_MS }
      const name = payerName?.trim() ?? ''
      return rankSuggestions(amount, {
        'held-back': heldBack(scope, entry, amount),
        'ended-total': listEndedWithTotal(db, scope, money),
        'base-amount': listWithBaseAmount(db, scope, money),
        'same-name':
          name === '' ? [] : listOfCustomer(db, scope, { name, sinceMs: startOfDayMs() }),
      })
    },
    search(entry, text) {
      const scope = scopeOf(entry, parts.accounts.assignableTo(entry))
      if (!scope) return []
      const sinceMs = clock.now() - SUGGESTED_FOR_MS
      const search = plain(text)
      const numbers = parts.paymentNumbersOfOrder(db, search)
      return searchUnpaid(db, scope, { search, numbers, sinceMs, limit: SEARCH_SHOWN })
    },
  }
}

/** Money reported by a site is for its own payments only. */
export function scopeOf(
  { sourceKind, sourceId }: StoredNotification,
  accountIds: readonly string[],
): CandidateScope | undefined {
  if (accountIds.length === 0 || sourceKind === 'simulator') return undefined
  return { accountIds, merchantId: sourceKind === 'device' ? null : sourceId }
}

/** Also finds 25000 by the displayed form `Rp25.000`. */
function plain(text: string): string {
  const search = text.trim().toLowerCase()
  return /^(rp)?[\d.\s]+$/.test(search) ? search.replace(/[^\d]/g, '') : search
}
