import { describe, expect, it } from 'vitest'
import { refusedWith } from '../../../support/refused-with.ts'
import { makeTempDir } from '../../../support/temp-dir.ts'
import { MINUTE, openTestEngine } from '../../../support/test-engine.ts'

async function openShop() {
  const shop = await openTestEngine()
  const { counter, phone, token } = await shop.setUpCounter()
  const { devices } = shop.engine
  const openPairing = () => devices.openPairing((code) => code).url
  return { shop, counter, phone, token, devices, openPairing }
}

describe('a phone pairs itself', () => {
  it('with the code on the screen, once', async () => {
    const { devices, openPairing } = await openShop()
    const code = openPairing()

    const { device, token } = await devices.pair(code, ' HP Sari ')

    expect(device.name).toBe('HP Sari')
    expect(devices.findByToken(token)?.id).toBe(device.id)
    expect(devices.pairing()).toMatchObject({ device: { id: device.id } })
    expect(devices.isPairingCode(code)).toBe(false)
    expect(await refusedWith(devices.pair(code, 'HP lain'))).toBe('PAIRING_CLOSED')
  })

  it('within two minutes', async () => {
    const { shop, devices, openPairing } = await openShop()
    const late = openPairing()
    shop.clock.advance(2 * MINUTE)
    expect(devices.isPairingCode(late)).toBe(false)
    expect(await refusedWith(devices.pair(late, 'HP'))).toBe('PAIRING_CLOSED')

    const soon = openPairing()
    shop.clock.advance(2 * MINUTE - 1)
    expect(await refusedWith(devices.pair(soon, 'HP'))).toBeUndefined()
  })

  it('with the newest code only', async () => {
    const { devices, openPairing } = await openShop()
    const first = openPairing()
    const second = openPairing()

    expect(await refusedWith(devices.pair(first, 'HP'))).toBe('PAIRING_CLOSED')
    expect(await refusedWith(devices.pair(second, 'HP'))).toBeUndefined()
  })

  it('never with a guess, an empty code or after the window was closed', async () => {
    const { devices, openPairing } = await openShop()
    const code = openPairing()

    expect(await refusedWith(devices.pair('', 'HP'))).toBe('PAIRING_CLOSED')
    expect(await refusedWith(devices.pair(`${code}x`, 'HP'))).toBe('PAIRING_CLOSED')
    devices.closePairing()
    expect(devices.pairing()).toBeNull()
    expect(await refusedWith(devices.pair(code, 'HP'))).toBe('PAIRING_CLOSED')
  })

  it('only once, although two phones use one code at the same moment', async () => {
    const { devices, openPairing } = await openShop()
    const code = openPairing()
    const before = devices.list().length

    const outcomes = await Promise.all(
      ['HP satu', 'HP dua'].map((name) => refusedWith(devices.pair(code, name))),
    )

    expect(outcomes).toEqual([undefined, 'PAIRING_CLOSED'])
    expect(devices.list()).toHaveLength(before + 1)
  })

  it('with the same code again when the write failed', async () => {
    const { shop, devices, openPairing } = await openShop()
    const { read } = shop.engine.database
    read.exec("CREATE TRIGGER full BEFORE INSERT ON devices BEGIN SELECT raise(ABORT, 'no'); END")
    const code = openPairing()
    await expect(devices.pair(code, 'HP')).rejects.toThrow('no')
    read.exec('DROP TRIGGER full')

    expect(await refusedWith(devices.pair(code, 'HP'))).toBeUndefined()
  })

  it('only when the shop has been set up', async () => {
    const { engine } = await openTestEngine()
    const { url } = engine.devices.openPairing((code) => code)

    expect(await refusedWith(engine.devices.pair(url, 'HP'))).toBe('SHOP_NOT_SET_UP')
  })

  it('and is still paired after a restart', async () => {
    const dataDir = makeTempDir()
    const before = await openTestEngine({ dataDir })
    const { phone, token } = await before.setUpCounter()
    await before.notify(phone, 70_000)
    await before.stop()

    const { engine } = await openTestEngine({ dataDir, seed: 2 })

    expect(engine.devices.findByToken(token)).toMatchObject({
      id: phone.id,
      lastReading: { amount: 70_000, app: 'id.dana', isTest: false },
    })
  })
})

describe('a revoked phone', () => {
  it('is rejected from that moment on', async () => {
    const { devices, phone, token } = await openShop()

    await devices.revoke(phone.id)

    expect(devices.findByToken(token)).toBeUndefined()
    expect(devices.list()).toMatchObject([{ id: phone.id, isRevoked: true }])
    expect(await refusedWith(devices.revoke(phone.id))).toBe('DEVICE_NOT_FOUND')
  })

  it('stays revoked after a restart', async () => {
    const dataDir = makeTempDir()
    const before = await openTestEngine({ dataDir })
    const { phone, token } = await before.setUpCounter()
    await before.engine.devices.revoke(phone.id)
    await before.stop()

    const { engine } = await openTestEngine({ dataDir, seed: 2 })

    expect(engine.devices.findByToken(token)).toBeUndefined()
  })

  it('does not affect the others', async () => {
    const { shop, devices, phone, token } = await openShop()
    const second = await shop.pairPhone()

    await devices.revoke(second.phone.id)

    expect(devices.findByToken(token)?.id).toBe(phone.id)
  })

  it('cannot be one that never existed', async () => {
    const { devices } = await openShop()

    expect(await refusedWith(devices.revoke('dev_nobody'))).toBe('DEVICE_NOT_FOUND')
  })
})

it('no list of phones contains a token or its hash', async () => {
  const { devices, token } = await openShop()

  const output = JSON.stringify([devices.list(), devices.pairing()])
  expect(output).not.toContain(token)
  expect(output).not.toMatch(/[0-9a-f]{64}/)
})
