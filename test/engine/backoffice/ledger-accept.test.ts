import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import type { LedgerFinding } from '../../../src/shared/base/ledger.ts'
import type { CommandInput, CommandName, CommandOutput } from '../../../src/shared/contract.ts'
import { makeTempDir } from '../../support/temp-dir.ts'
import { openTestEngine, type TestEngine } from '../../support/test-engine.ts'
import { makeQris } from '../money/qris/support/make-qris.ts'

const PIN = '481516'
const CASHIER = { role: 'cashier', sessionSecret: null } as const

async function command<Name extends CommandName>(
  { engine }: TestEngine,
  name: Name,
  input: CommandInput<Name>,
): Promise<CommandOutput<Name>> {
  const { answer } = await engine.call(name, input, CASHIER)
  if (!answer.ok) throw new Error(answer.code)
  return answer.value as CommandOutput<Name>
}

const accept = (shop: TestEngine, reason = 'Teknisi mengubah data') =>
  command(shop, 'ledger.accept', { pin: PIN, reason })

const findingOf = async (shop: TestEngine): Promise<LedgerFinding | null> =>
  (await command(shop, 'session.get', {})).ledgerFinding

const complaints = async ({ engine }: TestEngine) =>
  (await engine.admin.doctor()).checks.filter(({ isOk }) => !isOk).map(({ name }) => name)

/** A shop with five payments of a site, three of them paid. */
async function openShop(dataDir: string) {
  const shop = await openTestEngine({ dataDir })
  await shop.engine.shop.setUp({ name: 'Warung', qris: makeQris(), ownerPin: PIN })
  const site = await shop.addSite({ qris: makeQris({ '59': 'TOKO ABC' }) })
  const payments = []
  for (const amount of [11_000, 12_000, 13_000, 14_000, 15_000]) {
    payments.push(await shop.create(site, { amount }))
  }
  for (const { total } of payments.slice(0, 3)) await shop.notify(site.source, total)
  return { shop, site, payments }
}

function edit(dataDir: string, sql: string): void {
  const db = new SqliteDatabase(join(dataDir, 'lunas.db'))
  db.exec(sql)
  db.close()
}

const reopen = ({ clock }: TestEngine, dataDir: string, seed = 2) =>
  openTestEngine({ dataDir, seed, clock })

describe('A11 a changed event', () => {
  it('pauses settlement until the owner accepts it with a reason, and then the paused money settles', async () => {
    const dataDir = makeTempDir()
    const { shop: before, site, payments } = await openShop(dataDir)
    await before.stop()
    edit(dataDir, "UPDATE events SET facts = '{}' WHERE sequence = 3")

    const shop = await reopen(before, dataDir)
    expect(await findingOf(shop)).toEqual({ kind: 'changed', firstBadSequence: 3 })
    const paused = await shop.notify(site.source, payments[3]!.total)
    expect(paused).toMatchObject({ kind: 'unmatched', reason: 'settlement-paused' })
    const stray = await shop.notify(site.source, 99_000)
    await expect(
      command(shop, 'ledger.accept', { pin: '999999', reason: 'x y z' }),
    ).rejects.toThrow('PIN_WRONG')
    expect(shop.payment(payments[3]!.id).status).toBe('pending')

    expect(await accept(shop)).toEqual({ settledPayments: 1 })
    expect(await findingOf(shop)).toBeNull()
    expect(shop.payment(payments[3]!.id)).toMatchObject({
      status: 'paid',
      evidence: 'notification',
    })
    expect(shop.engine.inbox.find(paused.number)).toMatchObject({ disposition: 'matched' })
    expect(shop.engine.inbox.find(stray.number)).toMatchObject({ disposition: 'unmatched' })
    expect(await shop.notify(site.source, payments[4]!.total)).toMatchObject({ kind: 'settled' })
    expect(await complaints(shop)).toEqual([])

    await shop.stop()
    const after = await reopen(before, dataDir, 3)
    expect(await findingOf(after)).toBeNull()
    const [event] = after.engine.events
      .since(0, null, 1_000)
      .filter(({ kind }) => kind === 'ledger.accepted')
    expect(JSON.parse(event!.facts)).toMatchObject({
      kind: 'changed',
      firstBadSequence: 3,
      reason: 'Teknisi mengubah data',
    })
  })

  it('gives the paused money of two phones to one payment only', async () => {
    const dataDir = makeTempDir()
    const { shop: before } = await openShop(dataDir)
    const one = await before.pairPhone('HP 1')
    const two = await before.pairPhone('HP 2')
    const counter = before.engine.merchants.shopMerchant()!
    const first = await before.create(counter, { amount: 50_000 })
    await before.stop()
    edit(dataDir, 'UPDATE events SET at_ms = at_ms + 1 WHERE sequence = 2')
    const shop = await reopen(before, dataDir)
    const text = {
      app: 'id.dana',
      title: 'Pembayaran Masuk',
      text: 'Rp50.000 diterima DANA Bisnis.',
    }
    await shop.notify(one.phone, 50_000, text)
    await shop.notify(two.phone, 50_000, text)
    expect(await accept(shop)).toEqual({ settledPayments: 1 })
    expect(shop.payment(first.id).status).toBe('paid')
    expect(await complaints(shop)).toEqual([])
  })

  it.each([
    ['an event before it', 'UPDATE events SET facts = \'{"x":1}\' WHERE sequence = 2', 2],
    ['the same event again', 'UPDATE events SET facts = \'{"x":1}\' WHERE sequence = 3', 3],
    ['an event after it', 'UPDATE events SET at_ms = 1 WHERE sequence = 5', 3],
  ])('is accepted as it was then: changing %s afterwards is found', async (_, sql, firstBad) => {
    const dataDir = makeTempDir()
    const { shop: before } = await openShop(dataDir)
    await before.stop()
    edit(dataDir, "UPDATE events SET facts = '{}' WHERE sequence = 3")
    const shop = await reopen(before, dataDir)
    await accept(shop)
    expect(shop.engine.events.verify()).toMatchObject({ isOk: true })
    await shop.stop()

    edit(dataDir, sql)
    const after = await reopen(before, dataDir, 3)
    expect(after.engine.events.verify()).toMatchObject({ isOk: false, firstBadSequence: firstBad })
    expect(await complaints(after)).toContain('the event log is as it was written')
  })

  it('can be accepted a second time when another one is found', async () => {
    const dataDir = makeTempDir()
    const { shop: before } = await openShop(dataDir)
    await before.stop()
    for (const sequence of [3, 4]) {
      edit(dataDir, `UPDATE events SET facts = '{"n":${sequence}}' WHERE sequence = ${sequence}`)
      edit(
        dataDir,
        'UPDATE events SET at_ms = at_ms + 1 WHERE sequence = (SELECT max(sequence) FROM events)',
      )
      const shop = await reopen(before, dataDir, sequence)
      expect(await findingOf(shop)).toMatchObject({ kind: 'changed' })
      await accept(shop, `kali ${sequence}`)
      expect(await complaints(shop)).toEqual([])
      await shop.stop()
    }
  })

  it('a forged acceptance of another key is no acceptance', async () => {
    const dataDir = makeTempDir()
    const { shop: before } = await openShop(dataDir)
    await before.stop()
    edit(
      dataDir,
      `UPDATE events SET facts = '{}' WHERE sequence = 3;
       INSERT INTO events (sequence, kind, at_ms, facts, hash)
         SELECT max(sequence) + 1, 'ledger.accepted', max(at_ms), '{"broken":""}', hash FROM events`,
    )
    const shop = await reopen(before, dataDir)
    expect(await findingOf(shop)).toMatchObject({ kind: 'changed' })
  })
})

it('A11 accepting a whole ledger changes nothing', async () => {
  const { shop } = await openShop(makeTempDir())
  const events = shop.engine.events.since(0, null, 1_000).length
  expect(await accept(shop)).toEqual({ settledPayments: 0 })
  expect(shop.engine.events.since(0, null, 1_000)).toHaveLength(events)
})

describe('A10 a database that was rolled back', () => {
  /** Stops the shop, and puts the database of an earlier moment back. */
  async function rollBack() {
    const dataDir = makeTempDir()
    const opened = await openShop(dataDir)
    const { shop, site, payments } = opened
    await shop.stop()
    const earlier = join(makeTempDir(), 'earlier.db')
    cpSync(join(dataDir, 'lunas.db'), earlier)
    const between = await reopen(shop, dataDir)
    await between.notify(site.source, payments[3]!.total)
    await between.notify(site.source, payments[4]!.total)
    await between.stop()
    for (const end of ['-wal', '-shm']) rmSync(join(dataDir, `lunas.db${end}`), { force: true })
    cpSync(earlier, join(dataDir, 'lunas.db'))
    return { ...opened, dataDir }
  }

  it('is found at the start with what is missing, pauses settlement and is told by the doctor', async () => {
    const { shop: before, site, payments, dataDir } = await rollBack()
    const shop = await reopen(before, dataDir, 3)
    const finding = await findingOf(shop)
    expect(finding).toMatchObject({ kind: 'rolled-back' })
    if (finding?.kind !== 'rolled-back') throw new Error('not found')
    expect(finding.knownSequence - finding.newestSequence).toBe(2)
    expect(await shop.notify(site.source, payments[4]!.total)).toMatchObject({
      reason: 'settlement-paused',
    })
    expect(await complaints(shop)).toEqual(['the newest events are there'])
    expect(shop.errors).toHaveLength(1)
  })

  it('is found again by the next start, also when newer events were written since', async () => {
    const { shop: before, site, dataDir } = await rollBack()
    const shop = await reopen(before, dataDir, 3)
    for (let count = 0; count < 5; count += 1) await shop.create(site)
    await shop.stop()
    const after = await reopen(before, dataDir, 4)
    expect(await findingOf(after)).toMatchObject({ kind: 'rolled-back' })
    expect(await complaints(after)).toEqual(['the newest events are there'])
  })

  it('goes on after the owner accepted it', async () => {
    const { shop: before, site, payments, dataDir } = await rollBack()
    const shop = await reopen(before, dataDir, 3)
    await shop.notify(site.source, payments[4]!.total)
    expect(await accept(shop, 'Cadangan dipulihkan')).toEqual({ settledPayments: 1 })
    await shop.stop()
    const after = await reopen(before, dataDir, 4)
    expect(await findingOf(after)).toBeNull()
    expect(await complaints(after)).toEqual([])
  })

  it('is not seen in a shop that was closed and opened, nor without an anchor', async () => {
    const dataDir = makeTempDir()
    const { shop } = await openShop(dataDir)
    await shop.stop()
    const second = await reopen(shop, dataDir)
    expect(await findingOf(second)).toBeNull()
    await second.stop()
    rmSync(join(dataDir, 'lunas.anchor'))
    const third = await reopen(shop, dataDir, 3)
    expect(await findingOf(third)).toBeNull()
    expect(await complaints(third)).toEqual([])
  })
})
