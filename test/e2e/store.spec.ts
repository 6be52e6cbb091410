import { type BrowserContext, expect, type Page, test } from 'playwright/test'
import { encodePng } from '../engine/money/qris/support/encode-png.ts'
import { goAs, judge, TILL, TILL_DARK } from './support/looks.ts'
import { pageFaults } from './support/page-faults.ts'
import { PRODUCTS } from './support/products.ts'
import { takePicture } from './support/screens-folder.ts'
import { OWNER_PIN } from './support/shop.ts'
import { watchPages } from './support/watchdog.ts'
import { openWholeShop, type WholeShop } from './support/whole-shop.ts'

const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }

let shop: WholeShop

test.beforeAll(async ({ browser }) => {
  shop = await openWholeShop(browser)
  for (const product of PRODUCTS) await shop.send('catalog.saveProduct', product)
  await shop.send('settings.set', { key: 'storeIsOpen', value: '1' })
  await givePicture('Es Kopi Susu Gula Aren')
})
test.afterAll(() => shop.close())

async function givePicture(name: string): Promise<void> {
  const counter = (await shop.send('merchants.list', {})).find(({ isCounter }) => isCounter)!
  const raster = { width: 64, height: 64, data: new Uint8ClampedArray(16_384).fill(170) }
  const bytes = encodePng(raster)
  const wish = { kind: 'image', merchantId: counter.id, name: 'kopi.png' } as const
  const { uploadId } = await shop.send('goods.beginUpload', { ...wish, sizeBytes: bytes.length })
  const piece = { uploadId, position: 0, bytesBase64: bytes.toString('base64') }
  await shop.send('goods.addPiece', piece)
  const { id: imageId } = await shop.send('goods.finishUpload', { uploadId })
  const { products } = await shop.send('catalog.get', {})
  const { id: productId } = products.find((product) => product.name === name)!
  await shop.send('store.setPicture', { productId, imageId })
}

async function openCatalogue(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  await page.goto(`${shop.lanUrl}/toko`)
  return page
}

test('a customer orders from the online shop, pays by QRIS, and the page shows the order in preparation', async ({
  browser,
}) => {
  const context = await browser.newContext({ ...PHONE, locale: 'id-ID' })
  const watchdog = await watchPages(context)
  const page = await openCatalogue(context)
  await expect(page.locator('.goods img')).toHaveCount(1)
  await page.getByRole('button', { name: 'Jumlah Es Kopi Susu Gula Aren +' }).click()
  await page.getByRole('button', { name: 'Jumlah Es Kopi Susu Gula Aren +' }).click()
  await page.getByRole('button', { name: 'Jumlah Pisang Goreng Keju +' }).click()
  await expect(page.locator('#sum')).toHaveText('Rp51.000')
  await takePicture(page, 'store-catalogue-light')
  // The list scrolls behind the bar at the bottom.
  const faults = await pageFaults(page)
  expect(faults.filter((fault) => !fault.includes('lies on "Lihat pesanan'))).toEqual([])
  await page.getByLabel('Nama Anda').fill('Siti Rahma')
  await page.getByLabel('Nomor WhatsApp').fill('0812-3456-7890')
  await page.getByRole('button', { name: 'Pesan sekarang' }).click()

  await expect(page.locator('.number')).toHaveText(/^WA\d{6}-[A-Z0-9]{4}$/)
  const number = (await page.locator('.number').textContent())!
  const orderUrl = page.url()
  await takePicture(page, 'store-order-light')
  expect(await pageFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'Bayar dengan QRIS' }).click()
  await expect(page.locator('#page')).toHaveAttribute('data-state', 'pending')
  const order = await shop.send('store.order', { number })
  expect(order).toMatchObject({ status: 'waiting_payment', total: 51_000 })
  const payment = await shop.send('payments.get', { id: order.paymentId! })
  await shop.phone.tells(payment.total)
  await expect(page.locator('#page')).toHaveAttribute('data-state', 'paid')

  const cashier = await shop.cashier.newPage()
  await goAs(cashier, `${shop.appUrl}/cashier/#/sell`, TILL)
  await cashier.getByRole('link', { name: /^Pesanan/ }).click()
  await cashier.getByRole('link', { name: /^Buka pesanan .*, Siti Rahma$/ }).click()
  const card = cashier.getByRole('region', { name: number })
  await expect(card).toContainText('Es Kopi Susu Gula Aren')
  const link = card.getByRole('link', { name: 'Buka pesan WhatsApp' })
  await expect(link).toHaveAttribute('href', /^https:\/\/wa\.me\/6281234567890\?text=Halo%20Kak/)
  await judge(cashier, 'orders', TILL)
  await goAs(cashier, `${shop.appUrl}/cashier/#/orders/${number}`, TILL_DARK)
  await card.waitFor()
  await judge(cashier, 'orders', TILL_DARK)
  await card.getByRole('button', { name: 'Siapkan' }).click()
  await expect(card).toContainText('Disiapkan')
  await cashier.close()
  await page.goto(orderUrl)
  await expect(page.getByRole('status')).toHaveText('Sedang disiapkan')
  await shop.send('store.complete', { number })
  await page.reload()
  await expect(page.getByRole('status')).toHaveText('Selesai')
  expect(watchdog.complaints).toEqual([])
  await context.close()
})

test('the catalogue works without scripts, in the dark theme and in English, and keeps the entered values', async ({
  browser,
}) => {
  const look = { colorScheme: 'dark', locale: 'en-GB', javaScriptEnabled: false } as const
  const context = await browser.newContext({ ...PHONE, ...look })
  const page = await openCatalogue(context)
  await page.getByLabel('Quantity of Teh Tarik Hangat').fill('3')
  await page.getByLabel('Your name').fill('<img src=x onerror=alert(1)>')
  await page.getByLabel('WhatsApp number').fill('12')
  await page.getByRole('button', { name: 'Order now' }).click()
  await expect(page.getByRole('alert')).toContainText('phone number is not valid')
  await expect(page.getByLabel('Quantity of Teh Tarik Hangat')).toHaveValue('3')
  await expect(page.getByLabel('Your name')).toHaveValue('<img src=x onerror=alert(1)>')
  await page.getByLabel('WhatsApp number').fill('')
  await page.getByRole('button', { name: 'Order now' }).click()
  await expect(page.getByText('Rp36.000').first()).toBeVisible()
  await takePicture(page, 'store-order-dark-en')
  await context.close()
})

test('the owner closes the catalogue and chooses its photos', async ({ browser }) => {
  const owner = await shop.cashier.newPage()
  await goAs(owner, `${shop.appUrl}/cashier/#/settings/store`, TILL)
  await owner.getByLabel('PIN pemilik').fill(OWNER_PIN)
  await owner.getByRole('button', { name: 'Buka' }).click()
  await owner.getByLabel('Foto Teh Tarik Hangat').selectOption('kopi.png')
  const context = await browser.newContext({ ...PHONE, locale: 'id-ID' })
  const page = await openCatalogue(context)
  await expect(page.locator('.goods img')).toHaveCount(2)
  await judge(owner, 'settings-store', TILL)
  await goAs(owner, `${shop.appUrl}/cashier/#/settings/store`, TILL_DARK)
  const isOpen = owner.getByRole('switch', { name: 'Katalog terbuka untuk pelanggan' })
  await isOpen.waitFor()
  await judge(owner, 'settings-store', TILL_DARK)
  await isOpen.press('Space')
  await expect(isOpen).not.toBeChecked()
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Katalog sedang tutup' })).toBeVisible()
  await isOpen.press('Space')
  await expect(isOpen).toBeChecked()
  await context.close()
  await owner.close()
})
