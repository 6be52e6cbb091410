import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createEngine, type Engine } from '../../../src/main/engine/engine.ts'
import { makeChance } from '../../support/make-chance.ts'
import { makeTempDir } from '../../support/temp-dir.ts'
import { openTestEngine } from '../../support/test-engine.ts'

/** More of them: FLIPS=1000 npx vitest run test/engine/invariants/bit-flips.long.test.ts */
const FLIPS = Number(process.env.FLIPS ?? 200)

const LEDGER = [
  `SELECT number, id, merchant_id, account_id, amount_rupiah, total_rupiah, status, exception,
     evidence, notification_number FROM payments ORDER BY number`,
  'SELECT sequence, kind, at_ms, merchant_id, payment_number, facts FROM events ORDER BY sequence',
  `SELECT number, amount_rupiah, disposition, payment_number FROM notifications ORDER BY number`,
  'SELECT account_id, total_rupiah, payment_number FROM claims ORDER BY 1, 2',
]

/** The rows that record who paid what. */
function ledgerOf({ database }: Engine): string {
  return JSON.stringify(LEDGER.map((sql) => database.read.prepare(sql).raw().all()))
}

async function makeShop() {
  const dataDir = makeTempDir()
  const shop = await openTestEngine({ dataDir })
  const site = await shop.addSite()
  await shop.set('openPaymentsPerKey', 1_000)
  for (let index = 0; index < 300; index += 1) {
    const { total } = await shop.create(site, { amount: 10_000 + 1_000 * index })
    if (index % 2 === 0) await shop.notify(site.source, total)
  }
  const ledger = ledgerOf(shop.engine)
  await shop.stop()
  const file = (name: string) => readFileSync(join(dataDir, name))
  return { ledger, whole: file('lunas.db'), key: file('lunas.key') }
}

/** Outcome for a shop: refused at opening, or opened with or without a clean doctor's report. */
async function outcomeOf(dataDir: string, ledger: string) {
  const engine = await createEngine({ dataDir }).catch(() => undefined)
  if (!engine) return 'refused'
  try {
    const isChanged = orElse(() => ledgerOf(engine) !== ledger, true)
    const isHealthy = await engine.admin.doctor().then(
      ({ isOk }) => isOk,
      () => false,
    )
    return `${isChanged ? 'changed' : 'same'}, ${isHealthy ? 'healthy' : 'ill'}`
  } finally {
    await engine.stop()
  }
}

/** Reading a damaged page throws, which counts as detection. */
function orElse(work: () => boolean, otherwise: boolean): boolean {
  try {
    return work()
  } catch {
    return otherwise
  }
}

it(
  `of ${FLIPS} flipped bits, every one that changes who paid what is detected`,
  async () => {
    const { ledger, whole, key } = await makeShop()
    const random = makeChance(7)
    const folder = makeTempDir()
    const outcomes = new Map<string, number>()

    for (let flip = 0; flip < FLIPS; flip += 1) {
      const dataDir = join(folder, String(flip))
      mkdirSync(dataDir)
      const copy = Buffer.from(whole)
      copy[random.whole(copy.length)]! ^= 1 << random.whole(8)
      writeFileSync(join(dataDir, 'lunas.db'), copy)
      writeFileSync(join(dataDir, 'lunas.key'), key)
      const outcome = await outcomeOf(dataDir, ledger)
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
    }

    expect(outcomes.get('changed, healthy')).toBeUndefined()
    // Some flips must have had an effect, otherwise the test proves nothing.
    expect(outcomes.get('changed, ill')).toBeGreaterThan(FLIPS / 10)
  },
  FLIPS * 1_000,
)
