import type { Page } from 'playwright/test'
import { expect, test } from 'playwright/test'
import { takePicture } from './support/screens-folder.ts'
import { openCashier, openDisplay, openShop, type Shop } from './support/shop.ts'

let shop: Shop
let cashier: Page
let display: Page

test.beforeAll(async ({ browser }) => {
  shop = await openShop(browser)
})

test.beforeEach(async () => {
  await shop.clearTill()
  cashier = await openCashier(shop)
  display = await openDisplay(shop)
})

test.afterEach(async () => {
  await Promise.all([cashier.close(), display.close()])
})

test.afterAll(() => shop.close())

const state = (word: string) => display.locator(`[data-state="${word}"]`)
const button = (name: string | RegExp) => cashier.getByRole('button', { name })

async function typeAmount(amount: number): Promise<void> {
  await cashier.keyboard.press('F2')
  await expect(cashier.getByRole('textbox', { name: 'Nominal', exact: true })).toBeFocused()
  await cashier.keyboard.type(String(amount))
  await cashier.keyboard.press('Enter')
}

/**
 * Presses Enter for the primary action `name` until `words` appear: Enter is ignored for a moment after a pane
 * appeared. It is pressed only while that action can be taken, since on the next pane it means another one.
 */
async function pressEnterFor(name: string | RegExp, words: string): Promise<void> {
  await expect(async () => {
    const isOffered = (await button(name).isVisible()) && (await button(name).isEnabled())
    if (isOffered) await cashier.keyboard.press('Enter')
    await expect(cashier.getByText(words).first()).toBeVisible({ timeout: 600 })
  }).toPass()
}

test('a cash payment shows the change on both screens', async () => {
  await typeAmount(37_500)
  await button('Tunai').click()
  await button('Rp50.000').click()
  await expect(cashier.getByText('Rp12.500')).toBeVisible()
  await button('Terima tunai').click()
  const sheet = cashier.getByRole('region', { name: 'Sudah lunas' })
  await expect(sheet).toContainText('Kembalian')
  await expect(sheet).toContainText('Rp12.500')
  await expect(state('paid')).toContainText('Kembalian Rp12.500')
})

test('the display shows that a QR was cancelled, and the order stays open', async () => {
  await typeAmount(21_100)
  await button('QRIS Rp21.100').click()
  await expect(state('waiting')).toContainText('Rp21.100')
  await button('Batalkan QR dan kembali ke pesanan').click()
  await expect(state('cancelled')).toContainText('Jangan bayar ke QR tadi')
  await expect(cashier.getByText('QR dibatalkan. Pesanan masih terbuka.')).toBeVisible()
  await expect(state('order')).toContainText('Rp21.100', { timeout: 12_000 })
  await expect(button('QRIS Rp21.100')).toBeEnabled()
})

test('an expired QR is replaced by a new one', async () => {
  await shop.send('settings.set', { key: 'paymentTtlSeconds', value: '2' })
  const first = await shop.askFor(22_200)
  await expect(state('expired')).toContainText('Waktu QR habis')
  await expect(cashier.getByRole('heading', { name: 'QR kedaluwarsa' })).toBeVisible()
  await shop.send('settings.set', { key: 'paymentTtlSeconds', value: null })
  await button('QR baru Rp22.200').click()
  await expect(state('waiting')).toBeVisible()
  const second = (await shop.send('till.get', {})).payment!
  expect(second.id).not.toBe(first.id)
  await expect(state('waiting')).toHaveAttribute('data-payload', second.qrisPayload)
})

test('money after the QR expired pays its order and is marked late', async () => {
  await shop.send('settings.set', { key: 'paymentTtlSeconds', value: '1' })
  const payment = await shop.askFor(23_300)
  await shop.send('settings.set', { key: 'paymentTtlSeconds', value: null })
  await expect(state('expired')).toBeVisible()
  await shop.phone.tells(payment.total)
  await expect(cashier.getByText('Uang datang setelah QR berakhir.')).toBeVisible()
  await expect(state('paid')).toContainText('Rp23.300')
  await cashier.goto(`${shop.till}/cashier/#/payments`)
  await expect(cashier.getByRole('row').filter({ hasText: 'Rp23.300' })).toContainText('Terlambat')
})

test('the owner confirms a payment by hand with the PIN, and it stays marked', async () => {
  await shop.askFor(24_400)
  await button('Manual').click()
  const dialog = cashier.getByRole('dialog', { name: 'Konfirmasi manual' })
  await dialog.getByRole('button', { name: 'HP kasir mati' }).click()
  await dialog.getByLabel('PIN pemilik').fill('999999')
  await dialog.getByRole('button', { name: 'Tandai lunas' }).click()
  await expect(dialog.getByRole('alert')).toHaveText(
    'PIN salah. Tidak ada yang berubah. Coba lagi.',
  )
  await expect(state('waiting')).toBeVisible()
  await dialog.getByLabel('PIN pemilik').fill('481516')
  await dialog.getByRole('button', { name: 'Tandai lunas' }).click()
  await expect(state('paid')).toContainText('Rp24.400')
  await cashier.getByRole('link', { name: 'Transaksi' }).click()
  const row = cashier.getByRole('row').filter({ hasText: 'Rp24.400' })
  await expect(row).toContainText('Manual')
  await row.getByRole('button').click()
  await expect(cashier.getByText('Alasan: HP kasir mati')).toBeVisible()
})

test('a parked order is paid while the next order is entered', async () => {
  const payment = await shop.askFor(25_500)
  await button('Pesanan berikutnya').click()
  await typeAmount(3_000)
  await expect(state('order')).toContainText('Rp3.000')
  const parked = cashier.getByRole('list', { name: 'Menunggu QRIS' })
  await expect(parked).toContainText('Rp25.500')
  await shop.phone.tells(payment.total, { payer: 'BUDI SANTOSO' })
  await expect(cashier.getByText(/^Pesanan \d{3} lunas Rp25\.500$/)).toBeVisible()
  await expect(cashier.getByText('Dibayar BUDI SANTOSO.')).toBeVisible()
  await expect(parked).toContainText('Lunas')
  await expect(button('QRIS Rp3.000')).toBeEnabled()
  await expect(state('order')).toContainText('Rp3.000')
})

test('a notice covers no key, no product and no parked order', async () => {
  await shop.askFor(28_800)
  await button('Pesanan berikutnya').click()
  await cashier.keyboard.press('F2')
  await cashier.getByRole('textbox', { name: 'Nominal', exact: true }).fill('5000')
  await cashier.getByRole('searchbox').fill('8990000099999')
  await cashier.keyboard.press('Enter')
  const notice = cashier.getByRole('status').filter({ hasText: '8990000099999' })
  await expect(notice).toBeVisible()
  await takePicture(cashier, 'cashier-notice-tiles')
  expect(await notice.evaluate(controlsUnder)).toEqual([])
  await button('Nominal').click()
  await takePicture(cashier, 'cashier-notice-keypad')
  expect(await notice.evaluate(controlsUnder)).toEqual([])
})

/** Runs in the page: names what could be pressed if the element were not lying on it. */
function controlsUnder(element: Element): string[] {
  const { left, top, width, height } = element.getBoundingClientRect()
  const names = new Set<string>()
  for (let across = 0.02; across < 1; across += 0.04) {
    for (const down of [0.02, 0.25, 0.5, 0.75, 0.98]) {
      const stack = document.elementsFromPoint(left + across * width, top + down * height)
      for (const each of stack) {
        if (!element.contains(each) && each.matches('button, input, a')) names.add(each.outerHTML)
      }
    }
  }
  return [...names]
}

test('quantities and notes of lines appear on the display', async () => {
  await button(/^Teh Tarik Hangat, Rp12.000/).click()
  await button('Tambah satu Teh Tarik Hangat').click()
  await expect(state('order')).toHaveAttribute('data-total', '24000')
  await cashier.getByLabel('Jumlah Teh Tarik Hangat').fill('12')
  await cashier.keyboard.press('Enter')
  await expect(state('order')).toHaveAttribute('data-total', '144000')
  await button('Catatan Teh Tarik Hangat').click()
  await cashier.getByRole('dialog').getByRole('textbox').fill('tanpa gula')
  await cashier.keyboard.press('Enter')
  await expect(state('order')).toContainText('tanpa gula')
  await expect(cashier.getByRole('list', { name: 'Barang dalam pesanan' })).toContainText(
    'tanpa gula',
  )
})

test('clearing the order can be undone', async () => {
  await button(/^Nasi Goreng Kampung, Rp25.000/).click()
  await button(/^Pisang Goreng Keju, Rp15.000/).click()
  await expect(state('order')).toHaveAttribute('data-total', '40000')
  await button('Kosongkan pesanan').click()
  await expect(cashier.getByText('Pesanan masih kosong')).toBeVisible()
  await expect(state('idle')).toBeVisible()
  await button('Urungkan').click()
  await expect(state('order')).toHaveAttribute('data-total', '40000')
  await button('Hapus Pisang Goreng Keju').click()
  await expect(state('order')).toHaveAttribute('data-total', '25000')
  await button('Urungkan').click()
  await expect(state('order')).toHaveAttribute('data-total', '40000')
})

test('products are found by a part of the name and by the bar code', async () => {
  const search = cashier.getByRole('searchbox', { name: 'Cari atau pindai barang' })
  await search.fill('keripik')
  await expect(button(/^Keripik Singkong Balado/)).toBeVisible()
  await expect(button(/^Teh Tarik Hangat/)).toBeHidden()
  await search.fill('8990000000031')
  await cashier.keyboard.press('Enter')
  await expect(state('order')).toContainText('Beras Pandan Wangi 5 kg')
  await expect(search).toHaveValue('')
  await search.fill('8990000099999')
  await cashier.keyboard.press('Enter')
  await expect(cashier.getByText('Barang dengan kode 8990000099999 belum ada.')).toBeVisible()
  await expect(state('order')).toHaveAttribute('data-total', '78500')
})

test('a scanner’s keys are read although no field has the focus', async () => {
  // On a busy machine the keys may come as slowly as a hand's: then it is scanned again, as in a shop.
  await expect(async () => {
    await cashier.keyboard.type('8990000000048')
    await cashier.keyboard.press('Enter')
    await expect(state('order')).toContainText('Minyak Goreng 2 L', { timeout: 2_000 })
  }).toPass()
})

test('a sale is done with the keyboard alone', async () => {
  await cashier.keyboard.press('F1')
  await cashier.keyboard.type('soto')
  await cashier.keyboard.press('Enter')
  await expect(state('order')).toHaveAttribute('data-total', '22000')
  await cashier.keyboard.press('Escape')
  await typeAmount(4_600)
  await expect(state('order')).toHaveAttribute('data-total', '26600')
  await pressEnterFor(/^QRIS Rp/, 'Sisa')
  await expect(state('waiting')).toContainText('Rp26.600')
  await shop.phone.tells(26_600)
  await expect(state('paid')).toBeVisible()
  await pressEnterFor('Transaksi baru', 'Pesanan masih kosong')
})

test('the language changes with one click and is kept', async () => {
  await cashier.getByRole('link', { name: 'Atur' }).click()
  await button('English').click()
  await expect(cashier.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible()
  await cashier.reload()
  await cashier.getByRole('link', { name: 'Sell' }).click()
  await expect(cashier.getByText('The order is empty')).toBeVisible()
  await cashier.getByRole('link', { name: 'Settings' }).click()
  await button('Bahasa Indonesia').click()
  await expect(cashier.getByRole('heading', { level: 1, name: 'Atur' })).toBeVisible()
})

test('unmatched money is listed in Uang masuk and can be assigned to its payment', async () => {
  await shop.send('settings.set', { key: 'restAfterEndedSeconds', value: '0' })
  const payment = await shop.askFor(27_700)
  await shop.send('order.cancelPayment', {})
  await shop.send('settings.set', { key: 'restAfterEndedSeconds', value: null })
  const answer = await shop.phone.tells(27_700, { payer: 'DEWI LESTARI' })
  expect(answer.statusCode).toBe(404)
  const inbox = cashier.getByRole('link', { name: /Uang masuk/ })
  await expect(inbox).toContainText('1')
  await inbox.click()
  const card = cashier.getByRole('listitem').filter({ hasText: 'Rp27.700' }).first()
  await expect(card).toContainText('Dari DEWI LESTARI')
  await expect(card).toContainText(`Transaksi ${payment.number}`)
  await expect(card).toContainText('Total sama, dibatalkan')
  await card.getByRole('button', { name: /^Cocokkan Rp27.700/ }).click()
  const dialog = cashier.getByRole('dialog', { name: 'Cocokkan uang masuk' })
  await dialog.getByLabel('PIN pemilik').fill('481516')
  await dialog.getByRole('button', { name: 'Cocokkan' }).click()
  await expect(cashier.getByText('Semua uang masuk sudah cocok')).toBeVisible()
  const { status, evidence, payerName } = await shop.send('payments.get', { id: payment.id })
  expect({ status, evidence, payerName }).toEqual({
    status: 'paid',
    evidence: 'notification',
    payerName: 'DEWI LESTARI',
  })
})
