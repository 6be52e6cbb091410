import { describe, expect, it } from 'vitest'
import { makeClock } from '../../../../support/make-clock.ts'
import { otherQris } from '../../../../support/test-engine.ts'
import {
  type BayarggShop,
  bayarggShop,
  create,
  createPaid,
  send,
  setMethod,
  setOption,
} from './support.ts'

/** Thursday 2026-04-16 12:20:00 in Jakarta. */
const NOON = Date.UTC(2026, 3, 16, 5, 20)
const DAY = 86_400_000

describe('GET /api/get-payment-methods', () => {
  it('C8 lists every method as available while the merchant’s QRIS stands for all', async () => {
    const shop = await bayarggShop()
    const { methods } = (await send(shop, 'get-payment-methods.php')).json()
    expect(methods.every(({ available }: { available: boolean }) => available)).toBe(true)
  })

  it('C10 repeats methods and status under data, where one client reads them', async () => {
    const shop = await bayarggShop()
    const { methods, user_status, data } = (await send(shop, 'get-payment-methods')).json()
    expect(data).toEqual({ payment_methods: methods, user_status })
  })

  it('B-001 B-024 B-055 B-056 lists every method with its availability, and requires no subscription', async () => {
    const shop = await bayarggShop()
    await setOption(shop, 'bayarggSameAccount', false)
    const available = async (of: BayarggShop) => {
      const { methods, user_status } = (await send(of, 'get-payment-methods.php')).json()
      expect(user_status).toEqual({ has_active_subscription: true })
      return methods.map((each: { id: string; available: boolean }) => [each.id, each.available])
    }
    const all = (...on: string[]) =>
      ['qris', 'qris_user', 'qris_livin', 'gopay_qris', 'ovo'].map((id) => [id, on.includes(id)])
    expect(await available(shop)).toEqual(all('qris'))
    await setMethod(shop, 'gopay_qris', otherQris(7))
    await setMethod(shop, 'ovo', '+62 812-3456-7890')
    expect(await available(shop)).toEqual(all('qris', 'gopay_qris', 'ovo'))
    const { methods } = (await send(shop, 'get-payment-methods')).json()
    expect(methods[3]).toEqual({ id: 'gopay_qris', name: 'GoPay QRIS', available: true })
    const bare = { ...shop, site: await shop.gateway.addSite({ qris: null }) }
    expect(await available(bare)).toEqual(all())
  })
})

describe('GET /api/get-account-status', () => {
  it('B-057 B-058 B-059 returns the merchant and its connections, without unverified claims', async () => {
    const shop = await bayarggShop({ name: 'Toko ABC' })
    await setMethod(shop, 'gopay_qris', otherQris(7))
    await createPaid(shop)
    await create(shop)
    expect((await send(shop, 'get-account-status.php')).json()).toEqual({
      success: true,
      account: { username: 'tokoabc', email: null, is_verified: false },
      integrations: { gopay: true, bri: false, livin: false, ovo: false },
      statistics: { total_transactions: 2, total_paid: 1, total_pending: 1 },
    })
  })
})

describe('GET /api/get-statistics', () => {
  it('B-060 B-061 B-062 counts a period of the shop’s calendar: created, paid, and by which method', async () => {
    const clock = makeClock(NOON - 200 * DAY)
    const shop = await bayarggShop({ clock })
    await setMethod(shop, 'ovo', '081234567890')
    const paid: number[] = []
    const day = async (atMs: number, input = {}) => {
      clock.advance(atMs - clock.now())
      paid.push((await createPaid(shop, input)).final_amount)
      await create(shop, input)
    }
    // Last year, January, 1 April, Sunday, Monday 00:30, today.
    await day(NOON - 200 * DAY)
    await day(NOON - 90 * DAY)
    await day(NOON - 15 * DAY)
    await day(NOON - 4 * DAY)
    await day(Date.UTC(2026, 3, 12, 17, 30))
    await day(NOON, { payment_method: 'ovo' })
    const periods = { all: 6, year: 5, month: 4, week: 2, today: 1 }
    for (const [period, days] of Object.entries(periods)) {
      const sum = paid.slice(6 - days).reduce((total, amount) => total + amount, 0)
      expect((await send(shop, `get-statistics.php?period=${period}`)).json()).toEqual({
        success: true,
        period,
        total_transactions: 2 * days,
        total_amount: sum,
        total_paid: days,
        breakdown: { ovo: 1, ...(days > 1 && { qris: days - 1 }) },
      })
    }
    expect((await send(shop, 'get-statistics')).json().period).toBe('all')
    expect((await send(shop, 'get-statistics?period=decade')).status).toBe(400)
  })
})
