import { describe, expect, it } from 'vitest'
import { rupiah } from '../../../../src/shared/base/money.ts'
import { HOUR, MINUTE, openTestTill, type TestTill } from './support/test-till.ts'

async function sell({ till }: TestTill): Promise<number> {
  const { order } = await till.addAmount({ amount: rupiah(5_000) })
  await till.payWithCash(rupiah(5_000))
  await till.next()
  return order.dayNumber
}

describe('order numbers', () => {
  it('count up from 1 without a gap', async () => {
    const shop = await openTestTill()
    expect([await sell(shop), await sell(shop), await sell(shop)]).toEqual([1, 2, 3])
  })

  it('are not used up by empty orders', async () => {
    const shop = await openTestTill()
    const { till } = shop
    for (let click = 0; click < 5; click += 1) await till.next()
    const { order } = await shop.ringUpWithQris(5_000)
    await till.next()
    await till.resume(order.id)
    await till.next()
    await till.resume(order.id)
    await till.next()
    expect(till.get().order.dayNumber).toBe(2)
    expect(await sell(shop)).toBe(2)
  })
})

describe('the day of a shop in Jayapura', () => {
  /** 2026-03-09 23:59:59.999 in Jayapura (UTC+9), the middle of the afternoon in UTC. */
  const LAST_MOMENT = Date.UTC(2026, 2, 9, 14, 59, 59, 999)
  const open = () => openTestTill({ startMs: LAST_MOMENT, timeZone: 'Asia/Jayapura' })

  it('ends at midnight there, one millisecond later', async () => {
    const shop = await open()
    expect([await sell(shop), await sell(shop)]).toEqual([1, 2])
    shop.clock.advance(1)
    expect(shop.till.get().order.dayNumber).toBe(1)
    expect([await sell(shop), await sell(shop)]).toEqual([1, 2])
  })

  it('gives an order the number of the day of its first line, not of the empty screen before', async () => {
    const shop = await open()
    await sell(shop)
    expect(shop.till.get().order.dayNumber).toBe(2)
    shop.clock.advance(9 * HOUR)
    const { order } = await shop.till.addAmount({ amount: rupiah(5_000) })
    expect(order).toMatchObject({ dayNumber: 1, createdAtMs: LAST_MOMENT + 9 * HOUR })
  })

  it('keeps the number of an order that was started before midnight', async () => {
    const shop = await open()
    await shop.till.addAmount({ amount: rupiah(5_000) })
    shop.clock.advance(MINUTE)
    const { order } = await shop.till.addAmount({ amount: rupiah(5_000) })
    expect(order).toMatchObject({ dayNumber: 1, createdAtMs: LAST_MOMENT })
    await shop.till.payWithCash(rupiah(10_000))
    expect((await shop.till.next()).order.dayNumber).toBe(1)
    expect(await sell(shop)).toBe(1)
  })

  it('continues counting when the clock is set back to the day before', async () => {
    const shop = await open()
    await sell(shop)
    shop.clock.advance(HOUR)
    await sell(shop)
    shop.clock.advance(-2 * HOUR)
    expect(await sell(shop)).toBe(2)
  })
})

describe('the same moment', () => {
  it('is a different day in Jakarta and in Jayapura', async () => {
    const startMs = Date.UTC(2026, 2, 9, 15)
    const days = await Promise.all(
      ['Asia/Jakarta', 'Asia/Jayapura'].map(async (timeZone) => {
        const shop = await openTestTill({ startMs, timeZone })
        await sell(shop)
        return shop.database.read.prepare('SELECT day FROM orders WHERE status = ?').get('paid')
      }),
    )
    expect(days).toEqual([{ day: '2026-03-09' }, { day: '2026-03-10' }])
  })
})
