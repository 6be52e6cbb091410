import type { Engine } from '../../../src/main/engine/engine.ts'
import type { Source } from '../../../src/main/engine/money/notifications/inbox/inbox.ts'
import type { Product } from '../../../src/shared/sales/product.ts'
import { otherQris } from '../../support/test-engine.ts'
import { makeQris } from '../money/qris/support/make-qris.ts'
import type { Party } from './model-parts.ts'

/** Webhook addresses of the model's sites. */
export const OWN_HOST = 'situs.contoh:9000'

/** A shop with two phones and few totals to give out, three sites with tests of their own, and a catalogue. */
export async function setUp(
  engine: Engine,
): Promise<{ parties: Party[]; phones: Source[]; productId: string }> {
  const { settings } = engine
  await settings.set('uniqueCodeMax', '6')
  await settings.set('counterDiscountMax', '3')
  await settings.set('storeIsOpen', '1')
  const counter = await engine.merchants.createShopMerchant({ name: 'Warung', qris: makeQris() })
  const phones: Source[] = []
  for (const name of ['HP', 'HP kedua']) {
    const { url } = engine.devices.openPairing((code) => code)
    const { device } = await engine.devices.pair(url, name)
    const { id } = device
    const from = { accountId: counter.accountId!, merchantId: null, peerAddress: '192.168.77.3' }
    phones.push({ ...from, kind: 'device', id })
    // One site has a QRIS of its own.
    await engine.wallets.choose({ deviceId: id, app: null, accountId: counter.accountId! })
  }
  const phone = phones[0]!
  const live: Party[] = []
  const tests: Party[] = []
  for (const qris of [makeQris(), makeQris(), otherQris()]) {
    const [site, test] = await addSite(engine, qris)
    live.push(site)
    tests.push(test)
  }
  const parties = [
    { merchantId: counter.id, source: phone, isTest: false, apiKey: '' },
    ...live,
    ...tests,
  ]
  return { parties, phones, productId: await addProduct(engine) }
}

async function addSite({ merchants }: Engine, qris: string): Promise<[Party, Party]> {
  const webhookUrl = `http://${OWN_HOST}/hook`
  const created = await merchants.create({ name: 'Situs', qris, webhookUrl })
  const { merchant_id: merchantId, api_key, test_api_key } = created
  const { accountId, testAccountId } = merchants.get(merchantId)
  const reported = { id: merchantId, merchantId, peerAddress: '192.168.77.4' }
  const site: Source = { ...reported, kind: 'merchant', accountId: accountId! }
  const simulator: Source = { ...reported, kind: 'simulator', accountId: testAccountId! }
  return [
    { merchantId, source: site, isTest: false, apiKey: api_key },
    { merchantId, source: simulator, isTest: true, apiKey: test_api_key },
  ]
}

/** A product of the shop. */
export async function addProduct(engine: Engine): Promise<string> {
  const product = { name: 'Teh', price: 10_000, category: 'Teh', barcode: null, isFavourite: false }
  const caller = { role: 'admin', sessionSecret: null } as const
  const { answer } = await engine.call('catalog.saveProduct', product, caller)
  if (!answer.ok) throw new Error(answer.message)
  return (answer.value as Product).id
}
