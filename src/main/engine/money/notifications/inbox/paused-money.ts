import { rupiah } from '../../../../../shared/base/money.ts'
import type { EpochMs } from '../../../../../shared/base/time.ts'
import type { Platform } from '../../../platform/platform.ts'
import { afterCommit } from '../../../platform/storage/commit-queue.ts'
import type { WritableDb } from '../../../platform/storage/connection.ts'
import type { MoneySource, Payments } from '../../payments/payments.ts'
import { createMoneyDecisions, type MoneyDecisionsRooms } from '../money-decision.ts'
import {
  type DedupeKeys,
  listPausedMoney,
  matchInboxEntry,
  type StoredNotification,
  setInboxReason,
} from '../notification-store.ts'
import type { ClockOffsetOf } from './asked.ts'

/** Money that would have settled a payment while the ledger was not whole. */
export interface PausedMoney {
  /** Matches it again, oldest first; the number of payments it settled. What matches nothing stays in the inbox. */
  settleIn(db: WritableDb): number
}

export interface PausedMoneyRooms extends MoneyDecisionsRooms {
  payments: Pick<Payments, 'payableIn' | 'settleIn'>
  clockOffsetOf: ClockOffsetOf
}

/** What identified a stored notification is not read back: it is then compared by its times and texts. */
const NO_KEYS: DedupeKeys = { lasting: null, brief: null }

export function createPausedMoney(platform: Platform, rooms: PausedMoneyRooms): PausedMoney {
  const { payments, clockOffsetOf } = rooms
  const decisions = createMoneyDecisions(platform, rooms)

  /** When the phone showed it, by the till's clock. */
  function shownAtMs({ sourceKind, sourceId, postedAtMs }: StoredNotification): EpochMs | null {
    if (postedAtMs === null || sourceKind !== 'device') return postedAtMs
    return postedAtMs - (clockOffsetOf(sourceId) ?? 0)
  }

  /** Whether it settled its payment. */
  function settleOne(db: WritableDb, entry: StoredNotification): boolean {
    const { number, sourceKind, sourceId, amount, app, payerName } = entry
    if (amount === null) return false
    const row = { ...entry, amount: rupiah(amount) }
    const merchantId = sourceKind === 'device' ? null : sourceId
    const match = decisions.decide(db, {
      row,
      number,
      merchantId,
      keys: NO_KEYS,
      isAlike: false,
      shownAtMs: shownAtMs(entry),
      // Checked when it came.
      place: () => null,
    })
    if (match.kind === 'waits') {
      setInboxReason(db, number, match.reason)
      return false
    }
    if (match.kind === 'matched' && match.payment.createdAtMs > entry.receivedAtMs) {
      setInboxReason(db, number, 'older-than-the-payment')
      return false
    }
    const evidence = sourceKind === 'callback' ? 'callback' : 'notification'
    const source: MoneySource = {
      evidence,
      merchantId,
      app,
      payerName,
      reference: null,
      mayRepeat: true,
    }
    const payable = payments.payableIn(db, match, row.amount)
    const { exception } = match
    const disposition = exception === 'late' ? 'late' : 'matched'
    matchInboxEntry(db, { number, disposition, paymentNumber: payable.number })
    payments.settleIn(db, { payment: payable, exception }, source, number)
    return true
  }

  return {
    settleIn(db) {
      const settled = listPausedMoney(db).filter((entry) => settleOne(db, entry))
      afterCommit(db, () => {
        platform.broadcastToScreens('inbox.changed')
        platform.broadcastToScreens('till.changed')
      })
      return settled.length
    },
  }
}
