import { AppError } from '../../../../shared/base/errors.ts'
import type { Database } from '../../platform/storage/connection.ts'
import { findPin, savePin, savePinFailures } from './owner-pin-store.ts'
import { hashPin, isPinOf } from './pin-hash.ts'
import { pinLockMs } from './pin-lock.ts'
import { assertGoodPin } from './pin-rules.ts'
import { serialised } from './serialised.ts'

/** The owner's PIN: six to twelve digits, protected against guessing by a lock. */
export interface OwnerPin {
  isSet(): boolean
  /** Sets or replaces it and clears the failed attempts. Throws PIN_INVALID. */
  set(pin: string): Promise<void>
  /**
   * Throws PIN_WRONG; PIN_LOCKED (with the seconds left) from the fifth wrong attempt in a row, without
   * checking the PIN; SHOP_NOT_SET_UP when there is none yet.
   */
  check(pin: string): Promise<void>
}

export interface OwnerPinParts {
  database: Database
  /** From the installation key, never from the database. */
  pepper: Buffer
  /** Milliseconds of a monotonic clock such as `performance.now()`. */
  elapsedMs: () => number
}

/** The remaining lock time is saved each time this many milliseconds have passed. */
const LOCK_WRITTEN_EVERY_MS = 5_000

/**
 * The lock counts down by a monotonic clock, and the remaining time is stored on disk, so neither a restart nor
 * setting the computer's clock shortens it. A restart can make it longer, by at most its full length.
 */
export function createOwnerPin({ database, pepper, elapsedMs }: OwnerPinParts): OwnerPin {
  const inTurn = serialised()
  let lockEndsAtMs = elapsedMs() + (findPin(database.read)?.lockRemainingMs ?? 0)

  const lockRemainingMs = (): number => Math.max(0, Math.ceil(lockEndsAtMs - elapsedMs()))

  function writeFailures(failures: number, remainingMs: number): Promise<void> {
    return database.write((db) => savePinFailures(db, { failures, lockRemainingMs: remainingMs }))
  }

  function storedPin() {
    const stored = findPin(database.read)
    if (!stored) throw new AppError('SHOP_NOT_SET_UP', 'the owner has no PIN yet')
    return stored
  }

  async function assertUnlocked(): Promise<void> {
    const remainingMs = lockRemainingMs()
    if (remainingMs === 0) return
    const stored = storedPin()
    if (stored.lockRemainingMs - remainingMs >= LOCK_WRITTEN_EVERY_MS) {
      await writeFailures(stored.failures, remainingMs)
    }
    throw new AppError('PIN_LOCKED', 'too many wrong PINs', {
      retryAfterSeconds: Math.ceil(remainingMs / 1_000),
    })
  }

  async function check(pin: string): Promise<void> {
    const { hash, failures } = storedPin()
    await assertUnlocked()
    // Counted before the PIN is checked, so that cutting the power in between does not give a free attempt.
    const lockMs = pinLockMs(failures + 1)
    await writeFailures(failures + 1, lockMs)
    lockEndsAtMs = elapsedMs() + lockMs
    if (!(await isPinOf(hash, pin, pepper))) {
      throw new AppError('PIN_WRONG', 'wrong PIN', retryAfter(lockMs))
    }
    await writeFailures(0, 0)
    lockEndsAtMs = elapsedMs()
  }

  async function set(pin: string): Promise<void> {
    assertGoodPin(pin)
    const hash = await hashPin(pin, pepper)
    await database.write((db) => savePin(db, hash))
    lockEndsAtMs = elapsedMs()
  }

  return {
    isSet: () => findPin(database.read) !== undefined,
    set: (pin) => inTurn(() => set(pin)),
    check: (pin) => inTurn(() => check(pin)),
  }
}

function retryAfter(lockMs: number): { retryAfterSeconds?: number } {
  return lockMs === 0 ? {} : { retryAfterSeconds: lockMs / 1_000 }
}
