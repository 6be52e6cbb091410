import { expect, it, vi } from 'vitest'
import type { Call } from '../../../../src/main/engine/platform/command-types.ts'
import type { DeviceHeartbeat } from '../../../../src/shared/phones/device.ts'
import type { Till } from '../../../../src/shared/sales/till.ts'
import { openTestEngine } from '../../../support/test-engine.ts'

const SECOND = 1_000
const BEAT: DeviceHeartbeat = {
  phoneClockMs: null,
  batteryPercent: 60,
  isCharging: false,
  queueLength: 0,
  forwarder: 'Lunas 1',
  pins: null,
  protection: 'none',
}

async function openShop() {
  const shop = await openTestEngine()
  const { phone } = await shop.setUpCounter()
  const { engine, clock } = shop
  const notify = vi.spyOn(engine.screens, 'broadcast')
  return {
    shop,
    phone,
    engine,
    clock,
    sell: async () => {
      await engine.till.addAmount({ amount: 25_000 as never })
      await engine.till.payWithQris()
    },
    beat: async (times: number) => {
      for (let each = 0; each < times; each += 1) {
        await engine.devices.recordHeartbeat(phone.id, BEAT)
        clock.advance(15 * SECOND)
      }
    },
    light: async () => (await send<Till>(engine.call, 'till.get')).phone,
    /** The events that the screens received since the last call. */
    reported: () => {
      const events = notify.mock.calls.map(([{ event }]) => event)
      notify.mockClear()
      return events
    },
  }
}

async function send<Output>(call: Call, name: string): Promise<Output> {
  const { answer } = await call(name, {}, { role: 'admin', sessionSecret: null })
  if (!answer.ok) throw new Error(answer.message)
  return answer.value as Output
}

it('the status turns red within 60 s of the last heartbeat while a QR is open, and the screens are notified', async () => {
  const { engine, clock, sell, beat, light, reported } = await openShop()
  await beat(4)
  await sell()
  engine.phones.check()
  reported()
  expect((await light()).colour).toBe('green')

  let seconds = 15
  for (; seconds <= 60 && !reported().includes('devices.changed'); seconds += 1) {
    clock.advance(SECOND)
    engine.phones.check()
    if ((await light()).colour === 'amber') reported()
  }

  expect(seconds).toBeLessThanOrEqual(60)
  expect(await light()).toMatchObject({ colour: 'red', reason: 'silent', phoneName: 'HP kasir' })
})

it('the same silence without a QR is only amber after 90 s and red after five minutes', async () => {
  const { clock, beat, light } = await openShop()
  await beat(4)

  clock.advance(74 * SECOND)
  expect((await light()).colour).toBe('green')
  clock.advance(SECOND)
  expect((await light()).colour).toBe('amber')
  clock.advance(210 * SECOND)
  expect((await light()).colour).toBe('red')
})

it('the status is good again with the next heartbeat', async () => {
  const { engine, clock, sell, beat, light } = await openShop()
  await beat(4)
  await sell()
  clock.advance(60 * SECOND)
  expect((await light()).colour).toBe('red')

  await beat(1)

  expect((await light()).colour).toBe('green')
  expect(engine.phones.list()).toMatchObject([{ light: { colour: 'green', reason: 'beating' } }])
})

it('the screens are notified of a change once, not at every check', async () => {
  const { engine, clock, beat, reported } = await openShop()
  await beat(4)
  clock.advance(120 * SECOND)
  engine.phones.check()
  reported()

  engine.phones.check()
  clock.advance(SECOND)
  engine.phones.check()

  expect(reported()).toEqual([])
})

it('the status of a revoked phone is removed', async () => {
  const { engine, phone, beat, light } = await openShop()
  await beat(4)
  await engine.devices.revoke(phone.id)

  expect(await light()).toMatchObject({ colour: 'grey', reason: 'none' })
})
