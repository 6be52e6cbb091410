import { describe, expect, it } from 'vitest'
import type { IncomingText } from '../../../../../src/main/engine/money/notifications/inbox/inbox.ts'
import { openTestEngine } from '../../../../support/test-engine.ts'

const CASHIER = { role: 'cashier', sessionSecret: null } as const
const DANA = 'id.dana'
/** No format knows this sentence. */
const unseen = (amount: string, payer = 'BUDI CONTOH') => ({
  app: DANA,
  title: 'DANA',
  text: `Hore, uang ${amount} dari ${payer} sudah masuk ke saldo kamu`,
})

async function openShop() {
  const shop = await openTestEngine()
  const { counter, phone } = await shop.setUpCounter()
  const { proposals, teacher, rules, trust, inboxActs, inbox, sound } = shop.engine
  const send = async (name: string, input: object) => {
    const { answer } = await shop.engine.call(name, input, CASHIER)
    return answer.ok ? undefined : answer.code
  }
  const confirm = (notificationNumber: number) => send('inbox.confirm', { notificationNumber })
  const refuse = (notificationNumber: number) => send('inbox.refuse', { notificationNumber })
  /** The owner's answer, once the PIN was accepted. */
  const allow = async (number: number) => {
    await proposals.confirm(number, 'owner')
    await teacher.learn(number, true)
  }
  const shows = (changes: Partial<IncomingText>) => shop.notify(phone, 0, changes)
  const said = () => sound.announcer.recent().map(({ kind, amount }) => [kind, amount])
  return {
    shop,
    counter,
    phone,
    proposals,
    teacher,
    rules,
    trust,
    inboxActs,
    inbox,
    shows,
    confirm,
    allow,
    refuse,
    said,
  }
}

describe('a text in words that no sentence knows', () => {
  it('asks beside the one payment with its total, aloud too, and settles nothing', async () => {
    const { shop, counter, proposals, shows, said } = await openShop()
    const payment = await shop.create(counter, { amount: 25_042 })

    const received = await shows(unseen('Rp25.042'))

    expect(received).toMatchObject({ kind: 'unmatched', reason: 'wording-not-proven' })
    expect(shop.payment(payment.id).status).toBe('pending')
    expect(proposals.forPayment(payment)).toMatchObject({ amount: 25_042, formatId: 'grammar' })
    expect(said()).toEqual([['question', 25_042]])
  })

  it('never settles alone, also when the owner made the app automatic', async () => {
    const { shop, counter, trust, shows } = await openShop()
    await trust.decide(DANA, true)
    const payment = await shop.create(counter, { amount: 25_042 })
    expect(await shows(unseen('Rp25.042'))).toMatchObject({ kind: 'unmatched' })
    expect(shop.payment(payment.id).status).toBe('pending')
  })

  it('waits in the inbox with its reading when no payment has its total', async () => {
    const { shop, counter, inbox, shows, said } = await openShop()
    await shop.create(counter, { amount: 30_000 })
    await shows(unseen('Rp25.042'))
    expect(inbox.list(10).map(({ entry }) => entry)).toMatchObject([
      { amount: 25_042, payerName: 'BUDI CONTOH', formatId: 'grammar' },
    ])
    expect(said()).toEqual([['unmatched', 25_042]])
  })

  it('is no proof of the app’s own sentences', async () => {
    const { trust, shows } = await openShop()
    const ovo = () => trust.list().find(({ app }) => app === 'ovo.id')?.state
    await shows({ ...unseen('Rp25.042'), app: 'ovo.id', title: 'OVO' })
    expect(ovo()).toBe('never-seen')
  })
})

describe('the answer “yes”', () => {
  it('settles with the notification as evidence, and teaches a rule that waits for the owner', async () => {
    const { shop, counter, rules, shows, confirm } = await openShop()
    const payment = await shop.create(counter, { amount: 25_042 })
    const { number } = await shows(unseen('Rp25.042'))

    await confirm(number)

    expect(shop.payment(payment.id)).toMatchObject({
      status: 'paid',
      evidence: 'notification',
      notificationNumber: number,
      payerName: 'BUDI CONTOH',
    })
    expect(rules.list()).toMatchObject([{ app: DANA, isOn: false, offReason: 'confirmed' }])
    // Until the owner allows it, the next one asks again, and the same sentence is one rule.
    const next = await shop.create(counter, { amount: 31_000 })
    const second = await shows(unseen('Rp31.000', 'ANI'))
    expect(second).toMatchObject({ kind: 'unmatched', reason: 'wording-not-proven' })
    await confirm(second.number)
    expect(shop.payment(next.id).status).toBe('paid')
    expect(rules.list()).toHaveLength(1)
  })

  it('of the owner lets the next one settle by itself', async () => {
    const { shop, counter, rules, shows, allow } = await openShop()
    await shop.create(counter, { amount: 25_042 })
    await allow((await shows(unseen('Rp25.042'))).number)
    expect(rules.list()).toMatchObject([{ app: DANA, isOn: true }])

    const next = await shop.create(counter, { amount: 31_000 })
    expect(await shows(unseen('Rp31.000', 'ANI'))).toMatchObject({
      kind: 'settled',
      payerName: 'ANI',
    })
    expect(shop.payment(next.id).status).toBe('paid')
    // Other words of the same app still ask.
    await shop.create(counter, { amount: 41_000 })
    const other = { ...unseen(''), text: 'Kamu nerima Rp41.000 dari ANI lewat QRIS' }
    expect(await shows(other)).toMatchObject({ kind: 'unmatched' })
  })

  it('of the owner allows a rule that the cashier’s answer made', async () => {
    const { shop, counter, rules, shows, confirm, allow } = await openShop()
    await shop.create(counter, { amount: 25_042 })
    await confirm((await shows(unseen('Rp25.042'))).number)
    await shop.create(counter, { amount: 31_000 })
    await allow((await shows(unseen('Rp31.000', 'ANI'))).number)
    expect(rules.list()).toMatchObject([{ isOn: true, offReason: null, version: 1 }])
  })

  it('that is undone switches its rule off', async () => {
    const { shop, counter, rules, inboxActs, shows, allow } = await openShop()
    const payment = await shop.create(counter, { amount: 25_042 })
    await allow((await shows(unseen('Rp25.042'))).number)
    await inboxActs.undo(1)
    expect(shop.payment(payment.id).status).toBe('pending')
    expect(rules.list()).toMatchObject([{ isOn: false, offReason: 'confirmed' }])
  })

  it('teaches nothing that is unsafe, nor what the owner switched off', async () => {
    const { shop, counter, rules, trust, shows, confirm, allow } = await openShop()
    // A text message: anybody can write it.
    await shop.create(counter, { amount: 25_042 })
    const message = {
      app: 'com.google.android.apps.messaging',
      title: 'BCA',
      text: 'Dana masuk Rp25.042 ke rek 123xxxx789 dari JOHN DOE',
    }
    await allow((await shows(message)).number)
    expect(rules.list()).toEqual([])
    expect(trust.list().some(({ app }) => app === message.app)).toBe(false)

    await shop.create(counter, { amount: 31_000 })
    await confirm((await shows(unseen('Rp31.000'))).number)
    const [rule] = rules.list()
    await shop.engine.ruleManager.switch(rule!.id, false)
    await shop.create(counter, { amount: 42_000 })
    await allow((await shows(unseen('Rp42.000', 'ANI'))).number)
    expect(rules.list()).toMatchObject([{ isOn: false, offReason: 'owner' }])
  })
})

describe('a text that the owner marked as no money', () => {
  it('is not asked about again, in an app without rules too, until it is unmarked', async () => {
    const { shop, counter, rules, shows } = await openShop()
    const { number } = await shows(unseen('Rp25.042'))
    await shop.engine.ruleManager.mark(number)
    expect(rules.ofApp(DANA)).toEqual([])

    await shop.create(counter, { amount: 31_000 })
    expect(await shows(unseen('Rp31.000'))).toMatchObject({
      kind: 'unread',
      reason: 'unknown-sentence',
    })
    expect(await shows(unseen('Rp31.000', 'ANI CONTOH'))).toMatchObject({ kind: 'unmatched' })

    await shop.engine.ruleManager.unmark(number)
    await shop.create(counter, { amount: 42_000 })
    expect(await shows(unseen('Rp42.000'))).toMatchObject({ kind: 'unmatched' })
  })

  it('leaves an unknown app unknown', async () => {
    const { shop, shows } = await openShop()
    const unknown = { ...unseen('Rp25.042'), app: 'id.dompet.baru' }
    const { number } = await shows(unknown)
    await shop.engine.ruleManager.mark(number)
    expect(await shows({ ...unknown, text: `${unknown.text}.` })).toMatchObject({
      kind: 'unread',
      reason: 'unknown-app',
    })
  })
})

describe('the answer “no”', () => {
  it('sets the money aside, is remembered, and can be undone', async () => {
    const { shop, counter, proposals, inbox, inboxActs, rules, shows, refuse, confirm } =
      await openShop()
    const payment = await shop.create(counter, { amount: 25_042 })
    const shown = { ...unseen('Rp25.042'), notifId: '7' }
    const { number } = await shows(shown)

    await refuse(number)

    expect(shop.payment(payment.id).status).toBe('pending')
    expect(proposals.forPayment(payment)).toBeUndefined()
    expect(inbox.find(number)?.disposition).toBe('dismissed')
    expect(rules.list()).toEqual([])
    // The phone shows it again.
    expect((await shows(shown)).kind).toBe('duplicate')
    expect(proposals.forPayment(payment)).toBeUndefined()
    expect(await confirm(number)).toBe('PAYMENT_NOT_PENDING')
    expect(await refuse(number)).toBe('PAYMENT_NOT_PENDING')

    await inboxActs.undo(1)
    expect(proposals.forPayment(payment)).toMatchObject({ number })
  })

  it('is possible only for money that is asked about', async () => {
    const { shop, counter, shows, refuse } = await openShop()
    const { number } = await shows(unseen('Rp25.042'))
    expect(await refuse(number)).toBe('PAYMENT_NOT_PENDING')
    expect(await refuse(99)).toBe('PAYMENT_NOT_PENDING')
    const payment = await shop.create(counter, { amount: 30_000 })
    const paid = await shop.notify({ ...(await shop.pairPhone('HP dua')).phone }, 30_000)
    expect(shop.payment(payment.id).status).toBe('paid')
    expect(await refuse(paid.number)).toBe('PAYMENT_NOT_PENDING')
  })
})
