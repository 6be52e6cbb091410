import { describe, expect, it } from 'vitest'
import { rupiah } from '../../../../src/shared/base/money.ts'
import { refusedWith } from '../../../support/refused-with.ts'
import { HOUR, MINUTE, type TestEngine } from '../../../support/test-engine.ts'
import { openStore, place } from './open-store.ts'

describe('an order of the shared catalogue', () => {
  it('is an order of the till, at the till’s prices, with an order number', async () => {
    const shop = await openStore()
    expect(await place(shop, { note: 'es sedikit' })).toMatchObject({
      number: expect.stringMatching(/^WA260309-[A-Z0-9]{4}$/),
      status: 'pending',
      customerName: 'Siti',
      customerPhone: '6281234567890',
      total: 24_000,
      dayNumber: 2,
      note: 'es sedikit',
      lines: [{ name: 'Teh Tarik', unitPrice: 12_000, quantity: 2 }],
    })
  })

  it('sent twice is one order', async () => {
    const shop = await openStore()
    const first = await place(shop, { submitKey: 'the-same-key' })
    const second = await place(shop, { submitKey: 'the-same-key', customerName: 'Budi' })
    expect(second).toEqual(first)
    expect(shop.store.list({ limit: 50, offset: 0 }).total).toBe(1)
  })

  it('is paid by a real notification, then prepared and completed', async () => {
    const shop = await openStore()
    const { number } = await place(shop)
    const payment = await shop.store.payWithQris(number)
    expect(payment.total).toBe(23_999)
    expect(shop.store.get(number).status).toBe('waiting_payment')
    await shop.notify(shop.phone, payment.total)
    expect(shop.store.get(number)).toMatchObject({ status: 'paid', tender: 'qris' })
    expect((await shop.store.process(number)).status).toBe('processing')
    expect((await shop.store.complete(number)).status).toBe('completed')
    const broken = (await shop.engine.admin.doctor()).checks.filter(({ isOk }) => !isOk)
    // This test shop is in memory, so only the checks about the disk fail.
    expect(broken.map(({ name }) => name)).toEqual([
      'every commit is on disk before it is answered',
    ])
  })

  it('leaves totals to the counter, however many customers order for the same amount', async () => {
    const shop = await openStore()
    await shop.set('storeOpenOrdersMax', 1_000)
    await shop.set('openPaymentsPerKey', 1_000)
    const refusals: string[] = []
    for (let count = 0; count < 60; count += 1) {
      const { number } = await place(shop, { submitKey: `stranger-${count}` })
      const refused = await refusedWith(shop.store.payWithQris(number))
      if (refused) refusals.push(refused)
    }
    expect(new Set(refusals)).toEqual(new Set(['PAYMENT_TOTALS_EXHAUSTED']))
    await shop.engine.till.addAmount({ amount: rupiah(24_000) })
    await shop.engine.till.payWithQris()
    const held = shop.engine.payments.listPending(100).find(({ dialect }) => dialect === 'counter')
    expect(held?.total).toBe(24_000)
  })

  it('never changes the current order or the customer display', async () => {
    const shop = await openStore()
    await shop.engine.till.addAmount({ amount: rupiah(24_000) })
    await shop.engine.till.payWithQris()
    const before = shop.engine.customerDisplay.get()
    const { number } = await place(shop)
    const payment = await shop.store.payWithQris(number)
    // The counter has the exact total already: the same money never pays two bills.
    expect(payment.total).toBe(23_999)
    await shop.notify(shop.phone, 23_999)
    expect(shop.store.get(number).status).toBe('paid')
    expect(shop.engine.customerDisplay.get()).toEqual(before)
  })

  it('shows one QRIS at a time, and at most three in all', async () => {
    const shop = await openStore()
    const { number } = await place(shop)
    const first = await shop.store.payWithQris(number)
    expect((await shop.store.payWithQris(number)).id).toBe(first.id)
    for (let count = 1; count < 3; count += 1) {
      await expire(shop)
      expect(shop.store.get(number).status).toBe('pending')
      await shop.store.payWithQris(number)
    }
    await expire(shop)
    expect(await refusedWith(shop.store.payWithQris(number))).toBe('QRIS_LIMIT')
  })

  it('is closed by late money for its first QRIS, and its second is cancelled', async () => {
    const shop = await openStore()
    const { number } = await place(shop)
    const first = await shop.store.payWithQris(number)
    await expire(shop)
    const second = await shop.store.payWithQris(number)
    await shop.notify(shop.phone, first.total)
    expect(shop.store.get(number)).toMatchObject({ status: 'paid', paymentId: first.id })
    expect(shop.payment(second.id).status).toBe('cancelled')
  })

  it('is paid in cash at the counter, and its QRIS is cancelled', async () => {
    const shop = await openStore()
    const { number } = await place(shop)
    const payment = await shop.store.payWithQris(number)
    const tooLittle = shop.store.payWithCash(number, rupiah(20_000))
    expect(await refusedWith(tooLittle)).toBe('CASH_TOO_LITTLE')
    expect(shop.payment(payment.id).status).toBe('pending')
    const paid = await shop.store.payWithCash(number, rupiah(50_000))
    expect(paid).toMatchObject({ status: 'paid', tender: 'cash' })
    expect(shop.payment(payment.id).status).toBe('cancelled')
  })
})

describe('status changes', () => {
  it('an unpaid order is neither prepared nor completed', async () => {
    const shop = await openStore()
    const { number } = await place(shop)
    expect(await refusedWith(shop.store.process(number))).toBe('ONLINE_ORDER_STATUS')
    expect(await refusedWith(shop.store.complete(number))).toBe('ONLINE_ORDER_STATUS')
  })

  it('a completed order is not cancelled, and a cancelled one not completed', async () => {
    const shop = await openStore()
    const done = await place(shop)
    await shop.store.payWithCash(done.number, rupiah(24_000))
    await shop.store.complete(done.number)
    expect(await refusedWith(shop.store.cancel(done.number))).toBe('ONLINE_ORDER_STATUS')
    const given = await place(shop)
    expect((await shop.store.cancel(given.number)).status).toBe('cancelled')
    expect(await refusedWith(shop.store.complete(given.number))).toBe('ONLINE_ORDER_STATUS')
  })

  it('money for a cancelled order is recorded and reopens nothing', async () => {
    const shop = await openStore()
    const { number } = await place(shop)
    const payment = await shop.store.payWithQris(number)
    await shop.store.cancel(number)
    expect(shop.payment(payment.id).status).toBe('cancelled')
    await shop.notify(shop.phone, payment.total)
    expect(shop.payment(payment.id)).toMatchObject({ status: 'paid', exception: 'late' })
    expect(shop.store.get(number).status).toBe('cancelled')
  })

  it('an unpaid order is cancelled after six hours', async () => {
    const shop = await openStore()
    const { number } = await place(shop)
    shop.clock.advance(6 * HOUR + MINUTE)
    await shop.store.cleanUp()
    expect(shop.store.get(number).status).toBe('cancelled')
    expect(shop.store.newCount()).toBe(0)
  })
})

describe('limits', () => {
  it('no orders are accepted while the catalogue is closed', async () => {
    const shop = await openStore()
    await shop.set('storeIsOpen', 0)
    expect(await refusedWith(place(shop))).toBe('STORE_CLOSED')
  })

  it('the number of unpaid orders is limited', async () => {
    const shop = await openStore()
    await shop.set('storeOpenOrdersMax', 2)
    const first = await place(shop)
    await place(shop)
    expect(await refusedWith(place(shop))).toBe('STORE_BUSY')
    await shop.store.payWithCash(first.number, rupiah(24_000))
    expect((await place(shop)).status).toBe('pending')
  })

  it('A12: an order without a QRIS counts as unpaid for ten minutes', async () => {
    const shop = await openStore()
    await shop.set('storeOpenOrdersMax', 2)
    await place(shop)
    await place(shop)
    shop.clock.advance(10 * MINUTE)
    expect(await refusedWith(place(shop))).toBe('STORE_BUSY')
    shop.clock.advance(1)
    expect(await refusedWith(place(shop))).toBeUndefined()
  })

  it('A12: an order counts as unpaid while its QRIS runs, and not after that', async () => {
    const shop = await openStore()
    await shop.set('storeOpenOrdersMax', 1)
    const { number } = await place(shop)
    shop.clock.advance(9 * MINUTE)
    await shop.store.payWithQris(number)
    shop.clock.advance(14 * MINUTE)
    expect(await refusedWith(place(shop))).toBe('STORE_BUSY')
    await expire(shop)
    expect(await refusedWith(place(shop))).toBeUndefined()
  })

  it('A12: thirty orders from three addresses leave the catalogue open for the fourth', async () => {
    const shop = await openStore()
    const refusals: (string | undefined)[] = []
    for (let count = 0; count < 30; count += 1) {
      refusals.push(await refusedWith(place(shop, { peerAddress: `192.168.77.${count % 3}` })))
    }
    expect(refusals.filter((code) => code === undefined)).toHaveLength(12)
    expect(await refusedWith(place(shop, { peerAddress: '192.168.77.8' }))).toBeUndefined()
  })

  it('A12: an address may order again when its orders are paid', async () => {
    const shop = await openStore()
    await shop.set('storeOpenOrdersMax', 6)
    const peerAddress = '192.168.77.5'
    const placed = []
    for (let count = 0; count < 4; count += 1) placed.push(await place(shop, { peerAddress }))
    expect(await refusedWith(place(shop, { peerAddress }))).toBe('STORE_BUSY')
    await shop.store.payWithCash(placed[0]?.number ?? '', rupiah(24_000))
    expect(await refusedWith(place(shop, { peerAddress }))).toBeUndefined()
  })

  it.each([
    ['no product', { items: [] }, 'ORDER_EMPTY'],
    ['an unknown product', { items: [{ productId: 'x', quantity: 1 }] }, 'PRODUCT_NOT_FOUND'],
    ['no name', { customerName: ' \u200b ' }, 'INPUT_INVALID'],
    ['a telephone number that is none', { customerPhone: '12' }, 'PHONE_INVALID'],
  ])('an order with %s is refused and leaves nothing', async (_, input, code) => {
    const shop = await openStore()
    expect(await refusedWith(place(shop, input))).toBe(code)
    expect(shop.store.list({ limit: 50, offset: 0 }).total).toBe(0)
  })

  it.each([0, -1, 1.5, 100])('an order for %s of one product is rejected', async (quantity) => {
    const shop = await openStore()
    const items = [{ productId: shop.products.tea, quantity }]
    expect(await refusedWith(place(shop, { items }))).toBe('INPUT_INVALID')
  })
})

describe('the list', () => {
  it('finds an order by number, customer, phone in any spelling and payment', async () => {
    const shop = await openStore()
    const siti = await place(shop)
    await place(shop, { customerName: 'Budi', customerPhone: '' })
    const payment = await shop.store.payWithQris(siti.number)
    const found = (search: string) =>
      shop.store.list({ search, limit: 50, offset: 0 }).rows.map((row) => row.customerName)
    expect(found(siti.number.slice(-4).toLowerCase())).toEqual(['Siti'])
    expect(found('budi')).toEqual(['Budi'])
    expect(found('08123456')).toEqual(['Siti'])
    expect(found('62812')).toEqual(['Siti'])
    expect(found(payment.id)).toEqual(['Siti'])
    expect(found('%')).toEqual([])
    expect(shop.store.list({ status: 'pending', limit: 50, offset: 0 })).toMatchObject({
      total: 1,
      rows: [{ customerName: 'Budi' }],
    })
    expect(shop.store.list({ limit: 1, offset: 1 })).toMatchObject({ total: 2, rows: [{}] })
  })

  it('prepares a message for a person to send, and none without a number', async () => {
    const shop = await openStore()
    const siti = await place(shop)
    const link = new URL(siti.waLink!)
    expect(link.origin + link.pathname).toBe('https://wa.me/6281234567890')
    expect(link.searchParams.get('text')).toContain(`Pesanan ${siti.number} (Rp24.000)`)
    expect((await place(shop, { customerPhone: '' })).waLink).toBeNull()
  })
})

async function expire({ clock, engine }: Pick<TestEngine, 'clock' | 'engine'>): Promise<void> {
  clock.advance(16 * MINUTE)
  await engine.payments.expireDue()
}
