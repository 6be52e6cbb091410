import {
  type MoneyFit,
  moneyFit,
  type SuggestionKind,
} from '../../../../../shared/inbox/notification.ts'
import type { Payment } from '../../../../../shared/payments/payment.ts'

/** A payment that money may be given to, and why it may be this one. */
export interface Suggestion {
  kind: SuggestionKind
  payment: Payment
  fit: MoneyFit
}

/** What was found for money, by the kinds of reasons. */
export type PaymentCandidate = Record<SuggestionKind, readonly Payment[]>

/** So many are shown; more is a search. */
const SHOWN = 4

/**
 * The unpaid payments that money was most likely meant for, the surest first: the one it was read for
 * and held back from; one of exactly this total that ended, the last one first; one whose base amount it
 * is, a waiting one first; one of a customer of the payer's name today, the nearest sum first.
 */
export function rankSuggestions(amount: number, found: PaymentCandidate): Suggestion[] {
  const distance = ({ total }: Payment) => Math.abs(total - amount)
  const ranked: [SuggestionKind, readonly Payment[]][] = [
    ['held-back', found['held-back']],
    ['ended-total', found['ended-total'].toSorted(lastEndedFirst)],
    ['base-amount', found['base-amount'].toSorted(waitingFirst)],
    ['same-name', found['same-name'].toSorted((one, other) => distance(one) - distance(other))],
  ]
  const seen = new Set<number>()
  const suggestions: Suggestion[] = []
  for (const [kind, payments] of ranked) {
    for (const payment of payments) {
      if (payment.status === 'paid' || payment.isTest || seen.has(payment.number)) continue
      seen.add(payment.number)
      suggestions.push({ kind, payment, fit: moneyFit(payment, amount) })
    }
  }
  return suggestions.slice(0, SHOWN)
}

function lastEndedFirst(one: Payment, other: Payment): number {
  return (other.endedAtMs ?? 0) - (one.endedAtMs ?? 0)
}

function waitingFirst(one: Payment, other: Payment): number {
  const isWaiting = ({ status }: Payment) => Number(status === 'pending')
  return isWaiting(other) - isWaiting(one) || lastEndedFirst(one, other)
}
