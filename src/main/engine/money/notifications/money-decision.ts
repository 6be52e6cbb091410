import type { Rupiah } from '../../../../shared/base/money.ts'
import type { EpochMs } from '../../../../shared/base/time.ts'
import type { InboxReason } from '../../../../shared/inbox/notification.ts'
import type { Payment } from '../../../../shared/payments/payment.ts'
import type { Platform } from '../../platform/platform.ts'
import type { ReadableDb } from '../../platform/storage/connection.ts'
import type { Found, Match } from '../payments/matching.ts'
import type { PaymentMatcher } from '../payments/payment-matcher.ts'
import type { Devices } from '../phones/devices.ts'
import type { PhoneWallets } from '../phones/wallet-accounts.ts'
import type { DedupeKeys, StoredNotification } from './notification-store.ts'
import { mayBeCounted, mayBeOfOtherChannel } from './reported-money.ts'
import { listMoneyReports, reportOf } from './reported-money-store.ts'

/** Money that was read from a report that is about to be stored. */
export interface MoneyToDecide {
  row: Omit<StoredNotification, 'number'> & { amount: Rupiah }
  keys: DedupeKeys
  /** It is asked about as a repetition of this source already. */
  isAlike: boolean
  /** When the phone showed it, by the till's clock; null when it is unknown. */
  shownAtMs: EpochMs | null
  /** Only this merchant's payments, when it was reported with a site's secret. */
  merchantId: string | null
  /** The shop that the text names as the receiver. */
  place: () => string | null
  /** Its number when it is stored already: only what was stored before it counts. */
  number?: number
}

/** What the money settles, or why it waits for a person. */
export type MoneyDecision = Found | { kind: 'waits'; reason: InboxReason }

export interface MoneyDecisions {
  /** Which payment the money settles by what was reported so far. Changes nothing. */
  decide(db: ReadableDb, money: MoneyToDecide): MoneyDecision
  /**
   * Whether this money may be reported once more later: by another phone of the account, or by the same source without
   * a time and an id of its own to tell the repeat by.
   */
  mayRepeat(row: MoneyToDecide['row'], hasOwnId: boolean): boolean
}

export interface MoneyDecisionsRooms {
  matcher: PaymentMatcher
  devices: Pick<Devices, 'active'>
  wallets: Pick<PhoneWallets, 'heardBy' | 'isOtherPlace'>
}

export function createMoneyDecisions(
  { clock }: Pick<Platform, 'clock'>,
  { matcher, devices, wallets }: MoneyDecisionsRooms,
): MoneyDecisions {
  /** Whether this may be money that is counted already, told again by this source or by another one. */
  function isToldBefore(db: ReadableDb, money: MoneyToDecide, match: Match): boolean {
    const { row, keys, isAlike } = money
    const payable = payableOf(match)
    if (payable === null) return false
    const phone = devices.active().find(({ id }) => id === row.sourceId)
    const report = reportOf(row, keys, phone?.pairedAtMs ?? null)
    const { accountId } = payable
    const before = money.number === undefined ? {} : { before: money.number }
    const sum = { amount: row.amount, accountId, now: clock.now(), ...before }
    const earlier = listMoneyReports(db, sum)
    const isPaid = match.kind === 'none' && match.reason === 'already-paid'
    const mayBe = isPaid || isAlike ? mayBeOfOtherChannel : mayBeCounted
    return mayBe(report, earlier, payable.sinceMs)
  }

  /** Matches on the account of the money, or on every account that its phone may report of. */
  function matchOf(db: ReadableDb, { row, merchantId, shownAtMs }: MoneyToDecide): Match {
    const { accountId, sourceKind, sourceId } = row
    const incoming = { ...row, postedAtMs: shownAtMs }
    if (accountId !== null) return matcher.match(db, incoming, { accountId, merchantId })
    const accountIds = sourceKind === 'device' ? wallets.heardBy(sourceId) : []
    return matcher.matchAny(db, incoming, accountIds)
  }

  return {
    decide(db, money) {
      const { accountId, sourceKind } = money.row
      const isPhones = accountId !== null && sourceKind === 'device'
      if (isPhones && wallets.isOtherPlace(accountId, money.place)) return waits('other-account')
      const match = matchOf(db, money)
      if (isToldBefore(db, money, match)) return waits('told-before')
      if (match.kind === 'ambiguous') return waits('ambiguous')
      if (match.kind === 'none') return waits(match.reason)
      return accountId === null ? waits('account-unknown') : match
    },
    mayRepeat({ accountId, sourceKind, sourceId, postedAtMs }, hasOwnId) {
      const hasOwnTime = postedAtMs !== null || sourceKind === 'callback'
      if (!hasOwnId || !hasOwnTime || accountId === null) return true
      return devices
        .active()
        .some(({ id }) => id !== sourceId && wallets.heardBy(id).includes(accountId))
    },
  }
}

function waits(reason: InboxReason): MoneyDecision {
  return { kind: 'waits', reason }
}

/** What the money would settle, may be asked for, or has settled already. */
function payableOf(match: Match): { accountId: string; sinceMs: EpochMs } | null {
  // A code takes any money at once, so what waits was not taken for a reason, and its copies wait too.
  if (match.kind === 'static-code') return { ...match.code, sinceMs: Number.POSITIVE_INFINITY }
  const payment = match.kind === 'matched' ? match.payment : nearestOf(match)
  return payment && { accountId: payment.accountId, sinceMs: payment.createdAtMs }
}

function nearestOf(match: Match): Payment | null {
  return match.kind === 'none' ? match.nearest : null
}
