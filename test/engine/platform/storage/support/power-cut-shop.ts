import { writeSync } from 'node:fs'
import { openTestShop } from './open-test-shop.ts'

/** A till under load in a process of its own; prints what it acknowledged, until it is killed. */
const [dataDir = '', synchronous = 'FULL'] = process.argv.slice(2)
const shop = await openTestShop(dataDir)
// The control: a database that does not sync must lose payments.
shop.engine.database.read.pragma(`synchronous = ${synchronous}`)
writeSync(1, 'ready\n')
for (let index = 0; ; index += 1) {
  const payment = await shop.create(10_000 + 1_000 * (index % 9_000))
  writeSync(1, `created ${payment.id}\n`)
  if (index % 3 > 0) continue
  await shop.notify(payment.total)
  writeSync(1, `paid ${payment.id}\n`)
}
