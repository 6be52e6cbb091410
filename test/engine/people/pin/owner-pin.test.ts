import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { createOwnerPin, type OwnerPin } from '../../../../src/main/engine/people/pin/owner-pin.ts'
import { savePin } from '../../../../src/main/engine/people/pin/owner-pin-store.ts'
import { hashPin, isPinOf } from '../../../../src/main/engine/people/pin/pin-hash.ts'
import type { Database } from '../../../../src/main/engine/platform/storage/connection.ts'
import {
  openDatabase,
  openMemoryDatabase,
} from '../../../../src/main/engine/platform/storage/database.ts'
import { makeStopwatch } from '../../../support/make-stopwatch.ts'
import { refusedWith } from '../../../support/refused-with.ts'

const PIN = '482915'
const WRONG = '500000'
const pepper = Buffer.alloc(32, 9)

/** The cost is stored in each hash: a low one lets these tests try many PINs. */
const CHEAP = { N: 1_024, r: 8, p: 1 }

async function storeCheaply(database: Database): Promise<void> {
  const hash = await hashPin(PIN, pepper, CHEAP)
  await database.write((db) => savePin(db, hash))
}

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

async function openPin() {
  const database = openMemoryDatabase()
  const stopwatch = makeStopwatch()
  const pin = createOwnerPin({ database, pepper, elapsedMs: stopwatch.elapsedMs })
  await storeCheaply(database)
  return { pin, database, stopwatch }
}

async function tryWrong(pin: OwnerPin, times: number): Promise<(string | undefined)[]> {
  const codes = []
  for (let time = 0; time < times; time += 1) codes.push(await refusedWith(pin.check(WRONG)))
  return codes
}

/** Each call is a new process on the same disk: only stored data counts, and the clock restarts. */
function makeRestarts() {
  const folder = mkdtempSync(join(tmpdir(), 'lunas-pin-'))
  folders.push(folder)
  let isFirst = true
  return async <Result>(
    work: (pin: OwnerPin, run: (ms: number) => void) => Promise<Result>,
  ): Promise<Result> => {
    const database = openDatabase(folder)
    const stopwatch = makeStopwatch()
    if (isFirst) await storeCheaply(database)
    isFirst = false
    try {
      const pin = createOwnerPin({ database, pepper, elapsedMs: stopwatch.elapsedMs })
      return await work(pin, stopwatch.run)
    } finally {
      database.close()
    }
  }
}

describe('the owner’s PIN', () => {
  it('unlocks the owner’s commands, and no other PIN does', async () => {
    const { pin } = await openPin()
    expect(await refusedWith(pin.check(PIN))).toBeUndefined()
    expect(await refusedWith(pin.check(WRONG))).toBe('PIN_WRONG')
    expect(await refusedWith(pin.check(''))).toBe('PIN_WRONG')
    expect(await refusedWith(pin.check(`${PIN}0`))).toBe('PIN_WRONG')
  })

  it('is not set in a new shop', async () => {
    const database = openMemoryDatabase()
    const pin = createOwnerPin({ database, pepper, elapsedMs: () => 0 })
    expect(pin.isSet()).toBe(false)
    expect(await refusedWith(pin.check(PIN))).toBe('SHOP_NOT_SET_UP')
    expect(await refusedWith(pin.set('123456'))).toBe('PIN_INVALID')
    expect(pin.isSet()).toBe(false)
    await pin.set(PIN)
    expect(pin.isSet()).toBe(true)
  })

  it('can be replaced, which also clears failed attempts', async () => {
    const { pin } = await openPin()
    await tryWrong(pin, 5)
    await pin.set('739146')
    expect(await refusedWith(pin.check('739146'))).toBeUndefined()
    expect(await refusedWith(pin.check(PIN))).toBe('PIN_WRONG')
  })
})

describe('the stored hash', () => {
  it('contains its parameters, and neither the PIN nor the same text twice', async () => {
    const hash = await hashPin(PIN, pepper)
    expect(hash).toMatch(/^scrypt\$32768\$8\$1\$[^$]{24}\$[^$]{44}$/)
    expect(hash).not.toContain(PIN)
    expect(await hashPin(PIN, pepper)).not.toBe(hash)
  })

  it('is useless without the pepper of the installation', async () => {
    const hash = await hashPin(PIN, pepper)
    expect(await isPinOf(hash, PIN, pepper)).toBe(true)
    expect(await isPinOf(hash, PIN, Buffer.alloc(32, 8))).toBe(false)
  })

  it('is verified with the parameters it was made with', async () => {
    const cheap =
      'scrypt$1024$8$1$AAAAAAAAAAAAAAAAAAAAAA==$qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqo='
    expect(await isPinOf(cheap, PIN, pepper)).toBe(false)
    await expect(isPinOf('bcrypt$1', PIN, pepper)).rejects.toThrow('unknown kind')
  })
})

describe('guessing', () => {
  it('is blocked after five wrong PINs, and then the right one is not checked either', async () => {
    const { pin } = await openPin()
    expect(await tryWrong(pin, 6)).toEqual([...Array(5).fill('PIN_WRONG'), 'PIN_LOCKED'])
    await expect(pin.check(PIN)).rejects.toMatchObject({
      code: 'PIN_LOCKED',
      retryAfterSeconds: 30,
    })
  })

  it('reports with the fifth how long to wait', async () => {
    const { pin } = await openPin()
    await tryWrong(pin, 4)
    await expect(pin.check(WRONG)).rejects.toMatchObject({
      code: 'PIN_WRONG',
      retryAfterSeconds: 30,
    })
  })

  it('is possible again after the lock, and locks for twice as long', async () => {
    const { pin, stopwatch } = await openPin()
    await tryWrong(pin, 5)
    stopwatch.run(29_999)
    expect(await refusedWith(pin.check(PIN))).toBe('PIN_LOCKED')
    stopwatch.run(1)
    expect(await tryWrong(pin, 2)).toEqual(['PIN_WRONG', 'PIN_LOCKED'])
    stopwatch.run(59_999)
    expect(await refusedWith(pin.check(PIN))).toBe('PIN_LOCKED')
    stopwatch.run(1)
    expect(await refusedWith(pin.check(PIN))).toBeUndefined()
  })

  it('starts from zero after one right PIN', async () => {
    const { pin, stopwatch } = await openPin()
    await tryWrong(pin, 5)
    stopwatch.run(30_000)
    await pin.check(PIN)
    expect(await tryWrong(pin, 6)).toEqual([...Array(5).fill('PIN_WRONG'), 'PIN_LOCKED'])
  })

  it('gains nothing from many requests at once', async () => {
    const { pin } = await openPin()
    const checks = Array.from({ length: 20 }, () => refusedWith(pin.check(WRONG)))
    const codes = await Promise.all(checks)
    expect(codes.filter((code) => code === 'PIN_WRONG')).toHaveLength(5)
    expect(codes.filter((code) => code === 'PIN_LOCKED')).toHaveLength(15)
  })

  it('is counted on disk before the PIN is checked, so that cutting the power gives no free attempt', async () => {
    const { pin, database } = await openPin()
    await pin.set(PIN)
    const failures = () => database.read.prepare('SELECT failures FROM owner_pin').pluck().get()
    let isAnswered = false
    const answer = refusedWith(pin.check(WRONG)).finally(() => {
      isAnswered = true
    })
    while (failures() === 0) await new Promise((resolve) => setImmediate(resolve))
    expect(isAnswered).toBe(false)
    expect(await answer).toBe('PIN_WRONG')
  })
})

describe('a lock on disk', () => {
  it('continues after a restart', async () => {
    const restart = makeRestarts()
    await restart((pin) => tryWrong(pin, 5))
    await restart(async (pin, run) => {
      expect(await refusedWith(pin.check(PIN))).toBe('PIN_LOCKED')
      run(29_999)
      expect(await refusedWith(pin.check(PIN))).toBe('PIN_LOCKED')
      run(1)
      expect(await refusedWith(pin.check(PIN))).toBeUndefined()
    })
  })

  it('keeps how much of it has passed', async () => {
    const restart = makeRestarts()
    await restart(async (pin, run) => {
      await tryWrong(pin, 5)
      run(20_000)
      expect(await refusedWith(pin.check(PIN))).toBe('PIN_LOCKED')
    })
    await restart(async (pin, run) => {
      await expect(pin.check(PIN)).rejects.toMatchObject({ retryAfterSeconds: 10 })
      run(10_000)
      expect(await refusedWith(pin.check(PIN))).toBeUndefined()
    })
  })

  it('also keeps the count below five, so that a restart gives no new attempts', async () => {
    const restart = makeRestarts()
    const codes = []
    for (let start = 0; start < 6; start += 1) {
      codes.push(await restart((pin) => refusedWith(pin.check(WRONG))))
    }
    expect(codes).toEqual([...Array(5).fill('PIN_WRONG'), 'PIN_LOCKED'])
  })
})
