import type { BrowserContext, Page } from 'playwright/test'
import { expect, test } from 'playwright/test'
import { rupiah } from '../../src/shared/base/money.ts'
import { clipsOf } from '../../src/shared/sound/sound.ts'
import { clipsOn, hasOverlap, playedOn, recordSounds } from './support/heard.ts'
import { TILL, TILL_DARK } from './support/looks.ts'
import { takePicture } from './support/screens-folder.ts'
import { OWNER_PIN, openCashier, openShop, type Shop } from './support/shop.ts'

const PHONE = { width: 360, height: 740 }
const paid = (amount: number) => clipsOf({ kind: 'paid', amount: rupiah(amount) })
/** What "Nyalakan suara" and "Coba" say. */
const SAMPLE = paid(25_042)

let shop: Shop
let phone: BrowserContext

test.beforeAll(async ({ browser }) => {
  shop = await openShop(browser)
  await recordSounds(shop.cashier)
})

test.beforeEach(async ({ browser }) => {
  await shop.clearTill()
  phone = await browser.newContext({ viewport: PHONE, hasTouch: true, isMobile: true })
  await recordSounds(phone)
})

test.afterEach(async () => {
  await phone.close()
  await Promise.all(shop.cashier.pages().map((page) => page.close()))
})

test.afterAll(() => shop.close())

/** Pairs as a person does: opens the code's address, presses the one button. */
async function pairBox(): Promise<Page> {
  const { url } = await shop.send('soundboxes.openPairing', {})
  const page = await phone.newPage()
  await page.goto(url)
  await page.getByRole('button', { name: 'Jadikan kotak suara' }).tap()
  await expect(page.getByText('Tersambung ke kasir')).toBeVisible()
  return page
}

async function turnOn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Nyalakan suara' }).tap()
  await expect.poll(() => clipsOn(page)).toEqual(SAMPLE)
}

test('a paired phone announces each paid amount in order', async () => {
  const page = await pairBox()
  await expect(page.getByText('Suara belum menyala', { exact: false })).toBeVisible()
  await takePicture(page, 'soundbox-blocked-light')
  await turnOn(page)
  await takePicture(page, 'soundbox-waiting-light')

  const first = await shop.askFor(31_205)
  await shop.phone.tells(first.total)
  await shop.send('order.next', {})
  const second = await shop.askFor(1_001_000)
  await shop.phone.tells(second.total)

  await expect
    .poll(() => clipsOn(page))
    .toEqual([...SAMPLE, ...paid(first.total), ...paid(second.total)])
  expect(hasOverlap(await playedOn(page))).toBe(false)
  await expect(page.getByText('Rp1.001.000')).toBeVisible()
  await takePicture(page, 'soundbox-paid-light')
  await page.emulateMedia({ colorScheme: 'dark' })
  await takePicture(page, 'soundbox-paid-dark')
})

test('a reload and a lost connection repeat no announcement, and the next payment is announced', async () => {
  const page = await pairBox()
  await turnOn(page)
  const first = await shop.askFor(12_500)
  await shop.phone.tells(first.total)
  await expect.poll(() => clipsOn(page)).toEqual([...SAMPLE, ...paid(first.total)])
  await page.reload()
  await expect(page.getByText('Tersambung ke kasir')).toBeVisible()
  await turnOn(page)
  await shop.send('order.next', {})
  const second = await shop.askFor(13_600)
  await shop.phone.tells(second.total)
  await expect.poll(() => clipsOn(page)).toEqual([...SAMPLE, ...paid(second.total)])
})

test('unmatched money has another sound, and a revoked phone gets no more announcements', async () => {
  const page = await pairBox()
  await turnOn(page)
  await shop.phone.tells(45_678)
  const unmatched = clipsOf({ kind: 'unmatched', amount: rupiah(45_678) })
  await expect.poll(() => clipsOn(page)).toEqual([...SAMPLE, ...unmatched])
  await takePicture(page, 'soundbox-unmatched-light')

  const box = (await shop.send('soundboxes.list', {})).findLast(({ isRevoked }) => !isRevoked)!
  await shop.send('soundboxes.revoke', { soundboxId: box.id })
  await expect(page.getByText('Izin HP ini dicabut', { exact: false })).toBeVisible()
  await page.emulateMedia({ colorScheme: 'dark' })
  await takePicture(page, 'soundbox-ended-dark')
  const payment = await shop.askFor(9_000)
  await shop.phone.tells(payment.total)
  await expect(async () => {
    const { payment: now } = await shop.send('till.get', {})
    expect(now?.status).toBe('paid')
  }).toPass()
  expect(await clipsOn(page)).toEqual([...SAMPLE, ...unmatched])
})

test('a browser that is not paired shows how to pair', async () => {
  const page = await phone.newPage()
  const response = await page.goto(`${shop.lan}/soundbox`)
  expect(response?.status()).toBe(401)
  await expect(page.getByText('Pasangkan HP ini dulu')).toBeVisible()
})

test('the cashier’s computer announces payments after the first click', async () => {
  // What the tests before were paid is fresh for a while, and this window has heard none of it.
  const fresh = async () => (await shop.send('sound.news', {})).news
  await expect.poll(fresh, { timeout: 30_000 }).toEqual([])
  const cashier = await openCashier(shop)
  await cashier.getByRole('link', { name: 'Jual' }).click()
  const payment = await shop.askFor(77_777)
  await shop.phone.tells(payment.total)
  await expect.poll(() => clipsOn(cashier)).toEqual(paid(payment.total))
})

for (const { theme, ...size } of [TILL, TILL_DARK]) {
  test(`the owner adds a soundbox from the settings, ${theme}`, async () => {
    // The box of the test before has come, and its code would still be shown.
    await shop.send('soundboxes.closePairing', {})
    const cashier = await openCashier(shop, `?theme=${theme}#/settings/sound`)
    await cashier.setViewportSize(size)
    await cashier.getByRole('button', { name: 'Coba' }).click()
    await expect.poll(() => clipsOn(cashier)).toEqual(SAMPLE)
    await takePicture(cashier, `cashier-sound-${theme}`)
    await cashier.getByRole('button', { name: 'Tambah kotak suara' }).click()
    const dialog = cashier.getByRole('dialog')
    const pin = dialog.getByRole('textbox', { name: 'PIN' })
    const show = dialog.getByRole('button', { name: 'Tampilkan kode' })
    await pin.or(show).first().waitFor()
    // The owner's part stays open for a while in this browser.
    if (await pin.isVisible()) {
      await pin.fill(OWNER_PIN)
      await cashier.keyboard.press('Enter')
    }
    await show.click()
    await expect(dialog.getByText('/soundbox/pair/', { exact: false })).toBeVisible()
    await takePicture(cashier, `cashier-soundbox-pairing-${theme}`)
    await shop.send('soundboxes.closePairing', {})
    await cashier.getByRole('button', { name: 'Tutup' }).click()
  })
}
