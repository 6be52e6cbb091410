import { TILL_DIALECT } from '../../../../shared/payments/payment.ts'
import type { HealthRules } from '../../platform/storage/health-rule.ts'

/** The health rules over payments, reserved totals and static codes. */
export const PAYMENT_HEALTH = {
  openPaymentsHoldTotals: {
    name: 'every open payment holds its total',
    sql: `SELECT id FROM payments WHERE status = 'pending' AND NOT EXISTS (
            SELECT 1 FROM claims WHERE payment_number = payments.number
              AND account_id = payments.account_id AND total_rupiah = payments.total_rupiah
              AND rests_until_ms IS NULL)`,
  },
  onlyOpenPaymentsHoldTotals: {
    name: 'nothing but open payments holds a total without an end',
    sql: `SELECT payments.id FROM claims JOIN payments ON payments.number = claims.payment_number
          WHERE rests_until_ms IS NULL AND status <> 'pending'`,
  },
  heldTotalsMatch: {
    name: 'every total that is held is that of its payment',
    sql: `SELECT payments.id FROM claims JOIN payments ON payments.number = claims.payment_number
          WHERE claims.total_rupiah <> payments.total_rupiah
             OR claims.account_id <> payments.account_id`,
  },
  eventsOfEveryPayment: {
    name: 'the event log tells of every payment and its end',
    sql: `SELECT id FROM payments WHERE NOT EXISTS (
            SELECT 1 FROM events WHERE payment_number = payments.number AND kind = 'payment.created')
          UNION ALL
          SELECT id FROM payments WHERE status <> 'pending' AND NOT EXISTS (
            SELECT 1 FROM events
            WHERE payment_number = payments.number AND kind = 'payment.' || payments.status)`,
  },
  paymentsMatchLastEvent: {
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
  nonePaidTwice: {
    name: 'no payment was paid twice',
    // A payment may be settled again only after its settlement was reversed.
    sql: `SELECT 'payment ' || payment_number FROM events
          WHERE kind IN ('payment.paid', 'payment.undone')
          GROUP BY payment_number HAVING sum(CASE kind WHEN 'payment.paid' THEN 1 ELSE -1 END) > 1`,
  },
  onlyCounterReversed: {
    name: 'only the counter’s payments ever gave money back',
    sql: `SELECT payments.id FROM events JOIN payments ON payments.number = events.payment_number
          WHERE events.kind = 'payment.undone' AND dialect <> '${TILL_DIALECT}'`,
  },
  openCountsMatch: {
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
  staticCodePaymentsMatch: {
    name: 'money of a static code has its notification and its code',
    sql: `SELECT payments.id FROM payments
          LEFT JOIN static_codes AS codes ON codes.number = payments.static_code_number
          WHERE static_code_number IS NOT NULL
            AND (codes.number IS NULL OR status <> 'paid' OR notification_number IS NULL
              OR payments.merchant_id <> codes.merchant_id OR payments.account_id <> codes.account_id
              OR payments.dialect <> codes.dialect OR payments.is_test <> codes.is_test
              OR unique_code_rupiah <> 0
              OR payments.number IN (SELECT payment_number FROM claims))`,
  },
} as const satisfies HealthRules
