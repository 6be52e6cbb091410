import { expect, type Page, test } from 'playwright/test'
import { makeQris } from '../engine/money/qris/support/make-qris.ts'
import { createPayment } from '../support/make.ts'
import { goAs, TILL } from './support/looks.ts'
import { pageFaults } from './support/page-faults.ts'
import { takePicture } from './support/screens-folder.ts'
import { OWNER_PIN, openShop, type Shop } from './support/shop.ts'
import { watchPages } from './support/watchdog.ts'

let shop: Shop
let site: { merchant_id: string; api_key: string; test_api_key: string }

const askTest = (merchant_order_id: string) =>
  createPayment(
    { lanUrl: shop.lan },
    { api_key: site.test_api_key },
    { amount: 25_000, merchant_order_id },
  )

test.beforeAll(async ({ browser }) => {
  shop = await openShop(browser)
  site = await shop.send('merchants.create', { name: 'Toko Batik Laras', qris: makeQris() })
})
test.afterAll(() => shop.close())

async function enter(page: Page, key: string): Promise<void> {
  await page.goto(`${shop.lan}/simulator?lang=id`)
  await page.getByLabel('Kunci uji').fill(key)
  await page.getByRole('button', { name: 'Masuk' }).click()
}

test('a test payment is paid on the simulator’s page with a test key', async ({ context }) => {
  const watchdog = await watchPages(context)
  const page = await context.newPage()
  await page.setViewportSize({ width: 390, height: 844 })
  const asked = await askTest('UJI-1')
  await enter(page, site.test_api_key)
  await expect(page.getByRole('heading', { name: 'Toko Batik Laras' })).toBeVisible()
  await takePicture(page, 'simulator-page-light')
  expect(await pageFaults(page)).toEqual([])
  await page.getByLabel('Kejadian').selectOption('twice')
  const row = page.getByRole('listitem').filter({ hasText: 'UJI-1' })
  await row.getByRole('button', { name: /^Bayar Rp25\./ }).click()
  const result = page.locator('#results li')
  await expect(result).toContainText('200 settled')
  await expect(result).toContainText('200 duplicate')
  await expect(result).toContainText('Pembayaran sekarang: lunas')
  await expect(row).toHaveCount(0)
  const other = await askTest('UJI-2')
  await page.getByLabel('Kejadian').selectOption('exact')
  await page.getByLabel('Teks QR').fill(other.qris_payload)
  await page.getByRole('button', { name: 'Bayar QR ini' }).click()
  await expect(result.filter({ hasText: other.invoice_id })).toContainText('lunas')
  expect(asked.invoice_id).not.toBe(other.invoice_id)
  expect(watchdog.complaints).toEqual([])
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Toko Batik Laras' })).toBeVisible()
  const elsewhere = await context.newPage()
  await elsewhere.goto(`${shop.lan}/simulator`)
  await expect(elsewhere.locator('#inside')).toBeHidden()
})

test('a live key is rejected on the simulator’s page', async ({ page }) => {
  await enter(page, site.api_key)
  await expect(page.getByRole('alert')).toHaveText(/Ini kunci asli/)
  await expect(page.locator('#inside')).toBeHidden()
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0)
})

test('a site’s texts are shown as plain text on the simulator’s page', async ({ page }) => {
  const trap = '<img src=x onerror=window.hacked=1>'
  await askTest(trap)
  await enter(page, site.test_api_key)
  await expect(page.getByText(trap)).toBeVisible()
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false)
})

test('the owner pays a site’s test payment from the settings', async () => {
  await askTest('UJI-APP')
  const page = await shop.cashier.newPage()
  await goAs(page, `${shop.till}/cashier/`, TILL)
  await page.getByRole('link', { name: 'Atur' }).click()
  await page.getByRole('link', { name: 'Situs', exact: true }).click()
  await page.getByLabel(/PIN/).first().fill(OWNER_PIN)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Simulator uji untuk Toko Batik Laras' }).click()
  const dialog = page.getByRole('dialog')
  const row = dialog.getByRole('listitem').filter({ hasText: 'UJI-APP' })
  await row.getByRole('button', { name: /^Bayar Rp25\./ }).click()
  await expect(dialog.getByText('Pembayaran sekarang: lunas')).toBeVisible()
  await expect(row).toHaveCount(0)
  await takePicture(page, 'simulator-app-light')
  expect(await pageFaults(page)).toEqual([])
  const other = await askTest('UJI-GAMBAR')
  const picture = await fetch(`${shop.lan}/pay-page/qr.png?id=${other.invoice_id}`)
  const buffer = Buffer.from(await picture.arrayBuffer())
  await dialog.getByLabel('Kejadian').selectOption('Bayar terlambat')
  const file = { name: 'qr.png', mimeType: 'image/png', buffer }
  await dialog.locator('input[type=file]').setInputFiles(file)
  await expect(dialog.getByLabel('Teks QR')).toHaveValue(other.qris_payload)
  await dialog.getByRole('button', { name: 'Bayar QR ini' }).click()
  await expect(dialog.getByText('Pembayaran sekarang: lunas, terlambat')).toBeVisible()
  await page.close()
})
