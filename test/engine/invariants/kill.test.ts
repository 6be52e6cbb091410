import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it, onTestFinished } from 'vitest'
import { createEngine } from '../../../src/main/engine/engine.ts'
import { makeChance } from '../../support/make-chance.ts'
import { makeTempDir } from '../../support/temp-dir.ts'
import { makeQris } from '../money/qris/support/make-qris.ts'
import { startKillableGateway } from './killed-gateway.ts'
import { createLoad, type Load } from './load.ts'
import { createRarerLoad, type RarerLoad } from './load-rarer.ts'
import { addProduct } from './model-set-up.ts'

const ROUNDS = Number(process.env.KILL_ROUNDS ?? 50)
/** The last run of a round is short, so that the kill interrupts something. */
const LONGEST_LIFE_MS = 150

/** A site that records its webhooks. */
async function startSite() {
  const reported = new Set<string>()
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (text: Buffer) => {
      body += text.toString()
    })
    request.on('end', () => {
      const { data, transaction_id } = JSON.parse(body)
      reported.add(data?.invoice_id ?? transaction_id)
      response.end('ok')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => server.closeAllConnections())
  onTestFinished(() => void server.close())
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`, reported }
}

/** A site with a static code, a phone and an open catalogue. */
async function setUp(dataDir: string, webhookUrl: string) {
  const engine = await createEngine({ dataDir })
  await engine.merchants.createShopMerchant({ name: 'Warung', qris: makeQris() })
  const { url } = engine.devices.openPairing((code) => code)
  const { token: phoneToken } = await engine.devices.pair(url, 'HP')
  const site = await engine.merchants.create({ name: 'Toko ABC', qris: makeQris(), webhookUrl })
  await engine.staticCodes.create({
    merchantId: site.merchant_id,
    dialect: 'webqris',
    isTest: false,
    id: 'qr_1',
    paymentIdPrefix: 'qrpy_',
    merchantOrderId: null,
    details: {},
    callbackUrl: null,
  })
  const many = { openPaymentsPerKey: '1000000', storeOpenOrdersMax: '1000', storeIsOpen: '1' }
  for (const [key, value] of Object.entries(many)) await engine.settings.set(key, value)
  const productId = await addProduct(engine)
  await engine.stop()
  return { dataDir, site, phoneToken, productId }
}

/** Data that a killed gateway lost or changed, as text. */
async function lossesIn(
  dataDir: string,
  { created, settled }: Load,
  rarer: RarerLoad,
): Promise<string[]> {
  const engine = await createEngine({ dataDir })
  const lost = [...created.values()].filter(({ invoice_id, total_amount, qris_payload }) => {
    const payment = engine.payments.find(invoice_id)
    return payment?.total !== total_amount || payment.qrisPayload !== qris_payload
  })
  const unpaid = [...settled].filter((id) => engine.payments.find(id)?.status !== 'paid')
  const twice = engine.database.read
    .prepare(
      `SELECT merchant_order_id FROM payments WHERE dialect = 'webqris' AND static_code_number IS NULL
       GROUP BY 1 HAVING count(*) > 1`,
    )
    .pluck()
    .all()
  const rarerLosses = rarer.lossesIn(engine)
  const unhealthy = (await engine.admin.doctor()).checks.filter(({ isOk }) => !isOk)
  await engine.stop()
  return [
    ...rarerLosses,
    ...lost.map(({ invoice_id }) => `lost: ${invoice_id}`),
    ...unpaid.map((id) => `was said to be paid: ${id}`),
    ...twice.map((order) => `made twice: ${String(order)}`),
    ...unhealthy.map(({ name, detail }) => `${name}: ${detail}`),
  ]
}

it(
  `a gateway killed ${ROUNDS} times loses nothing that it acknowledged`,
  async () => {
    const dataDir = makeTempDir()
    const site = await startSite()
    const parts = await setUp(dataDir, site.url)
    const load = createLoad(parts.site)
    const rarer = createRarerLoad(parts)
    const random = makeChance(Number(process.env.KILL_SEED ?? 1))

    for (let round = 1; round <= ROUNDS; round += 1) {
      const gateway = await startKillableGateway(dataDir)
      const running = [load.run(gateway.lanUrl), rarer.run(gateway.lanUrl)]
      // Every other run lasts until the rarer requests have begun, however slow the computer is.
      for (let answers = 0; round % 2 === 0 && answers < 4; answers += 1) {
        await Promise.race([rarer.nextAnswer(), sleep(20_000)])
      }
      await sleep(5 + random.whole(LONGEST_LIFE_MS))
      await gateway.kill()
      await Promise.all(running)
      if (round % 10 === 0 || round === ROUNDS)
        expect(await lossesIn(dataDir, load, rarer)).toEqual([])
    }

    expect([...load.surprises, ...rarer.surprises]).toEqual([])
    for (const count of Object.values(rarer.counts())) expect(count).toBeGreaterThan(ROUNDS / 10)
    expect(load.created.size).toBeGreaterThan(ROUNDS)
    expect(load.settled.size).toBeGreaterThan(ROUNDS / 2)

    // The site receives a webhook for every payment, whichever run of the gateway created it.
    const gateway = await startKillableGateway(dataDir)
    const waiting = () => [...load.settled].filter((id) => !site.reported.has(id))
    for (let waited = 0; waiting().length > 0 && waited < 60_000; waited += 100) await sleep(100)
    await gateway.kill()
    expect(waiting()).toEqual([])
    expect(await lossesIn(dataDir, load, rarer)).toEqual([])
  },
  ROUNDS * 10_000,
)
