import { TILL_DIALECT } from '../../../../shared/payments/payment.ts'
import type { HealthRules } from '../../platform/storage/health-rule.ts'

/** The health rules over notifications and the payments that they settled. */
export const NOTIFICATION_HEALTH = {
  settledPaymentsHaveNotification: {
    name: 'a settled payment and its notification name each other',
    sql: `SELECT payments.id FROM payments
          LEFT JOIN notifications ON notifications.number = payments.notification_number
          WHERE payments.status = 'paid' AND payments.evidence <> 'by-hand'
            AND (notifications.number IS NULL
              OR notifications.payment_number IS NOT payments.number
              OR notifications.disposition NOT IN ('matched', 'late', 'attached', 'sold'))`,
  },
  settledAmountsMatch: {
    name: 'a settled payment got exactly its total, unless the owner said otherwise',
    sql: `SELECT payments.id FROM payments
          JOIN notifications ON notifications.number = payments.notification_number
          WHERE CASE payments.exception
            WHEN 'over' THEN notifications.amount_rupiah <= total_rupiah OR disposition <> 'attached'
            WHEN 'under' THEN notifications.amount_rupiah >= total_rupiah OR disposition <> 'attached'
              OR dialect <> '${TILL_DIALECT}'
            ELSE notifications.amount_rupiah <> total_rupiah END`,
  },
  settlingNotificationsNamePayment: {
    name: 'a notification that settled something names a paid payment',
    sql: `SELECT 'notification ' || notifications.number FROM notifications
          LEFT JOIN payments ON payments.notification_number = notifications.number
          WHERE disposition IN ('matched', 'late', 'attached', 'sold')
            AND (payments.number IS NULL OR payments.status <> 'paid')`,
  },
  testsMeetNoMoney: {
    name: 'a test never meets real money',
    sql: `SELECT payments.id FROM payments JOIN merchants ON merchants.id = payments.merchant_id
          WHERE (payments.account_id IS merchants.test_account_id) <> (is_test = 1)
          UNION ALL
          SELECT payments.id FROM payments
          JOIN notifications ON notifications.number = payments.notification_number
          WHERE payments.is_test <> (notifications.source_kind = 'simulator')`,
  },
  unsettledNotificationsNameNone: {
    name: 'money that settled nothing names no payment',
    sql: `SELECT 'notification ' || number FROM notifications
          WHERE payment_number IS NOT NULL
            AND disposition IN ('unmatched', 'unread', 'rejected', 'duplicate', 'test', 'returned',
              'dismissed')`,
  },
  duplicatesNameFirst: {
    name: 'a repetition names what came first',
    sql: `SELECT 'notification ' || again.number FROM notifications AS again
          LEFT JOIN notifications AS first ON first.number = again.duplicate_of
          WHERE (again.disposition = 'duplicate') <> (again.duplicate_of IS NOT NULL)
             OR first.disposition = 'duplicate'`,
  },
} as const satisfies HealthRules
