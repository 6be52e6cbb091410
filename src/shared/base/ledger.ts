import type { EpochMs } from './time.ts'

/** What is wrong with the ledger of the shop, the chain of its events. */
export type LedgerFinding =
  | {
      /** An event was changed, removed or put in outside Lunas. */
      kind: 'changed'
      /** Number of the first event that does not fit. */
      firstBadSequence: number
    }
  | {
      /** The newest events are not there any more, or are others than those that were written. */
      kind: 'rolled-back'
      /** The newest event that was known to be on disk. */
      knownSequence: number
      knownAtMs: EpochMs
      /** The newest event that is there, or null. */
      newestSequence: number
      newestAtMs: EpochMs | null
    }
