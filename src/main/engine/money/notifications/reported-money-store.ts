import type { EpochMs } from '../../../../shared/base/time.ts'
import type { ReadableDb } from '../../platform/storage/connection.ts'
import { prepared } from '../../platform/storage/statement.ts'
import type { DedupeKeys, StoredNotification } from './notification-store.ts'
import { type MoneyReport, SURELY_APART_MS } from './reported-money.ts'

/** How long money may be reported again after its first report, in milliseconds: what a phone queues for a day. */
const REPEATED_WITHIN_MS = 24 * 3_600_000

/** Maximum reports of one sum that are compared: a day of one price on two phones. */
const COMPARED = 300

interface ReportRow {
  sourceKind: string | null
  sourceId: string
  app: string | null
  atMs: EpochMs
  postedAtMs: EpochMs | null
  notifId: string | null
  eventKey: string | null
  payerName: string | null
  disposition: string
  paymentNumber: number | null
  /** When its phone was paired, or the payment that was confirmed by hand was made. */
  startedAtMs: EpochMs | null
}

// The index is named: that by number would be read through all days of a common price.
const REPORTED = `SELECT source_kind AS sourceKind, source_id AS sourceId, app,
    received_at_ms AS atMs, posted_at_ms AS postedAtMs, notif_id AS notifId,
    lasting_key AS eventKey, payer_name AS payerName, disposition,
    payment_number AS paymentNumber, paired_at_ms AS startedAtMs
  FROM notifications INDEXED BY reports_of_amount
    LEFT JOIN devices ON devices.id = source_id
  WHERE amount_rupiah = @amount AND disposition IN
      ('matched', 'late', 'unmatched', 'attached', 'sold', 'returned', 'dismissed')
    AND (notifications.account_id IS NULL OR notifications.account_id = @accountId)
    AND received_at_ms >= @sinceMs AND number < @before
  ORDER BY number DESC LIMIT ${COMPARED}`

const CONFIRMED_BY_HAND = `SELECT NULL AS sourceKind, '' AS sourceId, NULL AS app,
    paid_at_ms AS atMs, NULL AS postedAtMs, NULL AS notifId, NULL AS eventKey,
    NULL AS payerName, 'matched' AS disposition, number AS paymentNumber,
    created_at_ms AS startedAtMs
  FROM payments
  WHERE evidence = 'by-hand' AND account_id = @accountId AND total_rupiah = @amount
    AND paid_at_ms >= @sinceMs`

/** What has been reported of this sum on this account within a day, oldest first, confirmations by hand included. */
export function listMoneyReports(
  db: ReadableDb,
  money: { amount: number; accountId: string; now: EpochMs; before?: number },
): MoneyReport[] {
  const { amount, accountId, now, before = Number.MAX_SAFE_INTEGER } = money
  const parameters = { amount, accountId, sinceMs: now - REPEATED_WITHIN_MS, before }
  const reported = prepared<typeof parameters, ReportRow>(db, REPORTED).all(parameters)
  const confirmed = prepared<Omit<typeof parameters, 'before'>, ReportRow>(
    db,
    CONFIRMED_BY_HAND,
  ).all({ amount, accountId, sinceMs: parameters.sinceMs })
  const reports = reported.toReversed().map(toReport)
  if (confirmed.length === 0) return reports
  return [...reports, ...confirmed.map(toReport)].sort((one, other) => one.atMs - other.atMs)
}

/** A notification that is about to be stored, as a report of money. */
export function reportOf(
  row: Omit<StoredNotification, 'number'>,
  { lasting }: DedupeKeys,
  pairedAtMs: EpochMs | null,
): MoneyReport {
  return toReport({
    ...row,
    atMs: row.receivedAtMs,
    eventKey: lasting,
    startedAtMs: pairedAtMs,
  })
}

function toReport(row: ReportRow): MoneyReport {
  const { sourceKind, sourceId, app, disposition, startedAtMs, ...rest } = row
  const isByHand = sourceKind === null
  const { atMs, postedAtMs, notifId, eventKey, payerName, paymentNumber } = rest
  return {
    atMs,
    postedAtMs,
    notifId,
    eventKey,
    payerName,
    paymentNumber,
    channel: isByHand ? null : `${sourceKind} ${sourceId} ${app?.toLowerCase() ?? ''}`,
    isCallback: sourceKind === 'callback',
    isSpent: disposition !== 'unmatched',
    sinceMs: sinceOf(isByHand, startedAtMs),
  }
}

/** A new phone may still show what came shortly before it was paired. */
function sinceOf(isByHand: boolean, startedAtMs: EpochMs | null): EpochMs {
  if (startedAtMs === null) return Number.NEGATIVE_INFINITY
  return isByHand ? startedAtMs : startedAtMs - SURELY_APART_MS
}
