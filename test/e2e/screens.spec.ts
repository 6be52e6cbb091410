import type { BrowserContext, Page } from 'playwright/test'
import { test } from 'playwright/test'
import {
  DISPLAY,
  DISPLAY_DARK,
  DISPLAY_SMALL,
  DISPLAY_SMALL_ENGLISH,
  goAs,
  judge,
  type Look,
  TILL,
  TILL_DARK,
  TILL_LARGE_ENGLISH,
  TILL_SQUARE_ENGLISH,
} from './support/looks.ts'
import { openShop, type Shop } from './support/shop.ts'

let shop: Shop

test.beforeAll(async ({ browser }) => {
  shop = await openShop(browser, {
    isStill: true,
    idleMessage: 'Buka setiap hari pukul 07.00 sampai 22.00. Wi-Fi gratis, tanya kasir.',
  })
})

test.beforeEach(() => shop.clearTill())

test.afterEach(async () => {
  for (const context of [shop.cashier, shop.display]) {
    await Promise.all(context.pages().map((page) => page.close()))
  }
})

test.afterAll(() => shop.close())

async function ringUp(quantities: Record<string, number>): Promise<void> {
  for (const [name, quantity] of Object.entries(quantities)) {
    const product = shop.products.find((each) => each.name.startsWith(name))
    await shop.send('order.addProduct', { productId: product!.id, quantity })
  }
}

const usualOrder = () =>
  ringUp({
    'Es Kopi Susu': 2,
    'Nasi Goreng': 1,
    'Mi Goreng Jawa': 1,
    'Air Mineral': 3,
    'Pisang Goreng': 1,
    'Teh Tarik': 1,
  })

async function longOrder(): Promise<void> {
  for (let line = 0; line < 40; line += 1) {
    const product = shop.products[line % 21]!
    if (line < 21)
      await shop.send('order.addProduct', { productId: product.id, quantity: line + 1 })
    else await shop.send('order.addAmount', { amount: 1_000 * line, name: `Titipan ${line}` })
  }
}

/** Judges the till's screen at `#/path` in each look, once `arrive` has seen that it stands. */
async function judgeTill(
  screen: string,
  looks: Look[],
  arrive: (page: Page, look: Look) => Promise<unknown>,
  path = 'sell',
): Promise<void> {
  const page = await shop.cashier.newPage()
  for (const look of looks) {
    await goAs(page, `${shop.till}/cashier/#/${path}`, look)
    await arrive(page, look)
    await judge(page, screen, look)
  }
}

async function judgeDisplay(screen: string, word: string, looks: Look[]): Promise<void> {
  const page = await shop.display.newPage()
  for (const look of looks) {
    await goAs(page, `${shop.till}/customer-display/`, look)
    await page.locator(`[data-state="${word}"]`).waitFor()
    await judge(page, screen, look)
  }
}

/** Opens a page in each look, lets `happen` happen, and judges what all of them show at that moment. */
async function judgeMoment(
  window: BrowserContext,
  address: string,
  shown: string,
  looks: Record<string, Look>,
  happen: () => Promise<unknown>,
): Promise<void> {
  const context = await window.browser()!.newContext({
    storageState: await window.storageState(),
    reducedMotion: 'reduce',
  })
  await context.clock.install()
  const pages = new Map<string, Page>()
  for (const [screen, look] of Object.entries(looks)) {
    const page = await context.newPage()
    await goAs(page, address, look)
    await page.locator('h1, [data-state]').first().waitFor()
    pages.set(screen, page)
  }
  await happen()
  for (const page of pages.values()) await page.locator(shown).waitFor()
  // What passes by itself stands still while it is looked at.
  await context.clock.pauseAt(Date.now() + 1_000)
  for (const [screen, page] of pages) await judge(page, screen.replace(/ .*/, ''), looks[screen]!)
  await context.close()
}

const seeTotal = (amount: string) => (page: Page) =>
  page.getByRole('button', { name: `QRIS ${amount}` }).waitFor()

test('an empty till explains how to begin', async () => {
  await judgeTill('cashier-empty', [TILL, TILL_DARK, TILL_LARGE_ENGLISH], (page) =>
    page.getByRole('button', { name: /^Es Kopi Susu/ }).waitFor(),
  )
  await judgeDisplay('display-idle', 'idle', [DISPLAY, DISPLAY_DARK, DISPLAY_SMALL_ENGLISH])
})

test('an order of everyday goods', async () => {
  await usualOrder()
  const looks = [TILL, TILL_DARK, TILL_LARGE_ENGLISH, TILL_SQUARE_ENGLISH]
  await judgeTill('cashier-sale', looks, seeTotal('Rp127.000'))
  await judgeDisplay('display-order', 'order', [DISPLAY, DISPLAY_DARK, DISPLAY_SMALL_ENGLISH])
})

test('an order of forty lines', async () => {
  await longOrder()
  const { order } = await shop.send('till.get', {})
  await shop.send('order.changeLine', { lineId: order.lines[39]!.id, note: 'dibungkus terpisah' })
  await judgeTill('cashier-forty-lines', [TILL], (page) => page.getByText('Titipan 39').waitFor())
  await judgeDisplay('display-forty-lines', 'order', [DISPLAY, DISPLAY_SMALL])
})

test('long names and a total of nine digits', async () => {
  await ringUp({ 'Mesin Espresso': 11, 'Wedang Jahe': 1 })
  const { order } = await shop.send('order.addAmount', {
    amount: 999_999,
    name: 'Paket Hajatan Prasmanan Lengkap 250 Orang Termasuk Tenda',
  })
  await shop.send('order.changeLine', {
    lineId: order.lines[1]!.id,
    note: 'tanpa es, gula dipisah, untuk meja panjang di teras belakang dekat kolam ikan',
  })
  await judgeTill('cashier-nine-digits', [TILL, TILL_DARK], seeTotal('Rp963.515.999'))
  await judgeDisplay('display-nine-digits', 'order', [DISPLAY, DISPLAY_SMALL])
})

test('a sale by keypad', async () => {
  await judgeTill('cashier-keypad-empty', [TILL, TILL_DARK], async (page) => {
    await page.keyboard.press('F2')
    await page.getByRole('button', { name: 'Ketik nominal' }).waitFor()
  })
  await judgeTill('cashier-keypad', [TILL, TILL_DARK], async (page) => {
    await page.getByRole('button', { name: 'Nominal' }).click()
    await page.getByRole('textbox', { name: 'Nominal', exact: true }).fill('27500')
    await page.getByRole('button', { name: 'Tambah Rp27.500' }).waitFor()
  })
})

test('an open QRIS, with a parked order', async () => {
  await shop.askFor(88_000)
  await shop.send('order.next', {})
  await usualOrder()
  await shop.send('order.payWithQris', {})
  await judgeTill('cashier-waiting', [TILL, TILL_DARK, TILL_LARGE_ENGLISH], (page) =>
    page.getByRole('img', { name: /Rp127\.000/ }).waitFor(),
  )
  const looks = [DISPLAY, DISPLAY_DARK, DISPLAY_SMALL, DISPLAY_SMALL_ENGLISH]
  await judgeDisplay('display-waiting', 'waiting', looks)
  await judgeTill('cashier-by-hand', [TILL], async (page) => {
    await page.getByRole('button', { name: 'Manual' }).click()
    await page.getByRole('dialog', { name: 'Konfirmasi manual' }).waitFor()
  })
})

test('a cancelled QRIS', async () => {
  await usualOrder()
  await shop.send('order.payWithQris', {})
  const looks = { 'display-cancelled 1': DISPLAY, 'display-cancelled 2': DISPLAY_SMALL }
  const address = `${shop.till}/customer-display/`
  await judgeMoment(shop.display, address, '[data-state="cancelled"]', looks, () =>
    shop.send('order.cancelPayment', {}),
  )
  await judgeTill('cashier-cancelled', [TILL], seeTotal('Rp127.000'))
})

test('an expired QRIS', async () => {
  await shop.send('settings.set', { key: 'paymentTtlSeconds', value: '1' })
  await shop.askFor(46_000)
  await shop.send('settings.set', { key: 'paymentTtlSeconds', value: null })
  await judgeTill('cashier-expired', [TILL, TILL_DARK], (page) =>
    page.getByRole('heading', { name: 'QR kedaluwarsa' }).waitFor(),
  )
  await judgeDisplay('display-expired', 'expired', [DISPLAY, DISPLAY_SMALL_ENGLISH])
})

test('a sale paid in cash', async () => {
  await usualOrder()
  await judgeTill('cashier-cash', [TILL, TILL_DARK], async (page) => {
    await page.getByRole('button', { name: 'Tunai' }).click()
    await page.getByLabel('Uang diterima').fill('150000')
    await page.getByText('Rp23.000').waitFor()
  })
  const looks = { 'display-cash-paid 1': DISPLAY, 'display-cash-paid 2': DISPLAY_SMALL }
  const address = `${shop.till}/customer-display/`
  await judgeMoment(shop.display, address, '[data-state="paid"]', looks, () =>
    shop.send('order.payWithCash', { received: 150_000 }),
  )
})

test('a paid order on the customer display', async () => {
  const { total } = await shop.askFor(127_500)
  const looks = {
    'display-paid 1': DISPLAY,
    'display-paid 2': DISPLAY_DARK,
    'display-paid 3': DISPLAY_SMALL_ENGLISH,
  }
  const address = `${shop.till}/customer-display/`
  await judgeMoment(shop.display, address, '[data-state="paid"]', looks, () =>
    shop.phone.tells(total, { payer: 'SITI RAHMAWATI PUTRI' }),
  )
})

test('a paid order on the sale screen, with payer and app', async () => {
  await usualOrder()
  // A total of its own: the usual one still rests, and would come with an exact-match discount.
  await ringUp({ 'Kopi Tubruk': 1 })
  const { payment } = await shop.send('order.payWithQris', {})
  const looks = { 'cashier-paid 1': TILL, 'cashier-paid 2': TILL_DARK }
  const shown = 'section[aria-label="Sudah lunas"]'
  await judgeMoment(shop.cashier, `${shop.till}/cashier/`, shown, looks, () =>
    shop.phone.tells(payment!.total, { payer: 'SITI RAHMAWATI PUTRI' }),
  )
})
