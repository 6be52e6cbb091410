import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openMemoryDatabase } from '../../../../src/main/engine/platform/storage/database.ts'
import { openInstallation } from '../../../../src/main/engine/platform/storage/installation.ts'
import { makeTempDir } from '../../../support/temp-dir.ts'
import { openTestEngine } from '../../../support/test-engine.ts'

const openNew = () => openInstallation(openMemoryDatabase(), undefined, 0)

it('a sealed secret can be opened, and looks different every time', async () => {
  const { seal, unseal } = await openNew()
  const secrets = ['whsec_1', '', '☕ é \u0000', 'x'.repeat(10_000)]

  for (const secret of secrets) expect(unseal(seal(secret))).toBe(secret)
  expect(seal('whsec_1')).not.toBe(seal('whsec_1'))
})

it('a sealed secret with a changed byte cannot be opened', async () => {
  const { seal, unseal } = await openNew()
  const sealed = Buffer.from(seal('whsec_1'), 'base64')

  for (const index of sealed.keys()) {
    const changed = Buffer.from(sealed)
    changed[index]! ^= 1
    expect(() => unseal(changed.toString('base64'))).toThrow()
  }
})

it('another installation opens no secret and has no key in common', async () => {
  const one = await openNew()
  const other = await openNew()

  expect(() => other.unseal(one.seal('whsec_1'))).toThrow()
  expect(other.ledgerKey).not.toEqual(one.ledgerKey)
  expect(other.pinPepper).not.toEqual(one.pinPepper)
  const keys = [one.ledgerKey, one.pinPepper, one.antiScreenshotKey].map((key) =>
    key.toString('hex'),
  )
  expect(new Set(keys).size).toBe(3)
})

it('no secret is stored in clear in any file of the data directory', async () => {
  const dataDir = makeTempDir()
  const shop = await openTestEngine({ dataDir })
  const { token } = await shop.setUpCounter()
  const site = await shop.addSite({ webhookUrl: 'http://192.168.77.2:9000/hook' })
  const dashboard = await shop.engine.merchants.createDashboardToken()
  const payment = await shop.create(site)
  await shop.notify(site.source, payment.total)
  await shop.engine.admin.backup(join(dataDir, 'copy.db'))
  const { api_key, api_secret, webhook_secret, callback_secret, callback_token } = site
  const ofSite = [api_key, api_secret, webhook_secret, callback_secret, callback_token]
  const secrets = [token, dashboard, ...ofSite]

  const filesBefore = read(dataDir)
  await shop.stop()

  for (const files of [filesBefore, read(dataDir)]) {
    expect(Object.keys(files)).toContain('lunas.db')
    for (const [name, content] of Object.entries(files)) {
      const found = secrets.filter((secret) => content.includes(secret.replace(/^[a-z]+_/, '')))
      expect({ name, found }).toEqual({ name, found: [] })
    }
  }
})

it('a site’s signing secrets are the same after a restart', async () => {
  const dataDir = makeTempDir()
  const before = await openTestEngine({ dataDir })
  const site = await before.addSite()
  await before.stop()

  const { engine } = await openTestEngine({ dataDir, seed: 2 })

  const { id } = site.merchant
  expect(engine.merchants.secret(id, 'webhook-secret')).toBe(site.webhook_secret)
  expect(engine.merchants.secret(id, 'api-secret')).toBe(site.api_secret)
  expect(engine.merchants.findByApiKey(site.api_key)?.merchant.id).toBe(id)
  expect(engine.merchants.findByCallbackSecret(site.callback_secret)?.id).toBe(id)
})

function read(folder: string): Record<string, string> {
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile())
  return Object.fromEntries(
    names.map(({ name }) => [name, readFileSync(join(folder, name)).toString('latin1')]),
  )
}
