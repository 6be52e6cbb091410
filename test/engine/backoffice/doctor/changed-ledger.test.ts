import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { expect, it, onTestFinished } from 'vitest'
import { createEngine, type Engine } from '../../../../src/main/engine/engine.ts'
import { DEMO_SHOP } from '../../../../src/main/start/demo-shop.ts'

const ADMIN = { role: 'admin', sessionSecret: null } as const

async function openShop(dataDir: string): Promise<Engine> {
  const engine = await createEngine({ dataDir })
  if (!engine.merchants.shopMerchant()) await engine.call('shop.setUp', DEMO_SHOP, ADMIN)
  return engine
}

async function send(engine: Engine, name: string, input: unknown): Promise<unknown> {
  const { answer } = await engine.call(name, input, ADMIN)
  if (!answer.ok) throw new Error(answer.message)
  return answer.value
}

function edit(dataDir: string, sql: string): void {
  const db = new SqliteDatabase(join(dataDir, 'lunas.db'))
  db.exec(sql)
  db.close()
}

function newDataDir(): string {
  const dataDir = mkdtempSync(join(tmpdir(), 'lunas-ledger-'))
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }))
  return dataDir
}

it('warns at the till that the records were changed outside Lunas, and settles nothing automatically', async () => {
  const dataDir = newDataDir()
  const before = await openShop(dataDir)
  expect(await send(before, 'session.get', {})).toMatchObject({ isLedgerWhole: true })
  await before.stop()
  edit(dataDir, "UPDATE events SET facts = '{}' WHERE sequence = 1")

  const engine = await openShop(dataDir)
  onTestFinished(() => engine.stop())
  expect(await send(engine, 'session.get', {})).toMatchObject({ isLedgerWhole: false })
  await send(engine, 'order.addAmount', { amount: 25_000 })
  await send(engine, 'order.payWithQris', {})
  const { id, accountId } = engine.merchants.shopMerchant()!
  const received = await engine.inbox.receive(
    { kind: 'merchant', id, accountId: accountId!, merchantId: null, peerAddress: '127.0.0.1' },
    {
      app: 'id.dana',
      title: 'Pembayaran Masuk',
      text: 'Rp25.000 diterima DANA Bisnis.',
      bigText: '',
      notifId: null,
      eventHash: null,
      deviceId: null,
      postedAtMs: null,
      isTest: false,
    },
  )
  expect(received).toMatchObject({ kind: 'unmatched', reason: 'settlement-paused' })
  expect(engine.till.get().payment?.status).toBe('pending')
})
