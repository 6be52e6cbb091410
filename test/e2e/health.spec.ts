import { expect, type Page, test } from 'playwright/test'
import { goAs, judge, type Look, TILL, TILL_DARK, TILL_LARGE_ENGLISH } from './support/looks.ts'
import { OWNER_PIN, openCashier, openDisplay, openShop, type Shop } from './support/shop.ts'

const PHONE: Look = { ...TILL, width: 360, height: 740 }
const SECOND = 1_000

let shop: Shop

test.beforeAll(async ({ browser }) => {
  shop = await openShop(browser, { isStill: true })
})

test.beforeEach(() => shop.clearTill())

test.afterEach(async () => {
  for (const context of [shop.cashier, shop.display]) {
    await Promise.all(context.pages().map((page) => page.close()))
  }
})

test.afterAll(() => shop.close())

interface Beat {
  battery?: number
  queue?: number
}

/** One heartbeat, as a forwarder sends it. */
async function beat({ battery = 81, queue = 0 }: Beat = {}): Promise<void> {
  const response = await fetch(`${shop.lan}/in/${shop.phone.token}/heartbeat`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ battery, charging: false, queue, timestamp: Date.now() }),
  })
  expect(response.status).toBe(200)
}

/** A phone on the shop's Wi-Fi that says every two seconds that it lives, until its plug is pulled. */
function switchOn(): { pullThePlug(): void } {
  const timer = setInterval(() => void beat(), 2 * SECOND)
  return { pullThePlug: () => clearInterval(timer) }
}

const light = (page: Page, colour: string) => page.locator(`[data-light="${colour}"]:visible`)

test('a phone that stops sending turns the light red within 60 s, with instructions for the cashier', async () => {
  test.setTimeout(150_000)
  const cashier = await openCashier(shop)
  const display = await openDisplay(shop)
  const phone = switchOn()
  try {
    await new Promise((resolve) => setTimeout(resolve, 7 * SECOND))
    await shop.askFor(25_000)
    await expect(light(cashier, 'green').first()).toBeVisible()
    await expect(cashier.getByText('HP kasir tersambung').first()).toBeVisible()
  } finally {
    phone.pullThePlug()
  }
  const pulledAtMs = Date.now()

  await expect(light(cashier, 'red').first()).toBeVisible({ timeout: 60 * SECOND })

  const seconds = (Date.now() - pulledAtMs) / SECOND
  console.log(`red after ${seconds.toFixed(1)} s`)
  expect(seconds).toBeLessThan(60)
  const region = cashier.getByRole('region', { name: 'Pembayaran' })
  await expect(region.getByText('HP kasir tidak menjawab')).toBeVisible()
  await expect(region).toContainText('Periksa Wi-Fi HP kasir')
  await expect(region).toContainText('lihat uangnya di aplikasi dompet, lalu tekan Manual')
  await expect(region.getByRole('button', { name: 'Manual' })).toBeVisible()
  await cashier.close()
  await judgeTill('health-red', [TILL, TILL_DARK, TILL_LARGE_ENGLISH])

  const back = await openCashier(shop)
  await expect(light(back, 'red').first()).toBeVisible()
  await expect(display.getByText('asir sedang memeriksa')).toBeVisible({ timeout: 60 * SECOND })
  await beat()
  await expect(light(back, 'green').first()).toBeVisible()
  await expect(back.getByText('Pembayaran otomatis tertunda')).toBeHidden()
})

async function judgeTill(screen: string, looks: Look[], path = 'sell'): Promise<void> {
  const page = await shop.cashier.newPage()
  for (const look of looks) {
    await goAs(page, `${shop.till}/cashier/#/${path}`, look)
    await page.locator('[data-light]:visible').first().waitFor()
    await judge(page, screen, look)
  }
}

test('a phone with queued notifications, and one with a low battery, are amber with a reason', async () => {
  await shop.askFor(18_000)
  await beat({ queue: 3 })
  const cashier = await openCashier(shop)
  await expect(light(cashier, 'amber').first()).toBeVisible()
  await expect(cashier.getByText('3 antre').first()).toBeVisible()
  await beat({ battery: 9 })
  await expect(cashier.getByText('baterai 9%').first()).toBeVisible()
  await cashier.close()
  await judgeTill('health-amber', [TILL, TILL_DARK])
})

test('the owner sees every phone’s light, and a revoked phone is rejected at once', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  await beat()
  await judgeTill('health-phones', [TILL, TILL_DARK, TILL_LARGE_ENGLISH], 'settings/phones')
  const page = await openCashier(shop, '#/settings/phones')
  await expect(page.getByText('baterai 81%')).toBeVisible()
  await expect(page.getByText(/Terakhir lapor \d+ dtk lalu/).first()).toBeVisible()
  await page.getByRole('button', { name: 'Sambungkan HP' }).click()
  const dialog = page.getByRole('dialog', { name: 'Sambungkan HP kasir' })
  await dialog.getByLabel('PIN pemilik').fill(OWNER_PIN)
  await dialog.getByRole('button', { name: 'Buka' }).click()
  // The phone that was paired last is still shown.
  await dialog.getByRole('button', { name: 'Sambungkan HP lain' }).click()
  await dialog.getByLabel('Aplikasi penerus di HP').selectOption('MacroDroid')
  for (const look of [TILL, TILL_DARK]) {
    await page.emulateMedia({ colorScheme: look.theme })
    await judge(page, 'pairing-choose', look)
  }
  await page.emulateMedia({ colorScheme: 'light' })
  await dialog.getByRole('button', { name: 'Tidak bisa memindai? Tampilkan di layar ini' }).click()
  await dialog.getByLabel('Nama HP').fill('HP meja belakang dengan nama yang panjang sekali')
  await dialog.getByRole('button', { name: 'Pasangkan dan tampilkan' }).click()
  await dialog.getByText('Query Params: app').waitFor()
  const address = await dialog.getByText(/^http:\/\/\S+\/in\/ph_[0-9a-f]{64}$/).textContent()
  await judge(page, 'pairing-here', TILL)
  const text = encodeURIComponent('Rp25.042 diterima DANA Bisnis.')
  const told = await fetch(`${address}?app=id.dana&title=&text=${text}`, { method: 'POST' })
  expect(told.status).toBe(200)
  await expect(dialog.getByText('Notifikasi diterima: terbaca Rp25.042')).toBeVisible()

  await dialog.getByRole('button', { name: 'Tutup' }).click()
  await page.getByRole('button', { name: /^Cabut HP meja belakang/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Cabut HP' }).click()
  await expect(page.getByText('Dicabut')).toBeVisible()
  expect((await fetch(`${address}?app=id.dana&text=${text}`, { method: 'POST' })).status).toBe(401)
  await page.close()

  const context = await browser.newContext()
  const phone = await context.newPage()
  for (const theme of ['light', 'dark'] as const) {
    for (const [maker, language] of [
      ['xiaomi', 'id'],
      ['samsung', 'en'],
    ] as const) {
      await phone.emulateMedia({ colorScheme: theme })
      await phone.setViewportSize(PHONE)
      await phone.goto(`${shop.lan}/panduan/hp/${maker}?lang=${language}`)
      await judge(phone, `guide-${maker}`, { ...PHONE, theme, language })
    }
  }
  await context.close()
})
