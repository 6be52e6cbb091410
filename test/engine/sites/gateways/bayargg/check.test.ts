import { describe, expect, it } from 'vitest'
import { notify } from '../../../../support/make.ts'
import { makeClock } from '../../../../support/make-clock.ts'
import { bayarggShop, check, create, send } from './support.ts'

describe('GET /api/check-payment', () => {
  it('B-036 B-037 requires the invoice parameter: 400 without, 404 for an unknown one', async () => {
    const shop = await bayarggShop()
    const { invoice_id } = await create(shop)
    for (const path of ['check-payment', 'check-payment.php']) {
      expect((await send(shop, `${path}?invoice=${invoice_id}`)).status).toBe(200)
      expect((await send(shop, path)).status).toBe(400)
      expect((await send(shop, `${path}?invoice_id=${invoice_id}`)).status).toBe(400)
      expect((await send(shop, `${path}?invoice=`)).status).toBe(400)
      expect((await send(shop, `${path}?invoice=PAY-x-1-A`)).status).toBe(404)
    }
  })

  it('B-038 B-040 B-041 answers flat, with numbers, and again under data', async () => {
    const shop = await bayarggShop()
    const made = await create(shop)
    const { success, data, ...flat } = (await check(shop, made.invoice_id)).json()
    expect(success).toBe(true)
    expect(data).toEqual(flat)
    expect(flat).toMatchObject({
      invoice_id: made.invoice_id,
      status: 'pending',
      amount: 50_000,
      unique_code: made.unique_code,
      final_amount: made.final_amount,
      payment_method: 'qris',
      paid_at: null,
      paid_reff_num: null,
      expires_at: made.expires_at,
    })
  })

  it('B-039 returns when it was paid in the shop’s time, and the reported reference', async () => {
    const clock = makeClock(Date.UTC(2026, 3, 16, 5, 20))
    const shop = await bayarggShop({ clock })
    const { invoice_id, final_amount } = await create(shop)
    clock.advance(330_000)
    await notify(shop.gateway, shop.site, { amount: final_amount, reference: 'TRX123456789' })
    expect((await check(shop, invoice_id)).json()).toMatchObject({
      status: 'paid',
      paid_at: '2026-04-16 12:25:30',
      paid_reff_num: 'TRX123456789',
    })
  })

  it('B-042 can be called repeatedly', async () => {
    const shop = await bayarggShop()
    const { invoice_id } = await create(shop)
    const replies = await Promise.all(Array.from({ length: 60 }, () => check(shop, invoice_id)))
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([200]))
  })

  it('B-044 B-119 returns pending, paid, expired and cancelled', async () => {
    const clock = makeClock(Date.now())
    const shop = await bayarggShop({ clock })
    const { payments, database } = shop.gateway.engine
    const made = [await create(shop), await create(shop), await create(shop)]
    await notify(shop.gateway, shop.site, { amount: made[0]!.final_amount })
    await database.write((db) => payments.cancelIn(db, payments.find(made[1]!.invoice_id)!))
    clock.advance(31 * 60_000)
    await expect.poll(() => payments.find(made[2]!.invoice_id)?.status).toBe('expired')
    const open = await create(shop)
    const standings = await Promise.all(
      [...made, open].map(async ({ invoice_id }) => (await check(shop, invoice_id)).json().status),
    )
    expect(standings).toEqual(['paid', 'cancelled', 'expired', 'pending'])
    for (const [at, status] of standings.entries()) {
      const { data } = (await send(shop, `list-payments?status=${status}`)).json()
      expect(data.map(({ invoice_id }: { invoice_id: string }) => invoice_id)).toEqual([
        [...made, open][at]!.invoice_id,
      ])
    }
  })
})
