import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import {
  createAnchorFile,
  readAnchor,
  writeAnchor,
} from '../../../../src/main/engine/platform/events/ledger-anchor.ts'
import { systemTimer } from '../../../../src/main/engine/platform/timer.ts'
import { makeTempDir } from '../../../support/temp-dir.ts'

const KEY = Buffer.from('key of the ledger')
const at = (sequence: number) => ({ sequence, hash: `hash ${sequence}`, atMs: 1_000 + sequence })

function openAnchor(file = join(makeTempDir(), 'lunas.anchor')) {
  const errors: unknown[] = []
  const anchor = createAnchorFile({
    ...partsOf(file),
    onError: (error) => void errors.push(error),
  })
  onTestFinished(() => anchor.close())
  return { ...anchor, file, errors }
}

it('A10 the anchor has the newest event within moments, and again after many', async () => {
  const anchor = openAnchor()
  expect(anchor.read()).toBeUndefined()
  anchor.follow(at(1))
  await expect.poll(anchor.read).toEqual(at(1))
  for (let sequence = 2; sequence <= 500; sequence += 1) anchor.follow(at(sequence))
  await expect.poll(anchor.read).toEqual(at(500))
  expect(statSync(anchor.file).mode & 0o777).toBe(0o600)
})

it('A10 closing writes the newest event', async () => {
  const anchor = openAnchor()
  anchor.follow(at(1))
  anchor.follow(at(2))
  await anchor.close()
  expect(readAnchor(anchor.file, KEY)).toEqual(at(2))
})

it('A10 a write that was cut off leaves the one before', async () => {
  const anchor = openAnchor()
  for (const sequence of [1, 2]) {
    anchor.follow(at(sequence))
    await expect.poll(anchor.read).toEqual(at(sequence))
  }
  const bytes = readFileSync(anchor.file)
  const place = bytes.indexOf('"sequence":2')
  bytes.fill(0, place, place + 40)
  writeFileSync(anchor.file, bytes)
  expect(readAnchor(anchor.file, KEY)).toEqual(at(1))
  expect(createAnchorFile(partsOf(anchor.file)).read()).toEqual(at(1))
})

it.each([
  ['nothing', ''],
  ['other bytes', '\0'.repeat(2_000)],
  ['other JSON', '[]\n{"sequence":1}\n'],
])('A10 a file with %s is no anchor, and is written over', async (_, text) => {
  const file = join(makeTempDir(), 'lunas.anchor')
  writeFileSync(file, text)
  const anchor = openAnchor(file)
  expect(anchor.read()).toBeUndefined()
  anchor.follow(at(7))
  await expect.poll(anchor.read).toEqual(at(7))
})

it('A10 an anchor of another key is none', () => {
  const file = join(makeTempDir(), 'lunas.anchor')
  writeAnchor(file, KEY, at(3))
  expect(readAnchor(file, KEY)).toEqual(at(3))
  expect(readAnchor(file, Buffer.from('another key'))).toBeUndefined()
  writeFileSync(file, readFileSync(file, 'utf8').replace('"sequence":3', '"sequence":2'))
  expect(readAnchor(file, KEY)).toBeUndefined()
})

it('A10 a folder that is gone is reported once, and the anchor is written when it is there again', async () => {
  const folder = join(makeTempDir(), 'later')
  const anchor = openAnchor(join(folder, 'lunas.anchor'))
  anchor.follow(at(1))
  await expect.poll(() => anchor.errors).toHaveLength(1)
  anchor.follow(at(2))
  mkdirSync(folder)
  await expect.poll(anchor.read).toEqual(at(2))
  expect(anchor.errors).toHaveLength(1)
})

function partsOf(file: string) {
  return {
    file,
    ledgerKey: KEY,
    timer: systemTimer,
    elapsedMs: () => performance.now(),
    onError: () => {},
  }
}
