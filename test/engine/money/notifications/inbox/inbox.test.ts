import { describe, expect, it } from 'vitest'
import { createInbox } from '../../../../../src/main/engine/money/notifications/inbox/inbox.ts'
import { createPaymentMatcher } from '../../../../../src/main/engine/money/payments/payment-matcher.ts'
import { CHANGED_LEDGER, makePlatform } from '../../../../support/make-platform.ts'
import { refusedWith } from '../../../../support/refused-with.ts'
import { MINUTE, makeText, openTestEngine, otherQris } from '../../../../support/test-engine.ts'

async function openShop() {
  const shop = await openTestEngine()
  const { counter, phone } = await shop.setUpCounter()
  return { shop, counter, phone }
}

function rowsOf({ engine }: Awaited<ReturnType<typeof openTestEngine>>) {
  return engine.database.read
    .prepare('SELECT number, disposition, reason, amount_rupiah AS amount FROM notifications')
    .all()
}

describe('a notification', () => {
  it('that is money of an open payment settles it, with its evidence', async () => {
    const { shop, counter, phone } = await openShop()
    const payment = await shop.create(counter)
    shop.clock.advance(MINUTE)

    const received = await shop.notify(phone, payment.total)

    expect(received).toMatchObject({ kind: 'settled', amount: 25_000, payerName: 'JOHN DOE' })
    expect(shop.payment(payment.id)).toMatchObject({
      status: 'paid',
      exception: null,
      evidence: 'notification',
      sourceApp: 'id.dana',
      payerName: 'JOHN DOE',
      paidAtMs: shop.clock.now(),
      endedAtMs: shop.clock.now(),
      notificationNumber: received.number,
    })
  })

  it.each([
    ['a chat that says it is DANA', { app: 'com.whatsapp' }, 'rejected', 'unknown-app'],
    ['no app at all', { app: null }, 'unread', 'app-not-named'],
    ['a request for money', { text: 'BUDI minta Rp25.000 ke kamu' }, 'unread', 'unknown-sentence'],
    [
      'money going out',
      { text: 'Kamu berhasil mengirim Rp25.000 ke BUDI' },
      'unread',
      'unknown-sentence',
    ],
  ])('that is %s settles nothing and is kept', async (_, changes, disposition, reason) => {
    const { shop, counter, phone } = await openShop()
    const payment = await shop.create(counter)

    const received = await shop.notify(phone, payment.total, changes)

    expect(received).toMatchObject({ kind: 'unread', reason })
    expect(rowsOf(shop)).toEqual([{ number: received.number, disposition, reason, amount: null }])
    expect(shop.payment(payment.id).status).toBe('pending')
  })

  it('in a wording not seen on a device waits for a person, with its payment suggested', async () => {
    const { shop, counter, phone } = await openShop()
    const payment = await shop.create(counter)

    const received = await shop.notify(phone, payment.total, {
      app: 'com.bca.msb',
      title: 'Merchant BCA',
      text: 'Pembayaran QRIS sebesar Rp25.000 berhasil diterima.',
    })

    expect(received).toMatchObject({ kind: 'unmatched', reason: 'wording-not-proven' })
    expect(shop.payment(payment.id).status).toBe('pending')
    const [waiting] = shop.engine.inbox.list(10)
    expect(waiting?.suggestions[0]).toMatchObject({
      kind: 'held-back',
      payment: { id: payment.id },
    })
    await shop.engine.inboxActs.attach(received.number, payment.id)
    expect(shop.payment(payment.id)).toMatchObject({ status: 'paid', exception: null })
  })

  it('whose payer’s name looks like an amount counts only the received amount', async () => {
    const { shop, counter, phone } = await openShop()
    const payment = await shop.create(counter)

    const received = await shop.notify(phone, 1_000, {
      text: 'Kamu berhasil menerima Rp1.000 dari RP25.000 LUNAS',
    })

    expect(received).toMatchObject({ kind: 'unmatched', amount: 1_000 })
    expect(shop.payment(payment.id).status).toBe('pending')
  })

  it('that is a test settles nothing, however real it looks, and the real one still does', async () => {
    const { shop, counter, phone } = await openShop()
    const payment = await shop.create(counter)
    const text = makeText(payment.total)

    const test = await shop.engine.inbox.receive(phone, { ...text, isTest: true })
    expect(test).toMatchObject({ kind: 'test', reading: { amount: 25_000 } })
    expect(shop.payment(payment.id).status).toBe('pending')

    expect(await shop.engine.inbox.receive(phone, text)).toMatchObject({ kind: 'settled' })
  })

  it('that finds no payment waits in the inbox, newest first', async () => {
    const { shop, phone } = await openShop()
    await shop.notify(phone, 11_000)
    await shop.notify(phone, 12_000)

    expect(shop.engine.inbox.list(10).map(({ entry }) => entry.amount)).toEqual([12_000, 11_000])
    expect(shop.engine.inbox.count()).toBe(2)
  })

  it('is stored word for word', async () => {
    const { shop, phone } = await openShop()
    const odd = {
      title: 'DANA\u202e',
      text: '<b>Rp1</b> \u0000 "quoted"',
      bigText: '☕'.repeat(50),
    }

    const { number } = await shop.notify(phone, 1, odd)

    expect(shop.engine.inbox.find(number)).toMatchObject(odd)
  })
})

describe('two merchants on one QRIS account', () => {
  async function openTwins() {
    const { shop, counter, phone } = await openShop()
    const a = await shop.addSite({ name: 'Situs A' })
    const b = await shop.addSite({ name: 'Situs B' })
    return { shop, counter, phone, a, b }
  }

  it('never have two payments of one total', async () => {
    const { shop, counter, a, b } = await openTwins()
    await shop.set('uniqueCodeMax', 4)
    const made = [
      await shop.create(a, { amount: 10_000 }),
      await shop.create(b, { amount: 10_000 }),
      await shop.create(a, { amount: 10_000 }),
      await shop.create(b, { amount: 10_000 }),
      await shop.create(counter, { amount: 10_004 }),
      await shop.create(counter, { amount: 10_004 }),
    ]

    expect(new Set(made.map(({ total }) => total)).size).toBe(6)
    await expect(shop.create(a, { amount: 10_000 })).rejects.toMatchObject({
      code: 'PAYMENT_TOTALS_EXHAUSTED',
    })
  })

  it('cannot settle each other’s payments with their callback secrets', async () => {
    const { shop, a, b } = await openTwins()
    const payment = await shop.create(b)

    const notified = [
      await shop.notify(a.source, payment.total),
      await shop.callback(a.source, payment.total, 'TRX-1'),
    ]

    expect(notified.map(({ kind }) => kind)).toEqual(['unmatched', 'unmatched'])
    expect(shop.payment(payment.id).status).toBe('pending')
    expect(await shop.notify(b.source, payment.total)).toMatchObject({ kind: 'settled' })
  })

  it('are both settled by the shop’s phone', async () => {
    const { shop, phone, counter, a, b } = await openTwins()
    const payments = [await shop.create(a), await shop.create(b), await shop.create(counter)]

    for (const { total } of payments) await shop.notify(phone, total)

    expect(payments.map(({ id }) => shop.payment(id).status)).toEqual(['paid', 'paid', 'paid'])
  })
})

it('the shop’s phone does not settle payments of another account', async () => {
  const { shop, counter, phone } = await openShop()
  const site = await shop.addSite({ qris: otherQris() })
  const { accountId } = counter
  await shop.engine.wallets.choose({ deviceId: phone.id, app: null, accountId })
  const payment = await shop.create(site, { policy: 'exact-then-add' })
  const own = await shop.create(counter)
  expect(own.total).toBe(payment.total)

  await shop.notify(phone, payment.total)

  expect(shop.payment(payment.id).status).toBe('pending')
  expect(shop.payment(own.id).status).toBe('paid')
})

it('reported by a site without a QRIS is kept and settles nothing', async () => {
  const { shop, counter } = await openShop()
  const site = await shop.addSite({ qris: null })
  const payment = await shop.create(counter)

  expect(await shop.notify(site.source, payment.total)).toMatchObject({ kind: 'unmatched' })
  expect(shop.payment(payment.id).status).toBe('pending')
})

it('a wrong amount within 50 rupiah of any of 200 open totals settles nothing', async () => {
  const shop = await openTestEngine()
  const site = await shop.addSite()
  await shop.set('openPaymentsPerKey', 200)
  const open = []
  for (let index = 0; index < 200; index += 1) {
    open.push(await shop.create(site, { amount: 10_000 + 1_100 * index }))
  }
  const totals = new Set<number>(open.map(({ total }) => total))
  const offsets = Array.from({ length: 50 }, (_, index) => index + 1)
  const wrong = [...totals]
    .flatMap((total) => offsets.flatMap((offset) => [total - offset, total + offset]))
    .filter((amount) => !totals.has(amount))

  const received = await Promise.all(wrong.map((amount) => shop.notify(site.source, amount)))

  expect(wrong.length).toBeGreaterThan(19_000)
  expect(received.filter(({ kind }) => kind !== 'unmatched')).toEqual([])
  expect(shop.engine.payments.listPending(1_000)).toHaveLength(200)
}, 60_000)

it('is kept for a person while the ledger check fails', async () => {
  const shop = await openTestEngine()
  const site = await shop.addSite()
  const payment = await shop.create(site)
  const { database, payments, devices, wallets, rules, trust } = shop.engine
  const platform = makePlatform({ database, clock: shop.clock, ledger: CHANGED_LEDGER })
  const suggestions = { forEntry: () => [] }
  const matcher = createPaymentMatcher(platform)
  const rooms = { matcher, payments, devices, wallets, rules, trust, suggestions }
  const inbox = createInbox(platform, rooms)

  const received = await inbox.receive(site.source, makeText(payment.total))

  expect(received).toMatchObject({ kind: 'unmatched', reason: 'settlement-paused' })
  expect(shop.payment(payment.id).status).toBe('pending')
})

it('cannot be dismissed again when it was dismissed or has settled a payment', async () => {
  const shop = await openTestEngine()
  const { counter, phone } = await shop.setUpCounter()
  const payment = await shop.create(counter)
  const { inboxActs, inbox } = shop.engine
  const paying = await shop.notify(phone, payment.total)
  const stray = await shop.notify(phone, 61_000)
  await inboxActs.dismiss(stray.number)

  expect(await refusedWith(inboxActs.dismiss(paying.number))).toBe('NOT_FOUND')
  expect(await refusedWith(inboxActs.dismiss(stray.number))).toBe('NOT_FOUND')

  expect(inbox.find(paying.number)).toMatchObject({
    disposition: 'matched',
    paymentNumber: payment.number,
  })
})
