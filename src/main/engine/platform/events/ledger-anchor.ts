import { createHmac } from 'node:crypto'
import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import type { EpochMs } from '../../../../shared/base/time.ts'
import type { Timer } from '../timer.ts'

/** An event that was on disk at a time, written outside the database: a database without it was rolled back. */
export interface LedgerAnchor {
  sequence: number
  hash: string
  atMs: EpochMs
}

export interface AnchorFile {
  /** Undefined when there is none that is whole. */
  read(): LedgerAnchor | undefined
  /** Writes the newest committed event soon, beside everything else. */
  follow(newest: LedgerAnchor): void
  /** Resolves when the newest event is on disk. */
  close(): Promise<void>
}

export interface AnchorFileParts {
  file: string
  /** Keys the check sum: without it no valid anchor can be made. */
  ledgerKey: Buffer
  timer: Timer
  /** Milliseconds of a monotonic clock. */
  elapsedMs: () => number
  onError: (error: unknown) => void
}

interface Slot extends LedgerAnchor {
  /** Counts the writes: the slot with the higher number is the newer one. */
  turn: number
}

/** Shortest time between two syncs, in milliseconds: what was committed since is not covered when the power fails. */
const WRITE_EVERY_MS = 100

/** Syncs take at most one part in this many of a slow disk's time. */
const SHARE_OF_TIME = 10

/** Two slots are written in turns: a power cut while writing one leaves the other. */
const SLOT_BYTES = 512
const SLOTS = 2

export function createAnchorFile(parts: AnchorFileParts): AnchorFile {
  const { file, ledgerKey, timer, elapsedMs, onError } = parts
  let turn = slotsIn(file, ledgerKey)[0]?.turn ?? 0
  let newest: LedgerAnchor | undefined
  let handle: FileHandle | undefined
  let cancel: (() => void) | undefined
  let underWay: Promise<void> = Promise.resolve()
  let isFailing = false
  let waitMs = 0

  async function write(): Promise<void> {
    const anchor = newest
    if (!anchor) return
    newest = undefined
    const startedAtMs = elapsedMs()
    try {
      handle ??= await openForSlots(file)
      turn += 1
      const bytes = bytesOf({ ...anchor, turn }, ledgerKey)
      await handle.write(bytes, 0, bytes.length, placeOf(turn))
      await handle.datasync()
      isFailing = false
    } catch (error) {
      newest ??= anchor
      if (!isFailing) onError(error)
      isFailing = true
    }
    waitMs = Math.max(WRITE_EVERY_MS, SHARE_OF_TIME * (elapsedMs() - startedAtMs))
  }

  function writeSoon(): void {
    cancel ??= timer.after(waitMs, () => {
      cancel = undefined
      underWay = underWay.then(write).then(() => {
        if (newest) writeSoon()
      })
    })
  }

  return {
    read: () => readAnchor(file, ledgerKey),
    follow(anchor) {
      newest = anchor
      writeSoon()
    },
    async close() {
      cancel?.()
      await underWay
      cancel?.()
      await write()
      await handle?.close()
    },
  }
}

/** The newest whole anchor in a file; undefined when there is none. */
export function readAnchor(file: string, ledgerKey: Buffer): LedgerAnchor | undefined {
  const [slot] = slotsIn(file, ledgerKey)
  return slot && { sequence: slot.sequence, hash: slot.hash, atMs: slot.atMs }
}

/** Replaces the anchor, synced when it returns. For a database that was just put into its place. */
export function writeAnchor(file: string, ledgerKey: Buffer, anchor: LedgerAnchor): void {
  const turn = (slotsIn(file, ledgerKey)[0]?.turn ?? 0) + 1
  const handle = openSync(file, 'a+', 0o600)
  closeSync(handle)
  const writing = openSync(file, 'r+')
  try {
    writeSync(writing, bytesOf({ ...anchor, turn }, ledgerKey), 0, SLOT_BYTES, placeOf(turn))
    fsyncSync(writing)
  } finally {
    closeSync(writing)
  }
}

async function openForSlots(file: string): Promise<FileHandle> {
  // Creates it; a file opened for appending could not be written in the middle.
  await (await open(file, 'a', 0o600)).close()
  return open(file, 'r+')
}

const placeOf = (turn: number) => (turn % SLOTS) * SLOT_BYTES

function bytesOf(slot: Slot, ledgerKey: Buffer): Buffer {
  const { turn, sequence, hash, atMs } = slot
  const text = JSON.stringify({ turn, sequence, hash, atMs, check: checkOf(slot, ledgerKey) })
  return Buffer.from(`${text.padEnd(SLOT_BYTES - 1)}\n`)
}

/** The whole slots of a file, the newest first. */
function slotsIn(file: string, ledgerKey: Buffer): Slot[] {
  let bytes: Buffer
  try {
    bytes = readFileSync(file)
  } catch {
    return []
  }
  const slots = Array.from({ length: SLOTS }, (_, index) =>
    slotOf(bytes.toString('utf8', index * SLOT_BYTES, (index + 1) * SLOT_BYTES), ledgerKey),
  )
  return slots.filter((slot) => slot !== undefined).sort((one, other) => other.turn - one.turn)
}

function slotOf(text: string, ledgerKey: Buffer): Slot | undefined {
  try {
    const { check, ...slot } = JSON.parse(text) as Slot & { check: string }
    return check === checkOf(slot, ledgerKey) ? slot : undefined
  } catch {
    // Empty, or cut off by a power cut.
    return undefined
  }
}

function checkOf({ turn, sequence, hash, atMs }: Slot, ledgerKey: Buffer): string {
  return createHmac('sha256', ledgerKey)
    .update(JSON.stringify(['anchor', turn, sequence, hash, atMs]))
    .digest('base64')
}
