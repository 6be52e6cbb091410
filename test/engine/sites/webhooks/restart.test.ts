import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { createFakeTime } from '../../../support/fake-time.ts'
import { closeLater } from './support/closing.ts'
import { openShop, type Shop } from './support/shop.ts'
import { type Answer, never, type Site, startSite, status } from './support/site.ts'
import { aMoment, until } from './support/wait.ts'

let dataDir: string
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'lunas-outbox-'))
  closeLater({ close: async () => rmSync(dataDir, { recursive: true }) })
})

const siteThat = async (answer?: Answer): Promise<Site> => closeLater(await startSite(answer))

const countDelivered = (shop: Shop) =>
  shop.database.read
    .prepare(`SELECT count(*) FROM deliveries WHERE status = 'delivered'`)
    .pluck()
    .get()

const idsAndBytes = (site: Site) =>
  site.received.map(({ headers, body }) => `${String(headers['webhook-id'])} ${body}`)

describe('a till that restarts', () => {
  it('sends deliveries that were never tried', async () => {
    const site = await siteThat()
    const before = openShop({ dataDir })
    await before.addMerchant('m', site.url)
    await Promise.all(Array.from({ length: 25 }, () => before.notify('m')))
    await before.close()
    expect(site.received).toEqual([])

    const after = closeLater(openShop({ dataDir }))
    await after.addMerchant('m', site.url)
    after.outbox.start()
    await until(() => site.received.length === 25)
    const numbers = site.received.map(({ body }) => JSON.parse(body).number)
    // Two at a time, oldest first: only neighbours may overtake each other.
    for (const [index, number] of numbers.entries()) {
      expect(Math.abs(number - (index + 1))).toBeLessThan(2)
    }
    await until(() => countDelivered(after) === 25)
  })

  it('repeats requests that were in flight, with the same ids and bytes', async () => {
    const answers = { now: never }
    const site = await siteThat((response, count, request) => answers.now(response, count, request))
    const before = openShop({ dataDir })
    await before.addMerchant('m', site.url)
    before.outbox.start()
    await Promise.all([before.notify('m'), before.notify('m')])
    await until(() => site.received.length === 2)
    await before.close()
    const first = idsAndBytes(site)
    site.received.length = 0

    answers.now = status(204)
    const after = closeLater(openShop({ dataDir }))
    await after.addMerchant('m', site.url)
    after.outbox.start()
    await until(() => site.received.length === 2)
    expect(idsAndBytes(site).sort()).toEqual(first.sort())
  })

  it('continues the retry schedule, and sends what became due meanwhile', async () => {
    const site = await siteThat((response, count) =>
      response.writeHead(count === 1 ? 500 : 200).end(),
    )
    const time = createFakeTime()
    const before = openShop({ dataDir, ...time })
    await before.addMerchant('m', site.url)
    before.outbox.start()
    const payment = await before.notify('m')
    await until(() => before.outbox.deliveriesOfPayment(payment)[0]?.attempts === 1)
    await before.close()

    const after = closeLater(openShop({ dataDir, ...time }))
    await after.addMerchant('m', site.url)
    after.outbox.start()
    await aMoment()
    expect(site.received).toHaveLength(1)
    time.advance(2_000)
    await until(() => after.outbox.deliveriesOfPayment(payment)[0]?.status === 'delivered')
    expect(after.outbox.deliveriesOfPayment(payment)[0]?.attempts).toBe(2)
    expect(new Set(idsAndBytes(site)).size).toBe(1)
  })

  it('sends 200 overdue webhooks without losing or doubling one', async () => {
    const site = await siteThat()
    const before = openShop({ dataDir })
    await before.addMerchant('m', site.url)
    await Promise.all(Array.from({ length: 200 }, () => before.notify('m')))
    await before.close()
    const after = closeLater(openShop({ dataDir }))
    await after.addMerchant('m', site.url)
    after.outbox.start()
    await until(() => countDelivered(after) === 200)
    expect(site.received).toHaveLength(200)
    expect(new Set(idsAndBytes(site)).size).toBe(200)
  })
})

describe('a clock that is set back', () => {
  const dayMs = 86_400_000

  it('while the till runs does not leave a retry in the far future', async () => {
    const site = await siteThat(status(500))
    const time = createFakeTime()
    const shop = closeLater(openShop(time))
    await shop.addMerchant('m', site.url)
    shop.outbox.start()
    const payment = await shop.notify('m')
    const attempts = () => shop.outbox.deliveriesOfPayment(payment)[0]?.attempts
    await until(() => attempts() === 1)
    time.setClock(time.clock.now() - 3 * dayMs)
    time.advance(2_000)
    await until(() => attempts() === 2)
  })

  it('while the till is off does not either', async () => {
    const site = await siteThat(status(500))
    const time = createFakeTime()
    const before = openShop({ dataDir, ...time })
    await before.addMerchant('m', site.url)
    before.outbox.start()
    const payment = await before.notify('m')
    await until(() => before.outbox.deliveriesOfPayment(payment)[0]?.attempts === 1)
    await before.close()
    time.setClock(time.clock.now() - 3 * dayMs)
    const after = closeLater(openShop({ dataDir, ...time }))
    await after.addMerchant('m', site.url)
    after.outbox.start()
    await until(() => after.outbox.deliveriesOfPayment(payment)[0]?.attempts === 2)
  })

  it('by a little leaves a delay that the schedule allows', async () => {
    const site = await siteThat(status(500))
    const time = createFakeTime()
    const shop = closeLater(openShop(time))
    await shop.addMerchant('m', site.url)
    shop.outbox.start()
    const payment = await shop.notify('m')
    const attempts = () => shop.outbox.deliveriesOfPayment(payment)[0]?.attempts
    await until(() => attempts() === 1)
    const nextAtMs = shop.outbox.deliveriesOfPayment(payment)[0]?.nextAttemptAtMs
    time.setClock(time.clock.now() - 1_000)
    time.advance(2_000)
    await aMoment()
    expect(attempts()).toBe(1)
    expect(shop.outbox.deliveriesOfPayment(payment)[0]?.nextAttemptAtMs).toBe(nextAtMs)
    time.advance(1_000)
    await until(() => attempts() === 2)
  })
})
