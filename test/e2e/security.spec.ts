import type { Page } from 'playwright/test'
import { expect, test } from 'playwright/test'
import { openCashier, openDisplay, openShop, type Shop } from './support/shop.ts'
import { type Watchdog, watchPages } from './support/watchdog.ts'

/** Text from outside that would run, if anything took it for HTML, and that turns around what follows it. */
const TRAP = '<img src=x onerror=window.hacked=1>'
const TURNED = 'Budi \u202eTNATUP'

let shop: Shop
let watchdogs: Watchdog[]
let cashier: Page
let display: Page

test.beforeAll(async ({ browser }) => {
  shop = await openShop(browser)
  watchdogs = [await watchPages(shop.cashier), await watchPages(shop.display)]
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

const wasHacked = (page: Page) => page.evaluate(() => 'hacked' in window)

/** Texts with a direction override in them that could reach beyond their own box. */
const turnedNeighbours = (page: Page) =>
  page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const leaks: string[] = []
    while (texts.nextNode()) {
      const text = texts.currentNode.textContent ?? ''
      const { display, unicodeBidi } = getComputedStyle(texts.currentNode.parentElement!)
      const isOpen = display === 'inline' && unicodeBidi === 'normal'
      if (isOpen && /[\u202a-\u202e\u2066-\u2069]/.test(text)) leaks.push(text)
    }
    return leaks
  })

test('a sale causes no console error and no request to another host', async () => {
  await cashier.getByRole('button', { name: /^Es Kopi Susu Gula Aren, / }).click()
  await expect(display.locator('[data-state="order"]')).toBeVisible()
  await cashier.getByRole('button', { name: 'QRIS Rp18.000' }).click()
  await expect(display.locator('[data-state="waiting"]')).toBeVisible()
  await shop.phone.tells(18_000, { payer: 'SITI R' })
  await expect(display.locator('[data-state="paid"]')).toBeVisible()
  await cashier.getByRole('button', { name: 'Transaksi baru' }).click()
  await expect(cashier.getByText('Pesanan masih kosong')).toBeVisible()
  for (const screen of ['Transaksi', 'Uang masuk', 'Atur']) {
    await cashier.getByRole('link', { name: screen }).click()
    await expect(cashier.getByRole('heading', { level: 1, name: screen })).toBeVisible()
  }
  const { host } = new URL(shop.till)
  for (const { complaints, origins } of watchdogs) {
    expect(complaints).toEqual([])
    expect([...origins].sort()).toEqual([`http://${host}`, `ws://${host}`])
  }
})

test('markup in an order is text on both screens', async () => {
  await shop.send('order.addAmount', { amount: 41_100, name: TRAP })
  const { order } = await shop.send('order.addAmount', { amount: 1_000, name: TURNED })
  await shop.send('order.changeLine', { lineId: order.lines[0]!.id, note: `catatan ${TRAP}` })
  for (const page of [cashier, display]) {
    await expect(page.getByText(TRAP).first()).toBeVisible()
    await expect(page.getByText(`catatan ${TRAP}`)).toBeVisible()
    await expect(page.getByText('TNATUP').first()).toBeVisible()
    expect(await turnedNeighbours(page)).toEqual([])
    expect(await wasHacked(page)).toBe(false)
  }
})

test('markup in a notification is shown as text on both screens', async () => {
  const payment = await shop.askFor(42_200)
  const payer = `BUDI ${TRAP}`
  await shop.phone.tells(payment.total, { payer })
  await expect(cashier.getByText(`Dari ${payer}`)).toBeVisible()
  await expect(display.locator('[data-state="paid"]')).toContainText('BUDI <.')
  await shop.phone.tells(0, { text: `Promo ${TRAP} ${TURNED} menang Rp5` })
  await cashier.getByRole('link', { name: /Uang masuk/ }).click()
  await expect(cashier.getByText(`Promo ${TRAP}`)).toBeVisible()
  expect(await wasHacked(cashier)).toBe(false)
  expect(await wasHacked(display)).toBe(false)
})

test('a direction override in a notification does not reverse the text around it', async () => {
  const payment = await shop.askFor(43_300)
  await shop.phone.tells(payment.total, { payer: TURNED })
  await expect(cashier.getByText(/^Dari Budi/)).toBeVisible()
  await expect(display.locator('[data-state="paid"]')).toContainText('Terima kasih, Budi')
  for (const page of [cashier, display]) expect(await turnedNeighbours(page)).toEqual([])
  await shop.phone.tells(0, { text: `${TURNED} kalah` })
  await cashier.getByRole('link', { name: /Uang masuk/ }).click()
  await expect(cashier.getByText(/TNATUP kalah/)).toBeVisible()
  expect(await turnedNeighbours(cashier)).toEqual([])
})

test('a script injected into a page does not run', async () => {
  for (const [index, page] of [cashier, display].entries()) {
    await page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'window.hacked = 1'
      document.head.append(script)
    })
    expect(await wasHacked(page)).toBe(false)
    await expect
      .poll(() => watchdogs[index]!.complaints)
      .toContainEqual('policy: script-src-elem inline')
  }
})

test('the session of the customer display may only read', async () => {
  const refused = await display.evaluate(async () => {
    const ask = async (command: string, input: object) => {
      const response = await fetch(`/app/${command}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(input),
      })
      const { code } = (await response.json()) as { code?: string }
      return `${command} ${response.status} ${code ?? 'ok'}`
    }
    return [
      await ask('display.get', {}),
      await ask('till.get', {}),
      await ask('order.addAmount', { amount: 1_000 }),
      await ask('order.payWithQris', {}),
      await ask('order.confirmByHand', { pin: '481516', reason: 'bohong' }),
      await ask('session.unlockOwner', { pin: '481516' }),
      await ask('payments.list', {}),
      await ask('admin.doctor', {}),
    ]
  })
  expect(refused).toEqual([
    'display.get 200 ok',
    'till.get 403 FORBIDDEN',
    'order.addAmount 403 FORBIDDEN',
    'order.payWithQris 403 FORBIDDEN',
    'order.confirmByHand 403 FORBIDDEN',
    'session.unlockOwner 403 FORBIDDEN',
    'payments.list 403 FORBIDDEN',
    'admin.doctor 403 FORBIDDEN',
  ])
})
