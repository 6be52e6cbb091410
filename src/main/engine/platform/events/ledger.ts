import { createHmac, type KeyObject } from 'node:crypto'
import type { ReadableDb } from '../storage/connection.ts'
import type { StoredEvent } from './event.ts'
import { eventsFrom, lastHash } from './event-store.ts'

export type LedgerCheck =
  | { isOk: true; checked: number }
  | { isOk: false; checked: number; firstBadSequence: number }

/** The hash of an event: it covers the event and the hash before it. */
export function chainHash(
  key: KeyObject,
  previousHash: string,
  event: Omit<StoredEvent, 'hash'>,
): string {
  const { sequence, kind, atMs, merchantId, paymentNumber, facts } = event
  return createHmac('sha256', key)
    .update(JSON.stringify([previousHash, sequence, kind, atMs, merchantId, paymentNumber, facts]))
    .digest('base64')
}

/** Recomputes the chain over the last `count` events, or over all of them. */
export function verifyLedger(db: ReadableDb, key: KeyObject, count?: number): LedgerCheck {
  const newest = lastHash(db).sequence
  // The event before the first one that is checked: its hash is trusted.
  const anchor = count === undefined ? 0 : Math.max(0, newest - count)
  return verifyChain(eventsFrom(db, anchor), anchor, key)
}

/** `events` is in ascending order and begins with number `anchor`, or with 1 when that is 0. */
function verifyChain(events: Iterable<StoredEvent>, anchor: number, key: KeyObject): LedgerCheck {
  let sequence = anchor === 0 ? 0 : anchor - 1
  let hash = ''
  let checked = 0
  for (const event of events) {
    const isNext = event.sequence === sequence + 1
    const isAnchor = event.sequence === anchor
    if (!isNext || !(isAnchor || chainHash(key, hash, event) === event.hash)) {
      return { isOk: false, checked, firstBadSequence: event.sequence }
    }
    if (!isAnchor) checked += 1
    sequence = event.sequence
    hash = event.hash
  }
  return { isOk: true, checked }
}
