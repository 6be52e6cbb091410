import { createEngine, type Engine } from '../../src/main/engine/engine.ts'
import { rupiah } from '../../src/shared/base/money.ts'
import { MADE_UP_QRIS } from './program.ts'

const BATCH = 500
/** One sale every ten seconds: a million is four months of a very busy shop. */
const BETWEEN_SALES_MS = 10_000

/**
 * Fills a data directory with paid payments through the product's own code, so that every row, event
 * and checksum is real; ends in the present.
 */
export async function writeHistory(dataDir: string, count: number): Promise<void> {
  let now = Date.now() - count * BETWEEN_SALES_MS - 3_600_000
  const engine = await createEngine({ dataDir, clock: { now: () => now } })
  const merchant = await engine.merchants.createShopMerchant({
    name: 'Riwayat',
    qris: MADE_UP_QRIS,
  })
  for (let done = 0; done < count; done += BATCH) {
    await engine.database.write((db) => {
      for (let index = done; index < Math.min(done + BATCH, count); index += 1) {
        now += BETWEEN_SALES_MS
        sellOnce(engine, db, merchant.id, index, now)
      }
    })
    if (done % (BATCH * 40) === 0) await engine.payments.cleanUp()
  }
  await engine.stop()
}

type Db = Parameters<Parameters<Engine['database']['write']>[0]>[0]

function sellOnce(
  { payments }: Engine,
  db: Db,
  merchantId: string,
  index: number,
  now: number,
): void {
  const payment = payments.createIn(db, {
    id: `LNS-${Math.floor(now / 1_000)}-${String(index).padStart(25, '0')}`,
    merchantId,
    dialect: 'counter',
    amount: rupiah(1_000 + ((index * 7_919) % 90_000) * 100),
    policy: 'exact-then-discount',
    lifetimeSeconds: 600,
    merchantOrderId: null,
    customerName: null,
  })
  payments.confirmByHandIn(db, payment, 'riwayat')
}
