import { AppError } from '../../../shared/base/errors.ts'
import { mayCallBack } from '../money/merchants/callback-hosts.ts'
import { createMerchants, type Merchants } from '../money/merchants/merchants.ts'
import {
  createReceivingMethods,
  type ReceivingMethods,
} from '../money/merchants/receiving-methods.ts'
import { sandboxSecretOf } from '../money/merchants/sandbox-secret.ts'
import {
  createInbox,
  type Inbox,
  type Received,
  type Source,
} from '../money/notifications/inbox/inbox.ts'
import { createProposals, type Proposals } from '../money/notifications/inbox/proposals.ts'
import { createSuggestions, type Suggestions } from '../money/notifications/inbox/suggestions.ts'
import type { StoredNotification } from '../money/notifications/notification-store.ts'
import { createRuleManager, type RuleManager } from '../money/notifications/taught/rule-manager.ts'
import { createTaughtRules, type TaughtRules } from '../money/notifications/taught/taught-rules.ts'
import { createTeacher, type Teacher } from '../money/notifications/taught/teacher.ts'
import { createTrust, type Trust } from '../money/notifications/trust.ts'
import { createPayments, type Payments } from '../money/payments/payments.ts'
import { createStaticCodes, type StaticCodes } from '../money/payments/static-codes.ts'
import { createDevices, type Devices } from '../money/phones/devices.ts'
import type { BaseParts } from '../platform/base-parts.ts'
import type { EventKind, NewEvent } from '../platform/events/event.ts'
import { paymentNumbersOfDayNumber } from '../sales/orders/payment-order-store.ts'
import { DIALECTS } from '../sites/gateways/index.ts'
import type { LocalMachine } from '../sites/webhooks/local-machine.ts'
import { createOutbox, type Outbox } from '../sites/webhooks/outbox.ts'
import type { Resolve } from '../sites/webhooks/resolve.ts'
import { checkWebhookUrl } from '../sites/webhooks/target-policy.ts'

export interface MoneySideParts extends BaseParts {
  ownComputer: LocalMachine
  resolve: Resolve | undefined
  isSettlementPaused: () => boolean
  /** Called after the commit of everything that a phone or a site told us. */
  onReceived: (source: Source, received: Received) => void
}

/** What the owner taught, and how. */
export interface Taught {
  rules: TaughtRules
  teacher: Teacher
  ruleManager: RuleManager
}

/** From a notification to a paid payment to a site that knows: everything but the counter. */
export interface MoneySide {
  merchants: Merchants
  payments: Payments
  staticCodes: StaticCodes
  devices: Devices
  inbox: Inbox
  trust: Trust
  proposals: Proposals
  taught: Taught
  outbox: Outbox
  receivingMethods: ReceivingMethods
  suggestions: Suggestions
}

export function createMoneySide(parts: MoneySideParts): MoneySide {
  const { database, settings, events, clock, timer, random, broadcastToScreens } = parts
  const fact = (kind: EventKind, facts: NewEvent['facts']) => ({
    kind,
    atMs: clock.now(),
    merchantId: null,
    payment: null,
    facts,
  })

  const merchants = createMerchants({
    ...parts,
    checkWebhookUrl: (url) => checkWebhookUrl(url, parts.ownComputer).href,
    onChange: (db, kind, { id, name }) =>
      void events.record(db, { ...fact(`merchant.${kind}`, { name }), merchantId: id }),
    onAccountMoved: (db, { isCounter, accountId }, from) => {
      if (isCounter && accountId) devices.moveAccount(db, from, accountId)
    },
  })
  const receivingMethods = createReceivingMethods({
    database,
    merchants,
    onChange: (db, merchantId, method) =>
      void events.record(db, { ...fact('merchant.method-changed', { method }), merchantId }),
  })
  // Before the payments: a webhook is written in the transaction of the change it tells of.
  const { ownComputer, resolve, onError } = parts
  const outbox = createOutbox({
    database,
    eventLog: events,
    directory: createWebhookDirectory(merchants, () => settings.get('timeZone')),
    ownComputer,
    clock,
    timer,
    random,
    onError,
    merchantName: (id) => merchants.find(id)?.name ?? id,
    onPaused: (db, merchantId, endpoint) =>
      void events.record(db, { ...fact('webhook.paused', { endpoint }), merchantId }),
    onResumed: (db, merchantId) =>
      void events.record(db, { ...fact('webhook.resumed', {}), merchantId }),
    onChanged: () => broadcastToScreens('webhooks.changed'),
    ...(resolve ? { resolve } : {}),
  })
  const payments = createPayments({ database, settings, events, merchants, clock, random })
  const staticCodes = createStaticCodes({
    database,
    merchants,
    settings,
    clock,
    onClosed: (db, { id, merchantId }) =>
      void events.record(db, { ...fact('code.closed', { code: id }), merchantId }),
  })
  events.afterCommit(({ payment }) => {
    if (payment) broadcastToScreens('payments.changed')
  })

  const devices: Devices = createDevices({
    database,
    installation: parts.installation,
    clock,
    random,
    accountId: () => counterAccountId(merchants),
    onPaired: (db, id) => void events.record(db, fact('device.paired', { device: id })),
    onRevoked: (db, id) => void events.record(db, fact('device.revoked', { device: id })),
    onChanged() {
      broadcastToScreens('devices.changed')
      broadcastToScreens('till.changed')
    },
  })
  const onInboxChanged = () => {
    broadcastToScreens('inbox.changed')
    broadcastToScreens('till.changed')
  }
  const onTaughtChanged = () => broadcastToScreens('inbox.changed')
  const rules = createTaughtRules({
    database,
    clock,
    onRule: (db, kind, facts) => void events.record(db, fact(`rule.${kind}`, facts)),
    onChanged: onTaughtChanged,
  })
  const trust = createTrust({
    database,
    clock,
    trustsSeenApps: () => settings.get('trustSeenApps') === 1,
    taughtRules: () => rules.counts(),
    onDecided: (db, { app, isOn, notification }) =>
      void events.record(db, fact(isOn ? 'app.automatic' : 'app.off', { app, notification })),
    onChanged: () => broadcastToScreens('inbox.changed'),
  })
  const proposals = createProposals({
    database,
    payments,
    clock,
    trust,
    accountOf: (entry) => accountOf(entry, devices, merchants),
    isSettlementPaused: parts.isSettlementPaused,
    onConfirmed: (db, { number: notification, payment, by }) =>
      void events.record(db, {
        ...fact('money.confirmed', { notification, by }),
        merchantId: payment.merchantId,
        payment,
      }),
    onChanged: onInboxChanged,
  })
  const suggestions = createSuggestions({
    database,
    paymentNumbersOfOrder: (dayNumber) => paymentNumbersOfDayNumber(database.read, dayNumber),
    payments,
    clock,
    timeZone: () => settings.get('timeZone'),
    accountOf: (entry) => accountOf(entry, devices, merchants),
  })
  const inbox = createInbox({
    database,
    payments,
    suggestions,
    clock,
    trust,
    taughtOf: (app) => rules.readingOf(app),
    isSettlementPaused: parts.isSettlementPaused,
    onReceived: parts.onReceived,
    onNotificationReceived: (db, source, { postedAtMs, ...heard }) => {
      if (source.kind !== 'device') return
      const atMs = clock.now()
      const delayMs = postedAtMs === null ? null : atMs - postedAtMs
      devices.recordReadingIn(db, source.id, { atMs, delayMs, ...heard })
    },
    onChanged: onInboxChanged,
  })
  const teacher = createTeacher({ database, random, rules, trust, onChanged: onInboxChanged })
  const ruleManager = createRuleManager({
    database,
    clock,
    random,
    rules,
    onMarked: (db, notification, isNotMoney) =>
      void events.record(db, fact('text.marked', { notification, isNotMoney })),
    onChanged: onInboxChanged,
  })
  const taught = { rules, teacher, ruleManager }
  return {
    merchants,
    receivingMethods,
    payments,
    staticCodes,
    devices,
    inbox,
    trust,
    proposals,
    taught,
    outbox,
    suggestions,
  }
}

function createWebhookDirectory(merchants: Merchants, timeZone: () => string) {
  return {
    webhookTarget(merchantId: string, callbackUrl: string | null, isTest: boolean) {
      const merchant = merchants.find(merchantId)
      if (!merchant || merchant.isCounter) return undefined
      // A host that is allowed no more is told nothing more.
      const url = callbackUrl ?? merchant.webhookUrl
      if (url === null || (callbackUrl !== null && !mayCallBack(merchant, url))) return undefined
      const { id, name, options } = merchant
      const signing = (secret: string) => (isTest ? sandboxSecretOf(secret) : secret)
      const secrets = {
        webhookSecret: signing(merchants.secret(merchantId, 'webhook-secret')),
        apiSecret: signing(merchants.secret(merchantId, 'api-secret')),
        callbackToken: signing(merchants.secret(merchantId, 'callback-token')),
      }
      const before = merchants.previousSecrets(merchantId)
      const previousSecrets = {
        ...(before['webhook-secret'] && { webhookSecret: signing(before['webhook-secret']) }),
        ...(before['api-secret'] && { apiSecret: signing(before['api-secret']) }),
        ...(before['callback-token'] && { callbackToken: signing(before['callback-token']) }),
      }
      return {
        url,
        merchant: { id, name, options },
        secrets,
        previousSecrets,
        timeZone: timeZone(),
      }
    },
    dialectWebhook: (name: string) => DIALECTS.find((dialect) => dialect.name === name)?.webhook,
  }
}

/** The account that a stored notification speaks of, or null when its source is gone. */
export function accountOf(
  { sourceKind, sourceId }: StoredNotification,
  devices: Devices,
  merchants: Merchants,
): string | null {
  if (sourceKind === 'device') return devices.accountOf(sourceId) ?? null
  if (sourceKind === 'simulator') return merchants.find(sourceId)?.testAccountId ?? null
  return merchants.find(sourceId)?.accountId ?? null
}

function counterAccountId(merchants: Merchants): string {
  const accountId = merchants.shopMerchant()?.accountId
  if (!accountId) throw new AppError('SHOP_NOT_SET_UP', 'the shop has not been set up')
  return accountId
}
