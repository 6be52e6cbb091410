import { describe, expect, it } from 'vitest'
import { refusedWith } from '../../../support/refused-with.ts'
import { openTestEngine } from '../../../support/test-engine.ts'

const SEABANK = 'id.co.bankbkemobile.digitalbank'
const seaBank = (amount: string) => ({
  app: SEABANK,
  title: '',
  text: `Menerima transfer sebesar ${amount} dari SITI RAHMAWATI`,
})

async function openShop() {
  const shop = await openTestEngine()
  const { counter, phone } = await shop.setUpCounter()
  const { trust, proposals, inbox } = shop.engine
  const stateOf = (app: string) => trust.list().find((each) => each.app === app)?.state
  const kinds = () =>
    shop.engine.database.read
      .prepare('SELECT kind FROM events ORDER BY sequence')
      .pluck()
      .all() as string[]
  return { shop, counter, phone, trust, proposals, inbox, stateOf, kinds }
}

describe('an app whose wording was not seen on a device', () => {
  it('only proposes, and the cashier’s confirmation settles with the notification as evidence', async () => {
    const { shop, counter, phone, proposals, stateOf, kinds } = await openShop()
    const payment = await shop.create(counter)
    expect(stateOf(SEABANK)).toBe('never-seen')

    const { number } = await shop.notify(phone, 0, seaBank('Rp25.000'))

    expect(shop.payment(payment.id).status).toBe('pending')
    expect(proposals.forPayment(payment)).toMatchObject({ number, amount: 25_000 })
    expect(stateOf(SEABANK)).toBe('waiting')
    await proposals.confirm(number, 'cashier')
    expect(shop.payment(payment.id)).toMatchObject({
      status: 'paid',
      exception: null,
      evidence: 'notification',
      notificationNumber: number,
      payerName: 'SITI RAHMAWATI',
    })
    expect(kinds()).toContain('money.confirmed')
    // The cashier's confirmation is for this money only.
    expect(stateOf(SEABANK)).toBe('waiting')
  })

  it('proposes nothing any more once its money was dismissed', async () => {
    const { shop, counter, phone, proposals } = await openShop()
    const payment = await shop.create(counter)
    const { number } = await shop.notify(phone, 0, seaBank('Rp25.000'))
    await shop.engine.inboxActs.dismiss(number)

    expect(proposals.forPayment(payment)).toBeUndefined()
    expect(await refusedWith(proposals.confirm(number, 'cashier'))).toBe('PAYMENT_NOT_PENDING')
    expect(shop.payment(payment.id).status).toBe('pending')
  })

  it('becomes automatic once the owner has confirmed one, and not before', async () => {
    const { shop, counter, phone, proposals, stateOf, kinds } = await openShop()
    await shop.create(counter)
    const first = await shop.notify(phone, 0, seaBank('Rp25.000'))
    await proposals.confirm(first.number, 'owner')
    expect(stateOf(SEABANK)).toBe('automatic')
    expect(kinds()).toContain('app.automatic')

    const next = await shop.create(counter, { amount: 40_000 })
    expect(await shop.notify(phone, 0, seaBank('Rp40.000'))).toMatchObject({ kind: 'settled' })
    expect(shop.payment(next.id).status).toBe('paid')
  })

  it('proposes again after the owner switched it off, and after a restart', async () => {
    const { shop, counter, phone, trust, stateOf } = await openShop()
    await trust.decide('ID.co.bankbkemobile.DigitalBank', true)
    await trust.decide(SEABANK, false)
    const payment = await shop.create(counter)

    const received = await shop.notify(phone, 0, seaBank('Rp25.000'))

    expect(received).toMatchObject({ kind: 'unmatched', reason: 'wording-not-proven' })
    expect(shop.payment(payment.id).status).toBe('pending')
    expect(stateOf(SEABANK)).toBe('off')
  })

  it('is not proved by a site’s report, which the cashier cannot confirm', async () => {
    const { shop, proposals, stateOf } = await openShop()
    const site = await shop.addSite()
    const payment = await shop.create(site, { policy: 'exact-then-add' })

    const { number } = await shop.notify(site.source, 0, seaBank('Rp25.000'))

    expect(proposals.forPayment(payment)).toBeUndefined()
    await expect(proposals.confirm(number, 'cashier')).rejects.toMatchObject({
      code: 'PAYMENT_NOT_PENDING',
    })
    expect(shop.payment(payment.id).status).toBe('pending')
    expect(stateOf(SEABANK)).toBe('never-seen')
  })

  it('cannot be switched on when it is not readable', async () => {
    const { trust } = await openShop()
    await expect(trust.decide('com.whatsapp', true)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('a proposal', () => {
  it('settles nothing when its payment was paid by other money, and nothing twice', async () => {
    const { shop, counter, phone, proposals } = await openShop()
    const payment = await shop.create(counter)
    const { number } = await shop.notify(phone, 0, seaBank('Rp25.000'))
    await shop.notify(phone, 25_000)
    expect(shop.payment(payment.id).status).toBe('paid')

    const refused = { code: 'PAYMENT_NOT_PENDING' }
    await expect(proposals.confirm(number, 'cashier')).rejects.toMatchObject(refused)
    const other = await shop.create(counter, { amount: 31_000 })
    const second = await shop.notify(phone, 0, seaBank('Rp31.000'))
    await proposals.confirm(second.number, 'cashier')
    await expect(proposals.confirm(second.number, 'cashier')).rejects.toMatchObject(refused)
    expect(shop.payment(other.id).status).toBe('paid')
  })

  it('is never for a payment that was made after the money came', async () => {
    const { shop, counter, phone, proposals } = await openShop()
    const { number } = await shop.notify(phone, 0, seaBank('Rp25.000'))
    shop.clock.advance(1_000)
    const payment = await shop.create(counter)

    expect(proposals.forPayment(payment)).toBeUndefined()
    await expect(proposals.confirm(number, 'cashier')).rejects.toMatchObject({
      code: 'PAYMENT_NOT_PENDING',
    })
  })

  it('of a cancelled payment is not for the next one of the same total', async () => {
    const { shop, counter, phone, proposals } = await openShop()
    await shop.set('restAfterEndedSeconds', 0)
    const first = await shop.create(counter)
    const { number } = await shop.notify(phone, 0, seaBank('Rp25.000'))
    await shop.engine.database.write((db) => void shop.engine.payments.cancelIn(db, first))
    shop.clock.advance(1_000)
    const next = await shop.create(counter)
    expect(next.total).toBe(first.total)

    expect(proposals.forPayment(next)).toBeUndefined()
    await expect(proposals.confirm(number, 'cashier')).rejects.toMatchObject({
      code: 'PAYMENT_NOT_PENDING',
    })
    expect(shop.payment(next.id).status).toBe('pending')
  })

  it('is for exactly its total: one rupiah more or less is no proposal', async () => {
    const { shop, counter, phone, proposals } = await openShop()
    const payment = await shop.create(counter)
    for (const amount of ['Rp24.999', 'Rp25.001']) await shop.notify(phone, 0, seaBank(amount))
    expect(proposals.forPayment(payment)).toBeUndefined()
  })
})

describe('wordings seen on devices', () => {
  it('settle from the start, and only propose when the owner turns that off', async () => {
    const { shop, counter, phone, proposals, stateOf } = await openShop()
    expect(stateOf('id.dana')).toBe('automatic')
    await shop.set('trustSeenApps', 0)
    expect(stateOf('id.dana')).toBe('never-seen')
    const payment = await shop.create(counter)

    const { number } = await shop.notify(phone, 25_000)

    expect(shop.payment(payment.id).status).toBe('pending')
    await proposals.confirm(number, 'owner')
    const next = await shop.create(counter, { amount: 40_000 })
    await shop.notify(phone, 40_000)
    expect(shop.payment(next.id).status).toBe('paid')
  })

  it('propose too when the owner has switched the app off', async () => {
    const { shop, counter, phone, trust } = await openShop()
    await trust.decide('id.dana', false)
    const payment = await shop.create(counter)
    await shop.notify(phone, 25_000)
    expect(shop.payment(payment.id).status).toBe('pending')
  })
})
