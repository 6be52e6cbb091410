import { expect, type Page, test } from 'playwright/test'
import { HOSTILE_ADDRESSES, HOSTILE_TEXTS } from '../support/hostile-texts.ts'
import { PHONE } from './support/online-shop.ts'
import { pageFaults } from './support/page-faults.ts'
import { type PageGateway, startPageGateway } from './support/page-gateway.ts'
import { qrTextsIn } from './support/qr-in-picture.ts'
import { takePicture } from './support/screens-folder.ts'
import { watchPages } from './support/watchdog.ts'

test.use({ viewport: PHONE, locale: 'id-ID' })

/** What would be in the page if any text had become markup. */
const strangersIn = (page: Page) =>
  page.evaluate(() => {
    const ours = 'script[src^="/pay-page/"],link,meta[name],meta[charset],.about img,.tick,.qr svg'
    const all = document.querySelectorAll('script,img,svg,base,form,iframe,object,meta,link,style')
    return [...all].filter((each) => !each.matches(ours)).map((each) => each.outerHTML)
  })

const isWide = (page: Page) => page.evaluate(() => document.body.scrollWidth > innerWidth)

async function expectSound(page: Page): Promise<void> {
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false)
  expect(await strangersIn(page)).toEqual([])
  expect(await isWide(page)).toBe(false)
}

let gateway: PageGateway
let merchant: { merchantId: string; callbackSecret: string }

test.beforeAll(async () => {
  gateway = await startPageGateway()
  merchant = await gateway.addMerchant('Toko Batik Laras')
})
test.afterAll(() => gateway.close())

test('a site’s texts are shown as plain text and fit the page, before and after paying', async ({
  context,
}) => {
  test.setTimeout(180_000)
  const watchdog = await watchPages(context)
  const page = await context.newPage()
  for (const text of HOSTILE_TEXTS) {
    const { payment, url } = await gateway.ask(merchant.merchantId, inEveryField(text))
    await gateway.redirectTo(payment, text)
    await page.goto(url)
    await expect(page.locator('#left')).toHaveText(/:/)
    await expectSound(page)
    expect.soft(await pageFaults(page), text).toEqual([])
    await gateway.pay(merchant.callbackSecret, payment)
    await expect(page.locator('#page')).toHaveAttribute('data-state', 'paid')
    await expectSound(page)
    expect.soft(await pageFaults(page), text).toEqual([])
    await page.reload()
    await expectSound(page)
  }
  expect(watchdog.complaints).toEqual([])
  expect(foreign(watchdog.origins)).toEqual([])
})

test('a redirect address with a script scheme is not followed', async ({ context }) => {
  const page = await context.newPage()
  for (const address of HOSTILE_ADDRESSES) {
    const { payment, url } = await gateway.ask(merchant.merchantId)
    await gateway.redirectTo(payment, address)
    await gateway.pay(merchant.callbackSecret, payment)
    await page.goto(url)
    await expect(page.getByRole('heading', { name: 'Lunas' })).toBeVisible()
    expect(await page.locator('#back').count(), address).toBe(0)
  }
})

test('a shop name with markup is shown as plain text, and the QR can be read', async ({
  context,
}) => {
  test.setTimeout(180_000)
  const watchdog = await watchPages(context)
  const page = await context.newPage()
  for (const [index, name] of HOSTILE_TEXTS.entries()) {
    const { merchantId } = await gateway.addMerchant(name)
    const { payment, url } = await gateway.ask(merchantId)
    await page.goto(url)
    await expect(page.locator('#left')).toHaveText(/:/)
    await expectSound(page)
    expect.soft(await pageFaults(page), name).toEqual([])
    const picture = await takePicture(page, `pay-page-name-${index}`)
    expect.soft(await qrTextsIn(picture), name).toEqual([payment.qrisPayload])
  }
  expect(watchdog.complaints).toEqual([])
  expect(foreign(watchdog.origins)).toEqual([])
})

function inEveryField(text: string) {
  const details = { title: text, description: `${text}\n${text}`, productName: text, method: text }
  const customer = { customerEmail: text, customerPhone: text, walletNumber: text }
  return { merchantOrderId: text, customerName: text, details: { ...details, ...customer } }
}

function foreign(origins: Set<string>): string[] {
  const { host } = new URL(gateway.origin)
  return [...origins].filter((origin) => new URL(origin).host !== host)
}
