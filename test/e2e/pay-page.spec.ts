import { readFile } from 'node:fs/promises'
import { expect, test } from 'playwright/test'
import { type OnlineShop, openOnlineShop, openPhone, PHONE } from './support/online-shop.ts'
import { pageFaults } from './support/page-faults.ts'
import { qrTextsIn } from './support/qr-in-picture.ts'
import { takePicture } from './support/screens-folder.ts'
import { type Watchdog, watchPages } from './support/watchdog.ts'

let shop: OnlineShop
let watchdog: Watchdog

test.use({ viewport: PHONE, locale: 'id-ID', hasTouch: true, isMobile: true, deviceScaleFactor: 2 })
test.beforeAll(async () => {
  shop = await openOnlineShop()
})
test.beforeEach(async ({ context }) => {
  watchdog = await watchPages(context)
})
test.afterAll(() => shop.close())

test('a customer scans the QR, pays, and the page shows “paid” at once', async ({ context }) => {
  const asked = await shop.ask({ merchant_order_id: 'ORDER-7' })
  const page = await openPhone(context, asked.url)
  await expect(page.locator('#left')).toHaveText(/^1[45]:\d\d$/)
  expect(await qrTextsIn(await takePicture(page, 'pay-page-pending-light'))).toEqual([
    asked.qris_payload,
  ])
  expect(await pageFaults(page)).toEqual([])
  const before = Date.now()
  await shop.pay(asked)
  await expect(page.locator('#page')).toHaveAttribute('data-state', 'paid')
  expect(Date.now() - before).toBeLessThan(2_000)
  await expect(page.getByRole('heading', { name: 'Lunas' })).toBeVisible()
  await expect(page.getByRole('status')).toHaveText('Lunas')
  await expect(page.getByText('ORDER-7')).toBeVisible()
  await takePicture(page, 'pay-page-paid-light')
  expect(await pageFaults(page)).toEqual([])
  expect(watchdog.complaints).toEqual([])
  const { host } = new URL(shop.gateway.lan)
  expect([...watchdog.origins].sort()).toEqual([`http://${host}`, `ws://${host}`])
})

test('the page has no layout fault in the dark theme and in English', async ({ browser }) => {
  const asked = await shop.ask({ amount: 9_999_000 })
  const context = await browser.newContext({
    colorScheme: 'dark',
    locale: 'en-GB',
    viewport: PHONE,
  })
  const page = await openPhone(context, asked.url)
  await expect(page.getByText('Waiting for the payment')).toBeVisible()
  expect(await qrTextsIn(await takePicture(page, 'pay-page-pending-dark-en'))).toHaveLength(1)
  expect(await pageFaults(page)).toEqual([])
  await shop.pay(asked)
  await expect(page.getByRole('heading', { name: 'Paid' })).toBeVisible()
  await takePicture(page, 'pay-page-paid-dark-en')
  expect(await pageFaults(page)).toEqual([])
  await context.close()
})

test('the QR is saved as a picture that a QR reader decodes', async ({ context }) => {
  const asked = await shop.ask()
  const page = await openPhone(context, asked.url)
  const saving = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Simpan QR' }).click()
  const saved = await saving
  expect(saved.suggestedFilename()).toBe(`QRIS-${asked.total_amount}.png`)
  expect(await qrTextsIn(await readFile(await saved.path()))).toEqual([asked.qris_payload])
})

test('the copy button puts the amount without separators on the clipboard', async ({ context }) => {
  const asked = await shop.ask()
  const page = await openPhone(context, asked.url)
  await page.getByRole('button', { name: 'Salin nominal' }).click()
  await expect(page.getByRole('button', { name: 'Tersalin' })).toBeVisible()
  await page.evaluate(() => {
    const field = document.createElement('textarea')
    field.id = 'pasted'
    document.body.append(field)
    field.focus()
  })
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.keyboard.press('Control+V')
  await expect(page.locator('#pasted')).toHaveValue(String(asked.total_amount))
})

test('a page shows the payment after its connection is back', async ({ context }) => {
  const asked = await shop.ask()
  const page = await openPhone(context, asked.url)
  await expect(page.locator('#left')).toHaveText(/:/)
  await context.setOffline(true)
  await shop.gateway.kill()
  await expect(page.locator('#link.off')).toContainText('Sambungan terputus', { timeout: 30_000 })
  await takePicture(page, 'pay-page-cut-light')
  await shop.gateway.restart()
  await shop.pay(asked)
  await context.setOffline(false)
  await expect(page.locator('#page')).toHaveAttribute('data-state', 'paid')
})

test('a page without a WebSocket polls for the status', async ({ context }) => {
  const asked = await shop.ask()
  const page = await context.newPage()
  await page.routeWebSocket(/pay-page\/live/, (socket) => socket.close())
  await page.goto(asked.url)
  await shop.pay(asked)
  await expect(page.locator('#page')).toHaveAttribute('data-state', 'paid')
})

test('a payment after the end shows that the money is safe, and then “paid”', async ({
  context,
}) => {
  await shop.gateway.send('settings.set', { key: 'paymentTtlSeconds', value: '3' })
  const asked = await shop.ask()
  await shop.gateway.send('settings.set', { key: 'paymentTtlSeconds', value: null })
  const page = await openPhone(context, asked.url)
  await expect(page.locator('#page')).toHaveAttribute('data-state', 'expired')
  await expect(page.getByText('Uangnya tetap tercatat')).toBeVisible()
  await takePicture(page, 'pay-page-expired-light')
  expect(await pageFaults(page)).toEqual([])
  await shop.pay(asked)
  const said = page.getByRole('heading', { name: 'Lunas, dibayar setelah waktunya habis' })
  await expect(said).toBeVisible()
})

test('a browser without scripts shows the QR, and the status by a link', async ({ browser }) => {
  const asked = await shop.ask()
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: PHONE })
  const page = await openPhone(context, asked.url)
  expect(await qrTextsIn(await takePicture(page, 'pay-page-no-script-light'))).toHaveLength(1)
  await shop.pay(asked)
  await page.getByRole('link', { name: 'Sudah bayar? Lihat status' }).click()
  await expect(page.getByRole('heading', { name: 'Lunas' })).toBeVisible()
  await context.close()
})

test('the first load is under 100 kB, uncompressed', async ({ context }) => {
  const asked = await shop.ask()
  const page = await context.newPage()
  const sizes: Record<string, number> = {}
  page.on('response', async (response) => {
    const { pathname } = new URL(response.url())
    sizes[pathname.replace(/\/.*[./](?=\w+$)/, '')] = (await response.body()).length
  })
  await page.goto(asked.url, { waitUntil: 'networkidle' })
  const total = Object.values(sizes).reduce((sum, size) => sum + size, 0)
  test.info().annotations.push({ type: 'first load', description: JSON.stringify(sizes) })
  expect(Object.keys(sizes).length).toBeGreaterThanOrEqual(3)
  expect(total).toBeGreaterThan(5_000)
  expect(total).toBeLessThan(100_000)
})
