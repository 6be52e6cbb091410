import { describe, expect, it } from 'vitest'
import { viewOf } from '../../../../src/main/engine/pages/pay/view.ts'
import type { Payment } from '../../../../src/shared/payments/payment.ts'
import { MORNING, openTestEngine } from '../../../support/test-engine.ts'

const GOODS = [{ name: 'Buku resep', text: 'rahasia', path: '/goods/x' }]
const PICTURE = { path: '/goods/photo', alternative: 'Buku resep' }
const EXTRAS = { picture: PICTURE, goods: GOODS }

async function makePayment(): Promise<Payment> {
  const shop = await openTestEngine()
  return shop.create(await shop.addSite(), { details: { description: 'satu\r\n  dua \u202e\n\n' } })
}

const view = (payment: Payment, now = MORNING) =>
  viewOf({ payment, shop: 'Toko', extras: EXTRAS, now })

describe('the view of a payment page', () => {
  it('B-069 holds no goods until the payment is paid', async () => {
    const payment = await makePayment()
    const pending = view(payment)
    expect([pending.state, pending.digitalGoods]).toEqual([
      'pending',
      { picture: PICTURE, goods: [] },
    ])
    expect(view(payment, payment.expiresAtMs).digitalGoods.goods).toEqual([])
    expect(view({ ...payment, status: 'cancelled' }).digitalGoods.goods).toEqual([])
    expect(view({ ...payment, status: 'paid' }).digitalGoods.goods).toEqual(GOODS)
    expect(view({ ...payment, status: 'paid', exception: 'late' }).digitalGoods.goods).toEqual(
      GOODS,
    )
  })

  it('keeps the lines of a description and removes invisible characters', async () => {
    expect(view(await makePayment()).description).toBe('satu\ndua')
  })
})
