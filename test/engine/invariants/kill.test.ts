import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it, onTestFinished } from 'vitest'
import { createEngine } from '../../../src/main/engine/engine.ts'
import { makeChance } from '../../support/make-chance.ts'
import { makeTempDir } from '../../support/temp-dir.ts'
import { makeQris } from '../qris/support/make-qris.ts'
import { startKillableGateway } from './killed-gateway.ts'
import { createLoad, type Load } from './load.ts'

const ROUNDS = Number(process.env.KILL_ROUNDS ?? 50)
/** The last life of a round is short, so that the kill comes in the middle of something. */
const LONGEST_LIFE_MS = 150

/** A site that remembers which payments it was told of. */
async function startSite() {
  const told = new Set<string>()
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (text: Buffer) => {
      body += text.toString()
    })
    request.on('end', () => {
      told.add(JSON.parse(body).data.invoice_id)
      response.end('ok')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => server.closeAllConnections())
  onTestFinished(() => void server.close())
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`, told }
}

async function setUp(dataDir: string, webhookUrl: string) {
  const engine = await createEngine({ dataDir })
  const site = await engine.merchants.create({ name: 'Toko ABC', qris: makeQris(), webhookUrl })
  await engine.settings.set('openPaymentsPerKey', '1000000')
  await engine.stop()
  return site
}

/** What a gateway that was killed forgot or bent, in words. */
async function lossesIn(dataDir: string, { created, settled }: Load): Promise<string[]> {
  const engine = await createEngine({ dataDir })
  const lost = [...created.values()].filter(({ invoice_id, total_amount, qris_payload }) => {
    const payment = engine.payments.find(invoice_id)
    return payment?.total !== total_amount || payment.qrisPayload !== qris_payload
  })
  const unpaid = [...settled].filter((id) => engine.payments.find(id)?.status !== 'paid')
  const twice = engine.database.read
    .prepare('SELECT merchant_order_id FROM payments GROUP BY 1 HAVING count(*) > 1')
    .pluck()
    .all()
  const unhealthy = engine.admin.doctor().checks.filter(({ isOk }) => !isOk)
  await engine.stop()
  return [
    ...lost.map(({ invoice_id }) => `lost: ${invoice_id}`),
    ...unpaid.map((id) => `was said to be paid: ${id}`),
    ...twice.map((order) => `made twice: ${String(order)}`),
    ...unhealthy.map(({ name, detail }) => `${name}: ${detail}`),
  ]
}

it(
  `a gateway that is killed ${ROUNDS} times forgets nothing that it said`,
  async () => {
    const dataDir = makeTempDir()
    const site = await startSite()
    const load = createLoad(await setUp(dataDir, site.url))
    const chance = makeChance(Number(process.env.KILL_SEED ?? 1))

    for (let round = 1; round <= ROUNDS; round += 1) {
      const gateway = await startKillableGateway(dataDir)
      const running = load.run(gateway.lanUrl)
      await sleep(5 + chance.whole(LONGEST_LIFE_MS))
      await gateway.kill()
      await running
      if (round % 10 === 0 || round === ROUNDS) expect(await lossesIn(dataDir, load)).toEqual([])
    }

    expect(load.surprises).toEqual([])
    expect(load.created.size).toBeGreaterThan(ROUNDS)
    expect(load.settled.size).toBeGreaterThan(ROUNDS / 2)

    // The site is told of every payment, whichever life of the gateway owed it.
    const gateway = await startKillableGateway(dataDir)
    const waiting = () => [...load.settled].filter((id) => !site.told.has(id))
    for (let waited = 0; waiting().length > 0 && waited < 30_000; waited += 100) await sleep(100)
    await gateway.kill()
    expect(waiting()).toEqual([])
    expect(await lossesIn(dataDir, load)).toEqual([])
  },
  ROUNDS * 10_000,
)
