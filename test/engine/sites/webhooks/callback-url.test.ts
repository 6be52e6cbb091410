import { describe, expect, it } from 'vitest'
import { refusedWith } from '../../../support/refused-with.ts'
import { startTestGateway } from '../../../support/test-gateway.ts'
import { closeLater } from './support/closing.ts'
import { startSite } from './support/site.ts'

async function startShop() {
  const gateway = await startTestGateway()
  const usual = closeLater(await startSite())
  const other = closeLater(await startSite())
  const site = await gateway.addSite({ webhookUrl: usual.url })
  const key = { secret: site.api_key }
  const { DIALECTS } = await import('../../../../src/main/engine/sites/gateways/index.ts')
  const core = gateway.engine.gatewayContexts.of(DIALECTS[0]!)
  const holder = () => core.authenticate(key.secret)!
  let made = 0
  const create = async (callbackUrl: string | null) =>
    (
      await holder().create({
        id: `INV-${++made}`,
        amount: 25_000 as never,
        policy: 'always-add',
        lifetimeSeconds: 900,
        merchantOrderId: null,
        customerName: null,
        callbackUrl,
      })
    ).payment
  const pay = (amount: number) =>
    gateway.engine.inbox.receiveCall(
      {
        kind: 'merchant',
        id: site.merchant_id,
        merchantId: site.merchant_id,
        accountId: gateway.engine.merchants.get(site.merchant_id).accountId!,
        peerAddress: '127.0.0.1',
      },
      { amount: amount as never, payerName: null, reference: null },
    )
  return { gateway, site, usual, other, create, pay }
}

describe('a payment’s own callback address', () => {
  it('is rejected on a host that the owner has not allowed', async () => {
    const { other, create } = await startShop()
    expect(await refusedWith(create(other.url))).toBe('CALLBACK_HOST_NOT_ALLOWED')
  })

  it('is used instead of the merchant’s address once its host is allowed', async () => {
    const { gateway, site, usual, other, create, pay } = await startShop()
    const callbackHosts = [new URL(other.url).host]
    await gateway.engine.merchants.change(site.merchant_id, { callbackHosts })
    const payment = await create(other.url)
    await pay(payment.total)
    await expect.poll(() => other.received.length).toBe(1)
    expect(usual.received).toEqual([])
  })

  it('may always be on the host of the merchant’s address', async () => {
    const { usual, create, pay } = await startShop()
    const payment = await create(`${usual.url}/own/path`)
    await pay(payment.total)
    await expect.poll(() => usual.received.length).toBe(1)
  })

  it('is not used any more once the owner has removed its host', async () => {
    const { gateway, site, other, create, pay } = await startShop()
    const { merchants, outbox } = gateway.engine
    await merchants.change(site.merchant_id, { callbackHosts: [new URL(other.url).host] })
    const payment = await create(other.url)
    await merchants.change(site.merchant_id, { callbackHosts: [] })
    await pay(payment.total)
    await gateway.engine.database.settled()
    expect(outbox.deliveriesOfPayment(payment.number)).toEqual([])
    expect(other.received).toEqual([])
  })
})
