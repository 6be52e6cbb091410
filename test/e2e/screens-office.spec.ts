import type { Page } from 'playwright/test'
import { expect, test } from 'playwright/test'
import { qrPng } from '../../src/main/engine/money/qris/qr-image.ts'
import { type Gateway, startGateway } from './support/gateway.ts'
import { goAs, judge, type Look, TILL, TILL_DARK, TILL_SQUARE_ENGLISH } from './support/looks.ts'
import { OWNER_PIN, openShop, SHOP_QRIS, type Shop } from './support/shop.ts'

const ENGLISH: Look = { ...TILL, language: 'en' }
const PHONE: Look = { ...TILL, width: 390, height: 844 }

test.describe('the steps of the set-up', () => {
  let gateway: Gateway

  test.beforeAll(async () => {
    gateway = await startGateway()
  })

  test.afterAll(() => gateway.close())

  test('have no layout fault', async ({ browser }) => {
    const context = await browser.newContext({ reducedMotion: 'reduce' })
    const page = await context.newPage()
    await page.goto(gateway.cashierDoor)
    await goAs(page, `${gateway.till}/cashier/`, TILL)
    await page.getByLabel('Nama toko').fill('Warung Kopi Senja')
    await judge(page, 'setup-name', TILL)
    await page.getByRole('button', { name: 'Lanjut' }).click()
    await page.getByText('Taruh gambar QRIS di sini').waitFor()
    await judge(page, 'setup-picture', TILL)
    await page.getByRole('button', { name: 'Pilih gambar' }).setInputFiles({
      name: 'qris.png',
      mimeType: 'image/png',
      buffer: qrPng(SHOP_QRIS),
    })
    await page.getByText('YOGYAKARTA').waitFor()
    await judge(page, 'setup-qris', TILL)
    await page.getByRole('button', { name: 'Ya, pakai QRIS ini' }).click()
    await page.getByLabel('PIN pemilik (6 sampai 12 angka)').fill(OWNER_PIN)
    await page.getByLabel('Ulangi PIN').fill('481517')
    await page.getByRole('button', { name: 'Simpan toko' }).click()
    await page.getByText('Kedua PIN belum sama.').waitFor()
    await judge(page, 'setup-pin', TILL)
    await page.getByLabel('Ulangi PIN').fill(OWNER_PIN)
    await page.getByRole('button', { name: 'Simpan toko' }).click()
    await page.getByRole('button', { name: 'Tampilkan kode pasang' }).click()
    const address = await page.getByText(/^http:\/\/\S+\/pair\/\S+$/).textContent()
    await judge(page, 'setup-phone', TILL)

    const phone = await context.newPage()
    await phone.setViewportSize(PHONE)
    await phone.goto(address!)
    await judge(phone, 'phone-pair', PHONE)
    await phone.emulateMedia({ colorScheme: 'dark' })
    await judge(phone, 'phone-pair', { ...PHONE, theme: 'dark' })
    await phone.getByRole('button', { name: 'Pasangkan HP ini' }).click()
    await phone.getByText('HP terpasang').waitFor()
    await judge(phone, 'phone-paired', { ...PHONE, theme: 'dark' })
    await phone.emulateMedia({ colorScheme: 'light' })
    await judge(phone, 'phone-paired', PHONE)
    await context.close()
  })
})

test.describe('the back office', () => {
  let shop: Shop

  test.beforeAll(async ({ browser }) => {
    shop = await openShop(browser, { isStill: true })
    await fillBooks(shop)
  })

  test.afterEach(async () => {
    await Promise.all(shop.cashier.pages().map((page) => page.close()))
  })

  test.afterAll(() => shop.close())

  async function judgeScreen(
    screen: string,
    path: string,
    looks: Look[],
    arrive: (page: Page) => Promise<unknown>,
  ): Promise<void> {
    const page = await shop.cashier.newPage()
    for (const look of looks) {
      await goAs(page, `${shop.till}/cashier/#/${path}`, look)
      await arrive(page)
      await judge(page, screen, look)
    }
  }

  async function unlock(page: Page): Promise<void> {
    await page.getByLabel('PIN pemilik').fill(OWNER_PIN)
    await page.getByRole('button', { name: 'Buka' }).click()
    await page.getByText('Terbuka untuk pemilik').waitFor()
  }

  test('payments, one of them with its evidence', async () => {
    await judgeScreen('payments', 'payments', [TILL, TILL_DARK, ENGLISH], (page) =>
      page.getByRole('row').nth(5).waitFor(),
    )
    const [row] = await shop.send('payments.list', { limit: 1 })
    await judgeScreen('payment-detail', `payments/${row!.id}`, [TILL, TILL_DARK], (page) =>
      page.getByRole('dialog').getByText('Riwayat').waitFor(),
    )
  })

  test('incoming money that matched nothing', async () => {
    await judgeScreen('inbox', 'inbox', [TILL, TILL_DARK, ENGLISH], (page) =>
      page.getByText('Rp64.500').first().waitFor(),
    )
    await judgeScreen('inbox-attach', 'inbox', [TILL], async (page) => {
      await page.getByRole('button', { name: /^Cocokkan Rp64\.500/ }).click()
      await page.getByRole('dialog', { name: 'Cocokkan uang masuk' }).waitFor()
    })
  })

  test('settings that are locked for a cashier', async () => {
    await judgeScreen('settings-closed', 'settings/products', [TILL], (page) =>
      page.getByLabel('PIN pemilik').waitFor(),
    )
  })

  test.describe('settings unlocked by the owner', () => {
    test.beforeAll(async () => {
      const page = await shop.cashier.newPage()
      await goAs(page, `${shop.till}/cashier/#/settings/products`, TILL)
      await unlock(page)
      await page.close()
    })

    for (const [section, words] of [
      ['window', 'Bahasa'],
      ['products', 'Ayam Penyet Sambal Korek Level 5'],
      ['phones', 'HP Meja Kasir'],
      ['shop', 'QRIS yang dipakai'],
      ['sites', 'Belum ada QRIS: hanya bisa uji'],
      ['developer', 'Pemeriksa tanda tangan'],
      ['advanced', 'Diskon pas terbesar di kasir'],
    ] as const) {
      test(section, async () => {
        await judgeScreen(`settings-${section}`, `settings/${section}`, [TILL], (settings) =>
          settings.getByText(words).first().waitFor(),
        )
      })
    }

    for (const [section, words] of [
      ['sites', 'Toko Daring Senja'],
      ['developer', 'Signature checker'],
      ['advanced', 'The shop’s time zone'],
    ] as const) {
      test(`${section}, in English on a square screen`, async () => {
        await judgeScreen(
          `settings-${section}`,
          `settings/${section}`,
          [TILL_SQUARE_ENGLISH],
          (narrow) => narrow.getByText(words).first().waitFor(),
        )
      })
    }

    test('products, in the dark theme', async () => {
      await judgeScreen('settings-products', 'settings/products', [TILL_DARK], (settings) =>
        settings.getByText('Ayam Penyet').first().waitFor(),
      )
    })

    test('the keys of a new site, shown once', async () => {
      await judgeScreen('settings-site-keys', 'settings/sites', [TILL_DARK], async (settings) => {
        await settings.getByRole('button', { name: 'Tambah situs' }).click()
        await settings.getByLabel('Nama situs').fill('Toko Bunga')
        await settings.getByRole('button', { name: 'Buat kunci' }).click()
        await settings
          .getByText('webhook_secret · memeriksa kabar lunas', { exact: true })
          .waitFor()
      })
    })

    test('the dialog of a new product', async () => {
      await judgeScreen('settings-product', 'settings/products', [TILL], async (settings) => {
        await settings.getByRole('button', { name: 'Tambah barang' }).click()
        await settings.getByRole('dialog', { name: 'Barang baru' }).waitFor()
      })
    })

    test('stay unlocked from one section to the next', async () => {
      const page = await shop.cashier.newPage()
      await goAs(page, `${shop.till}/cashier/#/settings/products`, TILL)
      await expect(page.getByText('Terbuka untuk pemilik')).toBeVisible()
    })
  })
})

/** A morning's worth of payments of every kind, and unmatched money. */
async function fillBooks(shop: Shop): Promise<void> {
  const { send, phone, askFor } = shop
  await send('merchants.create', {
    name: 'Toko Daring Senja',
    webhookUrl: 'http://192.168.1.20:3000/webhook/pembayaran/lunas',
  })
  for (const [amount, payer] of [[18_000, 'SITI RAHMAWATI'], [127_000], [8_750_000]] as const) {
    const { total } = await askFor(amount)
    await phone.tells(total, payer ? { payer } : {})
    await send('order.next', {})
  }
  await askFor(36_000)
  await send('order.confirmByHand', { pin: OWNER_PIN, reason: 'HP kasir mati' })
  await send('order.next', {})
  await send('settings.set', { key: 'restAfterEndedSeconds', value: '0' })
  await askFor(64_500)
  await send('order.cancelPayment', {})
  await send('settings.set', { key: 'restAfterEndedSeconds', value: null })
  await phone.tells(64_500, { payer: 'DEWI ANGGRAINI' })
  await phone.tells(1_250_000, { payer: 'AHMAD FAUZI RAMADHAN AL GHIFARI' })
  await phone.tells(0, { text: 'Promo akhir pekan: makan hemat, cek aplikasinya sekarang juga!' })
  await send('order.clear', {})
  await askFor(99_000)
  await send('order.next', {})
  const { total } = await askFor(21_000)
  await phone.tells(total, { payer: 'BUDI SANTOSO' })
  await send('order.next', {})
}
