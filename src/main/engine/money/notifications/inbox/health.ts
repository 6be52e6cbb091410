import type { HealthRules } from '../../../platform/storage/health-rule.ts'

/** The health rules over what people decided in the inbox. */
export const INBOX_HEALTH = {
  decisionsAreLogged: {
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
} as const satisfies HealthRules
