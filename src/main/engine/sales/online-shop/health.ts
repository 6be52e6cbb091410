import type { HealthRules } from '../../platform/storage/health-rule.ts'

/** The health rules over orders of the online shop. */
export const ONLINE_SHOP_HEALTH = {
  endedOnlineOrdersAreClosed: {
    name: 'an order of the catalogue that is over is not open at the till',
    sql: `SELECT online_orders.number FROM online_orders JOIN orders ON orders.id = order_id
          WHERE (stage IN ('completed', 'cancelled')) <> (ended_at_ms IS NOT NULL)
             OR ended_at_ms IS NOT NULL AND orders.status IN ('open', 'paying')`,
  },
} as const satisfies HealthRules
