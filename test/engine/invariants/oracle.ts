import type { Received } from '../../../src/main/engine/money/notifications/inbox/inbox.ts'
import type { OnlineOrder } from '../../../src/shared/online-shop/online-order.ts'
import type { Payment, PaymentStatus } from '../../../src/shared/payments/payment.ts'
import { missingPayments, wrongActs, wrongRows, wrongSums, wrongTotals } from './oracle-checks.ts'
import { createOrderOracle, type OrderOracle } from './oracle-orders.ts'
import { createSiteOracle, type SiteOracle } from './oracle-sites.ts'
import { createStickerOracle, type StickerOracle } from './oracle-stickers.ts'
import { createTrustOracle, type TrustOracle } from './oracle-trust.ts'

/** The test's own record of actions and responses, against which the shop is checked. */
export interface Oracle {
  created(payment: Payment): void
  /** Money was reported, with this response. `key` identifies the money: a duplicate has the same one. */
  reported(money: Told, received: Received): void
  /** A second source tells of the same money. */
  toldTwice(key: string): void
  ended(id: string, status: Exclude<PaymentStatus, 'pending'>): void
  /** A person assigned money of this amount to a payment. */
  given(id: string, amount: number): void
  /** That money was unassigned. */
  undone(id: string, status: PaymentStatus): void
  /** The same for a sale created from the money: it is voided. */
  voided(id: string, status: PaymentStatus): void
  /** A person's act on an entry; null: it is in the inbox again. */
  handled(number: number, disposition: string | null): void
  /** A person confirmed what the phone had shown. */
  confirmed(number: number, payment: Payment): void
  stickers: Pick<StickerOracle, 'opened' | 'closed'>
  trust: Pick<TrustOracle, 'decided' | 'trustsSeenApps'>
  orders: Omit<OrderOracle, 'paid' | 'objections'>
  sites: Pick<SiteOracle, 'allowed' | 'suspended' | 'made'>
  isKnown: (id: string) => boolean
  /** Advances the time; setting the clock back does not reduce it. */
  waited(ms: number): void
  /** All violations of the shop as text; empty when there are none. */
  objections(state: ShopState): string[]
}

export interface Told {
  key: string
  /** null for a text that is no money. */
  amount: number | null
  accountId: string
  /** Only this merchant's payments, or null. */
  merchantId: string | null
  /** When the phone showed it. */
  shownAtMs: number
  /** When it was reported. */
  atMs: number
  /** The payment that the customer meant to pay, or null for unrelated money. */
  meant: string | null
  /** The app that showed it; null for a bare amount. */
  app: string | null
  /** Reported by a simulator. */
  isSimulated: boolean
  /** The text of a notification without an id: within a minute, equal texts may be one notification. */
  words: string | null
}

/** The database content, read with the test's own queries. */
export interface ShopState {
  nowMs: number
  payments: Payment[]
  claims: { accountId: string; total: number; paymentNumber: number; restsUntilMs: number | null }[]
  notifications: {
    number: number
    disposition: string
    amount: number | null
    paymentNumber: number | null
    duplicateOf: number | null
  }[]
  deliveries: {
    paymentId: string
    kind: string
    merchantId: string
    dialect: string
    url: string
  }[]
  webhookUrls: ReadonlyMap<string, string | null>
  orders: OnlineOrder[]
  isChainWhole: boolean
  integrity: unknown[]
  dangling: unknown[]
  unhealthy: string[]
}

/** Tolerated clock difference of phones, in milliseconds. */
const SKEW_MS = 120_000
/** How long an ended payment's total stays its own, in milliseconds. */
const REST_MS = { paid: 120_000, expired: 1_800_000, cancelled: 1_800_000 }

/** Expected state of a payment. */
export interface Known {
  first: Payment
  bornMs: number
  end: Exclude<PaymentStatus, 'pending'> | null
  /** Its state before a person assigned money to it. */
  before: Known['end']
  /** The assigned amount, when it was not exactly its total reported by a notification. */
  given: number | null
  /** When it left `pending`. */
  endMs: number
  /** When its total is free again. */
  freeMs: number
}

export function createOracle(): Oracle {
  const payments = new Map<string, Known>()
  const answers = new Map<number, { reported: Told; received: Received }>()
  const settledBy = new Map<string, number>()
  const isToldTwice = new Set<string>()
  /** The different moneys of each sum on an account, and how many settled a payment. */
  const moneyOf = new Map<string, Set<string>>()
  const settledOf = new Map<string, number>()
  const problems: string[] = []
  const people = new Map<number, string | null>()
  let elapsedMs = 0
  const trust = createTrustOracle(object)
  const sites = createSiteOracle()
  const stickers = createStickerOracle({ object, holdersOf })
  const orders = createOrderOracle({
    object,
    isOpen: (id) => payments.get(id)?.end === null,
    cancelPayment: (id) => end(payments.get(id)!, 'cancelled'),
  })

  function object(problem: string): void {
    problems.push(problem)
  }

  /** Late money of an unpaid payment is matched for a day, even if its total's cool-down is shorter. */
  function holdersOf(accountId: string, total: number): string[] {
    return [...payments.values()]
      .filter(({ first }) => first.accountId === accountId && first.total === total)
      .filter(
        ({ end: how, endMs, freeMs }) =>
          elapsedMs < freeMs || (how !== 'paid' && elapsedMs < endMs + 24 * 3_600_000),
      )
      .map(({ first }) => first.id)
  }

  /** `isConfirmed`: a person was asked, because the phone's clock may be wrong. */
  function settled(money: Told, payment: Payment, isConfirmed = false): void {
    if (payment.staticCodeNumber !== null) {
      stickers.took(money, payment)
      if (payments.has(payment.id)) object(`S1: ${payment.id} was made twice`)
      payments.set(payment.id, {
        first: payment,
        bornMs: elapsedMs,
        end: 'paid',
        before: null,
        given: null,
        endMs: 0,
        freeMs: 0,
      })
      sites.paid(payment)
      return
    }
    const known = payments.get(payment.id)
    if (!known) {
      object(`money settled ${payment.id}, which was never acknowledged`)
      return
    }
    if (known.end === 'paid') object(`I2: ${payment.id} was settled twice`)
    const { first } = known
    if (money.amount !== first.total) object(`I3: ${money.amount} settled ${first.total}`)
    if (money.accountId !== first.accountId) object(`I3: ${payment.id} got another account's money`)
    if (money.merchantId !== null && money.merchantId !== first.merchantId) {
      object(`I3: ${payment.id} was settled with another merchant's secret`)
    }
    if (!isConfirmed && money.shownAtMs < first.createdAtMs - SKEW_MS) {
      object(`I3: ${payment.id} was settled by money older than itself`)
    }
    if (money.meant !== null && money.meant !== payment.id && !hasRested(money.meant, known)) {
      object(`A2: money of ${money.meant} settled ${payment.id}`)
    }
    end(known, 'paid')
  }

  function end(known: Known, status: NonNullable<Known['end']>): void {
    if (known.end === null) known.endMs = elapsedMs
    known.end = status
    // Paid by hand after its cool-down, it reserves no total again.
    if (elapsedMs < known.freeMs) known.freeMs = elapsedMs + REST_MS[status]
    if (status !== 'paid') return
    sites.paid(known.first)
    orders.paid(known.first.id)
  }

  /**
   * The same money never settles twice, in whatever way it was reported. Of moneys of one sum that two sources tell of,
   * which one settled cannot be said; they never settle more payments than there are of them.
   */
  function spent({ key, accountId, amount }: Told, row: number): void {
    const before = settledBy.get(key)
    if (before !== undefined && !isToldTwice.has(key)) {
      object(`I2: money ${key} settled in rows ${before} and ${row}`)
    }
    settledBy.set(key, row)
    const sum = `${accountId} ${amount}`
    const settled = (settledOf.get(sum) ?? 0) + 1
    settledOf.set(sum, settled)
    const told = moneyOf.get(sum)?.size ?? 0
    if (settled > told) object(`A1: ${settled} payments of ${sum} were settled by ${told} moneys`)
  }

  function told({ key, accountId, amount }: Told): void {
    const sum = `${accountId} ${amount}`
    moneyOf.set(sum, (moneyOf.get(sum) ?? new Set()).add(key))
  }

  /** Whether a payment's total was free when it was given to the next payment. */
  function hasRested(id: string, heir: Known): boolean {
    const meant = payments.get(id)
    return meant !== undefined && heir.bornMs >= meant.freeMs
  }

  return {
    created(payment) {
      if (payments.has(payment.id)) object(`I2: ${payment.id} was made twice`)
      sites.made(payment.merchantId, payment.id)
      payments.set(payment.id, {
        first: payment,
        bornMs: elapsedMs,
        end: null,
        endMs: Infinity,
        before: null,
        given: null,
        freeMs: Infinity,
      })
    },
    reported(money, received) {
      if (answers.has(received.number)) object(`I1: two answers name row ${received.number}`)
      answers.set(received.number, { reported: money, received })
      trust.judged(money, received)
      told(money)
      if (received.kind !== 'settled') return
      spent(money, received.number)
      if (money.amount === null) object(`I3: a text without money settled ${received.payment.id}`)
      settled(money, received.payment)
    },
    toldTwice: (key) => void isToldTwice.add(key),
    ended(id, status) {
      const known = payments.get(id)
      if (!known) {
        object(`${id} ended and was never acknowledged`)
        return
      }
      if (known.end === 'paid' && status !== 'paid') object(`I6: ${id} left paid`)
      end(known, status)
    },
    given(id, amount) {
      const known = payments.get(id)
      if (!known) return object(`money was given to ${id}, which was never acknowledged`)
      if (known.end === 'paid') object(`I2: ${id} was given money twice`)
      Object.assign(known, { before: known.end, given: amount })
      end(known, 'paid')
    },
    undone(id, status) {
      const known = payments.get(id)
      if (!known || known.given === null) return object(`I6: ${id} left paid by itself`)
      const isAsBefore = status === (known.before ?? 'pending')
      if (!isAsBefore && !(known.before === null && status === 'expired')) {
        object(`I6: ${id} became ${status}, and was ${known.before} before`)
      }
      known.end = status === 'pending' ? null : (status as NonNullable<Known['end']>)
      known.given = null
      if (status === 'pending') Object.assign(known, { freeMs: Infinity, endMs: Infinity })
    },
    voided(id, status) {
      const known = payments.get(id)
      if (!known || known.given === null || status !== 'cancelled') {
        return object(`I6: the sale ${id} was not taken back but is ${status}`)
      }
      // It was made for its money alone, so no other money is late for it.
      Object.assign(known, { end: 'cancelled', given: null, endMs: -Infinity, freeMs: -Infinity })
    },
    handled: (number, disposition) => void people.set(number, disposition),
    confirmed(number, payment) {
      const reported = answers.get(number)?.reported
      trust.confirmed(number, reported, payment)
      if (!reported) return
      spent(reported, number)
      settled(reported, payment, true)
    },
    stickers,
    trust,
    orders,
    sites,
    isKnown: (id) => payments.has(id),
    waited(ms) {
      elapsedMs += Math.max(0, ms)
    },
    objections(state) {
      return [
        ...problems,
        ...missingPayments(state, payments),
        ...wrongRows(state, answers),
        ...wrongActs(state, people),
        ...wrongTotals(state),
        ...wrongSums(state, payments),
        ...sites.objections(state),
        ...orders.objections(state.orders),
        ...(state.isChainWhole ? [] : ['I8: the event log does not verify']),
        ...state.integrity.filter((line) => line !== 'ok').map((line) => `I12: ${String(line)}`),
        ...state.dangling.map((row) => `I12: ${JSON.stringify(row)}`),
        ...state.unhealthy.map((name) => `doctor: ${name}`),
      ]
    },
  }
}
