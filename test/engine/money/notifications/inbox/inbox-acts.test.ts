import { describe, expect, it } from 'vitest'
import { listActs } from '../../../../../src/main/engine/money/notifications/inbox/inbox-act-store.ts'
import { rupiah } from '../../../../../src/shared/base/money.ts'
import { HOUR, MINUTE } from '../../../../support/test-engine.ts'
import { complaints, dispositionOf, lastAct, openLateSale, openShop } from '../support/acts-shop.ts'

describe('money assigned to a payment of the counter', () => {
  it('can be unassigned: payment, order and entry are as before', async () => {
    const { shop, till, acts, payment, number } = await openLateSale()
    const before = till.get()
    await acts.attach(number, payment.id)
    expect(till.get().order).toMatchObject({ status: 'paid', tender: 'qris' })

    await acts.undo(lastAct(shop))

    expect(shop.payment(payment.id)).toEqual(payment)
    expect(till.get()).toEqual(before)
    expect(dispositionOf(shop, number)).toBe('unmatched')
    expect(shop.engine.inbox.list(5)[0]?.suggestions[0]).toMatchObject({
      kind: 'ended-total',
      payment: { id: payment.id },
    })
    expect(await complaints(shop)).toEqual([])
  })

  it('can be assigned again, and the log records every step', async () => {
    const { shop, acts, payment, number } = await openLateSale()
    await acts.attach(number, payment.id)
    await acts.undo(lastAct(shop))

    await acts.attach(number, payment.id)

    const kinds = shop.engine.database.read
      .prepare(
        "SELECT kind FROM events WHERE kind LIKE 'payment.%' OR kind LIKE 'money.%' OR kind LIKE 'order.%'",
      )
      .pluck()
      .all()
    expect(kinds).toEqual([
      'payment.created',
      'payment.expired',
      'payment.paid',
      'order.paid',
      'money.attached',
      'payment.undone',
      'order.reopened',
      'money.undone',
      'payment.paid',
      'order.paid',
      'money.attached',
    ])
    expect(shop.payment(payment.id).status).toBe('paid')
    expect(await complaints(shop)).toEqual([])
  })

  it('parks a sale that is not current any more, where the cashier finds it', async () => {
    const { shop, till, acts, payment, number } = await openLateSale()
    await acts.attach(number, payment.id)
    await till.next()

    await acts.undo(lastAct(shop))

    expect(till.get().parked).toMatchObject([
      { order: { status: 'paying', tender: null }, payment: { id: payment.id, status: 'expired' } },
    ])
  })

  it('that was pending is pending again, with its total', async () => {
    const { shop, counter, phone, acts } = await openShop()
    const payment = await shop.create(counter)
    const { number } = await shop.notify(phone, payment.total, { postedAtMs: 1 })
    await acts.attach(number, payment.id)
    shop.clock.advance(3 * MINUTE)
    await shop.engine.payments.cleanUp()

    await acts.undo(lastAct(shop))

    expect(shop.payment(payment.id)).toEqual(payment)
    expect(await shop.notify(phone, payment.total)).toMatchObject({
      kind: 'settled',
      payment: { id: payment.id },
    })
    expect(await complaints(shop)).toEqual([])
  })

  it('that was pending expires when its total is reserved by another payment by now', async () => {
    const { shop, counter, phone, acts } = await openShop()
    const payment = await shop.create(counter)
    const { number } = await shop.notify(phone, payment.total, { postedAtMs: 1 })
    await acts.attach(number, payment.id)
    shop.clock.advance(31 * MINUTE)
    const heir = await shop.create(counter)
    expect(heir.total).toBe(payment.total)

    await acts.undo(lastAct(shop))

    expect(shop.payment(payment.id)).toMatchObject({ status: 'expired', paidAtMs: null })
    expect(await shop.notify(phone, heir.total)).toMatchObject({ payment: { id: heir.id } })
    expect(await complaints(shop)).toEqual([])
  })

  it('cannot be unassigned once the shop’s day is over', async () => {
    const { shop, acts, payment, number } = await openLateSale()
    await acts.attach(number, payment.id)
    // 11:31 in Jakarta.
    shop.clock.advance(12 * HOUR + 28 * MINUTE)
    expect(acts.undoable(listActs(shop.engine.database.read, 1)[0]!)).toHaveProperty('untilMs')

    shop.clock.advance(MINUTE)

    await expect(acts.undo(lastAct(shop))).rejects.toMatchObject({ code: 'ACT_NOT_UNDOABLE' })
    expect(shop.payment(payment.id).status).toBe('paid')
  })

  it('confirmed by the cashier can be unassigned too', async () => {
    const { shop, counter, phone, acts } = await openShop()
    const payment = await shop.create(counter)
    const { number } = await shop.notify(phone, payment.total, {
      app: 'com.bca.msb',
      title: 'Merchant BCA',
      text: 'Pembayaran QRIS sebesar Rp25.000 berhasil diterima.',
    })
    await shop.engine.proposals.confirm(number, 'cashier')
    expect(shop.payment(payment.id).status).toBe('paid')

    await acts.undo(lastAct(shop))

    expect(shop.payment(payment.id)).toEqual(payment)
    expect(await complaints(shop)).toEqual([])
  })
})

describe('money of another amount than the total', () => {
  it.each([
    ['over', 26_000],
    ['under', 24_000],
  ])(
    'is assigned to the counter’s payment only with explicit confirmation: %s',
    async (exception, amount) => {
      const { shop, counter, phone, acts } = await openShop()
      const payment = await shop.create(counter)
      const { number } = await shop.notify(phone, amount)
      await expect(acts.attach(number, payment.id)).rejects.toMatchObject({
        code: 'PAYMENT_AMOUNT_INVALID',
      })

      await acts.attach(number, payment.id, true)

      expect(shop.payment(payment.id)).toMatchObject({ status: 'paid', exception })
      expect(await complaints(shop)).toEqual([])
      await acts.undo(lastAct(shop))
      expect(shop.payment(payment.id)).toEqual(payment)
    },
  )

  it('is never less than the total of a site’s payment', async () => {
    const { shop, phone, acts } = await openShop()
    const site = await shop.addSite({ webhookUrl: 'http://192.168.77.2:9000/hook' })
    const payment = await shop.create(site)
    const { number } = await shop.notify(phone, payment.total - 1)

    await expect(acts.attach(number, payment.id, true)).rejects.toMatchObject({
      code: 'PAYMENT_AMOUNT_INVALID',
    })

    expect(shop.payment(payment.id).status).toBe('pending')
    expect(dispositionOf(shop, number)).toBe('unmatched')
    expect(shop.engine.outbox.deliveriesOfPayment(payment.number)).toEqual([])
  })
})

it('assigned to a site’s payment cannot be unassigned: the site was notified', async () => {
  const { shop, phone, acts } = await openShop()
  const site = await shop.addSite({ webhookUrl: 'http://192.168.77.2:9000/hook' })
  const payment = await shop.create(site)
  const { number } = await shop.notify(phone, payment.total, { postedAtMs: 1 })
  await acts.attach(number, payment.id)
  expect(shop.engine.outbox.deliveriesOfPayment(payment.number)).toHaveLength(1)

  await expect(acts.undo(lastAct(shop))).rejects.toMatchObject({ code: 'ACT_NOT_UNDOABLE' })

  expect(shop.payment(payment.id).status).toBe('paid')
  expect(await complaints(shop)).toEqual([])
})

describe('money without a sale', () => {
  it('becomes a paid sale of the counter, with a name and today’s number', async () => {
    const { shop, phone, till, acts } = await openShop()
    await till.addAmount({ amount: rupiah(9_000) })
    const inHand = till.get().order.id
    const { number } = await shop.notify(phone, 31_000)

    const payment = await acts.sell(number, 'Es teh')

    expect(payment).toMatchObject({ status: 'paid', exception: null, total: 31_000 })
    expect(dispositionOf(shop, number)).toBe('sold')
    const order = shop.engine.database.read
      .prepare(
        'SELECT day, day_number, status, tender, total_rupiah AS total FROM orders WHERE id = ?',
      )
      .get(payment.merchantOrderId)
    expect(order).toEqual({
      day: '2026-03-09',
      day_number: 2,
      status: 'paid',
      tender: 'qris',
      total: 31_000,
    })
    expect(till.get().order.id).toBe(inHand)
    expect(await complaints(shop)).toEqual([])
  })

  it('is voided when that is undone, and the sale is kept', async () => {
    const { shop, phone, acts } = await openShop()
    const { number } = await shop.notify(phone, 31_000)
    const payment = await acts.sell(number, 'Es teh')

    await acts.undo(lastAct(shop))

    expect(shop.payment(payment.id)).toMatchObject({
      status: 'cancelled',
      notificationNumber: null,
    })
    const orders = shop.engine.database.read
      .prepare('SELECT status, total_rupiah AS total FROM orders WHERE payment_number = ?')
      .all(payment.number)
    expect(orders).toEqual([{ status: 'void', total: 31_000 }])
    // Its voided sale must not be suggested for the money.
    expect(shop.engine.inbox.list(5)).toMatchObject([{ entry: { number }, suggestions: [] }])
    await expect(acts.attach(number, payment.id)).rejects.toMatchObject({
      code: 'PAYMENT_NOT_PENDING',
    })
    expect(await complaints(shop)).toEqual([])
  })

  it('is returned or dismissed, recorded, and in the inbox again when that is undone', async () => {
    const { shop, phone, acts } = await openShop()
    const { number } = await shop.notify(phone, 31_000)

    await acts.giveBack(number, { way: 'cash', note: 'salah toko' })
    expect(dispositionOf(shop, number)).toBe('returned')
    expect(listActs(shop.engine.database.read, 1)).toMatchObject([
      { kind: 'returned', returnedBy: 'cash', note: 'salah toko' },
    ])
    await acts.undo(lastAct(shop))
    await acts.dismiss(number)
    expect(dispositionOf(shop, number)).toBe('dismissed')
    await acts.undo(lastAct(shop))

    expect(dispositionOf(shop, number)).toBe('unmatched')
    await expect(acts.undo(lastAct(shop))).rejects.toMatchObject({ code: 'ACT_NOT_UNDOABLE' })
    expect(await complaints(shop)).toEqual([])
  })
})

describe('A16: money that only a site reported', () => {
  it.each(['text', 'callback'] as const)('by its %s never becomes a sale', async (kind) => {
    const { shop, acts } = await openShop()
    const { source } = await shop.addSite()
    const { number } =
      kind === 'text' ? await shop.notify(source, 31_000) : await shop.callback(source, 31_000)

    await expect(acts.sell(number, 'Es teh')).rejects.toMatchObject({
      code: 'MONEY_FROM_SITE_NOT_SOLD',
    })

    expect(dispositionOf(shop, number)).toBe('unmatched')
    expect(shop.engine.payments.list(5)).toEqual([])
    expect(shop.engine.inboxViews.list()).toMatchObject([{ number, isSellable: false }])
  })

  it('is not given to a payment of the counter or of the catalogue', async () => {
    const { shop, counter, acts } = await openShop()
    const { source } = await shop.addSite()
    const { number } = await shop.callback(source, 25_000)
    for (const [dialect, policy] of [
      ['counter', 'exact-then-discount'],
      ['store', 'half-discount'],
    ] as const) {
      const payment = await shop.create(counter, { dialect, policy })
      await expect(acts.attach(number, payment.id, true)).rejects.toMatchObject({
        code: 'PAYMENT_NOT_FOUND',
      })
    }
  })

  it('is offered as a sale when the shop’s own phone showed it', async () => {
    const { shop, phone } = await openShop()
    const { number } = await shop.notify(phone, 31_000)
    expect(shop.engine.inboxViews.list()).toMatchObject([{ number, isSellable: true }])
  })
})

it('an unread text cannot become a sale, and is unread again after an undo', async () => {
  const { shop, phone, acts } = await openShop()
  const { number } = await shop.notify(phone, 0, { text: 'Promo akhir pekan' })
  await expect(acts.sell(number, 'x')).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(acts.giveBack(number, { way: 'cash', note: '' })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })

  await acts.dismiss(number)
  await acts.undo(lastAct(shop))

  expect(dispositionOf(shop, number)).toBe('unread')
})

it('reported by a site cannot be assigned to another merchant’s payment', async () => {
  const { shop, counter, acts } = await openShop()
  const site = await shop.addSite()
  const payment = await shop.create(counter)
  const { number } = await shop.notify(site.source, payment.total)

  await expect(acts.attach(number, payment.id)).rejects.toMatchObject({ code: 'PAYMENT_NOT_FOUND' })

  expect(shop.payment(payment.id).status).toBe('pending')
})
