import type { TFunction } from 'i18next'
import { formatRupiah, rupiah } from '../../../shared/base/money.ts'
import type { EpochMs } from '../../../shared/base/time.ts'
import type {
  InboxAct,
  InboxCandidate,
  InboxSuggestion,
} from '../../../shared/inbox/notification.ts'
import { agoText } from '../../text/time-text.ts'

export function amountText(t: TFunction, { amount }: { amount: number | null }): string {
  return amount === null ? t('inbox.noAmount') : formatRupiah(rupiah(amount))
}

/** Why this payment is suggested. */
export function reasonText(t: TFunction, suggestion: InboxSuggestion, nowMs: EpochMs): string {
  const { kind, payment } = suggestion
  const why = t(`inbox.why.${kind}`, {
    status: t(`status.${payment.status}`).toLocaleLowerCase(),
    ago: agoText(t, payment.endedAtMs ?? payment.createdAtMs, nowMs),
  })
  return payment.status === 'pending' ? t('inbox.whyWaiting', { why }) : why
}

export function differenceOf(amount: number, { payment }: Pick<InboxCandidate, 'payment'>): string {
  return formatRupiah(rupiah(Math.abs(amount - payment.total)))
}

/** `pas`, `kurang Rp500`. */
export function fitText(t: TFunction, amount: number, candidate: InboxCandidate): string {
  return t(`inbox.fit.${candidate.fit}`, { difference: differenceOf(amount, candidate) })
}

/** What was done, with the number of its payment. */
export function actText(t: TFunction, { kind, payment }: Pick<InboxAct, 'kind' | 'payment'>) {
  return t(`inbox.done.${kind}`, { number: payment?.number ?? '' })
}

/** What became of a notification. */
export function dispositionText(t: TFunction, row: { disposition: string; reason: string }) {
  const isWaiting = row.disposition === 'unmatched' || row.disposition === 'unread'
  const words = t(`inbox.disposition.${row.disposition as 'test'}`)
  if (!isWaiting) return words
  return t(`inboxReason.${row.reason as 'ambiguous'}`, { defaultValue: words })
}
