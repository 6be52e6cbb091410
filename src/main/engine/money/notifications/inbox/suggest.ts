import {
  type MoneyFit,
  moneyFit,
  type SuggestionKind,
} from '../../../../../shared/inbox/notification.ts'
import type { Payment } from '../../../../../shared/payments/payment.ts'

/** A suggested payment for money, with the reasons. */
export interface Suggestion {
  kind: SuggestionKind
  payment: Payment
  fit: MoneyFit
}

/** Candidates for money, grouped by reason. */
export type PaymentCandidate = Record<SuggestionKind, readonly Payment[]>

/** Maximum suggestions; for more the person searches. */
const SHOWN = 4

/**
 * Unpaid payments that money was most likely meant for, most likely first: the one it was read for but held
 * back from; ended ones with exactly this total, latest end first; those with this base amount, pending first;
 * those of a customer with the payer's name today, nearest amount first.
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
