import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { DELIVERY_LOG_KEPT_MS } from '../../../../src/main/engine/sites/webhooks/delivery-log.ts'
import { PAUSED_AFTER_MS } from '../../../../src/main/engine/sites/webhooks/endpoints.ts'
import { createFakeTime } from '../../../support/fake-time.ts'
import { makeTarget, onlyDelivery, openShopWithSite, SECRET, stored } from './support/shop.ts'
import { ok, status } from './support/site.ts'
import { until } from './support/wait.ts'

const HOUR_MS = 3_600_000

describe('a delivery', () => {
  it('is logged as sent, newest first, without secrets', async () => {
    const { shop, site } = await openShopWithSite(
      (response) => void response.writeHead(200).end(`debug: ${SECRET} sk_made-up`),
    )
    await stored(shop, await shop.notify('m'), 1)
    const second = await shop.notify('m')
    await stored(shop, second, 1)
    const { deliveryLog } = shop.outbox
    const rows = deliveryLog.list({ limit: 10 })
    expect(rows.map(({ paymentId, status }) => [paymentId, status])).toEqual([
      ['INV-2', 'delivered'],
      ['INV-1', 'delivered'],
    ])
    expect(deliveryLog.list({ limit: 10, before: rows[0]!.eventSequence })).toEqual([rows[1]])
    expect(deliveryLog.list({ limit: 10, merchantId: 'nobody' })).toEqual([])
    expect(deliveryLog.list({ limit: 10, status: 'failed' })).toEqual([])
    const view = deliveryLog.view(rows[0]!.id)
    expect(view.body).toBe(site.received[1]?.body)
    const [attempt] = view.attemptList
    expect(attempt).toMatchObject({
      number: 1,
      statusCode: 200,
      url: site.url,
      answerHead: 'debug: *** ***',
    })
    const { 'x-signature': signature, 'webhook-id': id } = site.received[1]!.headers
    expect(attempt?.requestHeaders).toMatchObject({ 'x-signature': signature, 'webhook-id': id })
  })

  it('F12 is logged with the address that a redirect named, without secrets', async () => {
    const { shop } = await openShopWithSite(status(308, { location: `/hook/?token=${SECRET}` }))
    const payment = await shop.notify('m')
    await stored(shop, payment, 1)
    const { attemptList } = shop.outbox.deliveryLog.view(onlyDelivery(shop, payment).id)
    const { origin } = new URL(shop.targets.get('m')!.url)
    expect(attemptList).toMatchObject([
      { statusCode: 308, redirectUrl: `${origin}/hook/?token=***` },
    ])
    expect(await shop.outbox.sendTest('m', 'nonce')).toMatchObject({
      delivered: false,
      redirectUrl: `${origin}/hook/?token=***`,
    })
  })

  it('is logged without a token from its headers', async () => {
    const { shop } = await openShopWithSite(ok, {
      dialect: {
        body: ({ kind }) => (kind === 'payment.paid' ? '{}' : undefined),
        headers: (_, { callbackToken }) => ({ 'x-callback-token': callbackToken }),
        retryDelaysMs: [1_000],
        timeoutMs: 1_000,
      },
    })
    const payment = await shop.notify('m')
    await stored(shop, payment, 1)
    const { attemptList } = shop.outbox.deliveryLog.view(onlyDelivery(shop, payment).id)
    expect(attemptList[0]?.requestHeaders?.['x-callback-token']).toBe('***')
  })

  it('is deleted after 60 days, with its attempts, except pending ones', async () => {
    const time = createFakeTime()
    const { shop } = await openShopWithSite(ok, time)
    const old = await shop.notify('m')
    await stored(shop, old, 1)
    time.setClock(time.clock.now() + DELIVERY_LOG_KEPT_MS + HOUR_MS)
    shop.targets.set('m', makeTarget('m', 'http://127.0.0.1:9/'))
    const waiting = await shop.notify('m')
    await stored(shop, waiting, 1)
    expect(await shop.outbox.deliveryLog.prune()).toBe(1)
    expect(shop.outbox.deliveriesOfPayment(old)).toEqual([])
    expect(onlyDelivery(shop, waiting).status).toBe('pending')
    time.setClock(time.clock.now() + 2 * DELIVERY_LOG_KEPT_MS)
    expect(await shop.outbox.deliveryLog.prune()).toBe(0)
    expect(shop.database.read.prepare('SELECT count(*) FROM delivery_attempts').pluck().get()).toBe(
      1,
    )
  })
})

describe('resending everything that failed since a moment', () => {
  it('sends in one command, oldest first, with the original ids and bytes', async () => {
    const time = createFakeTime()
    let isUp = false
    const { shop, site } = await openShopWithSite(
      (response, count, request) => (isUp ? ok : status(410))(response, count, request),
      time,
    )
    const early = await shop.notify('m')
    await until(() => onlyDelivery(shop, early).status === 'failed', 'the early one')
    time.advance(HOUR_MS)
    const sinceMs = time.clock.now()
    const numbers: number[] = []
    for (let count = 0; count < 30; count++) numbers.push(await shop.notify('m'))
    await until(
      () => shop.outbox.deliveryLog.list({ limit: 100, status: 'failed' }).length === 31,
      'all failed',
    )
    isUp = true
    site.received.length = 0
    expect(await shop.outbox.deliveryLog.redeliverFailed({ merchantId: 'm', sinceMs })).toBe(30)
    await until(
      () => shop.outbox.deliveryLog.list({ limit: 100, status: 'delivered' }).length === 30,
      'all delivered',
    )
    expect(onlyDelivery(shop, early).status).toBe('failed')
    const ids = numbers.map((number) => onlyDelivery(shop, number).id)
    const received = site.received.map(({ headers }) => headers['webhook-id'])
    expect(new Set(received)).toEqual(new Set(ids))
    // Two run in parallel, so only neighbours may overtake each other.
    for (const [at, id] of received.entries()) {
      expect(Math.abs(ids.indexOf(String(id)) - at)).toBeLessThan(3)
    }
  })

  it('does not include another merchant’s', async () => {
    const { shop } = await openShopWithSite(status(410))
    const payment = await shop.notify('m')
    await until(() => onlyDelivery(shop, payment).status === 'failed', 'failed')
    expect(await shop.outbox.deliveryLog.redeliverFailed({ merchantId: 'other', sinceMs: 0 })).toBe(
      0,
    )
  })
})

describe('an address that only fails', () => {
  it('is paused after five days, is shown as paused, and is tried again on the owner’s request', async () => {
    const time = createFakeTime()
    let isUp = false
    const { shop, site } = await openShopWithSite(
      (response, count, request) => (isUp ? ok : status(500))(response, count, request),
      time,
    )
    await stored(shop, await shop.notify('m'), 1)
    const [failing] = shop.outbox.deliveryLog.failingEndpoints()
    expect(failing).toMatchObject({ merchantName: 'Toko m', pausedAtMs: null })
    expect(failing?.endpoint).toBe(site.url)

    time.setClock(time.clock.now() + PAUSED_AFTER_MS)
    const second = await shop.notify('m')
    await stored(shop, second, 1)
    expect(shop.outbox.deliveryLog.failingEndpoints()[0]?.pausedAtMs).toBe(time.clock.now())
    expect(shop.paused).toEqual([`m 127.0.0.1:${site.port}`])

    const asked = site.received.length
    const third = await shop.notify('m')
    await until(() => onlyDelivery(shop, third).status === 'failed', 'not sent')
    expect(onlyDelivery(shop, third).lastError).toBe('ENDPOINT_PAUSED')
    expect(site.received.length).toBe(asked)

    isUp = true
    await shop.outbox.deliveryLog.redeliver(onlyDelivery(shop, third).id)
    await until(() => onlyDelivery(shop, third).status === 'delivered', 'delivered')
    expect(shop.outbox.deliveryLog.failingEndpoints()).toEqual([])
  })

  it('is paused at once by 410 Gone', async () => {
    const { shop } = await openShopWithSite(status(410))
    const payment = await shop.notify('m')
    await until(() => onlyDelivery(shop, payment).status === 'failed', 'failed')
    expect(shop.outbox.deliveryLog.failingEndpoints()[0]?.pausedAtMs).not.toBeNull()
  })

  it('is healthy again after one success', async () => {
    const time = createFakeTime()
    const { shop } = await openShopWithSite(
      (response, count, request) => (count === 1 ? status(500) : ok)(response, count, request),
      time,
    )
    const payment = await shop.notify('m')
    await stored(shop, payment, 1)
    time.advance(2_000)
    await stored(shop, payment, 2)
    expect(shop.outbox.deliveryLog.failingEndpoints()).toEqual([])
  })
})

describe('a secret that is being replaced', () => {
  const OLD = `whsec_${'aa'.repeat(32)}`
  const NEW = `whsec_${'bb'.repeat(32)}`
  const standard = (headers: Record<string, unknown>, body: string, secret: string) => {
    const key = Buffer.from(secret.slice('whsec_'.length), 'base64')
    const content = [headers['webhook-id'], headers['webhook-timestamp'], body].join('.')
    return `v1,${createHmac('sha256', key).update(content).digest('base64')}`
  }

  it('signs beside the new one in the standard header, and alternates with it in the gateway’s own', async () => {
    const time = createFakeTime()
    const { shop, site } = await openShopWithSite(status(401), time)
    shop.targets.set('m', {
      ...makeTarget('m', site.url, NEW),
      previousSecrets: { webhookSecret: OLD },
    })
    const payment = await shop.notify('m')
    await stored(shop, payment, 1)
    time.advance(2_000)
    await stored(shop, payment, 2)
    const own = (secret: string) =>
      createHmac('sha256', secret).update(site.received[0]!.body).digest('hex')
    expect(site.received.map(({ headers }) => headers['x-signature'])).toEqual([own(OLD), own(NEW)])
    for (const { headers, body } of site.received) {
      expect(String(headers['webhook-signature']).split(' ')).toEqual([
        standard(headers, body, NEW),
        standard(headers, body, OLD),
      ])
    }
  })
})
