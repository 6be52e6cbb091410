import { expect, test } from 'playwright/test'
import { judge, TILL } from './support/looks.ts'
import { OWNER_PIN, openCashier, openShop, SHOP_QRIS, type Shop } from './support/shop.ts'

let shop: Shop

test.beforeAll(async ({ browser }) => {
  shop = await openShop(browser)
})

test.afterAll(() => shop.close())

/** Asks for a payment as a web shop does; gives its ID. */
async function askAsSite(amount: number): Promise<string> {
  const site = await shop.send('merchants.create', { name: 'Toko Daring Senja', qris: SHOP_QRIS })
  const response = await fetch(`${shop.lan}/api/payments/qris/create`, {
    method: 'POST',
    headers: { authorization: `Bearer ${site.api_key}`, 'content-type': 'application/json' },
    body: JSON.stringify({ amount }),
  })
  expect(response.status).toBe(200)
  const [payment] = await shop.send('payments.list', { limit: 1 })
  return payment!.id
}

test('the owner cancels a site’s payment with the PIN and a confirmation', async () => {
  const id = await askAsSite(31_000)
  const cashier = await openCashier(shop, `#/payments/${id}`)
  const drawer = cashier.getByRole('dialog', { name: /^Transaksi \d+$/ })
  await drawer.getByText('Riwayat').waitFor()
  await judge(cashier, 'payment-site', TILL)
  await drawer.getByRole('button', { name: 'Batalkan transaksi' }).click()

  const question = cashier.getByRole('dialog', { name: /^Batalkan transaksi \d+\?$/ })
  await question.getByLabel('PIN pemilik').fill(OWNER_PIN)
  await question.getByRole('button', { name: 'Buka' }).click()
  await expect(question.getByText('Ini tidak bisa diurungkan')).toBeVisible()
  await judge(cashier, 'payment-site-cancel', TILL)
  expect((await shop.send('payments.get', { id })).status).toBe('pending')
  await question.getByRole('button', { name: 'Batalkan transaksi' }).click()

  await expect(drawer.getByText('Dibatalkan').first()).toBeVisible()
  await expect(drawer.getByRole('button', { name: 'Batalkan transaksi' })).toBeHidden()
  expect((await shop.send('payments.get', { id })).status).toBe('cancelled')
})
