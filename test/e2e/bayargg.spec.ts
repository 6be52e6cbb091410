import { expect, type Page, test } from 'playwright/test'
import { qrPng } from '../../src/main/engine/money/qris/qr-image.ts'
import { ask } from '../support/ask.ts'
import { otherQris } from '../support/test-engine.ts'
import { goAs, judge, type Look, TILL, TILL_DARK } from './support/looks.ts'
import { OWNER_PIN, openShop, SHOP_QRIS, type Shop } from './support/shop.ts'

const ENGLISH: Look = { ...TILL, language: 'en' }
const PHONE: Look = { ...TILL, width: 390, height: 844 }
const NAME = 'Toko Daring Senja Batik Tulis Laras Madya'

let shop: Shop

test.beforeAll(async ({ browser }) => {
  shop = await openShop(browser, { isStill: true })
})

test.afterAll(() => shop.close())

async function open(page: Page, look: Look, words = 'Pengaturan bayar.gg untuk') {
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await goAs(page, `${shop.till}/cashier/#/settings/sites`, look)
  const pin = page.getByLabel('PIN pemilik')
  const button = page.getByRole('button', { name: `${words} ${NAME}` })
  await pin.or(button).waitFor()
  if (await pin.isVisible()) {
    await pin.fill(OWNER_PIN)
    await page.getByRole('button', { name: 'Buka' }).click()
  }
  await button.click()
}

test('the owner sets a site’s ways to pay and its webhook address, and the API returns them', async () => {
  const site = await shop.send('merchants.create', { name: NAME, qris: SHOP_QRIS })
  const question = { headers: { 'x-api-key': site.api_key } }
  const methods = async () =>
    (await ask(`${shop.lan}/api/get-payment-methods`, question))
      .json()
      .methods.filter(({ available }: { available: boolean }) => available)
      .map(({ id }: { id: string }) => id)
  expect(await methods()).toEqual(['qris', 'qris_user', 'qris_livin', 'gopay_qris', 'ovo'])
  const page = await shop.cashier.newPage()
  await open(page, TILL)
  const sameAccount = page.getByLabel('Cara bayar yang belum dipasang memakai QRIS situs ini')
  await expect(sameAccount).toBeChecked()
  await sameAccount.click()
  await expect(sameAccount).not.toBeChecked()
  expect(await methods()).toEqual(['qris'])
  await page.getByRole('button', { name: 'Pasang OVO' }).click()
  await page.getByLabel('Nomor HP OVO toko').fill('123')
  await page.getByRole('button', { name: 'Simpan' }).click()
  await expect(page.getByText('Itu bukan nomor HP')).toBeVisible()
  await page.getByLabel('Nomor HP OVO toko').fill('+62 812-3456-7890')
  await judge(page, 'bayargg-ovo', TILL)
  await page.getByRole('button', { name: 'Simpan' }).click()
  await expect(page.getByText('081234567890')).toBeVisible()
  await page.getByRole('button', { name: 'Pasang GoPay QRIS' }).click()
  await page.getByRole('button', { name: 'Pilih gambar' }).setInputFiles({
    name: 'gopay.png',
    mimeType: 'image/png',
    buffer: qrPng(otherQris(3)),
  })
  await page.getByRole('button', { name: 'Ya, pakai QRIS ini' }).click()
  await expect(page.getByRole('button', { name: 'Ubah GoPay QRIS' })).toBeVisible()
  expect(await methods()).toEqual(['qris', 'gopay_qris', 'ovo'])

  await page.getByLabel('Host callback lain yang diizinkan').fill('toko.example')
  await page.getByRole('button', { name: 'Simpan' }).click()
  await expect(page.getByLabel('Host callback lain yang diizinkan')).toHaveValue('toko.example:80')
  await page.getByLabel('Nama di nomor tagihan').fill('Laras Madya')
  await page.getByRole('button', { name: 'Simpan' }).click()
  const limit = page.getByLabel('qris paling banyak Rp 500.000')
  await limit.click()
  await expect(limit).toBeChecked()
  const [changed] = (await shop.send('merchants.list', {})).filter(({ name }) => name === NAME)
  expect(changed?.callbackHosts).toEqual(['toko.example:80'])
  expect(changed?.options).toMatchObject({ bayarggUsername: 'larasmadya', bayarggQrisCap: true })

  for (const look of [TILL, TILL_DARK, PHONE]) {
    await open(page, look)
    await page.getByText('081234567890').waitFor()
    await judge(page, 'bayargg', look)
  }
  await page.getByRole('button', { name: 'Hapus OVO' }).click()
  await expect(page.getByRole('button', { name: 'Pasang OVO' })).toBeVisible()
  expect(await methods()).toEqual(['qris', 'gopay_qris'])
  await open(page, ENGLISH, 'bayar.gg settings of')
  await page.getByText('Ways to pay').waitFor()
  await judge(page, 'bayargg', ENGLISH)
})
