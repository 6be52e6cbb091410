import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Database } from '../../../../src/main/engine/platform/storage/connection.ts'
import { openDatabase } from '../../../../src/main/engine/platform/storage/database.ts'
import { rupiah } from '../../../../src/shared/base/money.ts'
import { MINUTE, MORNING, openTestTill, type TestTill } from './support/test-till.ts'

let folder: string
const open: Database[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lunas-blackout-'))
})
afterEach(() => {
  for (const database of open.splice(0)) database.close()
  rmSync(folder, { recursive: true, force: true })
})

async function start(name: string, startMs = MORNING, seed = 1): Promise<TestTill> {
  const database = openDatabase(join(folder, name))
  open.push(database)
  return openTestTill({ database, startMs, seed })
}

/** A power cut: nothing is closed, only data on disk remains. */
async function blackout(shop: TestTill, restartMs = shop.clock.now()): Promise<TestTill> {
  cpSync(join(folder, 'before'), join(folder, 'after'), {
    recursive: true,
    filter: (file) => !file.endsWith('.lock'),
  })
  return start('after', restartMs, 2)
}

describe('a power cut', () => {
  it('while lines are entered keeps every line, the note and the undo step', async () => {
    const before = await start('before')
    await before.till.addAmount({ amount: rupiah(5_000), name: 'Satu' })
    await before.till.setNote('meja 4')
    await before.till.addAmount({ amount: rupiah(2_000), name: 'Dua' })
    const seen = before.till.get()
    const after = await blackout(before)
    expect(after.till.get()).toEqual(seen)
    expect((await after.till.undo()).order.lines).toMatchObject([{ name: 'Satu' }])
  })

  it('during a payment keeps the same QR running, and money closes it', async () => {
    const before = await start('before')
    const seen = await before.ringUpWithQris(25_000)
    const after = await blackout(before, MORNING + 3 * MINUTE)
    expect(after.till.get()).toEqual(seen)
    expect(await after.till.payWithQris()).toEqual(seen)
    await after.moneyArrives(25_000)
    expect(after.till.get()).toMatchObject({
      order: { id: seen.order.id, status: 'paid' },
      payment: { id: seen.payment?.id, status: 'paid', exception: null },
    })
  })

  it('right after the payment keeps the order paid', async () => {
    const before = await start('before')
    await before.ringUpWithQris(25_000)
    await before.moneyArrives(25_000)
    const seen = before.till.get()
    const after = await blackout(before)
    expect(after.till.get()).toEqual(seen)
    expect(after.displaySituation()).toEqual(before.displaySituation())
  })

  it('keeps parked orders, which are paid afterwards', async () => {
    const before = await start('before')
    await before.ringUpWithQris(25_000)
    await before.till.next()
    await before.till.addAmount({ amount: rupiah(5_000) })
    const after = await blackout(before)
    await after.moneyArrives(25_000)
    expect(after.till.get()).toMatchObject({
      order: { dayNumber: 2, lines: [{ unitPrice: 5_000 }] },
      parked: [{ order: { dayNumber: 1, status: 'paid' } }],
    })
  })

  it('never repeats an order number', async () => {
    const before = await start('before')
    await before.till.addAmount({ amount: rupiah(5_000) })
    await before.till.payWithCash(rupiah(5_000))
    const after = await blackout(before)
    expect(after.till.get().order.dayNumber).toBe(1)
    expect((await after.till.next()).order.dayNumber).toBe(2)
  })
})
