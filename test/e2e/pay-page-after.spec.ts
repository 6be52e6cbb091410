import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'playwright/test'
import { rupiah } from '../../src/shared/base/money.ts'
import { PHONE } from './support/online-shop.ts'
import { pageFaults } from './support/page-faults.ts'
import { type PageGateway, startPageGateway } from './support/page-gateway.ts'
import { qrTextsIn } from './support/qr-in-picture.ts'
import { takePicture } from './support/screens-folder.ts'

test.use({ viewport: PHONE, locale: 'id-ID', hasTouch: true, isMobile: true, deviceScaleFactor: 2 })

let gateway: PageGateway
let merchant: { merchantId: string; callbackSecret: string }
let site: Server
let siteUrl: string

test.beforeAll(async () => {
  gateway = await startPageGateway()
  merchant = await gateway.addMerchant('Toko Batik Laras')
  site = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html')
    response.end('<h1>Terima kasih</h1>')
  })
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve))
  siteUrl = `http://127.0.0.1:${(site.address() as AddressInfo).port}/selesai?pesanan=7`
})

test.afterAll(async () => {
  site.close()
  await gateway.close()
})

const askWithWayBack = () =>
  gateway.ask(merchant.merchantId, {
    details: {
      title: 'Kemeja batik lengan panjang',
      description: 'Ukuran L\nWarna cokelat',
      redirectUrl: siteUrl,
    },
  })

test('after paying the page redirects to the site once', async ({ page }) => {
  const { payment, url } = await askWithWayBack()
  await page.goto(url)
  await expect(page.getByText('Kemeja batik lengan panjang')).toBeVisible()
  await expect(page.locator('#left')).toHaveText(/:/)
  const qr = await page.getByRole('img', { name: /Kode QRIS/ }).boundingBox()
  expect(qr!.y + qr!.height, 'the QR is seen without scrolling').toBeLessThan(PHONE.height)
  await gateway.pay(merchant.callbackSecret, payment)
  await expect(page.getByText(/Kembali ke toko dalam \d detik/)).toBeVisible()
  await takePicture(page, 'pay-page-way-back-light')
  expect(await pageFaults(page)).toEqual([])
  await expect(page.getByRole('heading', { name: 'Terima kasih' })).toBeVisible()
  expect(page.url()).toBe(siteUrl)
  expect(await page.evaluate(() => document.referrer)).toBe('')
  await page.goBack()
  await expect(page.getByRole('heading', { name: 'Lunas' })).toBeVisible()
  await page.waitForTimeout(6_500)
  expect(page.url()).toBe(url)
})

test('a customer who chooses to stay is not redirected, and leaves by the button', async ({
  page,
}) => {
  const { payment, url } = await askWithWayBack()
  await gateway.pay(merchant.callbackSecret, payment)
  await page.goto(url)
  await page.getByRole('button', { name: 'Tetap di sini' }).click()
  await page.waitForTimeout(6_500)
  expect(page.url()).toBe(url)
  await page.getByRole('link', { name: 'Kembali ke toko' }).click()
  await expect(page.getByRole('heading', { name: 'Terima kasih' })).toBeVisible()
})

test('the receipt is saved as a text file and printed without its buttons', async ({ page }) => {
  const { payment, url } = await askWithWayBack()
  await gateway.pay(merchant.callbackSecret, payment)
  await page.goto(url)
  const saving = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Simpan struk' }).click()
  expect((await saving).suggestedFilename()).toBe(`struk-${payment.id}.txt`)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByText('Nomor')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Cetak struk' })).toBeHidden()
  await expect(page.getByRole('link', { name: 'Kembali ke toko' })).toBeHidden()
})

test('a test payment is marked as a test, before and after paying', async ({ page }) => {
  const { payment, url } = await gateway.ask(merchant.merchantId, { isTest: true })
  await page.goto(url)
  await expect(page.getByText('MODE UJI – bukan uang sungguhan')).toBeVisible()
  await takePicture(page, 'pay-page-test-light')
  expect(await pageFaults(page)).toEqual([])
  await gateway.engine.simulator.pay(merchant.merchantId, payment.id, { scenario: 'exact' })
  await expect(page.getByRole('heading', { name: 'Lunas' })).toBeVisible()
  await expect(page.getByText('MODE UJI – bukan uang sungguhan')).toBeVisible()
})

test('the page shows a wallet number and the exact total beside the QR when the payment has one', async ({
  page,
}) => {
  const { url } = await gateway.ask(merchant.merchantId, {
    details: { method: 'ovo', walletNumber: '0812-3456-7890' },
  })
  await page.goto(url)
  const other = page.locator('section', { hasText: 'Transfer ke nomor' })
  await expect(other).toContainText('OVO')
  await expect(other).toContainText('0812-3456-7890')
  await expect(other).toContainText(/Tepat sejumlah Rp25\.\d{3}/)
  expect(await pageFaults(page)).toEqual([])
})

test('a static code is shown without an amount until it is closed', async ({ page }) => {
  const { engine, origin } = gateway
  const code = await engine.staticCodes.create({
    merchantId: merchant.merchantId,
    dialect: 'webqris',
    isTest: false,
    id: 'qr_static',
    paymentIdPrefix: 'qrpy_',
    merchantOrderId: null,
    details: { title: 'Stiker meja 4' },
    callbackUrl: null,
  })
  await page.goto(`${origin}/invoice/qr_static`)
  await expect(page.getByText('Ketik nominal sendiri')).toBeVisible()
  expect(await qrTextsIn(await takePicture(page, 'pay-page-static-light'))).toEqual([
    code.qrisPayload,
  ])
  expect(await pageFaults(page)).toEqual([])
  await engine.staticCodes.close(code)
  await page.reload()
  await expect(page.getByText('QR ini sudah ditutup')).toBeVisible()
})

test('an amount of ten million rupiah fits on the smallest phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  const { url } = await gateway.ask(merchant.merchantId, {
    amount: rupiah(10_000_000),
    policy: 'exact-then-add',
  })
  await page.goto(url)
  await expect(page.getByText('Rp10.000.000').first()).toBeVisible()
  expect(await pageFaults(page)).toEqual([])
})

test('on a wide screen the page is centred, with amount and QR visible', async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'en' })
  const page = await context.newPage()
  const { url } = await askWithWayBack()
  await page.goto(url)
  const box = await page.locator('main').boundingBox()
  expect(box!.x + box!.width / 2).toBeCloseTo(683, -1)
  expect(await qrTextsIn(await takePicture(page, 'pay-page-wide-light-en'))).toHaveLength(1)
  expect(await pageFaults(page)).toEqual([])
  await context.close()
})
