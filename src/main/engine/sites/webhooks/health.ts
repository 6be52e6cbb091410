import { TILL_DIALECT } from '../../../../shared/payments/payment.ts'
import type { HealthRules } from '../../platform/storage/health-rule.ts'

/** Scheme, host and port of an address in a column. */
function originOf(column: string): string {
  return `substr(${column}, 1, instr(substr(${column} || '/', 9), '/') + 7)`
}

/** The health rules over webhook deliveries, and over tests in every table that has them. */
export const WEBHOOK_HEALTH = {
  paidPaymentsHaveWebhook: {
    name: 'every site’s paid payment has its webhook',
    sql: `SELECT payments.id FROM events JOIN payments ON payments.number = events.payment_number
          JOIN merchants ON merchants.id = payments.merchant_id
          WHERE events.kind = 'payment.paid' AND payments.dialect <> '${TILL_DIALECT}'
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
  testsAreMarked: {
    name: 'a test is in no order, and its webhook and its sticker say what they are',
    sql: `SELECT orders.id FROM orders JOIN payments ON payments.number = orders.payment_number
          WHERE is_test = 1
          UNION ALL
          SELECT deliveries.id FROM deliveries
          JOIN payments ON payments.number = deliveries.payment_number
          WHERE deliveries.is_test <> payments.is_test
          UNION ALL
          SELECT static_codes.id FROM static_codes
          JOIN merchants ON merchants.id = static_codes.merchant_id
          WHERE (static_codes.account_id IS merchants.test_account_id) <> (is_test = 1)`,
  },
  webhooksMatchPayment: {
    name: 'every webhook tells of its own payment, where that one says',
    sql: `SELECT deliveries.id FROM deliveries
          JOIN payments ON payments.number = deliveries.payment_number
          JOIN events ON events.sequence = event_sequence
          WHERE events.payment_number IS NOT deliveries.payment_number
             OR deliveries.merchant_id <> payments.merchant_id
             OR deliveries.dialect <> payments.dialect
             OR deliveries.callback_url IS NOT payments.callback_url
             OR deliveries.url <> coalesce(deliveries.callback_url, deliveries.url)`,
  },
} as const satisfies HealthRules
