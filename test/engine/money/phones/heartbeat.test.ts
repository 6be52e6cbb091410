import { expect, it, vi } from 'vitest'
import { type DeviceHeartbeat, heartbeatIntervalMs } from '../../../../src/shared/phones/device.ts'
import { refusedWith } from '../../../support/refused-with.ts'
import { makeTempDir } from '../../../support/temp-dir.ts'
import { MINUTE, openTestEngine } from '../../../support/test-engine.ts'

const SECOND = 1_000

function makeBeat(changes: Partial<DeviceHeartbeat> = {}): DeviceHeartbeat {
  return {
    phoneClockMs: null,
    batteryPercent: null,
    isCharging: null,
    queueLength: null,
    forwarder: null,
    pins: null,
    protection: 'none',
    ...changes,
  }
}

async function openShop() {
  const shop = await openTestEngine()
  const { phone } = await shop.setUpCounter()
  const { devices } = shop.engine
  const device = () => devices.list().find(({ id }) => id === phone.id)!
  return { shop, phone, devices, device }
}

it('a heartbeat updates the last contact and the status of the phone', async () => {
  const { shop, phone, devices, device } = await openShop()
  const now = shop.clock.now()
  const beat = makeBeat({ phoneClockMs: now - 500, batteryPercent: 81, queueLength: 2 })

  await devices.recordHeartbeat(phone.id, beat)

  expect(device().lastHeardAtMs).toBe(now)
  expect(device().lastBeat).toEqual({
    ...beat,
    atMs: now,
    recentGapsMs: [],
    recentOffsetsMs: [-500],
  })
})

it('the usual heartbeat interval is learned, and an hour switched off does not count', async () => {
  const { shop, phone, devices, device } = await openShop()
  for (const pause of [15, 15, 3_600, 15, 16]) {
    await devices.recordHeartbeat(phone.id, makeBeat())
    shop.clock.advance(pause * SECOND)
  }
  await devices.recordHeartbeat(phone.id, makeBeat())

  expect(heartbeatIntervalMs(device().lastBeat!)).toBe(15 * SECOND)
})

it('a longer interval is accepted after three heartbeats', async () => {
  const { shop, phone, devices, device } = await openShop()
  for (const pause of [15, 15, 15, 15, 15, 60, 60, 60]) {
    await devices.recordHeartbeat(phone.id, makeBeat())
    shop.clock.advance(pause * SECOND)
  }
  await devices.recordHeartbeat(phone.id, makeBeat())

  expect(heartbeatIntervalMs(device().lastBeat!)).toBe(60 * SECOND)
})

it('the last heartbeat’s status is kept over a restart', async () => {
  const dataDir = makeTempDir()
  const before = await openTestEngine({ dataDir })
  const { phone } = await before.setUpCounter()
  await before.engine.devices.recordHeartbeat(phone.id, makeBeat({ batteryPercent: 12 }))
  await before.stop()

  const { engine } = await openTestEngine({ dataDir, seed: 2 })

  expect(engine.devices.list()).toMatchObject([{ lastBeat: { batteryPercent: 12 } }])
})

it('a revoked phone has no heartbeat any more', async () => {
  const { phone, devices } = await openShop()
  await devices.revoke(phone.id)

  expect(await refusedWith(devices.recordHeartbeat(phone.id, makeBeat()))).toBe('DEVICE_NOT_FOUND')
  expect(await refusedWith(devices.recordHeartbeat('dev_nobody', makeBeat()))).toBe(
    'DEVICE_NOT_FOUND',
  )
})

it('every heartbeat is broadcast to the screens', async () => {
  const { shop, phone, devices } = await openShop()
  const tell = vi.spyOn(shop.engine.screens, 'broadcast')

  await devices.recordHeartbeat(phone.id, makeBeat())

  expect(tell.mock.calls.map(([{ event }]) => event)).toContain('devices.changed')
})

it('a notification shows its delay by the clock of the phone', async () => {
  const { shop, phone, device } = await openShop()

  await shop.notify(phone, 70_000, { postedAtMs: shop.clock.now() - 3 * MINUTE })
  expect(device().lastReading).toMatchObject({ delayMs: 3 * MINUTE })

  await shop.notify(phone, 71_000, { postedAtMs: null })
  expect(device().lastReading).toMatchObject({ delayMs: null })
})
