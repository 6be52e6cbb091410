import { expect, test } from 'playwright/test'
import { ask, basic } from '../support/ask.ts'
import { goAs, judge, type Look, TILL, TILL_DARK } from './support/looks.ts'
import { OWNER_PIN, openShop, SHOP_QRIS, type Shop } from './support/shop.ts'

const ENGLISH: Look = { ...TILL, language: 'en' }
const SITE = 'Toko Daring Senja Batik Tulis Laras Madya'
const STICKER = 'stiker-meja-7-di-dekat-jendela-lantai-dua'

let shop: Shop

test.beforeAll(async ({ browser }) => {
  shop = await openShop(browser, { isStill: true })
})

test.afterAll(() => shop.close())

test('the owner is warned that two static codes cannot be told apart, and closes one of them', async () => {
  const site = await shop.send('merchants.create', {
    name: SITE,
    qris: SHOP_QRIS,
    webhookUrl: 'http://192.168.7.7:8080/hook',
  })
  for (const external_id of [STICKER, 'kasir']) {
    const made = await ask(`${shop.lan}/qr_codes`, {
      headers: basic(site.api_key),
      body: { external_id, type: 'STATIC', callback_url: 'http://192.168.7.7:8080/callback' },
    })
    expect(made.status).toBe(200)
  }
  const page = await shop.cashier.newPage()
  const open = (look: Look) => goAs(page, `${shop.till}/cashier/#/settings/sites`, look)
  await open(TILL)
  await page.getByLabel('PIN pemilik').fill(OWNER_PIN)
  await page.getByRole('button', { name: 'Buka' }).click()
  for (const look of [TILL, TILL_DARK, ENGLISH]) {
    await open(look)
    await page.getByText(STICKER).waitFor()
    await judge(page, 'site-codes', look)
  }

  await open(TILL)
  await expect(page.getByText('2 QR tanpa jumlah terbuka')).toBeVisible()
  await page.getByRole('button', { name: 'Tutup QR kasir' }).click()
  await judge(page, 'site-codes-close', TILL)
  await page.getByRole('button', { name: 'Tutup QR ini' }).click()
  await expect(page.getByText('QR tanpa jumlah: kasir')).toBeHidden()
  await expect(page.getByText('2 QR tanpa jumlah terbuka')).toBeHidden()
  await expect(page.getByText(STICKER)).toBeVisible()
})
