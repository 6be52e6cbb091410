import { createHmac } from 'node:crypto'
import type { LookupAddress } from 'node:dns'
import type { EventKind } from '../../../../../src/main/engine/platform/events/event.ts'
import { systemRandom } from '../../../../../src/main/engine/platform/random.ts'
import type {
  Database,
  WritableDb,
} from '../../../../../src/main/engine/platform/storage/connection.ts'
import {
  openDatabase,
  openMemoryDatabase,
} from '../../../../../src/main/engine/platform/storage/database.ts'
import { systemTimer, type Timer } from '../../../../../src/main/engine/platform/timer.ts'
import type { DialectWebhook } from '../../../../../src/main/engine/sites/gateways/dialect.ts'
import { createOutbox, type Outbox } from '../../../../../src/main/engine/sites/webhooks/outbox.ts'
import type { WebhookTarget } from '../../../../../src/main/engine/sites/webhooks/webhook-directory.ts'
import { rupiah } from '../../../../../src/shared/base/money.ts'
import { type Clock, systemClock } from '../../../../../src/shared/base/time.ts'
import type { Payment } from '../../../../../src/shared/payments/payment.ts'
import type { DeliveryRow } from '../../../../../src/shared/payments/payment-view.ts'
import { merchantOptions } from '../../../../../src/shared/sites/merchant-options.ts'
import { makePlatform } from '../../../../support/make-platform.ts'
import { closeLater } from './closing.ts'
import { type Answer, ok, startSite } from './site.ts'
import { until } from './wait.ts'

export const SECRET = 'whsec_made-up-for-tests'

/** A minimal gateway that reports paid payments. */
export const testDialect: DialectWebhook = {
  body({ kind, payment, merchant }) {
    if (kind !== 'payment.paid') return undefined
    const { number } = payment
    return JSON.stringify({ event: kind, number, merchantName: merchant.name, note: 'é ☕' })
  },
  headers: ({ body }, { webhookSecret }) => ({ 'x-signature': signed(body, webhookSecret) }),
  retryDelaysMs: [2_000, 4_000, 8_000, 300_000],
  timeoutMs: 10_000,
}

export function signed(body: string, secret: string): string {
  return createHmac('sha256', secret).update(body, 'utf8').digest('hex')
}

/** Webhook URL and secrets of a merchant in these tests. */
export function makeTarget(id: string, url: string, webhookSecret = SECRET): WebhookTarget {
  return {
    url,
    merchant: { id, name: `Toko ${id}`, options: merchantOptions({}) },
    timeZone: 'Asia/Jakarta',
    secrets: { webhookSecret, apiSecret: 'sk_made-up', callbackToken: 'ct_made-up' },
    previousSecrets: {},
  }
}

export interface Shop {
  database: Database
  outbox: Outbox
  targets: Map<string, WebhookTarget>
  /** Addresses that were paused, as `merchant host:port`. */
  paused: string[]
  errors: unknown[]
  /** Gives a merchant a webhook URL. */
  addMerchant(id: string, url: string): Promise<void>
  /** Stores a payment with its event; resolves with its number after the commit. */
  notify(merchantId: string, kind?: EventKind): Promise<number>
  /** The same inside the caller's transaction. */
  recordIn(db: WritableDb, merchantId: string, kind?: EventKind): number
  close: () => Promise<void>
}

export interface ShopParts {
  dataDir?: string
  clock?: Clock
  timer?: Timer
  dialect?: DialectWebhook
  ownPorts?: number[]
  resolve?: (host: string) => Promise<LookupAddress[]>
}

/** A database, an event log and an outbox, connected as in the engine. */
export function openShop(parts: ShopParts = {}): Shop {
  const { clock = systemClock, dialect = testDialect } = parts
  const database = parts.dataDir ? openDatabase(parts.dataDir) : openMemoryDatabase()
  const errors: unknown[] = []
  const onError = (error: unknown) => void errors.push(error)
  const timer = parts.timer ?? systemTimer
  const platform = makePlatform({ database, clock, timer, random: systemRandom, onError })
  const eventLog = platform.events
  const targets = new Map<string, WebhookTarget>()
  const paused: string[] = []
  const outbox = createOutbox(platform, {
    merchantName: (merchantId) => `Toko ${merchantId}`,
    directory: {
      webhookTarget: (merchantId) => targets.get(merchantId),
      dialectWebhook: (name) => (name === 'test' ? dialect : undefined),
    },
    ownComputer: {
      ownPorts: () => parts.ownPorts ?? [],
      ownAddresses: () => [],
      ownNames: () => [],
    },
    resolve: parts.resolve,
  })
  eventLog.inTransaction(outbox.onEvent)
  eventLog.inTransaction((_, { kind, merchantId, facts }) => {
    if (kind === 'webhook.paused') paused.push(`${merchantId} ${facts.endpoint}`)
  })

  function recordIn(db: WritableDb, merchantId: string, kind: EventKind = 'payment.paid'): number {
    const payment = insertTestPayment(db, merchantId, clock.now())
    eventLog.record(db, { kind, atMs: clock.now(), merchantId, payment, facts: {} })
    return payment.number
  }

  return {
    database,
    outbox,
    targets,
    paused,
    errors,
    async addMerchant(id, url) {
      targets.set(id, makeTarget(id, url))
      await database.write((db) => insertTestMerchant(db, id))
    },
    recordIn,
    notify: (merchantId, kind) => database.write((db) => recordIn(db, merchantId, kind)),
    async close() {
      await outbox.stop()
      database.close()
    },
  }
}

/** A running shop whose merchant `m` has a site. */
export async function openShopWithSite(answer: Answer = ok, parts: ShopParts = {}) {
  const shop = closeLater(openShop(parts))
  const site = closeLater(await startSite(answer))
  await shop.addMerchant('m', site.url)
  shop.outbox.start()
  return { shop, site }
}

/** Resolves when `count` attempts of a payment's only delivery are stored. */
export function stored(shop: Shop, payment: number, count: number): Promise<void> {
  const attempts = () => shop.outbox.deliveriesOfPayment(payment)[0]?.attempts
  return until(() => attempts() === count, `${count} attempts`)
}

export function onlyDelivery(shop: Shop, payment: number): DeliveryRow {
  const [delivery] = shop.outbox.deliveriesOfPayment(payment)
  if (!delivery) throw new Error('no delivery')
  return delivery
}

function insertTestMerchant(db: WritableDb, id: string): void {
  db.exec(`
    INSERT OR IGNORE INTO accounts (id, fingerprint, qris_payload, created_at_ms)
    VALUES ('acc', 'fingerprint', 'payload', 0)`)
  db.prepare(
    `INSERT OR IGNORE INTO merchants (id, name, status, is_counter, account_id, created_at_ms)
     VALUES (?, ?, 'active', 0, 'acc', 0)`,
  ).run(id, id)
}

function insertTestPayment(db: WritableDb, merchantId: string, now: number): Payment {
  const number = Number(
    db.prepare('SELECT coalesce(max(number), 0) + 1 FROM payments').pluck().get(),
  )
  const payment: Payment = {
    id: `INV-${number}`,
    number,
    merchantId,
    accountId: 'acc',
    dialect: 'test',
    merchantOrderId: null,
    customerName: null,
    amount: rupiah(25_000),
    uniqueCode: rupiah(42),
    total: rupiah(25_042),
    qrisPayload: 'payload',
    status: 'paid',
    exception: null,
    createdAtMs: now,
    expiresAtMs: now + 900_000,
    paidAtMs: now,
    endedAtMs: now,
    evidence: 'notification',
    sourceApp: null,
    payerName: null,
    notificationNumber: null,
    isTest: false,
    details: {},
    callbackUrl: null,
    reference: null,
    staticCodeNumber: null,
  }
  db.prepare(
    `INSERT INTO payments (number, id, merchant_id, account_id, dialect, amount_rupiah,
       unique_code_rupiah, total_rupiah, qris_payload, status, created_at_ms, expires_at_ms,
       paid_at_ms, ended_at_ms, evidence)
     VALUES (?, ?, ?, 'acc', 'test', 25000, 42, 25042, 'payload', 'paid', ?, ?, ?, ?, 'notification')`,
  ).run(number, payment.id, merchantId, now, now + 900_000, now, now)
  return payment
}
