import type { HealthRule } from './health-store.ts'

/** What must hold of everything that stands beside the payments: texts, stickers, tests, webhooks, goods, orders. */
export const OTHER_HEALTH_RULES: readonly HealthRule[] = [
  {
    name: 'money that settled nothing names no payment',
    sql: `SELECT 'notification ' || number FROM notifications
          WHERE payment_number IS NOT NULL
            AND disposition IN ('unmatched', 'unread', 'rejected', 'duplicate', 'test', 'returned',
              'dismissed')`,
  },
  {
    name: 'a repetition names what came first',
    sql: `SELECT 'notification ' || again.number FROM notifications AS again
          LEFT JOIN notifications AS first ON first.number = again.duplicate_of
          WHERE (again.disposition = 'duplicate') <> (again.duplicate_of IS NOT NULL)
             OR first.disposition = 'duplicate'`,
  },
  {
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
  {
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
  {
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
  {
    name: 'a payment carries the goods that were asked for, of its own merchant',
    sql: `SELECT payments.id FROM payment_goods
          JOIN payments ON payments.number = payment_goods.payment_number
          LEFT JOIN goods AS files ON files.kind = 'file' AND files.number = file_number
          LEFT JOIN goods AS contents ON contents.kind = 'content' AND contents.number = content_number
          LEFT JOIN goods AS images ON images.kind = 'image' AND images.number = image_number
          WHERE file_number IS NOT details ->> '$.fileId'
             OR content_number IS NOT details ->> '$.contentId'
             OR image_number IS NOT details ->> '$.imageId'
             OR files.merchant_id <> payments.merchant_id
             OR contents.merchant_id <> payments.merchant_id
             OR images.merchant_id <> payments.merchant_id`,
  },
  {
    name: 'a payment pays one order at most',
    sql: `SELECT 'payment ' || payment_number FROM orders
          WHERE payment_number IS NOT NULL AND status = 'paid' AND tender = 'qris'
          GROUP BY payment_number HAVING count(*) > 1`,
  },
  {
    name: 'an order of the catalogue that is over is not open at the till',
    sql: `SELECT online_orders.number FROM online_orders JOIN orders ON orders.id = order_id
          WHERE (stage IN ('completed', 'cancelled')) <> (ended_at_ms IS NOT NULL)
             OR ended_at_ms IS NOT NULL AND orders.status IN ('open', 'paying')`,
  },
]
