import type { HealthRules } from '../../platform/storage/health-rule.ts'

/** The health rules over orders and their payments. */
export const ORDER_HEALTH = {
  voidOrdersHoldNoMoney: {
    name: 'a sale that was taken back holds no money',
    sql: `SELECT orders.id FROM orders JOIN payments ON payments.number = orders.payment_number
          WHERE orders.status = 'void' AND payments.status = 'paid'`,
  },
  qrisOrdersHavePayment: {
    name: 'an order paid by QRIS has a paid payment',
    sql: `SELECT orders.id FROM orders LEFT JOIN payments ON payments.number = orders.payment_number
          WHERE orders.status = 'paid' AND orders.tender = 'qris'
            AND (payments.status IS NULL OR payments.status <> 'paid')`,
  },
  oneOrderPerPayment: {
    name: 'a payment pays one order at most',
    sql: `SELECT 'payment ' || payment_number FROM orders
          WHERE payment_number IS NOT NULL AND status = 'paid' AND tender = 'qris'
          GROUP BY payment_number HAVING count(*) > 1`,
  },
} as const satisfies HealthRules
