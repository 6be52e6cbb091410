import type { EpochMs } from '../../../../shared/base/time.ts'

/**
 * One report of money of a sum: a notification, a callback, or the owner's confirmation by hand. The reports of a
 * channel (one app on one phone, or one site's callbacks) tell each payment once, apart from repeats.
 */
export interface MoneyReport {
  /** null: confirmed by hand, without a report. */
  channel: string | null
  isCallback: boolean
  atMs: EpochMs
  /** By the phone's clock. */
  postedAtMs: EpochMs | null
  notifId: string | null
  /** Identifies the sender's own event id; null when it sends none. */
  eventKey: string | null
  payerName: string | null
  /** It settled a payment, or a person has dealt with it. */
  isSpent: boolean
  paymentNumber: number | null
  /** Money that was first reported before this cannot be what this report is about. */
  sinceMs: EpochMs
}

/** The reports that are presumed to be of one payment. */
interface Money {
  reports: MoneyReport[]
  firstAtMs: EpochMs
  isSpent: boolean
  paymentNumber: number | null
}

/**
 * Post times that differ by this much belong to two payments whatever their ids say, in milliseconds: no phone
 * shows one notification again after so long under a new time.
 */
export const SURELY_APART_MS = 30 * 60_000

/**
 * Whether two reports of one channel are certainly of two payments: both have a time of their own and an event id
 * of their own, and both differ; or the times are far apart; or they name two payers. A callback has no time; two
 * references are two payments.
 */
export function areToldApart(one: MoneyReport, other: MoneyReport): boolean {
  if (one.payerName !== null && other.payerName !== null && one.payerName !== other.payerName) {
    return true
  }
  const isOtherId = haveDifferentIds(one, other)
  if (one.postedAtMs === null && other.postedAtMs === null) {
    return isOtherId && one.isCallback && other.isCallback
  }
  if (one.postedAtMs === null || other.postedAtMs === null) return false
  const apartMs = Math.abs(one.postedAtMs - other.postedAtMs)
  return apartMs >= SURELY_APART_MS || (apartMs > 0 && isOtherId)
}

function haveDifferentIds(one: MoneyReport, other: MoneyReport): boolean {
  if (one.eventKey !== null && other.eventKey !== null) return one.eventKey !== other.eventKey
  return one.notifId !== null && other.notifId !== null && one.notifId !== other.notifId
}

/**
 * Whether `report` may be of money that is already counted: another channel told this sum before and this one has
 * not yet, or this channel repeats what it told. Money that waits unspent since `payableSinceMs`, when the payment
 * to be settled was made, does not count against it: the report may be of the same money, which is then settled
 * once. `earlier` are the reports of the same sum and account, oldest first.
 */
export function mayBeCounted(
  report: MoneyReport,
  earlier: readonly MoneyReport[],
  payableSinceMs: EpochMs,
): boolean {
  return countedBefore(earlier, payableSinceMs).some(
    (money) => isRepeatOf(money, report) || isUntoldBy(money, report),
  )
}

/** The same for other channels' reports only: a repeat of the channel itself does not count. */
export function mayBeOfOtherChannel(
  report: MoneyReport,
  earlier: readonly MoneyReport[],
  payableSinceMs: EpochMs,
): boolean {
  return countedBefore(earlier, payableSinceMs).some((money) => isUntoldBy(money, report))
}

function countedBefore(earlier: readonly MoneyReport[], payableSinceMs: EpochMs): Money[] {
  return moneysOf(earlier).filter(({ isSpent, firstAtMs }) => isSpent || firstAtMs < payableSinceMs)
}

/** Joins reports to payments: each is a repeat, or the next thing its channel has not told yet, or new money. */
function moneysOf(reports: readonly MoneyReport[]): Money[] {
  const moneys: Money[] = []
  for (const report of reports) {
    const known = moneys.filter((money) => mayBeOne(money, report))
    const money =
      known.find((each) => isRepeatOf(each, report)) ??
      known.find((each) => isUntoldBy(each, report))
    if (money) {
      money.reports.push(report)
      money.isSpent ||= report.isSpent
      money.paymentNumber ??= report.paymentNumber
    } else {
      const { atMs: firstAtMs, isSpent, paymentNumber } = report
      moneys.push({ reports: [report], firstAtMs, isSpent, paymentNumber })
    }
  }
  return moneys
}

/** Two reports that settled two payments are two payments. */
function mayBeOne(money: Money, report: MoneyReport): boolean {
  return money.paymentNumber === null || report.paymentNumber === null
}

function isRepeatOf({ reports }: Money, report: MoneyReport): boolean {
  return reports.some((each) => isOfOneChannel(each, report) && !areToldApart(each, report))
}

function isUntoldBy({ reports, firstAtMs }: Money, report: MoneyReport): boolean {
  if (firstAtMs < report.sinceMs) return false
  return !reports.some((each) => isOfOneChannel(each, report))
}

function isOfOneChannel(one: MoneyReport, other: MoneyReport): boolean {
  return one.channel === other.channel
}
