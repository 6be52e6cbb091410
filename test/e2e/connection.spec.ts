import type { BrowserContext, Page, WebSocketRoute } from 'playwright/test'
import { expect, test } from 'playwright/test'
import { CASHIER_PAID, DISPLAY_PAID, watchFor } from './support/flip.ts'
import { qrTextsIn } from './support/qr-in-picture.ts'
import { openCashier, openDisplay, openShop, type Shop } from './support/shop.ts'

/** A payment without a live event is on screen within this time, in milliseconds. */
const WITHOUT_LINE_MS = 5_000
/** After the line stands again, in milliseconds. */
const AFTER_LINE_MS = 2_000

const LIVE = /\/app\/live$/

let shop: Shop

test.beforeAll(async ({ browser }) => {
  shop = await openShop(browser)
})

test.beforeEach(() => shop.clearTill())

test.afterEach(async () => {
  for (const context of [shop.cashier, shop.display]) {
    await Promise.all(context.pages().map((page) => page.close()))
    await context.unrouteAll()
  }
})

test.afterAll(() => shop.close())

/** The live line of a window, in our hands. */
interface Line {
  isAllowed: boolean
  /** When the window's latest line was let through. */
  openedAtMs: number
  attempts: number
  cut(): Promise<void>
}

async function holdLine(context: BrowserContext): Promise<Line> {
  let current: WebSocketRoute | undefined
  const line: Line = {
    isAllowed: true,
    openedAtMs: 0,
    attempts: 0,
    async cut() {
      line.isAllowed = false
      await current?.close()
    },
  }
  await context.routeWebSocket(LIVE, async (route) => {
    line.attempts += 1
    current = route
    if (!line.isAllowed) return route.close()
    route.connectToServer()
    line.openedAtMs = Date.now()
  })
  return line
}

async function openBoth(): Promise<{ cashier: Page; display: Page }> {
  return { cashier: await openCashier(shop), display: await openDisplay(shop) }
}

test('money that arrives while the live connection is broken is shown after it reconnects', async () => {
  const lines = [await holdLine(shop.cashier), await holdLine(shop.display)] as const
  const { cashier, display } = await openBoth()
  const payment = await shop.askFor(31_100)
  await expect(display.locator('[data-state="waiting"]')).toBeVisible()
  const watches = [await watchFor(cashier, CASHIER_PAID), await watchFor(display, DISPLAY_PAID)]
  for (const line of lines) await line.cut()
  await shop.phone.tells(payment.total)
  for (const line of lines) line.isAllowed = true
  const seen = await Promise.all(watches.map((watch) => watch.seenAtMs()))
  await expect.poll(() => lines.every(({ attempts }) => attempts > 1)).toBe(true)
  const waits = seen.map((seenAtMs, index) => seenAtMs - lines[index]!.openedAtMs)
  console.log(`after the line stood again: cashier ${waits[0]} ms, display ${waits[1]} ms`)
  expect(Math.max(...waits)).toBeLessThan(AFTER_LINE_MS)
})

test('both screens show a payment within five seconds without a live connection', async () => {
  const lines = [await holdLine(shop.cashier), await holdLine(shop.display)]
  for (const line of lines) line.isAllowed = false
  const { cashier, display } = await openBoth()
  const payment = await shop.askFor(32_200)
  await expect(display.locator('[data-state="waiting"]')).toBeVisible()
  await expect(cashier.getByRole('img', { name: 'Kode QRIS Rp32.200' })).toBeVisible()
  const watches = [await watchFor(cashier, CASHIER_PAID), await watchFor(display, DISPLAY_PAID)]
  const sentAtMs = Date.now()
  await shop.phone.tells(payment.total)
  const waits = await Promise.all(watches.map(async (watch) => (await watch.seenAtMs()) - sentAtMs))
  console.log(`without a line: cashier ${waits[0]} ms, display ${waits[1]} ms`)
  expect(Math.max(...waits)).toBeLessThan(WITHOUT_LINE_MS)
})

test('the same QR is shown and can be paid after the engine was killed and started again', async () => {
  const { cashier, display } = await openBoth()
  await shop.send('order.addProduct', { productId: shop.products[0]!.id, quantity: 3 })
  const before = (await shop.send('order.payWithQris', {})).payment!
  const waiting = display.locator(`[data-state="waiting"][data-total="${before.total}"]`)
  await expect(waiting).toBeVisible()
  await shop.kill()
  await expect(cashier.getByText(/^Sambungan ke mesin kasir terputus\./)).toBeVisible()
  await expect(display.getByText('Sebentar, menyambung kembali')).toBeVisible()
  await expect(waiting).toHaveAttribute('data-payload', before.qrisPayload)

  await shop.restart()
  await expect(cashier.getByText(/^Sambungan ke mesin kasir terputus\./)).toBeHidden({
    timeout: 10_000,
  })
  await expect(display.getByText('Sebentar, menyambung kembali')).toBeHidden()
  const { order, payment } = await shop.send('till.get', {})
  expect(payment).toEqual(before)
  expect(order.lines.map(({ name, quantity }) => ({ name, quantity }))).toEqual([
    { name: 'Es Kopi Susu Gula Aren', quantity: 3 },
  ])
  await expect(waiting).toContainText('3 × Es Kopi Susu Gula Aren')
  await expect(cashier.getByRole('img', { name: 'Kode QRIS Rp54.000' })).toBeVisible()
  expect(await qrTextsIn(await display.screenshot())).toEqual([before.qrisPayload])

  await shop.phone.tells(before.total)
  await expect(cashier.getByRole('region', { name: 'Sudah lunas' })).toContainText('Rp54.000')
  await expect(display.locator(DISPLAY_PAID)).toContainText('Rp54.000')
})

test('a window whose ticket was used says that it must be opened again', async ({ page }) => {
  await page.goto(shop.cashierDoor)
  await expect(page.getByText('Jendela ini perlu dibuka ulang')).toBeVisible()
  await page.goto(shop.displayDoor)
  await expect(page.getByText('Layar ini perlu dibuka ulang dari kasir')).toBeVisible()
})

test('a window without a cookie shows nothing of the shop', async ({ page }) => {
  await shop.send('order.addAmount', { amount: 33_300 })
  await page.goto(`${shop.till}/cashier/`)
  await expect(page.getByText('Jendela ini perlu dibuka ulang')).toBeVisible()
  await expect(page.getByText('Rp33.300')).toBeHidden()
  await page.goto(`${shop.till}/customer-display/`)
  await expect(page.getByText('Layar ini perlu dibuka ulang dari kasir')).toBeVisible()
  await expect(page.locator('[data-state]')).toHaveAttribute('data-total', '0')
})
