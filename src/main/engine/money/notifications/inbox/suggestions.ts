import { rupiah } from '../../../../../shared/base/money.ts'
import { businessDay, businessDayRange, type Clock } from '../../../../../shared/base/time.ts'
import type { InboxReason } from '../../../../../shared/inbox/notification.ts'
import type { Payment } from '../../../../../shared/payments/payment.ts'
import type { Database } from '../../../platform/storage/connection.ts'
import {
  type CandidateScope,
  listEndedWithTotal,
  listOfCustomer,
  listWithBaseAmount,
  searchUnpaid,
} from '../../payments/candidate-store.ts'
import { type Payments, SUGGESTED_FOR_MS } from '../../payments/payments.ts'
import type { StoredNotification } from '../notification-store.ts'
import { rankSuggestions, type Suggestion } from './suggest.ts'

/** Money that did match a payment and only waits for a person's word. */
const HELD_BACK = new Set<string>([
  'wording-not-proven',
  'settlement-paused',
] satisfies InboxReason[])

/** So many are shown of a search. */
const SEARCH_SHOWN = 30

/** Which payments money may have been meant for. Reads only; every query ends after a few rows. */
export interface Suggestions {
  forEntry(entry: StoredNotification): Suggestion[]
  /** Unpaid payments that waited within a day, on the account of this money, by part of a name, number or sum. */
  search(entry: StoredNotification, search: string): Payment[]
}

export interface SuggestionsParts {
  database: Database
  payments: Pick<Payments, 'paymentReservingTotal'>
  clock: Clock
  timeZone: () => string
  /** Numbers of the payments of orders that a cashier calls by this day number, as it was typed. */
  paymentNumbersOfOrder: (dayNumber: string) => number[]
  /** The account that a stored notification speaks of, or null when its source is gone. */
  accountOf: (entry: StoredNotification) => string | null
}

export function createSuggestions(parts: SuggestionsParts): Suggestions {
  const { database, payments, clock, timeZone } = parts
  const db = database.read

  function heldBack(scope: CandidateScope, entry: StoredNotification, amount: number): Payment[] {
    if (!HELD_BACK.has(entry.reason)) return []
    const holder = payments.paymentReservingTotal(scope.accountId, rupiah(amount))
    const isTheirs = scope.merchantId === null || scope.merchantId === holder?.merchantId
    return holder && isTheirs ? [holder] : []
  }

  function startOfDayMs(): number {
    const now = clock.now()
    return businessDayRange(businessDay(now, timeZone()), timeZone())?.fromMs ?? now
  }

  return {
    forEntry(entry) {
      const scope = scopeOf(entry, parts.accountOf(entry))
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
      const scope = scopeOf(entry, parts.accountOf(entry))
      if (!scope) return []
      const sinceMs = clock.now() - SUGGESTED_FOR_MS
      const search = plain(text)
      const numbers = parts.paymentNumbersOfOrder(search)
      return searchUnpaid(db, scope, { search, numbers, sinceMs, limit: SEARCH_SHOWN })
    },
  }
}

/** What a site told of is for its own payments only. */
export function scopeOf(
  { sourceKind, sourceId }: StoredNotification,
  accountId: string | null,
): CandidateScope | undefined {
  if (accountId === null || sourceKind === 'simulator') return undefined
  return { accountId, merchantId: sourceKind === 'device' ? null : sourceId }
}

/** `Rp25.000`, as it is read on the screen, finds 25000. */
function plain(text: string): string {
  const search = text.trim().toLowerCase()
  return /^(rp)?[\d.\s]+$/.test(search) ? search.replace(/[^\d]/g, '') : search
}
