import { createMerchants } from '../../../../../src/main/engine/money/merchants/merchants.ts'
import type { Match } from '../../../../../src/main/engine/money/payments/matching.ts'
import { createPaymentMatcher } from '../../../../../src/main/engine/money/payments/payment-matcher.ts'
import type { MoneySource } from '../../../../../src/main/engine/money/payments/payments.ts'
import { createPayments } from '../../../../../src/main/engine/money/payments/payments.ts'
import type { LoggedEvent } from '../../../../../src/main/engine/platform/events/event.ts'
import type { Database } from '../../../../../src/main/engine/platform/storage/connection.ts'
import { openMemoryDatabase } from '../../../../../src/main/engine/platform/storage/database.ts'
import { createCatalog } from '../../../../../src/main/engine/sales/catalog/catalog.ts'
import { createOrderClosing } from '../../../../../src/main/engine/sales/orders/order-closing.ts'
import { createOrderLifecycle } from '../../../../../src/main/engine/sales/orders/order-lifecycle.ts'
import { createOrderPayments } from '../../../../../src/main/engine/sales/orders/order-payments.ts'
import { createTillService } from '../../../../../src/main/engine/sales/till/till.ts'
import { createTillSettlement } from '../../../../../src/main/engine/sales/till/till-settlement.ts'
import { displaySituation } from '../../../../../src/main/engine/sales/till/till-view.ts'
import { rupiah } from '../../../../../src/shared/base/money.ts'
import { makeChance } from '../../../../support/make-chance.ts'
import { makeClock } from '../../../../support/make-clock.ts'
import { makePlatform } from '../../../../support/make-platform.ts'
import { makeQris } from '../../../money/qris/support/make-qris.ts'

/** 2026-03-09 10:00 in Jakarta. */
export const MORNING = Date.UTC(2026, 2, 9, 3)
export const MINUTE = 60_000
export const HOUR = 60 * MINUTE

export interface TestTillOptions {
  database?: Database
  startMs?: number
  seed?: number
  timeZone?: string
  isShopSetUp?: boolean
}

/** A counter with real storage, payments and events; clock and random source are the test's. */
export async function openTestTill(options: TestTillOptions = {}) {
  const { database = openMemoryDatabase(), seed = 1, isShopSetUp = true } = options
  const clock = makeClock(options.startMs ?? MORNING)
  const random = makeChance(seed)
  const changes = { till: 0, catalog: 0 }
  const platform = makePlatform({
    database,
    clock,
    random,
    broadcastToScreens(event) {
      if (event === 'till.changed') changes.till += 1
      if (event === 'catalog.changed') changes.catalog += 1
    },
  })
  const { settings, events: eventLog } = platform
  if (options.timeZone) await settings.set('timeZone', options.timeZone)
  const merchants = createMerchants(platform, (url) => url)
  if (isShopSetUp && !merchants.shopMerchant()) {
    await merchants.createShopMerchant({ name: 'Warung Contoh', qris: makeQris() })
  }
  const payments = createPayments(platform, merchants, {
    counterPrices: () => [],
    heardTogether: (accountId) => [accountId],
    counterAccount: () => merchants.shopMerchant()?.accountId ?? null,
  })
  const matcher = createPaymentMatcher(platform)
  const announced: string[] = []
  eventLog.afterCommit(({ kind }: LoggedEvent) => {
    if (!kind.startsWith('merchant.')) announced.push(kind)
  })
  const catalog = createCatalog(platform)
  const orders = createOrderLifecycle(platform)
  const orderPayments = createOrderPayments(platform, { merchants, payments })
  const orderClosing = createOrderClosing({ payments, orders })
  const tillSettlement = createTillSettlement(platform, { orders, orderClosing })
  const till = await createTillService(platform, { orders, orderPayments, tillSettlement })
  eventLog.inTransaction(tillSettlement.onEvent)

  /** Money reported by a phone; it finds its payment by the total alone, as in the shop. */
  async function moneyArrives(amount: number): Promise<Match['kind']> {
    const source: MoneySource = {
      evidence: 'callback',
      merchantId: null,
      app: null,
      payerName: 'BUDI SANTOSO',
      reference: null,
      mayRepeat: false,
    }
    const accountId = merchants.shopMerchant()?.accountId ?? ''
    return database.write((db) => {
      const incoming = { amount: rupiah(amount), postedAtMs: null, receivedAtMs: clock.now() }
      const match = matcher.match(db, incoming, { accountId, merchantId: null })
      if (match.kind === 'matched') payments.settleIn(db, match, source, null)
      return match.kind
    })
  }

  /** A keypad sale of one amount with an open QR. */
  async function ringUpWithQris(amount: number) {
    await till.addAmount({ amount: rupiah(amount) })
    return till.payWithQris()
  }

  return {
    till,
    displaySituation: () => displaySituation(database.read, { orders, orderPayments }),
    catalog,
    database,
    clock,
    payments,
    settings,
    eventLog,
    announced,
    changes,
    moneyArrives,
    ringUpWithQris,
  }
}

export type TestTill = Awaited<ReturnType<typeof openTestTill>>
