import { createHmac } from 'node:crypto'
import { expect, type Page, test } from 'playwright/test'
import { type Site as Receiver, startSite } from '../engine/sites/webhooks/support/site.ts'
import { ask, bearer } from '../support/ask.ts'
import { goAs, judge, type Look, TILL, TILL_DARK } from './support/looks.ts'
import { pageFaults } from './support/page-faults.ts'
import { takePicture } from './support/screens-folder.ts'
import { OWNER_PIN, openShop, SHOP_QRIS, type Shop } from './support/shop.ts'
import { watchPages } from './support/watchdog.ts'

const ENGLISH: Look = { ...TILL, language: 'en' }
const NAME = 'Toko Daring Senja Batik Tulis Laras Madya'

let shop: Shop
let receiver: Receiver
let site: Awaited<ReturnType<typeof addSite>>

const addSite = () =>
  shop.send('merchants.create', { name: NAME, qris: SHOP_QRIS, webhookUrl: receiver.url })

test.beforeAll(async ({ browser }) => {
  shop = await openShop(browser, { isStill: true })
  receiver = await startSite()
  site = await addSite()
})

test.afterAll(async () => {
  await shop.close()
  await receiver.close()
})

async function open(page: Page, look: Look): Promise<void> {
  const path = `/cashier/#/settings/developer~${site.merchant_id}`
  await goAs(page, shop.till + path, look)
  const pin = page.getByLabel(look.language === 'id' ? 'PIN pemilik' : 'Owner PIN')
  const heading = page.getByRole('heading', { level: 3 }).first()
  await pin.or(heading).waitFor()
  if (await pin.isVisible()) {
    await pin.fill(OWNER_PIN)
    await pin.press('Enter')
  }
  await heading.waitFor()
}

const statusWith = async (key: string) =>
  (await ask(`${shop.lan}/lunas/v1/me`, { headers: bearer(key) })).status

test('the owner connects a site: a key that is shown once, examples with it, a test webhook', async () => {
  const page = await shop.cashier.newPage()
  for (const look of [TILL, TILL_DARK, ENGLISH]) {
    await open(page, look)
    await page.getByText('/api/v1').first().waitFor()
    await judge(page, 'developer', look)
  }
  await open(page, TILL)
  const keys = page.getByRole('region', { name: 'Kunci', exact: true })
  await expect(keys.getByRole('listitem')).toHaveCount(2)
  await keys.getByRole('button', { name: 'Buat kunci' }).click()
  await page.getByLabel('Nama kunci (boleh kosong)').fill('Server kedua')
  await judge(page, 'developer-new-key', TILL)
  await page.getByRole('dialog').getByRole('button', { name: 'Buat kunci' }).click()
  const key = (await page.getByText(/^pk_test_[0-9a-f]{64}$/).textContent())!
  expect(await statusWith(key)).toBe(200)
  await page.getByRole('button', { name: 'Sudah saya salin' }).click()
  await expect(keys).toContainText(`Server kedua …${key.slice(-4)}`)
  await expect(page.getByRole('dialog')).toHaveCount(0)

  const examples = page.getByRole('region', { name: 'Contoh' })
  await expect(examples.getByRole('textbox', { name: 'bash call.sh' })).toHaveValue(
    new RegExp(`Bearer ${key}`),
  )
  await examples.getByLabel('Antarmuka').selectOption('MSPay')
  await examples.getByRole('button', { name: 'PHP' }).click()
  await expect(examples.getByRole('textbox', { name: 'php call.php' })).toHaveValue(
    new RegExp(`const KEY = '${key}'`),
  )
  await examples.scrollIntoViewIfNeeded()
  await judge(page, 'developer-examples', TILL)

  await page.getByRole('button', { name: 'Kirim webhook uji' }).click()
  await expect(page.getByText(/Diterima situs: jawaban 200/)).toBeVisible()
  expect(receiver.received.at(-1)?.headers['x-webhook-event']).toBe('webhook.test')

  await keys.getByRole('button', { name: /^Cabut kunci Server kedua/ }).click()
  await judge(page, 'developer-revoke', TILL)
  await page.getByRole('dialog').getByRole('button', { name: 'Cabut' }).click()
  await expect(keys.getByRole('listitem')).toHaveCount(2)
  expect(await statusWith(key)).toBe(401)
  await page.reload()
  await page.getByRole('region', { name: 'Contoh' }).waitFor()
  await expect(page.getByRole('textbox', { name: 'bash call.sh' })).toHaveValue(/YOUR_TEST_KEY/)
})

test('the owner replaces a secret, sets the allowed callback hosts and changes the site’s options', async () => {
  const page = await shop.cashier.newPage()
  await open(page, TILL_DARK)
  await page.getByRole('button', { name: 'Ganti webhook_secret' }).click()
  await judge(page, 'developer-rotate', TILL_DARK)
  await page.getByLabel(/Sudah bocor/).check()
  await page.getByRole('button', { name: 'Ganti sekarang' }).click()
  // The live one stands first, the one for tests below it.
  const secret = (await page
    .getByText(/^whsec_[0-9a-f]{64}$/)
    .first()
    .textContent())!
  await expect(page.getByRole('dialog')).toContainText('Yang lama sudah tidak berlaku.')
  await page.getByRole('button', { name: 'Sudah saya salin' }).click()

  await page.getByRole('button', { name: 'Kirim webhook uji' }).click()
  await expect(page.getByText(/Diterima situs: jawaban 200/)).toBeVisible()
  const { body, headers } = receiver.received.at(-1)!
  const expected = createHmac('sha256', secret).update(body).digest('hex')
  expect(headers['x-webhook-signature']).toBe(expected)

  const checker = page.getByRole('form', { name: 'Pemeriksa tanda tangan' })
  await checker.getByLabel('Header').fill(`X-Webhook-Signature: ${expected}`)
  await checker.getByLabel('Body').fill(body)
  await checker.getByLabel('Rahasia').fill(secret)
  await checker.getByRole('button', { name: 'Periksa' }).click()
  await expect(checker.getByRole('status')).toContainText('Asli.')
  await checker.getByLabel('Body').fill(body.replace('webhook', 'Webhook'))
  await checker.getByRole('button', { name: 'Periksa' }).click()
  await expect(checker.getByRole('alert')).toContainText('isi body berubah')
  await judge(page, 'developer-checker', TILL_DARK)

  await page
    .getByRole('textbox', { name: 'Alamat callback yang diizinkan' })
    .fill('192.168.1.20:3000\nshop.example')
  await page
    .getByRole('form', { name: 'Alamat callback yang diizinkan' })
    .getByRole('button', { name: 'Simpan' })
    .click()
  await expect(page.getByText('Tersimpan.')).toBeVisible()
  const only = page.getByRole('group', { name: 'MSPay: kirim webhook hanya saat lunas' })
  await only.getByRole('button', { name: 'Ya' }).click()
  await expect(only.getByRole('button', { name: 'Ya' })).toHaveAttribute('aria-pressed', 'true')
  const [changed] = (await shop.send('merchants.list', {})).filter(({ isCounter }) => !isCounter)
  expect(changed).toMatchObject({ callbackHosts: ['192.168.1.20:3000', 'shop.example:80'] })
  expect(changed?.options.mspayOnlyPaid).toBe(true)
})

test('the developer pages check a signature without sending anything', async ({ context }) => {
  const watchdog = await watchPages(context)
  const page = await context.newPage()
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.method() + request.url()))
  await page.goto(`${shop.lan}/docs/signature`)
  const askedBefore = asked.length
  const body = '{"event":"payment.paid","data":{"name":"José ☕"}}'
  const secret = `whsec_${'3c'.repeat(32)}`
  const signature = createHmac('sha256', secret).update(body).digest('hex')
  const fill = async (name: string, text: string) => page.locator(`[name=${name}]`).fill(text)
  const verdict = page.locator('#verdict')
  await fill('headers', `X-Webhook-Signature: ${signature}`)
  await fill('body', body)
  await fill('secret', secret)
  await page.getByRole('button', { name: 'Check' }).click()
  await expect(verdict).toHaveAttribute('data-finding', 'genuine')
  await fill('secret', `whsec_${'4d'.repeat(32)}`)
  await page.getByRole('button', { name: 'Check' }).click()
  await expect(verdict).toHaveAttribute('data-finding', 'secret-or-body')
  expect(await pageFaults(page)).toEqual([])
  await takePicture(page, 'docs-signature-light')
  expect(asked).toHaveLength(askedBefore)
  expect(watchdog.complaints).toEqual([])
})

test('the developer pages are readable on a phone and a desktop, in both themes, without a script', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  for (const width of [390, 1366]) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize({ width, height: 844 })
      await page.emulateMedia({ colorScheme })
      for (const name of ['docs', 'docs/webqris', 'docs/xendit?lang=id']) {
        await page.goto(`${shop.lan}/${name}`)
        await takePicture(page, `${name.replace(/\W+/g, '-')}-${colorScheme}-${width}`)
        const overflow = await page.evaluate(
          'document.documentElement.scrollWidth - document.documentElement.clientWidth',
        )
        expect([name, width, overflow]).toEqual([name, width, 0])
      }
    }
  }
  await expect(page.getByRole('button', { name: 'Salin' })).toHaveCount(0)
  await context.close()
})

test('an example is copied with one button', async ({ browser }) => {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(`${shop.lan}/docs/mspay`)
  await page.getByRole('button', { name: 'Copy', exact: true }).first().click()
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible()
  expect(await pageFaults(page)).toEqual([])
  await context.close()
})
