import { NOTIFICATION_HEALTH } from '../../money/notifications/health.ts'
import { INBOX_HEALTH } from '../../money/notifications/inbox/health.ts'
import { PAYMENT_HEALTH } from '../../money/payments/health.ts'
import { SEARCH_HEALTH } from '../../money/payments/search/health.ts'
import type { HealthRule } from '../../platform/storage/health-rule.ts'
import { DIGITAL_GOODS_HEALTH } from '../../sales/digital-goods/health.ts'
import { ONLINE_SHOP_HEALTH } from '../../sales/online-shop/health.ts'
import { ORDER_HEALTH } from '../../sales/orders/health.ts'
import { WEBHOOK_HEALTH } from '../../sites/webhooks/health.ts'

/** The health rules of every room, in the order in which the doctor reports them. */
export const HEALTH_RULES: readonly HealthRule[] = [
  PAYMENT_HEALTH.openPaymentsHoldTotals,
  PAYMENT_HEALTH.onlyOpenPaymentsHoldTotals,
  PAYMENT_HEALTH.heldTotalsMatch,
  NOTIFICATION_HEALTH.settledPaymentsHaveNotification,
  NOTIFICATION_HEALTH.settledAmountsMatch,
  NOTIFICATION_HEALTH.settlingNotificationsNamePayment,
  PAYMENT_HEALTH.eventsOfEveryPayment,
  PAYMENT_HEALTH.paymentsMatchLastEvent,
  PAYMENT_HEALTH.nonePaidTwice,
  PAYMENT_HEALTH.onlyCounterReversed,
  INBOX_HEALTH.decisionsAreLogged,
  ORDER_HEALTH.voidOrdersHoldNoMoney,
  WEBHOOK_HEALTH.paidPaymentsHaveWebhook,
  PAYMENT_HEALTH.openCountsMatch,
  NOTIFICATION_HEALTH.testsMeetNoMoney,
  ORDER_HEALTH.qrisOrdersHavePayment,
  NOTIFICATION_HEALTH.unsettledNotificationsNameNone,
  NOTIFICATION_HEALTH.duplicatesNameFirst,
  PAYMENT_HEALTH.staticCodePaymentsMatch,
  WEBHOOK_HEALTH.testsAreMarked,
  WEBHOOK_HEALTH.webhooksMatchPayment,
  DIGITAL_GOODS_HEALTH.attachedGoodsMatch,
  ORDER_HEALTH.oneOrderPerPayment,
  ONLINE_SHOP_HEALTH.endedOnlineOrdersAreClosed,
  SEARCH_HEALTH.countsMatch,
  SEARCH_HEALTH.indexIsComplete,
  SEARCH_HEALTH.indexedPaymentsAreFound,
]
