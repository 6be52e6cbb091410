import type { HealthRules } from '../../../platform/storage/health-rule.ts'
import { MARK } from './payment-text-store.ts'

/** Number of sampled texts, evenly spread; each costs about as much as one search. */
const SAMPLED = 500

/** The health rules over the figures and the text index of payments. */
export const SEARCH_HEALTH = {
  countsMatch: {
    name: 'the figures are those of the payments',
    sql: `WITH
            counted AS (
              SELECT merchant_id, dialect, is_test, quarter, status, method, payments, total_rupiah
              FROM payment_counts WHERE payments <> 0 OR total_rupiah <> 0),
            quarters AS MATERIALIZED (
              SELECT merchant_id, dialect, is_test, created_at_ms / 900000 AS quarter, status,
                coalesce(method, '') AS method, count(*) AS payments, sum(total_rupiah) AS total_rupiah
              FROM payments WHERE status <> 'pending' GROUP BY 1, 2, 3, 4, 5, 6),
            real AS (
              SELECT * FROM quarters
              UNION ALL
              SELECT merchant_id, dialect, is_test, -1, status, method, sum(payments), sum(total_rupiah)
              FROM quarters GROUP BY 1, 2, 3, 5, 6)
          SELECT DISTINCT merchant_id || ' ' || dialect FROM (
            SELECT * FROM (SELECT * FROM counted EXCEPT SELECT * FROM real)
            UNION ALL
            SELECT * FROM (SELECT * FROM real EXCEPT SELECT * FROM counted))`,
  },
  indexIsComplete: {
    name: 'the index of texts has every payment once, among those of its site',
    sql: `WITH
            found AS MATERIALIZED (
              SELECT payment_texts.rowid AS number, scopes.number AS scope
              FROM payment_text_scopes AS scopes CROSS JOIN payment_texts
              WHERE payment_texts MATCH ('scope : "' || ${MARK} || '"')),
            due AS MATERIALIZED (
              SELECT payments.number, scopes.number AS scope
              FROM payments LEFT JOIN payment_text_scopes AS scopes
                ON scopes.merchant_id = payments.merchant_id AND scopes.dialect = payments.dialect
                  AND scopes.is_test = payments.is_test
              WHERE payments.number <= (SELECT indexed_through FROM payment_text_progress))
          SELECT 'payment ' || number FROM (
            SELECT * FROM (SELECT * FROM found EXCEPT SELECT * FROM due)
            UNION
            SELECT * FROM (SELECT * FROM due EXCEPT SELECT * FROM found))
          UNION ALL
          SELECT 'some are there twice' FROM (SELECT 1)
          WHERE (SELECT count(*) FROM found) > (SELECT count(*) FROM due)`,
  },
  indexedPaymentsAreFound: {
    name: 'who looks for a payment finds it',
    sql: `WITH RECURSIVE
            sample (number, step) AS (
              SELECT indexed_through, max(1, indexed_through / ${SAMPLED}) FROM payment_text_progress
              UNION ALL
              SELECT number - step, step FROM sample WHERE number > step)
          SELECT payments.id FROM sample JOIN payments ON payments.number = sample.number
          WHERE length(payments.id) > 2 AND NOT EXISTS (
            SELECT 1 FROM payment_texts
            WHERE payment_texts MATCH ('text : "' || replace(substr(payments.id, -6), '"', '""') || '"')
              AND payment_texts.rowid = sample.number)`,
  },
} as const satisfies HealthRules
