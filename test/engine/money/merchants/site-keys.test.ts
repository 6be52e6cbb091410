import { describe, expect, it, vi } from 'vitest'
import { ask, bearer } from '../../../support/ask.ts'
import { askForPayment, createPayment } from '../../../support/make.ts'
import { makeClock } from '../../../support/make-clock.ts'
import { refusedWith } from '../../../support/refused-with.ts'
import { makeTempDir } from '../../../support/temp-dir.ts'
import { MINUTE, MORNING, openTestEngine } from '../../../support/test-engine.ts'
import { startTestGateway } from '../../../support/test-gateway.ts'

describe('the keys of a site', () => {
  it('are listed with label and last use, without the key itself', async () => {
    const shop = await openTestEngine()
    const { keys } = shop.engine.merchants
    const site = await shop.addSite()
    const { id } = site.merchant
    const [live, test] = keys.list(id)
    expect(live).toMatchObject({ mode: 'live', scope: 'write', lastFour: site.api_key.slice(-4) })
    expect(test).toMatchObject({ mode: 'test', lastFour: site.test_api_key.slice(-4) })
    shop.clock.advance(MINUTE)
    const made = await keys.create(id, { mode: 'live', scope: 'read', name: ' Laporan\u202e ' })
    expect(keys.list(id)[2]).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{16}$/),
      name: 'Laporan',
      lastFour: made.slice(-4),
      mode: 'live',
      scope: 'read',
      createdAtMs: shop.clock.now(),
      lastUsedAtMs: null,
    })
    for (const secret of Object.values({ ...site, made })) {
      if (typeof secret === 'string' && /^(pk|sk|whsec|cb|ct)_/.test(secret)) {
        expect(JSON.stringify(keys.list(id))).not.toContain(secret)
      }
    }
  })

  it('stop working when they are revoked, and the others stay valid', async () => {
    const gateway = await startTestGateway()
    const site = await gateway.addSite()
    const input = { id: site.merchant_id, mode: 'live', scope: 'write' } as const
    const { api_key } = await gateway.command('merchants.createKey', { ...input, name: 'Toko dua' })
    const { invoice_id } = await createPayment(gateway, { api_key })
    const listed = await gateway.command('merchants.keys', { id: site.merchant_id })
    const { id: keyId } = listed.find(({ name }) => name === 'Toko dua')!
    const socket = new WebSocket(
      `${gateway.lanUrl.replace('http', 'ws')}/ws/merchant?token=${api_key}`,
    )
    await new Promise((resolve) => socket.addEventListener('open', resolve))
    const closed = new Promise((resolve) => socket.addEventListener('close', resolve))
    await gateway.command('merchants.revokeKey', { id: site.merchant_id, keyId })
    expect((await askForPayment(gateway, { api_key })).status).toBe(401)
    const read = await ask(`${gateway.lanUrl}/api/payments/${invoice_id}/status`, {
      headers: bearer(api_key),
    })
    expect(read.status).toBe(401)
    await closed
    expect((await askForPayment(gateway, site)).status).toBe(200)
    const left = await gateway.command('merchants.keys', { id: site.merchant_id })
    expect(left.map(({ id }) => id)).not.toContain(keyId)
    expect(left).toHaveLength(2)
  })

  it('of one site cannot be revoked through another, nor twice', async () => {
    const shop = await openTestEngine()
    const { keys } = shop.engine.merchants
    const [one, other] = [await shop.addSite(), await shop.addSite()]
    const [key] = keys.list(one.merchant.id)
    expect(await refusedWith(keys.revoke(other.merchant.id, key!.id))).toBe('KEY_NOT_FOUND')
    await keys.revoke(one.merchant.id, key!.id)
    expect(await refusedWith(keys.revoke(one.merchant.id, key!.id))).toBe('KEY_NOT_FOUND')
    expect(await refusedWith(keys.revoke('mch_nobody', key!.id))).toBe('MERCHANT_NOT_FOUND')
  })

  it('do not exist for the till’s own merchant', async () => {
    const shop = await openTestEngine()
    const { counter } = await shop.setUpCounter()
    const input = { mode: 'live', scope: 'write' } as const
    const { keys } = shop.engine.merchants
    expect(await refusedWith(keys.create(counter.id, input))).toBe('MERCHANT_NOT_FOUND')
  })

  it('show when they were last used, also after a restart', async () => {
    const dataDir = makeTempDir()
    const clock = makeClock(Date.UTC(2026, 2, 9, 3))
    const before = await openTestEngine({ dataDir, clock })
    const site = await before.addSite()
    clock.advance(MINUTE)
    before.engine.merchants.findByApiKey(site.api_key)
    const usedAtMs = clock.now()
    const lastUses = ({ engine }: typeof before) =>
      engine.merchants.keys.list(site.merchant.id).map(({ lastUsedAtMs }) => lastUsedAtMs)
    expect(lastUses(before)).toEqual([usedAtMs, null])
    await before.stop()
    clock.advance(MINUTE)
    const after = await openTestEngine({ dataDir, clock })
    expect(lastUses(after)).toEqual([usedAtMs, null])
    after.engine.merchants.findByApiKey('pk_nobody')
    await after.engine.merchants.keys.writeUses()
    expect(lastUses(after)).toEqual([usedAtMs, null])
  })

  it('lose no use that was recorded while others were saved', async () => {
    const [dataDir, clock] = [makeTempDir(), makeClock(MORNING)]
    const before = await openTestEngine({ dataDir, clock })
    const { merchants, database } = before.engine
    const site = await before.addSite()
    merchants.findByApiKey(site.api_key)
    const write = database.write.bind(database)
    vi.spyOn(database, 'write').mockImplementationOnce(async (work) => {
      const result = await write(work)
      clock.advance(MINUTE)
      merchants.findByApiKey(site.api_key)
      return result
    })
    await merchants.keys.writeUses()
    const usedAtMs = clock.now()
    await before.stop()
    const after = await openTestEngine({ dataDir, clock })
    const [key] = after.engine.merchants.keys.list(site.merchant.id)
    expect(key).toMatchObject({ lastUsedAtMs: usedAtMs })
  })

  it('are recorded in the event log when created and revoked', async () => {
    const shop = await openTestEngine()
    const { keys } = shop.engine.merchants
    const { merchant } = await shop.addSite()
    await keys.create(merchant.id, { mode: 'test', scope: 'write' })
    await keys.revoke(merchant.id, keys.list(merchant.id)[0]!.id)
    const kinds = shop.engine.events.since(0, merchant.id, 10).map(({ kind }) => kind)
    expect(kinds).toEqual(['merchant.created', 'merchant.key-created', 'merchant.key-revoked'])
  })
})
