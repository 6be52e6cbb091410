import { describe, expect, it } from 'vitest'
import { closeLater } from './support/closing.ts'
import { createFakeTime } from './support/fake-time.ts'
import { makeTarget, onlyDelivery, openShopWithSite, signed, stored } from './support/shop.ts'
import { startSite, status } from './support/site.ts'

describe('the owner', () => {
  it('who corrects the URL has what waits sent there, with the secret of now', async () => {
    const time = createFakeTime()
    const { shop } = await openShopWithSite(status(500), time)
    const right = closeLater(await startSite())
    const payment = await shop.tell('m')
    await stored(shop, payment, 1)
    shop.targets.set('m', makeTarget('m', right.url, 'whsec_new'))
    time.advance(2_000)
    await stored(shop, payment, 2)
    expect(onlyDelivery(shop, payment)).toMatchObject({ status: 'delivered', url: right.url })
    const [request] = right.heard
    expect(request?.headers['x-signature']).toBe(signed(request?.body ?? '', 'whsec_new'))
  })

  it('who takes the URL away has what waits kept for when it comes back', async () => {
    const time = createFakeTime()
    const { shop, site } = await openShopWithSite(status(500), time)
    const payment = await shop.tell('m')
    await stored(shop, payment, 1)
    shop.targets.delete('m')
    time.advance(2_000)
    await stored(shop, payment, 2)
    expect(site.heard).toHaveLength(1)
    expect(onlyDelivery(shop, payment)).toMatchObject({
      status: 'pending',
      lastError: 'NO_WEBHOOK_URL',
      url: site.url,
    })
  })

  it('may send a failed delivery again, under its old id and with its old bytes', async () => {
    const { shop, site } = await openShopWithSite((response, count) =>
      response.writeHead(count === 1 ? 410 : 200).end(),
    )
    const payment = await shop.tell('m')
    await stored(shop, payment, 1)
    await shop.outbox.deliveryLog.redeliver(onlyDelivery(shop, payment).id)
    await stored(shop, payment, 2)
    expect(onlyDelivery(shop, payment)).toMatchObject({ status: 'delivered', attempts: 2 })
    expect(site.heard[1]?.headers['webhook-id']).toBe(site.heard[0]?.headers['webhook-id'])
    expect(site.heard[1]?.body).toBe(site.heard[0]?.body)
  })

  it('may repeat even a delivered one', async () => {
    const { shop, site } = await openShopWithSite()
    const payment = await shop.tell('m')
    await stored(shop, payment, 1)
    await shop.outbox.deliveryLog.redeliver(onlyDelivery(shop, payment).id)
    await stored(shop, payment, 2)
    expect(site.heard).toHaveLength(2)
  })

  it('cannot repeat what never was', async () => {
    const { shop } = await openShopWithSite()
    await expect(shop.outbox.deliveryLog.redeliver('msg_none')).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    expect(shop.outbox.attemptsOf('msg_none')).toEqual([])
  })
})
