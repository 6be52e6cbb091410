import { describe, expect, it } from 'vitest'
import { makeTempDir } from '../../../support/temp-dir.ts'
import { HOUR, openTestEngine } from '../../../support/test-engine.ts'

const DAY = 24 * HOUR

describe('a replaced secret', () => {
  it('signs from now on, and the old one is valid for 24 hours', async () => {
    const shop = await openTestEngine()
    const site = await shop.addSite()
    const { merchants } = shop.engine
    const id = site.merchant.id
    const secret = await merchants.rotateSecret(id, 'webhook-secret', DAY)
    expect(secret).toMatch(/^whsec_[0-9a-f]{64}$/)
    expect(merchants.secret(id, 'webhook-secret')).toBe(secret)
    const old = { 'webhook-secret': site.webhook_secret }
    expect(merchants.previousSecrets(id)).toEqual(old)
    shop.clock.advance(DAY - 60_000)
    expect(merchants.previousSecrets(id)).toEqual(old)
    shop.clock.advance(120_000)
    expect(merchants.previousSecrets(id)).toEqual({})
  })

  it('ends the old one at once when it is compromised', async () => {
    const shop = await openTestEngine()
    const site = await shop.addSite()
    const { merchants } = shop.engine
    await merchants.rotateSecret(site.merchant.id, 'api-secret', DAY)
    await merchants.rotateSecret(site.merchant.id, 'api-secret', 0)
    expect(merchants.previousSecrets(site.merchant.id)).toEqual({})
  })

  it('is accepted from forwarders beside the old one for the same time, and the old one no longer', async () => {
    const shop = await openTestEngine()
    const site = await shop.addSite()
    const { merchants } = shop.engine
    const secret = await merchants.rotateSecret(site.merchant.id, 'callback-secret', DAY)
    const isOpen = (text: string) => merchants.findByCallbackSecret(text) !== undefined
    expect([isOpen(secret), isOpen(site.callback_secret)]).toEqual([true, true])
    shop.clock.advance(DAY)
    expect([isOpen(secret), isOpen(site.callback_secret)]).toEqual([true, false])
  })

  it('survives a power cut, and so does the old one', async () => {
    const dataDir = makeTempDir()
    const before = await openTestEngine({ dataDir })
    const site = await before.addSite()
    const id = site.merchant.id
    const secret = await before.engine.merchants.rotateSecret(id, 'callback-token', DAY)
    await before.stop()
    const { engine } = await openTestEngine({ dataDir, clock: before.clock })
    expect(engine.merchants.secret(id, 'callback-token')).toBe(secret)
    expect(engine.merchants.previousSecrets(id)).toEqual({ 'callback-token': site.callback_token })
  })
})
