import type { Received } from '../../../src/main/engine/notifications/inbox.ts'
import type { Payment, PaymentStatus } from '../../../src/shared/payment.ts'

/** What a test did and was told, kept apart from the shop: the shop is judged by it. */
export interface Oracle {
  created(payment: Payment): void
  /** Somebody told of money, and this was the answer. `key` names the money: a repetition has the same one. */
  told(money: Told, received: Received): void
  ended(id: string, status: Exclude<PaymentStatus, 'pending'>): void
  /** Time went by; a clock that is set back takes nothing of it away. */
  waited(ms: number): void
  /** Everything that the shop has wrong, in words; empty when it keeps its promises. */
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
  /** When it was told. */
  atMs: number
  /** The payment whose customer paid, or null when it is nobody's money. */
  meant: string | null
  /** What a text without an id of its own says: within a minute, the same words may be the same money. */
  words: string | null
}

/** What stands in the database, read by other means than the shop's own. */
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
  deliveries: { paymentNumber: number; kind: string }[]
  webhookMerchants: ReadonlySet<string>
  isChainWhole: boolean
  integrity: unknown[]
  dangling: unknown[]
  unhealthy: string[]
}

const ENDED = new Set(['matched', 'late', 'attached'])
/** Phone clocks may be off by so much. */
const SKEW_MS = 120_000
/** For so long the total of an ended payment is its own. */
const REST_MS = { paid: 120_000, expired: 1_800_000, cancelled: 1_800_000 }

interface Known {
  first: Payment
  bornMs: number
  end: Exclude<PaymentStatus, 'pending'> | null
  /** When its total is anybody's again. */
  freeMs: number
}

export function createOracle(): Oracle {
  const payments = new Map<string, Known>()
  const answers = new Map<number, { told: Told; received: Received }>()
  const settledBy = new Map<string, number>()
  const problems: string[] = []
  let elapsedMs = 0

  function object(problem: string): void {
    problems.push(problem)
  }

  function settled(money: Told, payment: Payment): void {
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
    if (money.shownAtMs < first.createdAtMs - SKEW_MS) {
      object(`I3: ${payment.id} was settled by money older than itself`)
    }
    if (money.meant !== null && money.meant !== payment.id && !hasRested(money.meant, known)) {
      object(`A2: money of ${money.meant} settled ${payment.id}`)
    }
    end(known, 'paid')
  }

  function end(known: Known, status: NonNullable<Known['end']>): void {
    known.end = status
    // Paid by hand after its rest, it takes nothing back.
    if (elapsedMs < known.freeMs) known.freeMs = elapsedMs + REST_MS[status]
  }

  /** Whether the total of a payment was free when its heir was made. */
  function hasRested(id: string, heir: Known): boolean {
    const meant = payments.get(id)
    return meant !== undefined && heir.bornMs >= meant.freeMs
  }

  return {
    created(payment) {
      if (payments.has(payment.id)) object(`I2: ${payment.id} was made twice`)
      payments.set(payment.id, { first: payment, bornMs: elapsedMs, end: null, freeMs: Infinity })
    },
    told(money, received) {
      if (answers.has(received.number)) object(`I1: two answers name row ${received.number}`)
      answers.set(received.number, { told: money, received })
      if (received.kind !== 'settled') return
      const before = settledBy.get(money.key)
      if (before !== undefined)
        object(`I2: money ${money.key} settled in rows ${before} and ${received.number}`)
      settledBy.set(money.key, received.number)
      if (money.amount === null) object(`I3: a text without money settled ${received.payment.id}`)
      settled(money, received.payment)
    },
    ended(id, status) {
      const known = payments.get(id)
      if (!known) {
        object(`${id} ended and was never acknowledged`)
        return
      }
      if (known.end === 'paid' && status !== 'paid') object(`I6: ${id} left paid`)
      end(known, status)
    },
    waited(ms) {
      elapsedMs += Math.max(0, ms)
    },
    objections(state) {
      return [
        ...problems,
        ...missingPayments(state, payments),
        ...wrongRows(state, answers),
        ...wrongTotals(state),
        ...wrongSums(state),
        ...wrongDeliveries(state),
        ...(state.isChainWhole ? [] : ['I8: the event log does not verify']),
        ...state.integrity.filter((line) => line !== 'ok').map((line) => `I12: ${String(line)}`),
        ...state.dangling.map((row) => `I12: ${JSON.stringify(row)}`),
        ...state.unhealthy.map((name) => `doctor: ${name}`),
      ]
    },
  }
}

/** I1, I6, I11: every payment that was acknowledged is there, as it was, and ended as was said. */
function missingPayments(state: ShopState, payments: Map<string, Known>): string[] {
  const stored = new Map(state.payments.map((payment) => [payment.id, payment]))
  const problems = [...payments].flatMap(([id, { first, end }]) => {
    const now = stored.get(id)
    if (!now) return [`I1: ${id} is lost`]
    if (now.total !== first.total || now.merchantId !== first.merchantId)
      return [`I11: ${id} changed`]
    if (now.qrisPayload !== first.qrisPayload) return [`I11: the code of ${id} changed`]
    return now.status === (end ?? 'pending') ? [] : [`I11: ${id} is ${now.status}, not ${end}`]
  })
  if (stored.size !== payments.size) {
    problems.push(`I2: ${stored.size} payments are stored, ${payments.size} were acknowledged`)
  }
  return problems
}

/** I1, I2: every text that was acknowledged has its one row with the disposition that was said. */
function wrongRows(
  state: ShopState,
  answers: Map<number, { told: Told; received: Received }>,
): string[] {
  const rows = new Map(state.notifications.map((row) => [row.number, row]))
  const numbers = new Map(state.payments.map(({ id, number }) => [id, number]))
  const problems = [...answers].flatMap(([number, { told, received }]) => {
    const row = rows.get(number)
    if (!row) return [`I1: notification ${number} is lost`]
    if (received.kind === 'settled') {
      const isRight =
        ENDED.has(row.disposition) && row.paymentNumber === numbers.get(received.payment.id)
      return isRight ? [] : [`I2: notification ${number} is ${row.disposition}`]
    }
    if (received.kind === 'duplicate') {
      const first = answers.get(row.duplicateOf ?? 0)?.told
      const isSame = row.disposition === 'duplicate' && first && isRepetition(told, first)
      return isSame ? [] : [`I1: notification ${number} was taken for ${row.duplicateOf}`]
    }
    return row.paymentNumber === null || row.disposition === 'attached'
      ? []
      : [`I2: notification ${number} (${row.disposition}) has a payment`]
  })
  if (rows.size !== answers.size) {
    problems.push(`I1: ${rows.size} notifications are stored, ${answers.size} were acknowledged`)
  }
  return problems
}

function isRepetition(told: Told, first: Told): boolean {
  if (told.key === first.key) return true
  const isClose = Math.abs(told.atMs - first.atMs) < 60_000
  return told.words !== null && told.words === first.words && isClose
}

/** I4: no two payments that can be paid share a total on one account; every open one holds its own. */
function wrongTotals({ payments, claims, nowMs }: ShopState): string[] {
  const byNumber = new Map(payments.map((payment) => [payment.number, payment]))
  const live = claims.filter(({ restsUntilMs }) => restsUntilMs === null || restsUntilMs > nowMs)
  const keys = live.map(({ accountId, total }) => `${accountId} ${total}`)
  const holders = new Set(live.map(({ paymentNumber }) => paymentNumber))
  const pending = payments.filter(({ status }) => status === 'pending')
  const open = pending.map(({ accountId, total }) => `${accountId} ${total}`)
  return [
    ...(new Set(keys).size === keys.length ? [] : ['I4: a total is held twice']),
    ...(new Set(open).size === open.length ? [] : ['I4: two open payments share a total']),
    ...pending
      .filter(({ number }) => !holders.has(number))
      .map(({ id }) => `I4: ${id} holds nothing`),
    ...live
      .filter(({ paymentNumber, total }) => byNumber.get(paymentNumber)?.total !== total)
      .map(({ total }) => `I4: ${total} is held by a payment of another total`),
  ]
}

/** I7: what was paid by notifications and what is left in the inbox is all the money that was told of. */
function wrongSums({ payments, notifications }: ShopState): string[] {
  const sum = (amounts: (number | null)[]) =>
    amounts.reduce<number>((all, one) => all + (one ?? 0), 0)
  const paid = sum(
    payments
      .filter(({ notificationNumber }) => notificationNumber !== null)
      .map(({ total }) => total),
  )
  const settled = sum(
    notifications.filter(({ disposition }) => ENDED.has(disposition)).map(({ amount }) => amount),
  )
  return paid === settled ? [] : [`I7: ${paid} was paid, ${settled} came in`]
}

/** I5: a site is told of each paid payment once, and of nothing else. */
function wrongDeliveries({ payments, deliveries, webhookMerchants }: ShopState): string[] {
  const told = deliveries.map(({ paymentNumber }) => paymentNumber)
  const due = payments
    .filter(({ status, merchantId }) => status === 'paid' && webhookMerchants.has(merchantId))
    .map(({ number }) => number)
  const byNumber = (one: number, other: number) => one - other
  const isSame = told.toSorted(byNumber).join() === due.toSorted(byNumber).join()
  return isSame ? [] : [`I5: told of ${told.join()}, due were ${due.join()}`]
}
