import { readFile } from 'node:fs/promises'
import { expect, type Page, test } from 'playwright/test'
import { encodePng } from '../engine/money/qris/support/encode-png.ts'
import { goAs, judge, TILL, TILL_DARK, TILL_LARGE_ENGLISH } from './support/looks.ts'
import { takePicture } from './support/screens-folder.ts'
import { OWNER_PIN } from './support/shop.ts'
import { openWholeShop, type WholeShop } from './support/whole-shop.ts'

let shop: WholeShop

test.beforeAll(async ({ browser }) => {
  shop = await openWholeShop(browser)
})
test.afterAll(() => shop.close())

/** More than two pieces, so that their order shows. */
const BOOK = Buffer.from(Array.from({ length: 1_300_000 }, (_, at) => (at * 7 + (at >> 9)) & 0xff))
const PHOTO = encodePng({ width: 40, height: 30, data: new Uint8ClampedArray(4_800).fill(160) })
const LONG_NAME = `Panduan lengkap merawat tanaman hias di rumah mungil ${'edisi '.repeat(12)}.pdf`

async function openGoods(): Promise<Page> {
  const page = await shop.cashier.newPage()
  await page.goto(`${shop.appUrl}/cashier/#/settings/goods`)
  const pin = page.getByLabel('PIN pemilik')
  await expect(pin.or(page.getByRole('region', { name: 'Berkas' }))).toBeVisible()
  if (await pin.isVisible()) {
    await pin.fill(OWNER_PIN)
    await page.getByRole('button', { name: 'Buka' }).click()
  }
  return page
}

const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/pdf', buffer })

test('the customer downloads the uploaded file after paying and not before', async ({
  browser,
}) => {
  const page = await openGoods()
  await page.getByLabel('Pilih berkas').setInputFiles(file('Buku “Kopi”.pdf', BOOK))
  await expect(page.getByRole('listitem').filter({ hasText: 'Buku “Kopi”.pdf' })).toContainText(
    'No. 1 · 1,3 MB · 0 kali diunduh',
  )
  await page.getByLabel('Pilih foto').setInputFiles({ ...file('sampul.png', PHOTO) })
  await expect(page.getByAltText('Foto sampul.png')).toBeVisible()
  await page.getByRole('button', { name: 'Tulis konten' }).click()
  await page.getByLabel('Judul').fill('Kode lisensi')
  await page.getByLabel('Isi yang dibuka setelah lunas').fill('LISENSI-AAAA-BBBB')
  await page.getByRole('button', { name: 'Simpan' }).click()
  await expect(page.getByText('Kode lisensi', { exact: true })).toBeVisible()

  const { payment, url } = await shop.ask({ fileId: 1, contentId: 1, imageId: 1 })
  const customer = await browser.newContext({ viewport: { width: 390, height: 844 } })
  const pay = await customer.newPage()
  await pay.goto(url)
  await expect(pay.getByAltText('sampul.png')).toBeVisible()
  expect(await pay.content()).not.toContain('LISENSI-AAAA-BBBB')
  await shop.phone.tells(payment.total)
  await expect(pay.getByText('LISENSI-AAAA-BBBB')).toBeVisible()
  await takePicture(pay, 'pay-page-goods')
  const downloading = pay.waitForEvent('download')
  await pay.getByRole('link', { name: 'Buku “Kopi”.pdf' }).click()
  const download = await downloading
  expect(download.suggestedFilename()).toBe('Buku “Kopi”.pdf')
  expect((await readFile(await download.path())).equals(BOOK)).toBe(true)
  await customer.close()
  await expect(page.getByText('1 kali diunduh')).toBeVisible()
  await page.close()
})

test('dropped files are uploaded too, and can be switched off', async () => {
  const page = await openGoods()
  const files = await page.evaluateHandle((name) => {
    const carried = new DataTransfer()
    carried.items.add(new File(['isi berkas'], name))
    return carried
  }, LONG_NAME)
  await page.getByText('Taruh berkas di sini').dispatchEvent('drop', { dataTransfer: files })
  await expect(page.getByText('Panduan lengkap merawat tanaman').first()).toBeVisible()

  await page.getByRole('switch', { name: /^Aktif: Panduan/ }).press('Space')
  await expect(page.getByText(/No\. \d · 10 B · 0 kali diunduh · Mati/)).toBeVisible()
  await page.close()
})

test('the screen can be read in both themes and languages', async () => {
  const page = await openGoods()
  await page.getByLabel('Pilih berkas').setInputFiles(file(LONG_NAME, PHOTO))
  await page.getByLabel('Pilih foto').setInputFiles(file('foto.png', PHOTO))
  await page.getByAltText('Foto foto.png').waitFor()
  for (const look of [TILL, TILL_DARK, TILL_LARGE_ENGLISH]) {
    await goAs(page, `${shop.appUrl}/cashier/#/settings/goods`, look)
    await page.getByText('Panduan lengkap merawat tanaman').first().waitFor()
    await judge(page, 'settings-goods', look)
  }
  await page.close()
})
