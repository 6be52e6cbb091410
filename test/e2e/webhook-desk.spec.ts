import { expect, type Page, test } from 'playwright/test'
import { type Site as Receiver, startSite } from '../engine/sites/webhooks/support/site.ts'
import { createPayment, pay } from '../support/make.ts'
import { goAs, judge, type Look, TILL, TILL_DARK } from './support/looks.ts'
import { OWNER_PIN, openShop, SHOP_QRIS, type Shop } from './support/shop.ts'

const ENGLISH: Look = { ...TILL, language: 'en' }
const NAME = 'Toko Daring Senja Batik Tulis Laras Madya'

let shop: Shop
let receiver: Receiver
let isUp = false

test.beforeAll(async ({ browser }) => {
  shop = await openShop(browser, { isStill: true })
  receiver = await startSite((response) => {
    if (isUp) response.end('{"success":true}')
    else response.writeHead(410).end('Toko sedang tutup')
  })
})

test.afterAll(async () => {
  await shop.close()
  await receiver.close()
})

async function open(page: Page, look: Look): Promise<void> {
  await goAs(page, `${shop.till}/cashier/#/settings/webhooks`, look)
}

test('the owner reads a webhook’s request and response, and resends it', async () => {
  const site = await shop.send('merchants.create', {
    name: NAME,
    qris: SHOP_QRIS,
    webhookUrl: receiver.url,
  })
  const page = await shop.cashier.newPage()
  await open(page, TILL)
  await page.getByLabel('PIN pemilik').fill(OWNER_PIN)
  await page.getByRole('button', { name: 'Buka' }).click()
  await page.getByText('Belum ada kiriman ke situs').waitFor()
  await judge(page, 'webhooks-empty', TILL)

  const created = await createPayment({ lanUrl: shop.lan }, site, {
    amount: 25_000,
    merchant_order_id: 'ORDER-001',
    customer_name: 'Siti Rahmawati',
  })
  await pay({ lanUrl: shop.lan }, site, created)
  const row = page.getByRole('button', { name: `Buka kiriman ke ${NAME}` })
  await expect(row).toContainText('Gagal')
  await expect(page.getByRole('alert')).toContainText('kiriman ke sana dihentikan')
  for (const look of [TILL, TILL_DARK, ENGLISH]) {
    await open(page, look)
    await page.getByText(created.invoice_id).waitFor()
    await judge(page, 'webhooks', look)
  }

  await open(page, TILL)
  await row.click()
  const drawer = page.getByRole('dialog')
  await expect(drawer).toContainText('"merchant_order_id": "ORDER-001"')
  await expect(drawer).toContainText('Toko sedang tutup')
  await drawer.getByText('Header yang dikirim').click()
  await expect(drawer).toContainText('X-Webhook-Signature')
  await expect(drawer).not.toContainText(site.webhook_secret)
  await judge(page, 'webhook-detail', TILL)

  isUp = true
  await drawer.getByRole('button', { name: 'Kirim ulang' }).click()
  await expect(drawer).toContainText('Percobaan 2: jawaban 200')
  await drawer.getByRole('button', { name: 'Tutup' }).click()
  await expect(row).toContainText('Terkirim')
  await expect(page.getByRole('alert')).toHaveCount(0)
  expect(receiver.received[1]?.body).toBe(receiver.received[0]?.body)
})

test('all failed webhooks are resent with one button', async () => {
  isUp = false
  const [site] = (await shop.send('merchants.list', {})).filter(({ isCounter }) => !isCounter)
  const { api_key } = await shop.send('merchants.createKey', {
    id: site!.id,
    mode: 'live',
    scope: 'write',
  })
  const rows = () => shop.send('webhooks.list', { status: 'failed' })
  for (const amount of [11_000, 12_000, 13_000]) {
    const { total_amount } = await createPayment({ lanUrl: shop.lan }, { api_key }, { amount })
    await shop.phone.tells(total_amount)
  }
  await expect.poll(async () => (await rows()).length).toBe(3)
  const page = await shop.cashier.newPage()
  await open(page, TILL)
  isUp = true
  await page.getByRole('button', { name: 'Kirim ulang yang gagal' }).click()
  await expect(page.getByText('3 kiriman dikirim ulang.')).toBeVisible()
  await expect.poll(async () => (await rows()).length).toBe(0)
})
