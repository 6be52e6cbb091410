import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Locator, Page } from 'playwright/test'
import { expect, test } from 'playwright/test'
import { goAs, judge, TILL, TILL_DARK, TILL_LARGE_ENGLISH } from './support/looks.ts'
import { OWNER_PIN, openCashier, openShop, SHOP_QRIS, type Shop } from './support/shop.ts'

let shop: Shop

test.beforeAll(async ({ browser }) => {
  shop = await openShop(browser, { isStill: true })
})

test.afterEach(async () => {
  await Promise.all(shop.cashier.pages().map((page) => page.close()))
})

test.afterAll(() => shop.close())

const cardOf = (page: Page, money: string): Locator =>
  page.getByRole('listitem').filter({ hasText: money }).first()

/** Makes a payment whose total is free again when its money comes. */
async function endedPayment(amount: number) {
  await shop.send('settings.set', { key: 'restAfterEndedSeconds', value: '0' })
  const payment = await shop.askFor(amount)
  await shop.send('order.cancelPayment', {})
  await shop.send('order.clear', {})
  await shop.send('settings.set', { key: 'restAfterEndedSeconds', value: null })
  return payment
}

/** A site that remembers what it was told. */
async function startSite() {
  const told: string[] = []
  const server = createServer((request, response) => {
    request.setEncoding('utf8').on('data', (text: string) => told.push(text))
    request.on('end', () => response.end('ok'))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    told,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

async function withPin(page: Page, title: string, confirm: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: title })
  await dialog.getByLabel('PIN pemilik').fill(OWNER_PIN)
  await dialog.getByRole('button', { name: confirm, exact: true }).click()
  await expect(dialog).toBeHidden()
}

test('money is assigned to a sale of the counter, and the assignment is undone', async () => {
  const payment = await endedPayment(64_500)
  await shop.phone.tells(64_500, { payer: 'DEWI ANGGRAINI' })
  const page = await openCashier(shop, '#/inbox')
  const first = cardOf(page, 'Rp64.500').getByRole('button').first()
  await expect(first).toHaveAccessibleName(
    new RegExp(
      `Cocokkan Rp64.500 dengan transaksi ${payment.number}. Total sama, dibatalkan .*pas`,
    ),
  )
  await first.click()
  await withPin(page, 'Cocokkan uang masuk', 'Cocokkan')
  expect(await shop.send('payments.get', { id: payment.id })).toMatchObject({
    status: 'paid',
    exception: 'late',
  })

  await page.getByRole('link', { name: 'Urungkan' }).click()
  await withPin(page, 'Urungkan?', 'Urungkan')
  await expect(page.getByText(/^Diurungkan \d/)).toBeVisible()
  expect(await shop.send('payments.get', { id: payment.id })).toMatchObject({
    status: 'cancelled',
    exception: null,
    payerName: null,
  })
  await page.getByRole('link', { name: 'Perlu dilihat' }).click()
  await expect(cardOf(page, 'Rp64.500')).toBeVisible()
})

test('late money is assigned to a site’s payment, which gets its webhook and cannot be undone', async () => {
  const site = await startSite()
  const wish = { name: 'Toko Daring Senja', qris: SHOP_QRIS, webhookUrl: site.url }
  const { api_key: key } = await shop.send('merchants.create', wish)
  await shop.send('settings.set', { key: 'restAfterEndedSeconds', value: '0' })
  await shop.send('settings.set', { key: 'paymentTtlSeconds', value: '1' })
  const answer = await fetch(`${shop.lan}/api/payments/qris/create`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify({ amount: 50_000, merchant_order_id: 'ORDER-1', customer_name: 'SITI' }),
  })
  const [payment] = await shop.send('payments.list', { limit: 1 })
  expect(answer.status).toBe(200)
  const { id, total, number } = payment!
  await expect.poll(async () => (await shop.send('payments.get', { id })).status).toBe('expired')
  await shop.send('settings.set', { key: 'restAfterEndedSeconds', value: null })
  await shop.send('settings.set', { key: 'paymentTtlSeconds', value: null })
  await shop.phone.tells(total, { payer: 'SITI' })
  await shop.phone.tells(50_000, { payer: 'RAHMA' })

  const page = await openCashier(shop, '#/inbox')
  const short = cardOf(page, 'Dari RAHMA')
  await expect(short).toContainText('situs tidak diberi tahu lunas')
  await expect(short.getByRole('button', { name: new RegExp(`transaksi ${number}`) })).toHaveCount(
    0,
  )
  const first = cardOf(page, 'Dari SITI').getByRole('button').first()
  await expect(first).toHaveAccessibleName(new RegExp(`dengan transaksi ${number}. Total sama`))
  await first.click()
  await expect(page.getByText('Tidak bisa diurungkan: situs')).toBeVisible()
  await withPin(page, 'Cocokkan uang masuk', 'Cocokkan')

  await expect.poll(() => site.told.join()).toContain(id)
  expect(await shop.send('payments.get', { id })).toMatchObject({
    status: 'paid',
    exception: 'late',
  })
  await page.getByRole('link', { name: 'Sudah diurus' }).click()
  const row = page.getByRole('listitem').filter({ hasText: `transaksi ${number}` })
  await expect(row).toContainText('Situs atau pelanggan sudah diberi tahu lunas')
  await expect(row.getByRole('button')).toHaveCount(0)
  await site.close()
})

test('unmatched money becomes a sale, is marked as returned or as no sale, and each can be undone', async () => {
  await shop.phone.tells(31_000, { payer: 'AGUS' })
  await shop.phone.tells(10_000_000, { payer: 'MUHAMMAD RIZKY RAMADHAN AL GHIFARI PUTRA' })
  await shop.phone.tells(12_345)
  const page = await openCashier(shop, '#/inbox')

  await cardOf(page, 'Rp31.000')
    .getByRole('button', { name: /penjualan baru$/ })
    .click()
  const sell = page.getByRole('dialog', { name: 'Penjualan baru' })
  await sell.getByLabel('Nama penjualan').fill('Es teh dua')
  await withPin(page, 'Penjualan baru', 'Penjualan baru')
  await cardOf(page, 'Rp10.000.000')
    .getByRole('button', { name: /dikembalikan$/ })
    .click()
  const back = page.getByRole('dialog', { name: 'Uang dikembalikan' })
  await back.getByRole('button', { name: 'Transfer' }).click()
  await back.getByLabel('Catatan').fill('salah toko')
  await withPin(page, 'Uang dikembalikan', 'Dikembalikan')
  await cardOf(page, 'Rp12.345')
    .getByRole('button', { name: /bukan penjualan$/ })
    .click()
  await withPin(page, 'Bukan penjualan', 'Bukan penjualan')

  await page.getByRole('link', { name: 'Sudah diurus' }).click()
  await expect(page.getByText('Transfer · salah toko')).toBeVisible()
  const [sale] = await shop.send('payments.list', { limit: 1 })
  expect(sale).toMatchObject({ status: 'paid', total: 31_000, dialect: 'counter' })
  for (const look of [TILL, TILL_DARK, TILL_LARGE_ENGLISH]) {
    await goAs(page, `${shop.till}/cashier/#/inbox/done`, look)
    await page.getByText('salah toko').waitFor()
    await judge(page, 'inbox-done', look)
  }
  await goAs(page, `${shop.till}/cashier/#/inbox/done`, TILL)
  for (const what of [/Urungkan: Penjualan baru/, /Urungkan: Dikembalikan/, /Urungkan: Bukan/]) {
    await page.getByRole('button', { name: what }).click()
    await withPin(page, 'Urungkan?', 'Urungkan')
  }
  expect(await shop.send('payments.get', { id: sale!.id })).toMatchObject({ status: 'cancelled' })
  const waiting = await shop.send('inbox.list', {})
  const amounts = waiting.map(({ amount }) => amount)
  expect(amounts).toEqual(expect.arrayContaining([12_345, 10_000_000, 31_000]))
})

test('the log lists duplicates, with a link to the first notification', async () => {
  const body = {
    app: 'id.dana',
    title: 'Pembayaran Masuk',
    message: 'Rp47.000 dari RATNA berhasil diterima DANA Bisnis.',
    notif_id: 'twice',
  }
  for (let times = 0; times < 2; times += 1) {
    await fetch(`${shop.lan}/api/webhook/payment`, {
      method: 'POST',
      headers: { authorization: `Bearer ${shop.phone.token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  }
  const page = await openCashier(shop, '#/inbox/all')
  await page.getByLabel('Hasil').selectOption('duplicate')
  const row = page.getByRole('row').filter({ hasText: /RATNA.*Sama dengan sebelumnya/ })
  await expect(row).toHaveCount(1)
  await row.getByRole('button').click()
  const drawer = page.getByRole('dialog')
  await drawer.getByRole('link', { name: /^Notifikasi \d+$/ }).click()
  await expect(drawer).toContainText('Datang lagi')
  await expect(drawer).toContainText('HP Meja Kasir')
  const evidence = page.url()
  for (const look of [TILL, TILL_DARK]) {
    await goAs(page, evidence, look)
    await drawer.getByText('Datang lagi').waitFor()
    await judge(page, 'inbox-evidence', look)
    await goAs(page, `${shop.till}/cashier/#/inbox/all`, look)
    await page.getByRole('row').nth(3).waitFor()
    await judge(page, 'inbox-all', look)
  }
})

test('unmatched money with inexact suggestions has no layout fault in both themes', async () => {
  await shop.send('settings.set', { key: 'restAfterEndedSeconds', value: '0' })
  await shop.askFor(25_000)
  await shop.send('order.next', {})
  const second = await shop.askFor(25_000)
  expect(second.uniqueCode).toBeLessThan(0)
  await shop.send('order.cancelPayment', {})
  await shop.phone.tells(25_000, { payer: 'SITI' })
  await shop.phone.tells(25_000, { payer: 'BUDI SANTOSO' })
  const page = await openCashier(shop, '#/inbox')
  const card = cardOf(page, 'BUDI SANTOSO')
  await expect(card).toContainText('Harga sebelum kode unik atau diskon')
  await card.getByRole('button', { name: new RegExp(`transaksi ${second.number}`) }).click()
  const dialog = page.getByRole('dialog', { name: 'Cocokkan uang masuk' })
  await dialog.getByLabel('PIN pemilik').fill(OWNER_PIN)
  await expect(dialog.getByRole('button', { name: 'Cocokkan', exact: true })).toBeDisabled()
  await judge(page, 'inbox-over', TILL)
  await dialog.getByLabel(/^Ya, cocokkan walau lebih/).check()
  await withPin(page, 'Cocokkan uang masuk', 'Cocokkan')
  expect(await shop.send('payments.get', { id: second.id })).toMatchObject({
    status: 'paid',
    exception: 'over',
  })
  for (const look of [TILL, TILL_DARK, TILL_LARGE_ENGLISH]) {
    await goAs(page, `${shop.till}/cashier/#/inbox`, look)
    await page.getByText('Rp10.000.000').first().waitFor()
    await judge(page, 'inbox', look)
  }
})
