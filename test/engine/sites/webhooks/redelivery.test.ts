import { describe, expect, it } from 'vitest'
import { createFakeTime } from '../../../support/fake-time.ts'
import { closeLater } from './support/closing.ts'
import { makeTarget, onlyDelivery, openShopWithSite, signed, stored } from './support/shop.ts'
import { startSite, status } from './support/site.ts'

describe('the owner', () => {
  it('who corrects the URL gets pending deliveries sent there, with the current secret', async () => {
    const time = createFakeTime()
    const { shop } = await openShopWithSite(status(500), time)
    const right = closeLater(await startSite())
    const payment = await shop.notify('m')
    await stored(shop, payment, 1)
    shop.targets.set('m', makeTarget('m', right.url, 'whsec_new'))
    time.advance(2_000)
    await stored(shop, payment, 2)
    expect(onlyDelivery(shop, payment)).toMatchObject({ status: 'delivered', url: right.url })
    const [request] = right.received
    expect(request?.headers['x-signature']).toBe(signed(request?.body ?? '', 'whsec_new'))
  })

  it('who removes the URL gets pending deliveries kept until there is one again', async () => {
    const time = createFakeTime()
    const { shop, site } = await openShopWithSite(status(500), time)
    const payment = await shop.notify('m')
    await stored(shop, payment, 1)
    shop.targets.delete('m')
    time.advance(2_000)
    await stored(shop, payment, 2)
    expect(site.received).toHaveLength(1)
    expect(onlyDelivery(shop, payment)).toMatchObject({
      status: 'pending',
      lastError: 'NO_WEBHOOK_URL',
      url: site.url,
    })
  })

  it('can resend a failed delivery, with its original id and bytes', async () => {
    const { shop, site } = await openShopWithSite((response, count) =>
      response.writeHead(count === 1 ? 410 : 200).end(),
    )
    const payment = await shop.notify('m')
    await stored(shop, payment, 1)
    await shop.outbox.deliveryLog.redeliver(onlyDelivery(shop, payment).id)
    await stored(shop, payment, 2)
    expect(onlyDelivery(shop, payment)).toMatchObject({ status: 'delivered', attempts: 2 })
    expect(site.received[1]?.headers['webhook-id']).toBe(site.received[0]?.headers['webhook-id'])
    expect(site.received[1]?.body).toBe(site.received[0]?.body)
  })

  it('can resend even a delivered one', async () => {
    const { shop, site } = await openShopWithSite()
    const payment = await shop.notify('m')
    await stored(shop, payment, 1)
    await shop.outbox.deliveryLog.redeliver(onlyDelivery(shop, payment).id)
    await stored(shop, payment, 2)
    expect(site.received).toHaveLength(2)
  })

  it('cannot resend an unknown one', async () => {
    const { shop } = await openShopWithSite()
    await expect(shop.outbox.deliveryLog.redeliver('msg_none')).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    expect(shop.outbox.attemptsOf('msg_none')).toEqual([])
  })
})
