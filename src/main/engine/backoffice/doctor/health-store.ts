import type { ReadableDb } from '../../platform/storage/connection.ts'
import { prepared, requiredRow } from '../../platform/storage/statement.ts'

/** A rule that must hold over the whole database, with a query that finds whoever breaks it. */
export interface HealthRule {
  name: string
  /** Selects one text for each offender. */
  sql: string
}

/** Scheme, host and port of an address in a column. */
function originOf(column: string): string {
  return `substr(${column}, 1, instr(substr(${column} || '/', 9), '/') + 7)`
}

/** The promises that a query can see. Each has a test that breaks it and expects to be told. */
export const HEALTH_RULES: readonly HealthRule[] = [
  {
    name: 'every open payment holds its total',
    sql: `SELECT id FROM payments WHERE status = 'pending' AND NOT EXISTS (
            SELECT 1 FROM claims WHERE payment_number = payments.number
              AND account_id = payments.account_id AND total_rupiah = payments.total_rupiah
              AND rests_until_ms IS NULL)`,
  },
  {
    name: 'nothing but open payments holds a total without an end',
    sql: `SELECT payments.id FROM claims JOIN payments ON payments.number = claims.payment_number
          WHERE rests_until_ms IS NULL AND status <> 'pending'`,
  },
  {
    name: 'every total that is held is that of its payment',
    sql: `SELECT payments.id FROM claims JOIN payments ON payments.number = claims.payment_number
          WHERE claims.total_rupiah <> payments.total_rupiah
             OR claims.account_id <> payments.account_id`,
  },
  {
    name: 'a settled payment and its notification name each other',
    sql: `SELECT payments.id FROM payments
          LEFT JOIN notifications ON notifications.number = payments.notification_number
          WHERE payments.status = 'paid' AND payments.evidence <> 'by-hand'
            AND (notifications.number IS NULL
              OR notifications.payment_number IS NOT payments.number
              OR notifications.disposition NOT IN ('matched', 'late', 'attached', 'sold'))`,
  },
  {
    name: 'a settled payment got exactly its total, unless the owner said otherwise',
    sql: `SELECT payments.id FROM payments
          JOIN notifications ON notifications.number = payments.notification_number
          WHERE CASE payments.exception
            WHEN 'over' THEN notifications.amount_rupiah <= total_rupiah OR disposition <> 'attached'
            WHEN 'under' THEN notifications.amount_rupiah >= total_rupiah OR disposition <> 'attached'
              OR dialect <> 'counter'
            ELSE notifications.amount_rupiah <> total_rupiah END`,
  },
  {
    name: 'a notification that settled something names a paid payment',
    sql: `SELECT 'notification ' || notifications.number FROM notifications
          LEFT JOIN payments ON payments.notification_number = notifications.number
          WHERE disposition IN ('matched', 'late', 'attached', 'sold')
            AND (payments.number IS NULL OR payments.status <> 'paid')`,
  },
  {
    name: 'the event log tells of every payment and its end',
    sql: `SELECT id FROM payments WHERE NOT EXISTS (
            SELECT 1 FROM events WHERE payment_number = payments.number AND kind = 'payment.created')
          UNION ALL
          SELECT id FROM payments WHERE status <> 'pending' AND NOT EXISTS (
            SELECT 1 FROM events
            WHERE payment_number = payments.number AND kind = 'payment.' || payments.status)`,
  },
  {
    name: 'every payment is as the event log told of it last',
    sql: `SELECT payments.id FROM payments
          JOIN events ON events.sequence = (
            SELECT max(sequence) FROM events AS told
            WHERE told.payment_number = payments.number AND told.kind LIKE 'payment.%')
          WHERE payments.id IS NOT events.facts ->> 'id'
             OR payments.merchant_id IS NOT events.merchant_id
             OR payments.amount_rupiah IS NOT events.facts ->> 'amount'
             OR payments.total_rupiah IS NOT events.facts ->> 'total'
             OR payments.status IS NOT events.facts ->> 'status'
             OR payments.exception IS NOT events.facts ->> 'exception'
             OR payments.evidence IS NOT events.facts ->> 'evidence'
             OR payments.notification_number IS NOT events.facts ->> 'notification'`,
  },
  {
    name: 'no payment was paid twice',
    // Once more than its money was taken back again.
    sql: `SELECT 'payment ' || payment_number FROM events
          WHERE kind IN ('payment.paid', 'payment.undone')
          GROUP BY payment_number HAVING sum(CASE kind WHEN 'payment.paid' THEN 1 ELSE -1 END) > 1`,
  },
  {
    name: 'only the counter’s payments ever gave money back',
    sql: `SELECT payments.id FROM events JOIN payments ON payments.number = events.payment_number
          WHERE events.kind = 'payment.undone' AND dialect <> 'counter'`,
  },
  {
    name: 'what a person did with money or a text is written down',
    sql: `SELECT 'notification ' || notifications.number FROM notifications
          LEFT JOIN inbox_acts ON notification_number = notifications.number AND undone_at_ms IS NULL
          WHERE disposition IN ('attached', 'sold', 'returned', 'dismissed')
            AND (kind IS NULL OR disposition <> replace(kind, 'confirmed', 'attached')
              OR inbox_acts.payment_number IS NOT notifications.payment_number)
          UNION ALL
          SELECT 'act ' || inbox_acts.number FROM inbox_acts
          JOIN notifications ON notifications.number = notification_number
          WHERE undone_at_ms IS NULL
            AND disposition NOT IN ('attached', 'sold', 'returned', 'dismissed')`,
  },
  {
    name: 'a sale that was taken back holds no money',
    sql: `SELECT orders.id FROM orders JOIN payments ON payments.number = orders.payment_number
          WHERE orders.status = 'void' AND payments.status = 'paid'`,
  },
  {
    name: 'every site’s paid payment has its webhook',
    sql: `SELECT payments.id FROM events JOIN payments ON payments.number = events.payment_number
          JOIN merchants ON merchants.id = payments.merchant_id
          WHERE events.kind = 'payment.paid' AND payments.dialect <> 'counter'
            -- A payment's own address counts while the owner allows it: for sure where it is written alike.
            AND CASE WHEN payments.callback_url IS NULL THEN merchants.webhook_url IS NOT NULL
              ELSE ${originOf('payments.callback_url')} = ${originOf('merchants.webhook_url')}
                OR EXISTS (SELECT 1 FROM json_each(merchants.callback_hosts) AS hosts
                  WHERE payments.callback_url LIKE 'http%://' || hosts.value || '/%') END
            -- Older ones are forgotten with their attempts.
            AND events.at_ms > (SELECT max(at_ms) FROM events) - 50 * 86400000
            AND events.sequence > (
              SELECT coalesce(max(sequence), 0) FROM events AS changes
              WHERE changes.merchant_id = merchants.id AND changes.kind LIKE 'merchant.%')
            AND NOT EXISTS (SELECT 1 FROM deliveries WHERE event_sequence = events.sequence)`,
  },
  {
    name: 'the count of open payments is right',
    sql: `SELECT merchant_id FROM open_payment_counts
          WHERE open_count <> (SELECT count(*) FROM payments
            WHERE payments.merchant_id = open_payment_counts.merchant_id AND status = 'pending'
              AND is_test = 0)
          OR test_open_count <> (SELECT count(*) FROM payments
            WHERE payments.merchant_id = open_payment_counts.merchant_id AND status = 'pending'
              AND is_test = 1)
          UNION ALL
          SELECT id FROM merchants
          WHERE NOT EXISTS (SELECT 1 FROM open_payment_counts WHERE merchant_id = merchants.id)
            AND EXISTS (SELECT 1 FROM payments
              WHERE payments.merchant_id = merchants.id AND status = 'pending')`,
  },
  {
    name: 'a test never meets real money',
    sql: `SELECT payments.id FROM payments JOIN merchants ON merchants.id = payments.merchant_id
          WHERE (payments.account_id IS merchants.test_account_id) <> (is_test = 1)
          UNION ALL
          SELECT payments.id FROM payments
          JOIN notifications ON notifications.number = payments.notification_number
          WHERE payments.is_test <> (notifications.source_kind = 'simulator')`,
  },
  {
    name: 'an order paid by QRIS has a paid payment',
    sql: `SELECT orders.id FROM orders LEFT JOIN payments ON payments.number = orders.payment_number
          WHERE orders.status = 'paid' AND orders.tender = 'qris'
            AND (payments.status IS NULL OR payments.status <> 'paid')`,
  },
]

/** Offenders of a rule, at most `limit`. */
export function offendersOf(db: ReadableDb, rule: HealthRule, limit: number): string[] {
  return prepared<[number], string>(db, `SELECT * FROM (${rule.sql}) LIMIT ?`).pluck().all(limit)
}

/** What SQLite itself finds wrong with the file; empty when nothing. */
export function fileDamage(db: ReadableDb): string[] {
  const found = prepared<[], string>(db, 'PRAGMA integrity_check(10)').pluck().all()
  return found.filter((line) => line !== 'ok')
}

/** Rows that point to rows that are not there. */
export function danglingReferences(db: ReadableDb): string[] {
  const found = prepared<[], { table: string }>(db, 'PRAGMA foreign_key_check').all()
  return found.map(({ table }) => table)
}

export function durabilityOf(db: ReadableDb): { journal: string; synchronous: number } {
  return {
    journal: requiredRow(prepared<[], string>(db, 'PRAGMA journal_mode').pluck().get()),
    synchronous: requiredRow(prepared<[], number>(db, 'PRAGMA synchronous').pluck().get()),
  }
}

export function countPayments(db: ReadableDb): number {
  return requiredRow(prepared<[], number>(db, 'SELECT count(*) FROM payments').pluck().get())
}
