import { describe, expect, it } from 'vitest'
import type { Reply } from '../../../../support/ask.ts'
import { makeClock } from '../../../../support/make-clock.ts'
import { type BayarggShop, bayarggShop, create, createPaid, send, setMethod } from './support.ts'

/** 2026-04-16 12:20:00 in Jakarta. */
const NOON = Date.UTC(2026, 3, 16, 5, 20)
const HOUR = 3_600_000

const list = (shop: BayarggShop, query = '') => send(shop, `list-payments.php?${query}`)
const idsOf = (reply: Reply): string[] =>
  reply.json().data.map(({ invoice_id }: { invoice_id: string }) => invoice_id)

describe('GET /api/list-payments', () => {
  it('B-052 B-053 B-054 lists the newest first with the documented fields and the payment method', async () => {
    const shop = await bayarggShop({ clock: makeClock(NOON) })
    const paid = await createPaid(shop, { description: 'Kopi' })
    const open = await create(shop)
    const reply = await list(shop)
    expect(reply.status).toBe(200)
    expect(idsOf(reply)).toEqual([open.invoice_id, paid.invoice_id])
    expect(reply.json().data[1]).toMatchObject({
      invoice_id: paid.invoice_id,
      amount: 50_000,
      final_amount: paid.final_amount,
      status: 'paid',
      payment_method: 'qris',
      paid_via: 'qris',
      paid_at: '2026-04-16 12:20:00',
      created_at: '2026-04-16 12:20:00',
    })
    expect(reply.json().data[0]).toMatchObject({ paid_via: null, paid_at: null })
    expect(reply.json().pagination).toEqual({ page: 1, limit: 20, total: 2, total_pages: 1 })
  })

  it('B-049 B-050 B-051 returns pages of 20, or as many as requested up to 100', async () => {
    const shop = await bayarggShop()
    const made = []
    for (let count = 0; count < 42; count += 1) made.push((await create(shop)).invoice_id)
    made.reverse()
    const first = await list(shop)
    expect(idsOf(first)).toEqual(made.slice(0, 20))
    expect(first.json().pagination).toEqual({ page: 1, limit: 20, total: 42, total_pages: 3 })
    const last = await list(shop, 'page=5&limit=10')
    expect(idsOf(last)).toEqual(made.slice(40))
    expect(last.json().pagination).toEqual({ page: 5, limit: 10, total: 42, total_pages: 5 })
    expect((await list(shop, 'limit=101')).json().pagination.limit).toBe(100)
    expect(idsOf(await list(shop, 'page=99'))).toEqual([])
    for (const query of ['page=0', 'page=-1', 'limit=0', 'limit=ten', 'page=1.5']) {
      expect([query, (await list(shop, query)).status]).toEqual([query, 400])
    }
  })

  it('B-043 finds a part of the invoice, the description, or the customer’s name, email or phone', async () => {
    const shop = await bayarggShop()
    const wanted = await create(shop, {
      description: 'Tiket “Konser” 50% + 1_000',
      customer_name: 'Dewi Lestari',
      customer_email: 'dewi.lestari@contoh.id',
      customer_phone: '081298765432',
    })
    await create(shop, { description: 'Kopi', customer_name: 'Budi' })
    const terms = [
      wanted.invoice_id,
      wanted.invoice_id.slice(-6),
      'konser',
      '50%',
      '1_000',
      '+ 1',
      'wi les',
      'LESTARI@contoh',
      '98765',
      'De',
    ]
    for (const term of terms) {
      const reply = await list(shop, `search=${encodeURIComponent(term)}`)
      expect([term, idsOf(reply), reply.json().pagination.total]).toEqual([
        term,
        [wanted.invoice_id],
        1,
      ])
    }
    for (const term of ['Sinta', '%', '_____', '" OR "', "' OR 1=1 --", 'text:kopi', 'Kopi*']) {
      const found = idsOf(await list(shop, `search=${encodeURIComponent(term)}`))
      expect([term, found]).toEqual([term, term === '%' ? [wanted.invoice_id] : []])
    }
    expect(idsOf(await list(shop, 'search='))).toHaveLength(2)
  })

  it('B-044 B-045 B-046 filters by status, by requested method, and by paid method', async () => {
    const shop = await bayarggShop()
    await setMethod(shop, 'ovo', '0812 3456 7890')
    const paidOvo = await createPaid(shop, { payment_method: 'ovo' })
    const openOvo = await create(shop, { payment_method: 'ovo' })
    const paidQris = await createPaid(shop)
    const expected: [string, string[]][] = [
      ['status=paid', [paidQris.invoice_id, paidOvo.invoice_id]],
      ['payment_method=ovo', [openOvo.invoice_id, paidOvo.invoice_id]],
      ['payment_method=ovo&status=pending', [openOvo.invoice_id]],
      ['paid_via=ovo', [paidOvo.invoice_id]],
      ['paid_via=qris', [paidQris.invoice_id]],
      ['paid_via=ovo&payment_method=qris', []],
      ['paid_via=ovo&status=pending', []],
      ['status=cancelled', []],
      [`search=${openOvo.invoice_id}&status=paid`, []],
      [`search=${openOvo.invoice_id}&status=pending&payment_method=ovo`, [openOvo.invoice_id]],
    ]
    for (const [query, ids] of expected) {
      const reply = await list(shop, query)
      expect([query, idsOf(reply), reply.json().pagination.total]).toEqual([query, ids, ids.length])
    }
    for (const query of ['status=lunas', 'payment_method=dana', 'paid_via=x']) {
      expect([query, (await list(shop, query)).status]).toEqual([query, 400])
    }
  })

  it('B-047 B-048 uses days of the shop, both included', async () => {
    const clock = makeClock(NOON)
    const shop = await bayarggShop({ clock })
    const noon = await create(shop)
    clock.advance(11.6 * HOUR)
    // 23:56 of the same day, then 00:02 of the next.
    const late = await createPaid(shop)
    clock.advance(0.1 * HOUR)
    const next = await create(shop)
    const expected: [string, string[]][] = [
      ['start_date=2026-04-16&end_date=2026-04-16', [late.invoice_id, noon.invoice_id]],
      ['start_date=2026-04-17', [next.invoice_id]],
      ['end_date=2026-04-15', []],
      ['start_date=2026-04-16&end_date=2026-04-17&status=paid', [late.invoice_id]],
      ['search=PAY&end_date=2026-04-16', [late.invoice_id, noon.invoice_id]],
    ]
    for (const [query, ids] of expected) {
      const reply = await list(shop, query)
      expect([query, idsOf(reply), reply.json().pagination.total]).toEqual([query, ids, ids.length])
    }
    for (const query of ['start_date=16-04-2026', 'end_date=2026-02-30', 'start_date=today']) {
      expect([query, (await list(shop, query)).status]).toEqual([query, 400])
    }
  })

  it('shows a site neither another’s payments nor its tests, in lists and in searches', async () => {
    const shop = await bayarggShop()
    const other = { ...shop, site: await shop.gateway.addSite() }
    const tester = { ...shop, site: { ...shop.site, api_key: shop.site.test_api_key } }
    const own = await createPaid(shop, { customer_name: 'Dewi' })
    const foreign = await createPaid(other, { customer_name: 'Dewi' })
    const test = await create(tester, { customer_name: 'Dewi' })
    for (const query of ['', 'search=Dewi', 'search=PAY-']) {
      expect(idsOf(await list(shop, query))).toEqual([own.invoice_id])
      expect(idsOf(await list(other, query))).toEqual([foreign.invoice_id])
      expect(idsOf(await list(tester, query))).toEqual([test.invoice_id])
    }
  })
})
