import type { Received } from '../../../src/main/engine/money/notifications/inbox/inbox.ts'
import type { Known, ShopState, Told } from './oracle.ts'

/** Dispositions of notifications that settled a payment. */
const ENDED = new Set(['matched', 'late', 'attached', 'sold'])

/** I1, I6, I11: every acknowledged payment exists unchanged, and ended as acknowledged. */
export function missingPayments(state: ShopState, payments: Map<string, Known>): string[] {
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

/** I1, I2: every acknowledged text has exactly one row with the acknowledged disposition. */
export function wrongRows(
  state: ShopState,
  answers: Map<number, { reported: Told; received: Received }>,
): string[] {
  const rows = new Map(state.notifications.map((row) => [row.number, row]))
  const numbers = new Map(state.payments.map(({ id, number }) => [id, number]))
  const problems = [...answers].flatMap(([number, { reported, received }]) => {
    const row = rows.get(number)
    if (!row) return [`I1: notification ${number} is lost`]
    if (received.kind === 'settled') {
      const isRight =
        ENDED.has(row.disposition) && row.paymentNumber === numbers.get(received.payment.id)
      return isRight ? [] : [`I2: notification ${number} is ${row.disposition}`]
    }
    if (received.kind === 'duplicate') {
      const first = answers.get(row.duplicateOf ?? 0)?.reported
      const isSame = row.disposition === 'duplicate' && first && isRepetition(reported, first)
      return isSame ? [] : [`I1: notification ${number} was taken for ${row.duplicateOf}`]
    }
    return row.paymentNumber === null || ENDED.has(row.disposition)
      ? []
      : [`I2: notification ${number} (${row.disposition}) has a payment`]
  })
  if (rows.size !== answers.size) {
    problems.push(`I1: ${rows.size} notifications are stored, ${answers.size} were acknowledged`)
  }
  return problems
}

/** I1: a person's act on an entry is stored. */
export function wrongActs(
  { notifications }: ShopState,
  people: Map<number, string | null>,
): string[] {
  const rows = new Map(notifications.map((row) => [row.number, row.disposition]))
  return [...people].flatMap(([number, output]) => {
    const stands = rows.get(number)
    const isRight =
      output === null ? stands === 'unmatched' || stands === 'unread' : stands === output
    return isRight ? [] : [`I1: notification ${number} is ${stands}, not ${output}`]
  })
}

function isRepetition(reported: Told, first: Told): boolean {
  if (reported.key === first.key) return true
  const isClose = Math.abs(reported.atMs - first.atMs) < 60_000
  return reported.words !== null && reported.words === first.words && isClose
}

/** I4: no two payable payments share a total on one account; every open one has its own reserved. */
export function wrongTotals({ payments, claims, nowMs }: ShopState): string[] {
  const byNumber = new Map(payments.map((payment) => [payment.number, payment]))
  const live = claims.filter(({ restsUntilMs }) => restsUntilMs === null || restsUntilMs > nowMs)
  const keys = live.map(({ accountId, total }) => `${accountId} ${total}`)
  const reserving = new Set(live.map(({ paymentNumber }) => paymentNumber))
  const pending = payments.filter(({ status }) => status === 'pending')
  const open = pending.map(({ accountId, total }) => `${accountId} ${total}`)
  return [
    ...(new Set(keys).size === keys.length ? [] : ['I4: a total is held twice']),
    ...(new Set(open).size === open.length ? [] : ['I4: two open payments share a total']),
    ...pending
      .filter(({ number }) => !reserving.has(number))
      .map(({ id }) => `I4: ${id} holds nothing`),
    ...live
      .filter(({ paymentNumber, total }) => byNumber.get(paymentNumber)?.total !== total)
      .map(({ total }) => `I4: ${total} is held by a payment of another total`),
  ]
}

/** I7: money settled by notifications and money in the inbox add up to all reported money. */
export function wrongSums(
  { payments, notifications }: ShopState,
  known: Map<string, Known>,
): string[] {
  const sum = (amounts: (number | null)[]) =>
    amounts.reduce<number>((all, one) => all + (one ?? 0), 0)
  const paid = sum(
    payments
      .filter(({ notificationNumber }) => notificationNumber !== null)
      .map(({ id, total }) => known.get(id)?.given ?? total),
  )
  const settled = sum(
    notifications.filter(({ disposition }) => ENDED.has(disposition)).map(({ amount }) => amount),
  )
  return paid === settled ? [] : [`I7: ${paid} was paid, ${settled} came in`]
}
