import type { ReadableDb } from '../../platform/storage/connection.ts'
import { prepared } from '../../platform/storage/statement.ts'
import type { StoredNotification } from './notification-store.ts'

/** Maximum time between two phones' reports of the same money, clock differences included, in milliseconds. */
const APART_MS = 2 * 60_000

/** Number of newest texts that are searched; enough for what a phone queued for a day. */
const LOOKED_THROUGH = 5_000

type ReportedMoney = Pick<
  StoredNotification,
  'app' | 'amount' | 'sourceId' | 'notifId' | 'postedAtMs' | 'receivedAtMs'
>

/**
 * Whether this may be money that already settled a payment: another source reported the same amount at about
 * the same time, or the same phone shows the same notification again.
 */
export function wasAlreadyReported(
  db: ReadableDb,
  report: ReportedMoney,
  accountId: string,
): boolean {
  const { app, amount, sourceId, notifId, postedAtMs, receivedAtMs } = report
  const shownAtMs = postedAtMs ?? receivedAtMs
  const parameters = { app, amount, accountId, sourceId, notifId, postedAtMs, shownAtMs }
  const found = prepared<typeof parameters, 1>(
    db,
    `SELECT 1 FROM (SELECT * FROM notifications ORDER BY number DESC LIMIT ${LOOKED_THROUGH}) AS said
     JOIN payments ON payments.number = said.payment_number
     WHERE said.amount_rupiah = @amount AND payments.account_id = @accountId
       AND (said.app IS NULL OR @app IS NULL OR lower(said.app) = lower(@app))
       AND CASE WHEN said.source_id = @sourceId
         THEN said.posted_at_ms = @postedAtMs AND said.notif_id IS @notifId
         ELSE abs(coalesce(said.posted_at_ms, said.received_at_ms) - @shownAtMs) <= ${APART_MS} END
     LIMIT 1`,
  ).get(parameters)
  return found !== undefined
}
