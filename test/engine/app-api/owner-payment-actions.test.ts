import { expect, it } from 'vitest'
import { startTestGateway, type TestGateway } from '../../support/test-gateway.ts'

const PIN = '481516'

async function openShopWithSite(): Promise<{ gateway: TestGateway; invoiceId: string }> {
  const gateway = await startTestGateway()
  const site = await gateway.addSite()
  const { qrisPayload } = gateway.engine.merchants.account(
    gateway.engine.merchants.get(site.merchant_id).accountId!,
  )
  await gateway.command('shop.setUp', { name: 'Toko Uji', qris: qrisPayload, ownerPin: PIN })
  const response = await fetch(`${gateway.lanUrl}/api/payments/qris/create`, {
    method: 'POST',
    headers: { authorization: `Bearer ${site.api_key}`, 'content-type': 'application/json' },
    body: JSON.stringify({ amount: 25_000 }),
  })
  const { invoice_id } = (await response.json()) as { invoice_id: string }
  return { gateway, invoiceId: invoice_id }
}

it('lets the owner confirm a payment of a site by hand, recorded separately', async () => {
  const { gateway, invoiceId } = await openShopWithSite()
  const reason = 'uang terlihat di aplikasi'
  const payment = await gateway.command('payments.confirmByHand', {
    id: invoiceId,
    pin: PIN,
    reason,
  })
  expect(payment).toMatchObject({
    status: 'paid',
    exception: 'by-hand',
    evidence: 'by-hand',
    byHandReason: reason,
    evidenceText: null,
  })
})

it('changes nothing for a wrong PIN', async () => {
  const { gateway, invoiceId } = await openShopWithSite()
  const input = { id: invoiceId, pin: '999999', reason: 'coba-coba' }
  await expect(gateway.command('payments.confirmByHand', input)).rejects.toThrow()
  expect(await gateway.command('payments.get', { id: invoiceId })).toMatchObject({
    status: 'pending',
  })
})

it('cancels a site’s running payment once', async () => {
  const { gateway, invoiceId } = await openShopWithSite()
  const cancelled = await gateway.command('payments.cancel', { id: invoiceId })
  expect(cancelled).toMatchObject({ status: 'cancelled' })
  await expect(gateway.command('payments.cancel', { id: invoiceId })).rejects.toThrow()
  await expect(gateway.command('payments.cancel', { id: 'INV-nobody' })).rejects.toThrow()
})
