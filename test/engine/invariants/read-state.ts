import type { Engine } from '../../../src/main/engine/engine.ts'
import type { Payment } from '../../../src/shared/payments/payment.ts'
import type { ShopState } from './oracle.ts'

/** Reads everything that the oracle checks, with the test's own queries. */
export async function readState(engine: Engine, nowMs: number): Promise<ShopState> {
  const { read } = engine.database
  const all = (sql: string) => read.prepare(sql).all()
  const report = await engine.admin.doctor()
  return {
    nowMs,
    payments: all(`
      SELECT number, id, merchant_id AS merchantId, account_id AS accountId, total_rupiah AS total,
        qris_payload AS qrisPayload, status, notification_number AS notificationNumber
      FROM payments`) as Payment[],
    claims: all(`
      SELECT account_id AS accountId, total_rupiah AS total, payment_number AS paymentNumber,
        rests_until_ms AS restsUntilMs
      FROM claims`) as ShopState['claims'],
    notifications: all(`
      SELECT number, disposition, amount_rupiah AS amount, payment_number AS paymentNumber,
        duplicate_of AS duplicateOf
      FROM notifications`) as ShopState['notifications'],
    deliveries: all(`
      SELECT payments.id AS paymentId, events.kind, deliveries.merchant_id AS merchantId,
        deliveries.dialect, deliveries.url
      FROM deliveries JOIN events ON events.sequence = event_sequence
      JOIN payments ON payments.number = deliveries.payment_number`) as ShopState['deliveries'],
    webhookUrls: new Map(engine.merchants.list().map(({ id, webhookUrl }) => [id, webhookUrl])),
    orders: all('SELECT number FROM online_orders').map((row) =>
      engine.onlineShop.get((row as { number: string }).number),
    ),
    isChainWhole: engine.events.verify().isOk,
    integrity: read.prepare('PRAGMA integrity_check').pluck().all(),
    dangling: all('PRAGMA foreign_key_check'),
    unhealthy: report.checks
      .filter(({ isOk }) => !isOk)
      .map(({ name, detail }) => `${name}: ${detail}`),
  }
}
