import type { StaticCode } from '../../../src/main/engine/money/payments/static-code-store.ts'
import type { Payment } from '../../../src/shared/payments/payment.ts'
import type { Told } from './oracle.ts'

/** Tolerated clock difference of phones, in milliseconds. */
const SKEW_MS = 120_000

/** Expected state of the shop's static codes. */
export interface StickerOracle {
  opened(code: StaticCode): void
  closed(number: number): void
  /** A static code got a payment: checks that it was the right code and no other payment's money. */
  took(money: Told, payment: Payment): void
}

export function createStickerOracle(parts: {
  object: (problem: string) => void
  /** Payments with this total on an account now. */
  holdersOf: (accountId: string, total: number) => string[]
}): StickerOracle {
  const open = new Map<number, StaticCode>()

  return {
    opened: (code) => void open.set(code.number, code),
    closed: (number) => void open.delete(number),
    took(money, payment) {
      const { id, total, accountId } = payment
      const code = open.get(payment.staticCodeNumber ?? 0)
      const others = [...open.values()].filter((each) => each.accountId === accountId)
      if (!code || others.length !== 1) {
        parts.object(`S1: ${id} is of one of ${others.length} open stickers`)
        return
      }
      const isAlike =
        code.merchantId === payment.merchantId &&
        code.dialect === payment.dialect &&
        code.isTest === payment.isTest &&
        code.accountId === accountId
      if (!isAlike) parts.object(`S1: ${id} is not like its sticker`)
      if (money.amount !== total || money.accountId !== accountId) {
        parts.object(`S2: ${money.amount} on ${money.accountId} became ${total} on ${accountId}`)
      }
      if (money.merchantId !== null && money.merchantId !== payment.merchantId) {
        parts.object(`S2: another merchant's secret paid ${id}`)
      }
      if (money.shownAtMs < code.createdAtMs - SKEW_MS) {
        parts.object(`S2: ${id} is of money older than its sticker`)
      }
      const reserving = parts.holdersOf(accountId, total)
      if (reserving.length > 0) parts.object(`S3: a sticker took the money of ${reserving.join()}`)
    },
  }
}
