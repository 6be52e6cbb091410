import { describe, expect, it } from 'vitest'
import { assertIdempotencyKey } from '../../../../src/main/engine/money/payments/idempotent-create.ts'
import { rupiah } from '../../../../src/shared/base/money.ts'
import { makeTempDir } from '../../../support/temp-dir.ts'
import {
  HOUR,
  openTestEngine,
  type TestEngine,
  type TestSite,
} from '../../../support/test-engine.ts'

let ids = 0

function createWith(
  { engine }: TestEngine,
  { merchant }: TestSite,
  key: string,
  changes: { amount?: number; requestHash?: string; route?: string } = {},
) {
  ids += 1
  return engine.payments.create(
    {
      merchantId: merchant.id,
      dialect: 'webqris',
      id: `INV-key-${ids}`,
      amount: rupiah(changes.amount ?? 25_000),
      policy: 'always-add',
      lifetimeSeconds: 900,
      merchantOrderId: null,
      customerName: null,
    },
    { route: changes.route ?? 'create', key, requestHash: changes.requestHash ?? 'same' },
  )
}

async function openShop() {
  const shop = await openTestEngine()
  return { shop, site: await shop.addSite() }
}

describe('the same Idempotency-Key', () => {
  it('creates one payment and returns it again', async () => {
    const { shop, site } = await openShop()

    const first = await createWith(shop, site, 'order-0001')
    const again = await createWith(shop, site, 'order-0001')

    expect(first.isReplay).toBe(false)
    expect(again).toEqual({ payment: first.payment, isReplay: true })
    expect(shop.engine.payments.list(10)).toHaveLength(1)
  })

  it('creates one payment although a hundred requests come at once', async () => {
    const { shop, site } = await openShop()

    const asked = Array.from({ length: 100 }, () => createWith(shop, site, 'order-0002'))
    const answers = await Promise.all(asked)

    expect(new Set(answers.map(({ payment }) => payment.id)).size).toBe(1)
    expect(answers.filter(({ isReplay }) => !isReplay)).toHaveLength(1)
    expect(shop.engine.payments.list(10)).toHaveLength(1)
  })

  it('with another request is rejected and changes nothing', async () => {
    const { shop, site } = await openShop()
    await createWith(shop, site, 'order-0003')

    await expect(
      createWith(shop, site, 'order-0003', { amount: 30_000, requestHash: 'other' }),
    ).rejects.toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED', kind: 'unprocessable' })
    expect(shop.engine.payments.list(10)).toHaveLength(1)
  })

  it('of another site or another route is another key', async () => {
    const { shop, site } = await openShop()
    const other = await shop.addSite()

    const answers = [
      await createWith(shop, site, 'order-0004'),
      await createWith(shop, other, 'order-0004'),
      await createWith(shop, site, 'order-0004', { route: 'elsewhere' }),
    ]

    expect(answers.map(({ isReplay }) => isReplay)).toEqual([false, false, false])
    expect(shop.engine.payments.list(10)).toHaveLength(3)
  })

  it('returns the payment in its current state', async () => {
    const { shop, site } = await openShop()
    const { payment } = await createWith(shop, site, 'order-0005')
    await shop.notify(site.source, payment.total)

    const again = await createWith(shop, site, 'order-0005')

    expect(again.payment).toMatchObject({ id: payment.id, status: 'paid' })
  })

  it('is not consumed by a rejected request', async () => {
    const { shop, site } = await openShop()
    await shop.set('openPaymentsPerKey', 1)
    const held = await shop.create(site)
    await expect(createWith(shop, site, 'order-0006')).rejects.toMatchObject({
      code: 'OPEN_PAYMENT_LIMIT',
    })

    await shop.notify(site.source, held.total)

    expect((await createWith(shop, site, 'order-0006')).isReplay).toBe(false)
  })

  it('is kept for 48 hours, cleaned up or not', async () => {
    const { shop, site } = await openShop()
    const { payment } = await createWith(shop, site, 'order-0007')

    shop.clock.advance(48 * HOUR - 1)
    await shop.engine.payments.cleanUp()
    expect((await createWith(shop, site, 'order-0007')).payment.id).toBe(payment.id)
    shop.clock.advance(1)
    const later = await createWith(shop, site, 'order-0007')
    expect(later.payment.id).not.toBe(payment.id)
    await shop.engine.payments.cleanUp()
    expect((await createWith(shop, site, 'order-0007')).payment.id).toBe(later.payment.id)
  })

  it('is kept over a restart', async () => {
    const dataDir = makeTempDir()
    const before = await openTestEngine({ dataDir })
    const site = await before.addSite()
    const { payment } = await createWith(before, site, 'order-0008')
    await before.stop()

    const after = await openTestEngine({ dataDir, seed: 2 })

    const again = await createWith(after, site, 'order-0008')
    expect(again).toMatchObject({ isReplay: true, payment: { id: payment.id } })
  })
})

it.each([
  ['is short', 'a'.repeat(7)],
  ['is long', 'a'.repeat(65)],
  ['is empty', ''],
  ['holds a space', 'order 0001'],
  ['holds a quote', "order'or'1"],
  ['holds a line end', 'order-001\n'],
  ['holds a picture', 'order-☕️-001'],
])('rejects a key that %s', (_, key) => {
  expect(() => assertIdempotencyKey(key)).toThrow(
    expect.objectContaining({ code: 'IDEMPOTENCY_KEY_INVALID' }),
  )
})

it('a key of 8 to 64 letters, digits, dashes and underscores is accepted', () => {
  for (const key of ['a'.repeat(8), 'A-z_0123', 'z'.repeat(64)]) assertIdempotencyKey(key)
})
