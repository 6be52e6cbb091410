import { copyFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { expect, it, onTestFinished } from 'vitest'
import {
  type CheckpointParts,
  createCheckpoints,
  LONG_LOG_BYTES,
  LONGEST_LOG_BYTES,
  RUNS_AFTER_FAILURE,
} from '../../../../src/main/engine/platform/checkpoints/checkpoints.ts'
import { dataFiles } from '../../../../src/main/engine/platform/storage/data-files.ts'
import { openDatabase } from '../../../../src/main/engine/platform/storage/database.ts'
import { createWorkerPool } from '../../../../src/main/engine/platform/workers/worker-pool.ts'
import { makeTempDir } from '../../../support/temp-dir.ts'

const ROW_BYTES = 20_000

function openShop(changes: Partial<CheckpointParts> = {}) {
  const dataDir = makeTempDir()
  const files = dataFiles(dataDir)
  const database = openDatabase(dataDir)
  const workers = createWorkerPool()
  const errors: unknown[] = []
  const checkpoints = createCheckpoints({
    database,
    files,
    workers,
    onError: (error) => errors.push(error),
    ...changes,
  })
  checkpoints.start()
  let isOpen = true
  async function close() {
    if (!isOpen) return
    isOpen = false
    await workers.close()
    database.close()
  }
  onTestFinished(close)
  database.read.exec('CREATE TABLE filling (bytes BLOB NOT NULL)')
  const rows = (count: number) =>
    database.write((db) => {
      const insert = db.prepare<[Buffer]>('INSERT INTO filling (bytes) VALUES (?)')
      for (let row = 0; row < count; row += 1) insert.run(Buffer.alloc(ROW_BYTES, row))
    })
  return {
    files,
    checkpoints,
    errors,
    close,
    logBytes: () => statSync(files.journal).size,
    automatic: () => database.read.pragma('wal_autocheckpoint', { simple: true }),
    /** Writes so many bytes, a megabyte in each commit. */
    async fill(bytes: number) {
      for (let written = 0; written < bytes; written += 50 * ROW_BYTES) await rows(50)
    },
    /** Rows in a copy of the database file alone, without its log. */
    rowsInFile(): number {
      const copy = join(makeTempDir(), 'copy.db')
      copyFileSync(files.database, copy)
      const db = new SqliteDatabase(copy, { readonly: true })
      try {
        return db.prepare<[], number>('SELECT count(*) FROM filling').pluck().get() ?? 0
      } catch {
        return 0
      } finally {
        db.close()
      }
    },
  }
}

it('commits leave the log to the thread, which copies it into the database file', async () => {
  const shop = openShop()
  await shop.fill(2 * LONG_LOG_BYTES)
  expect(shop.automatic()).toBe(0)
  expect(shop.rowsInFile()).toBe(0)

  await shop.checkpoints.run()

  expect(shop.rowsInFile()).toBeGreaterThan(400)
  expect(shop.errors).toEqual([])
})

it('after a checkpoint the log begins anew and gives back its space', async () => {
  const shop = openShop()
  await shop.fill(4 * LONG_LOG_BYTES)
  await shop.checkpoints.run()
  await shop.fill(1)
  expect(shop.logBytes()).toBeLessThanOrEqual(LONG_LOG_BYTES + 2 * 1_048_576)
})

it('a short log, or one without a new commit, starts no thread', async () => {
  let runs = 0
  const workers = {
    run: async () => {
      runs += 1
      return undefined as never
    },
  }
  const shop = openShop({ workers })
  await shop.fill(1)
  await shop.checkpoints.run()
  expect(runs).toBe(0)
  await shop.fill(LONG_LOG_BYTES)
  await shop.checkpoints.run()
  await shop.checkpoints.run()
  expect(runs).toBe(1)
})

it('a thread that fails is reported, and commits run their own checkpoints until one succeeds', async () => {
  let isBroken = true
  const pool = createWorkerPool()
  onTestFinished(() => pool.close())
  const workers: CheckpointParts['workers'] = {
    run: (job, input) =>
      isBroken ? Promise.reject(new Error('no thread can be started')) : pool.run(job, input),
  }
  const shop = openShop({ workers })
  await shop.fill(2 * LONG_LOG_BYTES)
  await shop.checkpoints.run()
  expect(shop.errors).toEqual([new Error('no thread can be started')])
  expect(shop.automatic()).toBe(1_000)
  const before = shop.logBytes()
  await shop.fill(4 * LONG_LOG_BYTES)
  expect(shop.logBytes()).toBeLessThan(before + 2 * LONG_LOG_BYTES)

  isBroken = false
  for (let run = 0; run < RUNS_AFTER_FAILURE; run += 1) await shop.checkpoints.run()
  expect(shop.automatic()).toBe(1_000)
  await shop.checkpoints.run()
  expect(shop.automatic()).toBe(0)
})

it('the log stays bounded while the thread is behind the writer', async () => {
  const behind = { run: async () => undefined as never }
  const shop = openShop({ workers: behind })
  for (let round = 0; round < 6; round += 1) {
    await shop.fill(LONGEST_LOG_BYTES / 4)
    await shop.checkpoints.run()
  }
  expect(shop.logBytes()).toBeLessThan(1.5 * LONGEST_LOG_BYTES)
  expect(shop.rowsInFile()).toBeGreaterThan(3_000)
})
