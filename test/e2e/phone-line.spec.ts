import { request as requestEncrypted } from 'node:https'
import { expect, test } from 'playwright/test'
import { signedHeaders } from '../engine/forwarding/support/phone.ts'
import { goAs, judge, TILL, TILL_DARK, TILL_LARGE_ENGLISH } from './support/looks.ts'
import { OWNER_PIN, openCashier, openShop, type Shop } from './support/shop.ts'

const LONG_NAME = 'HP meja belakang dengan nama yang panjang sekali'

let shop: Shop

test.beforeAll(async ({ browser }) => {
  shop = await openShop(browser, { isStill: true, hasProducts: false })
})

test.afterAll(() => shop.close())

/** One heartbeat in the clear; gives the till's status. */
async function beat(headers: Record<string, string> = {}): Promise<number> {
  const url = `${shop.lan}/in/${shop.phone.token}/heartbeat`
  const type = { 'content-type': 'application/json' }
  const reply = await fetch(url, { method: 'POST', headers: { ...type, ...headers }, body: '{}' })
  return reply.status
}

/** The same over the encrypted line. */
async function beatEncrypted(): Promise<number> {
  const { line } = await shop.send('encryption.get', {})
  const url = `${line!.origin}/in/${shop.phone.token}/heartbeat`
  return new Promise((resolve, reject) => {
    const options = { method: 'POST', rejectUnauthorized: false, headers: { 'content-length': 2 } }
    const asking = requestEncrypted(url, options, (reply) => resolve(reply.statusCode ?? 0))
    asking.on('error', reject)
    asking.end('{}')
  })
}

test('the owner sees how each phone’s words travel, and demands signatures', async () => {
  test.setTimeout(120_000)
  const [device] = await shop.send('devices.list', {})
  const deviceId = device!.id
  await shop.send('devices.rename', { deviceId, name: LONG_NAME })
  const { signingSecret } = await shop.send('devices.signing', { deviceId })
  const signed = () => signedHeaders({ deviceId, signingSecret }, '{}', Date.now())
  const page = await openCashier(shop, '#/settings/phones')
  const badge = page.locator('[data-protection]')

  expect(await beat()).toBe(200)
  await expect(badge).toHaveText('Tidak terenkripsi')
  await page.getByRole('button', { name: `Keamanan ${LONG_NAME}` }).click()
  const dialog = page.getByRole('dialog', { name: `Keamanan ${LONG_NAME}` })
  await dialog.getByLabel('PIN pemilik').fill(OWNER_PIN)
  await dialog.getByRole('button', { name: 'Buka' }).click()
  await expect(dialog.getByText('Orang lain di Wi-Fi toko bisa membaca kuncinya')).toBeVisible()
  await expect(dialog.getByText(signingSecret)).toBeVisible()
  await dialog.getByRole('switch', { name: 'Tanda tangan wajib' }).click()
  await expect(dialog.getByRole('switch', { name: 'Tanda tangan wajib' })).toBeChecked()
  for (const look of [TILL, TILL_DARK]) {
    await page.emulateMedia({ colorScheme: look.theme })
    await judge(page, 'phone-security', look)
  }
  await page.emulateMedia({ colorScheme: 'light' })
  expect(await beat()).toBe(401)
  expect(await beat(signed())).toBe(200)
  await dialog.getByRole('button', { name: 'Tutup' }).click()
  await expect(badge).toHaveText('Bertanda tangan')

  await shop.send('devices.requireSignature', { deviceId, isRequired: false })
  expect(await beatEncrypted()).toBe(200)
  await expect(badge).toHaveText('Terenkripsi')
  await expect(page.getByText('Jalur terenkripsi untuk HP')).toBeVisible()
  await expect(page.getByText(/sha256\/\/\S{44}/)).toBeVisible()
  for (const look of [TILL, TILL_DARK, TILL_LARGE_ENGLISH]) {
    await goAs(page, `${shop.till}/cashier/#/settings/phones`, look)
    await badge.waitFor()
    await judge(page, 'phones-encrypted', look)
  }

  await shop.send('settings.set', { key: 'encryptsLan', value: '0' })
  await expect(page.getByText('Closed in the settings.')).toBeVisible({ timeout: 20_000 })
  await expect(beatEncrypted()).rejects.toThrow()
  expect(await beat()).toBe(200)
  await expect(badge).toHaveText('Not encrypted')
})
