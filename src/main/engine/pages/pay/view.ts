import { cleanText } from '../../../../shared/base/clean-text.ts'
import type { Rupiah } from '../../../../shared/base/money.ts'
import type { EpochMs } from '../../../../shared/base/time.ts'
import { isPayable, type Payment } from '../../../../shared/payments/payment.ts'
import { type RedirectTarget, redirectTarget } from '../../money/payments/redirect-target.ts'
import { inspectQris } from '../../money/qris/qris.ts'

/** The state that the customer sees: `expired` from the payment's end on, also before the expiry job has run. */
export type PageState = 'pending' | 'paid' | 'paid-late' | 'expired' | 'cancelled'

/** Digital goods of a payment: a picture before it is paid, the goods after. */
export interface DigitalGoodsOnPage {
  /** Path of a picture on our own server. */
  picture: { path: string; alternative: string } | null
  /** What was bought; never on the page before the payment is paid. `path` lies on our own server. */
  goods: readonly { name: string; text: string | null; path: string | null }[]
}

export const NO_DIGITAL_GOODS: DigitalGoodsOnPage = { picture: null, goods: [] }

/** Everything on the page. Nothing about the customer: the address alone gives access. */
export interface PageView {
  id: string
  state: PageState
  isTest: boolean
  shop: string
  title: string | null
  description: string | null
  orderId: string | null
  amount: Rupiah
  uniqueCode: Rupiah
  total: Rupiah
  qrisPayload: string
  /** What the customer's own wallet will show: the name and number inside the QRIS. */
  nameInWallet: string | null
  nmid: string | null
  /** The wallet that may be paid to instead of the QR, by its number. */
  otherWallet: { wallet: string; number: string } | null
  isByHand: boolean
  createdAtMs: EpochMs
  expiresAtMs: EpochMs
  paidAtMs: EpochMs | null
  redirect: RedirectTarget | null
  digitalGoods: DigitalGoodsOnPage
}

export interface ViewParts {
  payment: Payment
  shop: string
  extras: DigitalGoodsOnPage
  now: EpochMs
}

export function stateOf(payment: Payment, now: EpochMs): PageState {
  if (payment.status === 'paid') return payment.exception === 'late' ? 'paid-late' : 'paid'
  if (payment.status === 'cancelled') return 'cancelled'
  return isPayable(payment, now) ? 'pending' : 'expired'
}

/** True when the payment is paid, in time or late. */
export function isPaid(state: PageState): boolean {
  return state === 'paid' || state === 'paid-late'
}

export function viewOf({ payment, shop, extras, now }: ViewParts): PageView {
  const state = stateOf(payment, now)
  const { details } = payment
  const { merchantName, nmid } = inspectQris(payment.qrisPayload)
  return {
    id: payment.id,
    state,
    isTest: payment.isTest,
    shop,
    title: cleanText(details.title ?? details.productName),
    description: cleanLines(details.description),
    orderId: cleanText(payment.merchantOrderId),
    amount: payment.amount,
    uniqueCode: payment.uniqueCode,
    total: payment.total,
    qrisPayload: payment.qrisPayload,
    nameInWallet: cleanText(merchantName),
    nmid: cleanText(nmid),
    otherWallet: walletOf(payment),
    isByHand: payment.evidence === 'by-hand',
    createdAtMs: payment.createdAtMs,
    expiresAtMs: payment.expiresAtMs,
    paidAtMs: payment.paidAtMs,
    redirect: redirectTarget(details.redirectUrl),
    digitalGoods: { ...extras, goods: isPaid(state) ? extras.goods : [] },
  }
}

/** A text of several lines, each without characters that must not be shown; null when nothing is left. */
function cleanLines(text: string | undefined): string | null {
  const lines = (text ?? '').split(/\r\n|\r|\n/).map((line) => cleanText(line) ?? '')
  return lines.join('\n').trim() || null
}

function walletOf({ details: { method, walletNumber } }: Payment): PageView['otherWallet'] {
  const number = cleanText(walletNumber)
  return number === null ? null : { wallet: cleanText(method)?.toUpperCase() ?? '', number }
}
