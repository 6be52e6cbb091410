import { firstSchema } from './0001-first-schema.ts'
import { testModeAndDetails } from './0002-test-mode-and-details.ts'
import { phoneHealth } from './0003-phone-health.ts'
import { trustAndTaughtRules } from './0004-trust-and-taught-rules.ts'
import { inboxActs } from './0005-inbox-acts.ts'
import { webhookDesk } from './0006-webhook-desk.ts'
import { goods } from './0007-goods.ts'
import { paymentSearch } from './0008-payment-search.ts'
import { phoneSignatures } from './0009-phone-signatures.ts'
import { soundboxes } from './0010-soundboxes.ts'
import { onlineOrders } from './0011-online-orders.ts'
import { siteKeys } from './0012-site-keys.ts'
import { tlsKeys } from './0013-tls-keys.ts'
import { unreadTimes } from './0014-unread-times.ts'
import { webhookAddresses } from './0015-webhook-addresses.ts'
import { moneyOfAccounts } from './0016-money-of-accounts.ts'
import { wholeMessages } from './0017-whole-messages.ts'
import { reportsOfAmount } from './0018-reports-of-amount.ts'

export interface Migration {
  name: string
  sql: string
}

/** In a fixed order. A shipped migration is never edited; its number is its place in this list. */
export const MIGRATIONS: readonly Migration[] = [
  { name: 'first-schema', sql: firstSchema },
  { name: 'test-mode-and-details', sql: testModeAndDetails },
  { name: 'phone-health', sql: phoneHealth },
  { name: 'trust-and-taught-rules', sql: trustAndTaughtRules },
  { name: 'inbox-acts', sql: inboxActs },
  { name: 'webhook-desk', sql: webhookDesk },
  { name: 'goods', sql: goods },
  { name: 'payment-search', sql: paymentSearch },
  { name: 'phone-signatures', sql: phoneSignatures },
  { name: 'soundboxes', sql: soundboxes },
  { name: 'online-orders', sql: onlineOrders },
  { name: 'site-keys', sql: siteKeys },
  { name: 'tls-keys', sql: tlsKeys },
  { name: 'unread-times', sql: unreadTimes },
  { name: 'webhook-addresses', sql: webhookAddresses },
  { name: 'money-of-accounts', sql: moneyOfAccounts },
  { name: 'whole-messages', sql: wholeMessages },
  { name: 'reports-of-amount', sql: reportsOfAmount },
]
