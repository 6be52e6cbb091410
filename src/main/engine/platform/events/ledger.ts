import { createHash, createHmac, type Hash, type KeyObject } from 'node:crypto'
import type { ReadableDb } from '../storage/connection.ts'
import type { EventKind, StoredEvent } from './event.ts'
import { eventsFrom, lastHash, newestOfKind } from './event-store.ts'

export type LedgerCheck =
  | { isOk: true; checked: number }
  | { isOk: false; checked: number; firstBadSequence: number }

/** The event by which the owner accepts what was found. It starts a new chain: its hash covers no hash before it. */
export const CHAIN_START: EventKind = 'ledger.accepted'

/** The hash of an event: it covers the event and the hash before it. */
export function chainHash(
  key: KeyObject,
  previousHash: string,
  event: Omit<StoredEvent, 'hash'>,
): string {
  const { sequence, kind, atMs, merchantId, paymentNumber, facts } = event
  const previous = kind === CHAIN_START ? '' : previousHash
  return createHmac('sha256', key)
    .update(JSON.stringify([previous, sequence, kind, atMs, merchantId, paymentNumber, facts]))
    .digest('base64')
}

/**
 * Recomputes the chain over the last `count` events, or over all of them. Of the last ones, those before the newest
 * start of a chain are left out.
 */
export function verifyLedger(db: ReadableDb, key: KeyObject, count?: number): LedgerCheck {
  if (count === undefined) return walkChain(eventsFrom(db, 0), FROM_FIRST, key).check
  // The event before the first one that is checked: its hash is trusted.
  const anchor = Math.max(0, lastHash(db).sequence - count)
  const start = newestOfKind(db, CHAIN_START, anchor)
  const from = { sequence: start ?? anchor, isTrusted: start === undefined && anchor > 0 }
  return walkChain(eventsFrom(db, from.sequence), from, key).check
}

/** What the owner accepts: a digest of every event that does not fit, since the last time. */
export function brokenDigest(db: ReadableDb, key: KeyObject): string {
  return walkChain(eventsFrom(db, 0), FROM_FIRST, key).brokenDigest
}

/** Where a check begins. */
interface From {
  /** Number of the first event that is looked at. */
  sequence: number
  /** Its hash is taken as it is. */
  isTrusted: boolean
}

const FROM_FIRST: From = { sequence: 0, isTrusted: false }

/**
 * `events` is in ascending order and begins with `from`, or with 1 when that is 0. A start of a chain pardons the events before it that did not fit when the owner accepted them, and no others.
 */
function walkChain(
  events: Iterable<StoredEvent>,
  from: From,
  key: KeyObject,
): { check: LedgerCheck; brokenDigest: string } {
  let sequence = Math.max(0, from.sequence - 1)
  let hash = ''
  let checked = 0
  let broken: Broken | undefined
  for (const event of events) {
    const isAnchor = from.isTrusted && event.sequence === from.sequence
    const isNext = event.sequence === sequence + 1
    const isRight = isNext && (isAnchor || chainHash(key, hash, event) === event.hash)
    if (!isRight) {
      broken ??= { firstBadSequence: event.sequence, checked, digest: createHash('sha256') }
      broken.digest.update(JSON.stringify(event))
    } else if (broken && event.kind === CHAIN_START) {
      const { broken: pardoned } = JSON.parse(event.facts) as { broken?: unknown }
      if (pardoned === digestOf(broken)) broken = undefined
    }
    if (!isAnchor) checked += 1
    sequence = event.sequence
    hash = event.hash
  }
  if (!broken) return { check: { isOk: true, checked }, brokenDigest: '' }
  const { firstBadSequence, checked: checkedBefore } = broken
  return {
    check: { isOk: false, checked: checkedBefore, firstBadSequence },
    brokenDigest: digestOf(broken),
  }
}

/** The events that do not fit, since the last start of a chain that pardoned some. */
interface Broken {
  firstBadSequence: number
  /** Events that fitted before the first one. */
  checked: number
  digest: Hash
}

function digestOf({ digest }: Broken): string {
  return digest.copy().digest('base64')
}
