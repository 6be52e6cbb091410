import { expect, type Page, test } from 'playwright/test'
import { goAs, judge, TILL, TILL_DARK, TILL_LARGE_ENGLISH } from './support/looks.ts'
import { OWNER_PIN, openCashier, openDisplay, openShop, type Shop } from './support/shop.ts'

let shop: Shop

test.beforeEach(async ({ browser }) => {
  shop = await openShop(browser, { isStill: true })
})

test.afterEach(() => shop.close())

const WALLET = 'id.dompet.nusantara'
let shown = 0

/** The shop's phone shows a notification of any app. */
async function phoneShows(app: string, title: string, message: string): Promise<void> {
  shown += 1
  await fetch(`${shop.lan}/api/webhook/payment`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${shop.phone.token}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify({ app, title, message, notif_id: `teach-${shown}` }),
  })
}

async function unlock(page: Page): Promise<void> {
  await page.getByLabel('PIN pemilik').fill(OWNER_PIN)
  await page.getByRole('button', { name: 'Buka' }).click()
}

test('the owner teaches a new wallet from one text, and its next notification settles a payment', async () => {
  await phoneShows('com.whatsapp', 'BUDI', 'Kamu menerima Rp25.000 dari BUDI')
  await phoneShows(WALLET, 'Dompet Nusantara', 'Promo! Diskon Rp5.000 untuk kamu')
  await phoneShows(
    WALLET,
    'Dompet Nusantara',
    'Dana masuk Rp18.000 dari SITI RAHMAWATI ADININGRUM pada 20 Nov 2026 14:05. Saldo Rp1.250.000.',
  )
  const cashier = await openCashier(shop, '#/inbox')
  await cashier.getByRole('link', { name: 'Teks lain' }).click()
  await unlock(cashier)
  await expect(cashier.getByText('com.whatsapp')).toHaveCount(0)
  const card = cashier.getByRole('listitem').filter({ hasText: 'Dana masuk Rp18.000' })
  await judge(cashier, 'teach-texts', TILL)
  await card.getByRole('link', { name: 'Ajari' }).click()

  // The balance is tapped by mistake: refused, and put right.
  await cashier.getByRole('button', { name: 'Rp1.250.000: Berubah-ubah' }).click()
  await expect(cashier.getByText('bisa tertukar')).toBeVisible()
  await expect(cashier.getByRole('button', { name: 'Simpan' })).toBeDisabled()
  await cashier.getByRole('button', { name: 'Rp18.000: Berubah-ubah' }).click()
  const rule = cashier.getByRole('region', { name: 'Yang akan dikenali' })
  await expect(rule).toContainText('Akan terbaca: 1 notifikasi')
  await expect(rule).toContainText('Tetap tidak terbaca: 1 notifikasi')
  await expect(rule.getByRole('row').first()).toContainText('SITI RAHMAWATI ADININGRUM')
  await expect(cashier.getByLabel(/^Langsung otomatis/)).toBeChecked()
  await cashier.getByRole('button', { name: 'Simpan' }).click()
  await expect(cashier.getByText('diajarkan')).toBeVisible()

  await cashier.goto(`${shop.till}/cashier/`)
  const display = await openDisplay(shop)
  const payment = await shop.askFor(41_000)
  await cashier.getByRole('region', { name: 'Pembayaran' }).waitFor()
  await phoneShows(
    WALLET,
    'Dompet Nusantara',
    'Dana masuk Rp 41.000 dari AGUS pada 1 Des 2026 09:31. Saldo Rp99.000.',
  )
  await expect(display.locator('[data-state="paid"]')).toBeVisible()
  await expect(cashier.getByRole('heading', { name: 'LUNAS' })).toBeVisible()
  const paid = await shop.send('payments.get', { id: payment.id })
  expect(paid).toMatchObject({ status: 'paid', payerName: 'AGUS', sourceApp: WALLET })
})

test('money of an app that is not automatic is confirmed by the cashier, and the display waits until then', async () => {
  const cashier = await openCashier(shop)
  const display = await openDisplay(shop)
  const payment = await shop.askFor(25_042)
  await phoneShows(
    'id.co.bankbkemobile.digitalbank',
    '',
    'Menerima transfer sebesar Rp25.042 dari MUHAMMAD RIZKY RAMADHAN AL GHIFARI',
  )
  const question = cashier.getByRole('alert', { name: 'Uang terbaca, perlu dikonfirmasi' })
  await expect(question).toContainText(/Rp25\.042 masuk lewat SeaBank, untuk Pesanan \d{3}\?/)
  await judge(cashier, 'proposal', TILL)
  await expect(display.locator('[data-state="waiting"]')).toBeVisible()
  for (const look of [TILL_DARK, TILL_LARGE_ENGLISH]) {
    await goAs(cashier, `${shop.till}/cashier/`, look)
    await cashier.getByRole('blockquote').waitFor()
    await judge(cashier, 'proposal', look)
  }
  await goAs(cashier, `${shop.till}/cashier/`, TILL)
  await question.getByRole('button', { name: 'Ya, uang Rp25.042 memang masuk' }).click()
  await expect(display.locator('[data-state="paid"]')).toBeVisible()
  expect((await shop.send('payments.get', { id: payment.id })).status).toBe('paid')
  await shop.send('order.next', {})

  // The next one: the owner makes it automatic at the same place, and the one after is not asked about.
  await shop.askFor(31_000)
  await phoneShows('id.co.bankbkemobile.digitalbank', '', 'Menerima transfer sebesar Rp31.000')
  await question.getByRole('button', { name: 'Otomatiskan' }).click()
  const dialog = cashier.getByRole('dialog', { name: 'SeaBank otomatis?' })
  await dialog.getByLabel('PIN pemilik').fill(OWNER_PIN)
  await dialog.getByRole('button', { name: 'Mulai sekarang otomatis' }).click()
  await expect(display.locator('[data-state="paid"]')).toBeVisible()
  await shop.send('order.next', {})
  const last = await shop.askFor(9_000)
  await phoneShows(
    'id.co.bankbkemobile.digitalbank',
    '',
    'Menerima transfer sebesar Rp9.000 dari ANI',
  )
  await expect(display.locator('[data-state="paid"]')).toBeVisible()
  expect((await shop.send('payments.get', { id: last.id })).status).toBe('paid')
})

test('a text in words that no sentence knows asks beside its payment, and one key answers', async () => {
  const cashier = await openCashier(shop)
  const display = await openDisplay(shop)
  const payment = await shop.askFor(25_042)
  const words = (sum: string) => `Hore, uang ${sum} dari SITI CONTOH sudah masuk ke saldo kamu`
  await phoneShows('id.dana', 'DANA', words('Rp25.042'))
  const question = cashier.getByRole('alert', { name: 'Uang terbaca, perlu dikonfirmasi' })
  await expect(question).toContainText(/^Rp25\.042 masuk lewat DANA, untuk Pesanan \d{3}\?/)
  await judge(cashier, 'grammar-question', TILL)
  await cashier.keyboard.press('F9')
  await expect(question).toHaveCount(0)
  expect((await shop.send('payments.get', { id: payment.id })).status).toBe('pending')

  await shop.send('order.next', {})
  const next = await shop.askFor(31_000)
  await phoneShows('id.dana', 'DANA', words('Rp31.000'))
  await expect(question).toContainText('Rp31.000')
  await cashier.keyboard.press('F8')
  await expect(display.locator('[data-state="paid"]')).toBeVisible()
  expect((await shop.send('payments.get', { id: next.id })).status).toBe('paid')
})

test('the teaching dialog and the list of taught wallets have no layout fault', async () => {
  const sentence = (sum: string, name: string) =>
    `Dana masuk ${sum} dari ${name} pada 20 Nov 2026 14:05. Saldo Rp1.250.000.`
  await phoneShows(WALLET, 'Dompet Nusantara', sentence('Rp7.000', 'BUDI'))
  await phoneShows(WALLET, 'Dompet Nusantara', 'Promo! Diskon Rp5.000 untuk kamu')
  await phoneShows(WALLET, 'Dompet Nusantara', sentence('Rp18.000', 'SITI RAHMAWATI ADININGRUM'))
  const [text] = await shop.send('teach.texts', {})
  const cashier = await openCashier(shop, '#/settings/apps')
  await unlock(cashier)
  for (const look of [TILL, TILL_DARK, TILL_LARGE_ENGLISH]) {
    await goAs(cashier, `${shop.till}/cashier/#/inbox/teach-${text!.number}`, look)
    await cashier.getByRole('cell', { name: 'Rp7.000 BUDI' }).waitFor()
    await judge(cashier, 'teach', look)
  }
  const { tokens } = await shop.send('teach.open', { notificationNumber: text!.number })
  const kinds = tokens.map(({ kind }) => kind)
  await shop.send('teach.save', { notificationNumber: text!.number, kinds, isAutomatic: true })
  for (const look of [TILL, TILL_DARK]) {
    await goAs(cashier, `${shop.till}/cashier/#/settings/apps`, look)
    await cashier.getByText('Dipakai', { exact: true }).scrollIntoViewIfNeeded()
    await judge(cashier, 'taught-rules', look)
  }
  await goAs(cashier, `${shop.till}/cashier/#/settings/apps`, TILL)
  await cashier.getByText('SeaBank').waitFor()
  await judge(cashier, 'settings-apps', TILL)
})
