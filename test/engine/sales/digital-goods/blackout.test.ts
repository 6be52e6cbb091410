import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { expect, it } from 'vitest'
import { CHUNK_BYTES } from '../../../../src/main/engine/sales/digital-goods/uploads.ts'
import { makeTempDir } from '../../../support/temp-dir.ts'
import { openTestEngine } from '../../../support/test-engine.ts'
import { makeBytes, upload } from './support.ts'

const piecesIn = (db: { prepare: SqliteDatabase.Database['prepare'] }) =>
  db.prepare('SELECT count(*) FROM goods_pieces').pluck().get()

it('an interrupted upload is deleted at the next start, and complete files are not', async () => {
  const dataDir = makeTempDir()
  const before = await openTestEngine({ dataDir })
  const { merchant_id: merchantId } = await before.addSite()
  await upload(before.engine.digitalGoods, merchantId, { bytes: makeBytes(CHUNK_BYTES + 1) })
  const input = { kind: 'file', merchantId, name: 'b', sizeBytes: 2 * CHUNK_BYTES } as const
  const { uploadId } = await before.engine.digitalGoods.uploads.begin(input)
  await before.engine.digitalGoods.uploads.add(uploadId, 0, makeBytes(CHUNK_BYTES))
  expect(piecesIn(before.engine.database.read)).toBe(3)
  await before.stop()

  const after = await openTestEngine({ dataDir })
  expect(piecesIn(after.engine.database.read)).toBe(2)
  expect(after.engine.digitalGoods.list()).toMatchObject([{ id: 1, sizeBytes: CHUNK_BYTES + 1 }])
})

it('a backup contains every file', async () => {
  const dataDir = makeTempDir()
  const shop = await openTestEngine({ dataDir })
  const { engine } = shop
  const { merchant_id: merchantId } = await shop.addSite()
  const bytes = makeBytes(2 * CHUNK_BYTES + 5)
  await upload(engine.digitalGoods, merchantId, { bytes })
  const file = join(makeTempDir(), 'backup.db')
  await engine.admin.backup(file)
  const copy = new SqliteDatabase(file, { readonly: true })
  const pieces = copy.prepare('SELECT bytes FROM goods_pieces ORDER BY position').pluck().all()
  copy.close()
  expect(Buffer.concat(pieces as Buffer[]).equals(bytes)).toBe(true)
})
