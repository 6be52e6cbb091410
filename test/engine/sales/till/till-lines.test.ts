import { describe, expect, it } from 'vitest'
import { rupiah } from '../../../../src/shared/base/money.ts'
import { refusedWith } from '../../../support/refused-with.ts'
import { openTestTill, type TestTill } from './support/test-till.ts'

async function makeProduct({ catalog }: TestTill, name = 'Kopi Tubruk', price = 12_000) {
  return catalog.save({
    name,
    price: rupiah(price),
    category: 'Kopi',
    barcode: null,
    isFavourite: false,
  })
}

const shape = ({ lines }: { lines: { name: string; quantity: number }[] }) =>
  lines.map(({ name, quantity }) => `${quantity} ${name}`)

describe('the till of a new shop', () => {
  it('has an empty order with number 1 before anything is sold', async () => {
    const { till } = await openTestTill()
    expect(till.get()).toMatchObject({
      order: { dayNumber: 1, status: 'open', lines: [], paymentId: null },
      payment: null,
      parked: [],
      canUndo: false,
    })
  })
})

describe('entering lines', () => {
  it('keeps name and price of the sale when the product changes', async () => {
    const shop = await openTestTill()
    const product = await makeProduct(shop)
    await shop.till.addProduct({ productId: product.id, quantity: 2 })
    await shop.catalog.save({ ...product, name: 'Kopi Baru', price: rupiah(15_000) })
    await shop.catalog.remove(product.id)
    expect(shop.till.get().order.lines).toMatchObject([
      { productId: product.id, name: 'Kopi Tubruk', unitPrice: 12_000, quantity: 2 },
    ])
  })

  it('rejects a product that does not exist or was removed', async () => {
    const shop = await openTestTill()
    const product = await makeProduct(shop)
    await shop.catalog.remove(product.id)
    expect(await refusedWith(shop.till.addProduct({ productId: product.id }))).toBe(
      'PRODUCT_NOT_FOUND',
    )
    expect(await refusedWith(shop.till.addProduct({ productId: 'nothing' }))).toBe(
      'PRODUCT_NOT_FOUND',
    )
  })

  it('rejects a change above the limit of the total and keeps the previous lines', async () => {
    const { till } = await openTestTill()
    await till.addAmount({ amount: rupiah(999_999_999) })
    const before = till.get()
    expect(await refusedWith(till.addAmount({ amount: rupiah(1) }))).toBe('ORDER_TOTAL_TOO_LARGE')
    expect(till.get()).toEqual(before)
  })

  it('counts two taps at the same moment as two', async () => {
    const shop = await openTestTill()
    const { id } = await makeProduct(shop)
    await Promise.all([
      shop.till.addProduct({ productId: id }),
      shop.till.addProduct({ productId: id }),
    ])
    expect(shape(shop.till.get().order)).toEqual(['2 Kopi Tubruk'])
  })

  it('notifies the screens of every change once it is on disk', async () => {
    const { till, changes } = await openTestTill()
    await till.addAmount({ amount: rupiah(5_000) })
    expect(changes.till).toBe(1)
    await refusedWith(till.changeLine({ lineId: 'nothing', quantity: 1 }))
    expect(changes.till).toBe(1)
  })
})

describe('undo', () => {
  it('reverts each kind of change of lines', async () => {
    const shop = await openTestTill()
    const { till } = shop
    const { id } = await makeProduct(shop)
    const lineId = (await till.addProduct({ productId: id, quantity: 3 })).order.lines[0]!.id
    for (const change of [
      () => till.addProduct({ productId: id }),
      () => till.addAmount({ amount: rupiah(500) }),
      () => till.changeLine({ lineId, quantity: 0 }),
      () => till.changeLine({ lineId, note: 'panas' }),
      () => till.clear(),
    ]) {
      const before = till.get().order
      expect((await change()).canUndo).toBe(true)
      expect(await till.undo()).toMatchObject({ order: before, canUndo: false })
    }
  })

  it('reverts one step, and a second click does nothing', async () => {
    const { till } = await openTestTill()
    await till.addAmount({ amount: rupiah(1_000), name: 'Satu' })
    await till.addAmount({ amount: rupiah(2_000), name: 'Dua' })
    expect(shape((await till.undo()).order)).toEqual(['1 Satu'])
    expect(shape((await till.undo()).order)).toEqual(['1 Satu'])
  })

  it('is not used up by a change without effect', async () => {
    const { till } = await openTestTill()
    await till.addAmount({ amount: rupiah(1_000), name: 'Satu' })
    const { order } = await till.addAmount({ amount: rupiah(2_000), name: 'Dua' })
    await till.changeLine({ lineId: order.lines[0]!.id, quantity: 1 })
    expect(shape((await till.undo()).order)).toEqual(['1 Satu'])
  })

  it('restores a cleared order with its note, but keeps a newer note', async () => {
    const { till } = await openTestTill()
    await till.addAmount({ amount: rupiah(1_000), name: 'Satu' })
    await till.setNote('meja 4')
    expect((await till.clear()).order).toMatchObject({ lines: [], note: '' })
    expect((await till.undo()).order).toMatchObject({ note: 'meja 4', lines: [{ name: 'Satu' }] })
    await till.clear()
    await till.setNote('meja 5')
    expect((await till.undo()).order).toMatchObject({ note: 'meja 5', lines: [{ name: 'Satu' }] })
  })

  it('does not revert changes of the previous order', async () => {
    const { till } = await openTestTill()
    await till.addAmount({ amount: rupiah(1_000) })
    await till.payWithCash(rupiah(1_000))
    expect((await till.next()).canUndo).toBe(false)
    expect((await till.undo()).order.lines).toEqual([])
  })
})

describe('a note on the order', () => {
  it('may be written before the first line and stays', async () => {
    const { till } = await openTestTill()
    await till.setNote(' bungkus ')
    expect((await till.addAmount({ amount: rupiah(1_000) })).order.note).toBe('bungkus')
  })
})

describe('lines of an order that is being paid or is paid', () => {
  const moves: [string, (till: TestTill['till'], lineId: string) => Promise<unknown>][] = [
    ['add an amount', (till) => till.addAmount({ amount: rupiah(1_000) })],
    ['change a line', (till, lineId) => till.changeLine({ lineId, quantity: 2 })],
    ['change the note', (till) => till.setNote('meja 4')],
    ['clear', (till) => till.clear()],
    ['undo', (till) => till.undo()],
  ]

  it.each(moves)('cannot change: %s', async (_what, move) => {
    const { till, ringUpWithQris } = await openTestTill()
    const lineId = (await ringUpWithQris(25_000)).order.lines[0]!.id
    const paying = till.get()
    expect(await refusedWith(move(till, lineId))).toBe('ORDER_NOT_OPEN')
    expect(till.get()).toEqual(paying)
    const paid = await till.payWithCash(rupiah(25_000))
    expect(await refusedWith(move(till, lineId))).toBe('ORDER_NOT_OPEN')
    expect(till.get()).toEqual(paid)
  })

  it('cannot change: add a product', async () => {
    const shop = await openTestTill()
    const { id } = await makeProduct(shop)
    await shop.ringUpWithQris(25_000)
    expect(await refusedWith(shop.till.addProduct({ productId: id }))).toBe('ORDER_NOT_OPEN')
  })
})
