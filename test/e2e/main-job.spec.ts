import type { BrowserContext, Page } from 'playwright/test'
import { expect, test } from 'playwright/test'
import { qrPng } from '../../src/main/engine/money/qris/qr-image.ts'
import { MADE_UP_QRIS } from '../bench/program.ts'
import { CASHIER_PAID, DISPLAY_PAID, watchFor } from './support/flip.ts'
import { type Gateway, startGateway } from './support/gateway.ts'
import { phoneWith } from './support/phone.ts'
import { qrTextsIn } from './support/qr-in-picture.ts'
import { takePicture } from './support/screens-folder.ts'
import { OWNER_PIN } from './support/shop.ts'

/** Both screens turn green within this time of the phone's request, in milliseconds. */
const FLIP_WITHIN_MS = 2_000

let gateway: Gateway
const contexts: BrowserContext[] = []

test.beforeAll(async () => {
  gateway = await startGateway()
})

test.afterAll(async () => {
  await Promise.all(contexts.map((context) => context.close()))
  await gateway.close()
})

test('a new shop is set up and sells by QRIS, and both screens show “paid” at once', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const open = async (width: number, height: number, userAgent?: string) => {
    const context = await browser.newContext({
      viewport: { width, height },
      ...(userAgent ? { userAgent } : {}),
    })
    contexts.push(context)
    return context.newPage()
  }
  const cashier = await open(1366, 768)
  const display = await open(1920, 1080)
  const phone = await open(390, 844, 'Mozilla/5.0 (Linux; Android 14; HP Meja Kasir) Mobile')
  await cashier.goto(gateway.cashierDoor)
  await display.goto(gateway.displayDoor)

  await nameShop(cashier, 'Warung Kopi Senja')
  await chooseQris(cashier)
  await choosePin(cashier)
  const token = await pairPhone(cashier, phone)
  await cashier.getByRole('button', { name: 'Mulai berjualan' }).click()
  await expect(display.getByRole('heading', { name: 'Warung Kopi Senja' })).toBeVisible()

  await cashier.getByRole('button', { name: 'Tambah barang' }).click()
  await addProduct(cashier, { name: 'Es Kopi Susu Gula Aren', price: '18000' })
  await addProduct(cashier, { name: 'Teh Tarik Hangat', price: '12000' })

  await ringUp(cashier)
  await expect(display.locator('[data-state="order"][data-total="55500"]')).toBeVisible()
  await takePicture(display, 'main-job-display-order')
  await cashier.getByRole('button', { name: 'QRIS Rp55.500' }).click()

  const waiting = display.locator('[data-state="waiting"][data-total="55500"]')
  await expect(waiting).toBeVisible()
  await expect(waiting).toContainText('Rp55.500')
  await expect(waiting).toContainText('WARUNG CONTOH BNI')
  await expect(cashier.getByRole('img', { name: 'Kode QRIS Rp55.500' })).toBeVisible()
  const { payment } = await gateway.send('till.get', {})
  const payload = await waiting.getAttribute('data-payload')
  const scanned = await qrTextsIn(await takePicture(display, 'main-job-display-waiting'))
  await takePicture(cashier, 'main-job-cashier-waiting')
  expect({ payload, scanned }).toEqual({
    payload: payment!.qrisPayload,
    scanned: [payment!.qrisPayload],
  })

  const cashierPaid = await watchFor(cashier, CASHIER_PAID)
  const displayPaid = await watchFor(display, DISPLAY_PAID)
  const sentAtMs = Date.now()
  const answer = await phoneWith(token, gateway.lan).tells(payment!.total, { payer: 'SITI R' })
  expect(answer).toMatchObject({ statusCode: 200, body: { success: true } })
  const flips = {
    cashier: (await cashierPaid.seenAtMs()) - sentAtMs,
    display: (await displayPaid.seenAtMs()) - sentAtMs,
  }
  console.log(`flip: cashier ${flips.cashier} ms, display ${flips.display} ms`)
  expect(Math.max(flips.cashier, flips.display)).toBeLessThan(FLIP_WITHIN_MS)

  const { wordOfTheDay } = await gateway.send('till.get', {})
  const sheet = cashier.getByRole('region', { name: 'Sudah lunas' })
  await expect(sheet).toContainText(`Kata hari ini ${wordOfTheDay}`)
  await takePicture(cashier, 'main-job-cashier-paid')
  await expect(display.getByRole('main')).toContainText(`Kata hari ini ${wordOfTheDay}`)
  await expect(display.getByRole('main')).toContainText('Rp55.500')
  await takePicture(display, 'main-job-display-paid')

  await expect(cashier.getByRole('heading', { name: 'Pesanan 002' })).toBeVisible()
  await expect(cashier.getByText('Pesanan masih kosong')).toBeVisible()
  await expect(display.locator('[data-state="idle"]')).toBeVisible({ timeout: 12_000 })
})

async function nameShop(cashier: Page, name: string): Promise<void> {
  await cashier.getByLabel('Nama toko').fill(name)
  await takePicture(cashier, 'main-job-setup-1-name')
  await cashier.getByRole('button', { name: 'Lanjut' }).click()
}

async function chooseQris(cashier: Page): Promise<void> {
  await cashier.getByRole('button', { name: 'Pilih gambar' }).setInputFiles({
    name: 'qris.png',
    mimeType: 'image/png',
    buffer: qrPng(MADE_UP_QRIS),
  })
  await expect(cashier.getByText('Uang akan masuk ke sini. Benar?')).toBeVisible()
  for (const fact of ['WARUNG CONTOH BNI', 'JAKARTA SELATAN', 'ID1000000000009']) {
    await expect(cashier.getByText(fact, { exact: true })).toBeVisible()
  }
  await takePicture(cashier, 'main-job-setup-2-qris')
  await cashier.getByRole('button', { name: 'Ya, pakai QRIS ini' }).click()
}

async function choosePin(cashier: Page): Promise<void> {
  await cashier.getByLabel('PIN pemilik (6 sampai 12 angka)').fill(OWNER_PIN)
  await cashier.getByLabel('Ulangi PIN').fill(OWNER_PIN)
  await cashier.getByRole('button', { name: 'Simpan toko' }).click()
}

/** Gives the secret that the phone's page shows once. */
async function pairPhone(cashier: Page, phone: Page): Promise<string> {
  await cashier.getByLabel('Aplikasi penerus di HP').selectOption('Lainnya')
  await cashier.getByRole('button', { name: 'Tampilkan kode pasang' }).click()
  const address = await cashier.getByText(/^http:\/\/\S+\/pair\/\S+$/).textContent()
  const scanned = await qrTextsIn(await takePicture(cashier, 'main-job-setup-4-pairing'))
  expect(scanned).toEqual([address])
  await phone.goto(address!)
  await takePicture(phone, 'main-job-phone-1-pair')
  await phone.getByRole('button', { name: 'Pasangkan HP ini' }).click()
  await expect(cashier.getByText('HP terpasang: HP Meja Kasir')).toBeVisible()
  await phone.getByRole('button', { name: 'Kirim tes ke kasir' }).click()
  await expect(phone.getByText('Terkirim. Lihat layar kasir.')).toBeVisible()
  await takePicture(phone, 'main-job-phone-2-paired')
  await expect(cashier.getByText('Tes diterima: terbaca Rp25.042')).toBeVisible()
  await takePicture(cashier, 'main-job-setup-4-tested')
  const header = await phone.getByLabel('Header Authorization').inputValue()
  return header.replace(/^Bearer /, '')
}

async function addProduct(cashier: Page, product: { name: string; price: string }): Promise<void> {
  await cashier.getByRole('button', { name: 'Tambah barang' }).click()
  const dialog = cashier.getByRole('dialog', { name: 'Barang baru' })
  await dialog.getByLabel('Nama barang').fill(product.name)
  await dialog.getByLabel('Harga').fill(product.price)
  await dialog.getByLabel('Kategori').fill('Minuman')
  await dialog.getByRole('button', { name: 'Simpan' }).click()
  await expect(dialog).toBeHidden()
  await expect(cashier.getByRole('listitem').filter({ hasText: product.name })).toBeVisible()
}

/** Two coffees and a tea by tile, and 7,500 by keypad. */
async function ringUp(cashier: Page): Promise<void> {
  await cashier.getByRole('link', { name: 'Jual' }).click()
  const coffee = cashier.getByRole('button', { name: /^Es Kopi Susu Gula Aren, Rp18.000/ })
  await coffee.click()
  await coffee.click()
  await cashier.getByRole('button', { name: /^Teh Tarik Hangat, Rp12.000/ }).click()
  await cashier.getByRole('button', { name: 'Nominal' }).click()
  await cashier.getByRole('textbox', { name: 'Nominal' }).fill('7500')
  await cashier.getByRole('button', { name: 'Tambah Rp7.500' }).click()
  await expect(cashier.getByRole('button', { name: 'QRIS Rp55.500' })).toBeVisible()
  await takePicture(cashier, 'main-job-cashier-sale')
}
