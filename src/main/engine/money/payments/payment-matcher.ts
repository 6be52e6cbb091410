import type { Platform } from '../../platform/platform.ts'
import type { ReadableDb } from '../../platform/storage/connection.ts'
import {
  type Found,
  type Incoming,
  type Match,
  matchIncoming,
  matchStaticCode,
  matchTotal,
  SUGGESTED_FOR_MS,
} from './matching.ts'
import { lastEndedWithTotal } from './payment-store.ts'
import { paymentsReservingTotal } from './reserved-total-store.ts'
import { openStaticCodes, type StaticCode } from './static-code-store.ts'

/** The account that received the money; with a merchant, only its payments may be found. */
interface MoneyTarget {
  accountId: string
  merchantId: string | null
}

export interface PaymentMatcher {
  /** The payment or static code that incoming money belongs to. Changes nothing. */
  match(db: ReadableDb, incoming: Incoming, target: MoneyTarget): Match
  /** The payment by its total alone, whenever the money was shown; never a static code. */
  matchTotal(
    db: ReadableDb,
    incoming: Pick<Incoming, 'amount' | 'receivedAtMs'>,
    accountIds: readonly string[],
  ): Match
  /** The same as `match` over several accounts: ambiguous when it fits on more than one. */
  matchAny(db: ReadableDb, incoming: Incoming, accountIds: readonly string[]): Match
}

/** Reads the payments that hold a total, for the decision of `matchIncoming`. */
export function createPaymentMatcher({ clock }: Pick<Platform, 'clock'>): PaymentMatcher {
  /** Late money of an ended payment is assigned by a person, not taken by a static code. */
  function staticCodeFor(
    db: ReadableDb,
    incoming: Incoming,
    target: MoneyTarget,
  ): Found | undefined {
    const codes = openStaticCodes(db, target.accountId)
    if (codes.length === 0) return undefined
    const sinceMs = clock.now() - SUGGESTED_FOR_MS
    if (lastEndedWithTotal(db, target.accountId, incoming.amount, sinceMs)) return undefined
    const isOwn = ({ merchantId }: StaticCode) =>
      target.merchantId === null || merchantId === target.merchantId
    return matchStaticCode(incoming, codes.every(isOwn) ? codes : [])
  }

  function reservingOf(
    db: ReadableDb,
    { amount }: Pick<Incoming, 'amount'>,
    { accountId, merchantId }: MoneyTarget,
  ) {
    const all = paymentsReservingTotal(db, accountId, amount, clock.now())
    const own = all.filter((payment) => merchantId === null || payment.merchantId === merchantId)
    return { all, own }
  }

  function match(db: ReadableDb, incoming: Incoming, target: MoneyTarget): Match {
    const reserving = reservingOf(db, incoming, target)
    const matched = matchIncoming(incoming, reserving.own)
    if (matched.kind !== 'none' || matched.reason !== NOTHING.reason) return matched
    // Another merchant's payment waits for exactly this amount: a site's report must not divert it to its own
    // static code.
    if (reserving.all.length > 0) return matched
    return staticCodeFor(db, incoming, target) ?? matched
  }

  return {
    match,
    matchTotal: (db, incoming, accountIds) =>
      onlyOne(
        accountIds.map((accountId) => {
          const { own } = reservingOf(db, incoming, { accountId, merchantId: null })
          return matchTotal(incoming, own)
        }),
      ),
    matchAny: (db, incoming, accountIds) =>
      onlyOne(accountIds.map((accountId) => match(db, incoming, { accountId, merchantId: null }))),
  }
}

const NOTHING = { kind: 'none', reason: 'no-payment-with-this-total', nearest: null } as const

/** The one match of several accounts, or why there is none. */
function onlyOne(matches: readonly Match[]): Match {
  // A static code takes any amount, so a payment of exactly this total comes first.
  for (const kind of ['matched', 'static-code'] as const) {
    const [found, another] = matches.filter((each) => each.kind === kind)
    if (found) return another ? { kind: 'ambiguous', payments: [] } : found
  }
  const isTelling = (each: Match) => each.kind !== 'none' || each.reason !== NOTHING.reason
  return matches.find(isTelling) ?? NOTHING
}
