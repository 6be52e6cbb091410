import { describe, expect, it } from 'vitest'
import type { DeliveredWebhook } from '../../../../src/main/engine/sites/webhooks/outbox.ts'
import { createFakeTime } from '../../../support/fake-time.ts'
import { closeLater } from './support/closing.ts'
import {
  onlyDelivery,
  openShopWithSite,
  SECRET,
  type Shop,
  signed,
  stored,
  testDialect,
} from './support/shop.ts'
import { never, ok, startSite, status } from './support/site.ts'
import { aMoment, until } from './support/wait.ts'

const rows = (shop: Shop) => shop.database.read.prepare('SELECT id FROM deliveries').all()

describe('a payment that is paid', () => {
  it('is reported to its site at once, signed over the bytes that were sent', async () => {
    const { shop, site } = await openShopWithSite()
    const payment = await shop.notify('m')
    await stored(shop, payment, 1)
    const [request] = site.received
    expect(JSON.parse(request?.body ?? '')).toEqual({
      event: 'payment.paid',
      number: payment,
      merchantName: 'Toko m',
      note: 'é ☕',
    })
    expect(request?.headers['x-signature']).toBe(signed(request?.body ?? '', SECRET))
    expect(onlyDelivery(shop, payment)).toEqual({
      id: expect.stringMatching(/^msg_[a-z0-9]{25}$/),
      url: site.url,
      status: 'delivered',
      attempts: 1,
      lastStatusCode: 200,
      lastError: null,
      nextAttemptAtMs: null,
    })
    expect(request?.headers['webhook-id']).toBe(onlyDelivery(shop, payment).id)
  })

  it('is announced as delivered after the success is on disk', async () => {
    const { shop, site } = await openShopWithSite()
    const received: DeliveredWebhook[] = []
    shop.outbox.onDelivered((delivered) => {
      expect(onlyDelivery(shop, delivered.paymentNumber).status).toBe('delivered')
      received.push(delivered)
    })
    const payment = await shop.notify('m')
    await until(() => received.length === 1)
    expect(received).toMatchObject([
      { paymentNumber: payment, merchantId: 'm', url: site.url, statusCode: 200, attempts: 1 },
    ])
    expect(shop.errors).toEqual([])
  })

  it('leaves no delivery when its transaction is rolled back', async () => {
    const { shop, site } = await openShopWithSite()
    const failing = shop.database.write((db) => {
      shop.recordIn(db, 'm')
      throw new Error('the change did not hold')
    })
    await expect(failing).rejects.toThrow('the change did not hold')
    await aMoment()
    expect(rows(shop)).toEqual([])
    expect(site.connections()).toBe(0)
  })

  it('has its delivery in the same transaction as its event', async () => {
    const { shop } = await openShopWithSite()
    const seenInside = await shop.database.write((db) => {
      shop.recordIn(db, 'm')
      return rows(shop).length
    })
    expect(seenInside).toBe(1)
  })

  it('has one delivery for each event, however many are in one commit', async () => {
    const { shop, site } = await openShopWithSite()
    await Promise.all(Array.from({ length: 30 }, () => shop.notify('m')))
    await until(() => site.received.length === 30)
    expect(new Set(site.received.map(({ headers }) => headers['webhook-id'])).size).toBe(30)
  })
})

describe('no webhook is sent', () => {
  it('to a merchant without a webhook URL', async () => {
    const { shop } = await openShopWithSite()
    await shop.addMerchant('quiet', 'http://127.0.0.1:9/')
    shop.targets.delete('quiet')
    await shop.notify('quiet')
    expect(rows(shop)).toEqual([])
  })

  it('for an event that the gateway does not report', async () => {
    const { shop } = await openShopWithSite()
    await shop.notify('m', 'payment.created')
    expect(rows(shop)).toEqual([])
  })

  it('when a gateway fails to format it, and the payment is still settled', async () => {
    const broken = { ...testDialect, body: () => JSON.parse('not JSON') }
    const { shop } = await openShopWithSite(ok, { dialect: broken })
    const payment = await shop.notify('m')
    expect(shop.database.read.prepare('SELECT number FROM payments').all()).toEqual([
      { number: payment },
    ])
    expect(rows(shop)).toEqual([])
    expect(shop.errors).toHaveLength(1)
  })
})

describe('a site that fails', () => {
  it('gets retries after 2, 4 and 8 seconds, with the same id and bytes and a fresh time', async () => {
    const time = createFakeTime()
    const { shop, site } = await openShopWithSite(status(500), time)
    const startMs = time.clock.now()
    const payment = await shop.notify('m')
    await stored(shop, payment, 1)
    for (const [index, waitMs] of [2_000, 4_000, 8_000].entries()) {
      time.advance(waitMs - 1)
      await aMoment()
      expect(site.received).toHaveLength(index + 1)
      time.advance(1)
      await stored(shop, payment, index + 2)
    }
    const attempts = shop.outbox.attemptsOf(onlyDelivery(shop, payment).id)
    expect(attempts.map(({ atMs }) => atMs - startMs)).toEqual([0, 2_000, 6_000, 14_000])
    expect(attempts[0]).toMatchObject({
      number: 1,
      atMs: startMs,
      durationMs: 0,
      statusCode: 500,
      error: null,
      answerHead: '',
    })
    expect(new Set(site.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1)
    expect(new Set(site.received.map(({ body }) => body)).size).toBe(1)
    expect(new Set(site.received.map(({ headers }) => headers['webhook-timestamp'])).size).toBe(4)
  })

  it('until its schedule ends is then shown as failed', async () => {
    const time = createFakeTime()
    const { shop, site } = await openShopWithSite(status(500), time)
    const payment = await shop.notify('m')
    for (let attempts = 1; attempts <= 4; attempts += 1) {
      await stored(shop, payment, attempts)
      time.advance(onlyDelivery(shop, payment).nextAttemptAtMs! - time.clock.now())
    }
    await stored(shop, payment, 5)
    expect(onlyDelivery(shop, payment)).toMatchObject({
      status: 'failed',
      attempts: 5,
      lastStatusCode: 500,
      nextAttemptAtMs: null,
    })
    time.advance(86_400_000)
    await aMoment()
    expect(site.received).toHaveLength(5)
  })

  it('with 410 gets no retry', async () => {
    const { shop } = await openShopWithSite(status(410), createFakeTime())
    const payment = await shop.notify('m')
    await stored(shop, payment, 1)
    expect(onlyDelivery(shop, payment)).toMatchObject({ status: 'failed', lastStatusCode: 410 })
  })

  it('and sends Retry-After gets it, up to twice the wait', async () => {
    const time = createFakeTime()
    const { shop } = await openShopWithSite(status(429, { 'retry-after': '1000000000' }), time)
    const payment = await shop.notify('m')
    await stored(shop, payment, 1)
    expect(onlyDelivery(shop, payment).nextAttemptAtMs).toBe(time.clock.now() + 4_000)
  })

  it('with a redirect to our own port is not followed and gets a retry', async () => {
    const till = closeLater(await startSite())
    const redirect = status(307, { location: `http://127.0.0.1:${till.port}/confirm` })
    const { shop } = await openShopWithSite(redirect, {
      ...createFakeTime(),
      ownPorts: [till.port],
    })
    const payment = await shop.notify('m')
    await stored(shop, payment, 1)
    await aMoment()
    expect(onlyDelivery(shop, payment)).toMatchObject({ status: 'pending', lastStatusCode: 307 })
    expect(till.connections()).toBe(0)
  })

  it('whose URL has become our own port gets no request', async () => {
    const ownPorts: number[] = []
    const { shop, site } = await openShopWithSite(ok, { ...createFakeTime(), ownPorts })
    ownPorts.push(site.port)
    const payment = await shop.notify('m')
    await stored(shop, payment, 1)
    expect(onlyDelivery(shop, payment)).toMatchObject({
      status: 'pending',
      lastError: 'WEBHOOK_URL_NOT_ALLOWED',
    })
    expect(site.connections()).toBe(0)
  })

  it('and echoes its secret does not put it into our log', async () => {
    const { shop } = await openShopWithSite((response) => response.end(`secret=${SECRET};`))
    const payment = await shop.notify('m')
    await stored(shop, payment, 1)
    const [attempt] = shop.outbox.attemptsOf(onlyDelivery(shop, payment).id)
    expect(attempt?.answerHead).toBe('secret=***;')
  })
})

it('gets the attempt again when storing it failed', async () => {
  const time = createFakeTime()
  const { shop, site } = await openShopWithSite(ok, time)
  shop.database.read.exec(`CREATE TRIGGER full BEFORE INSERT ON delivery_attempts
    BEGIN SELECT raise(ABORT, 'disk full'); END`)
  const payment = await shop.notify('m')
  await until(() => shop.errors.length === 1)
  shop.database.read.exec('DROP TRIGGER full')
  time.advance(10_000)
  await stored(shop, payment, 1)
  expect(site.received).toHaveLength(2)
  expect(site.received[1]?.body).toBe(site.received[0]?.body)
})

it('does not keep stopping from taking less than a second', async () => {
  const { shop, site } = await openShopWithSite(never)
  const payment = await shop.notify('m')
  await until(() => site.received.length === 1)
  const startedMs = performance.now()
  await shop.outbox.stop()
  expect(performance.now() - startedMs).toBeLessThan(1_000)
  expect(onlyDelivery(shop, payment)).toMatchObject({ status: 'pending', attempts: 0 })
})
