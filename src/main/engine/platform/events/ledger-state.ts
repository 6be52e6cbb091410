import { createSecretKey } from 'node:crypto'
import type { LedgerFinding } from '../../../../shared/base/ledger.ts'
import { afterCommit } from '../storage/commit-queue.ts'
import type { Database, ReadableDb, WritableDb } from '../storage/connection.ts'
import type { EventLog } from './event-log.ts'
import { eventAt, newestEvent } from './event-store.ts'
import { brokenDigest, CHAIN_START } from './ledger.ts'
import type { AnchorFile, LedgerAnchor } from './ledger-anchor.ts'

/** Whether the ledger is as Lunas wrote it. While it is not, nothing settles without a person. */
export interface Ledger {
  /** What was found at the start, until the owner accepts it. */
  finding(): LedgerFinding | null
  isWhole(): boolean
  /** Whether the newest events are there; looked at again. */
  isRolledBack(): boolean
  /** Writes the owner's reason as the event that starts a new chain. Does nothing when nothing was found. */
  acceptIn(db: WritableDb, reason: string): void
  /** Resolves when the anchor has the newest event. */
  close(): Promise<void>
}

export interface LedgerParts {
  database: Database
  ledgerKey: Buffer
  events: Pick<EventLog, 'verify' | 'record' | 'onCommitted'>
  /** Undefined: the database is in memory. */
  anchor: AnchorFile | undefined
}

/** Number of newest events that are checked at every start. */
const CHECKED_AT_START = 10_000

/** Checks the newest part of the ledger and its anchor, and lets the anchor follow every commit from then on. */
export function createLedger({ database, ledgerKey, events, anchor }: LedgerParts): Ledger {
  const known = anchor?.read()
  let finding = findingOf()

  function findingOf(): LedgerFinding | null {
    const check = events.verify(CHECKED_AT_START)
    if (!check.isOk) return { kind: 'changed', firstBadSequence: check.firstBadSequence }
    if (!known || isThere(database.read, known)) return null
    const newest = newestEvent(database.read)
    return {
      kind: 'rolled-back',
      knownSequence: known.sequence,
      knownAtMs: known.atMs,
      newestSequence: newest?.sequence ?? 0,
      newestAtMs: newest?.atMs ?? null,
    }
  }

  /** Stays where it is while something is wrong: it is what the next start compares with. */
  function follow(newest: LedgerAnchor): void {
    if (finding === null) anchor?.follow(newest)
  }

  const newest = newestEvent(database.read)
  if (newest && known?.sequence !== newest.sequence) follow(newest)
  events.onCommitted(follow)

  return {
    finding: () => finding,
    isWhole: () => finding === null,
    isRolledBack() {
      const written = anchor?.read()
      return written !== undefined && !isThere(database.read, written)
    },
    acceptIn(db, reason) {
      if (finding === null) return
      const broken = brokenDigest(db, createSecretKey(ledgerKey))
      events.record(db, { kind: CHAIN_START, facts: { ...finding, reason, broken } })
      const start = newestEvent(db)
      afterCommit(db, () => {
        finding = null
        if (start) follow(start)
      })
    },
    close: async () => anchor?.close(),
  }
}

function isThere(db: ReadableDb, { sequence, hash }: LedgerAnchor): boolean {
  return eventAt(db, sequence)?.hash === hash
}
