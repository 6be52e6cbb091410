import type { EpochMs } from '../../../../shared/base/time.ts'
import { afterCommit } from '../../platform/storage/commit-queue.ts'
import type { ReadableDb, WritableDb } from '../../platform/storage/connection.ts'
import {
  deleteFailingEndpoint,
  findFailingEndpoint,
  putFailingEndpoint,
  resumeEndpoints,
} from './delivery-log-store.ts'

/** An address that has answered nothing but failures for so long is left alone, in milliseconds. */
export const PAUSED_AFTER_MS = 5 * 24 * 3_600_000

/** Nobody will ever listen there again: the address itself says so. */
const GONE = 410

export interface EndpointResult {
  merchantId: string
  endpoint: string
  isDelivered: boolean
  statusCode: number | null
  now: EpochMs
}

/** Which addresses fail, since when, and which are left alone. */
export interface Endpoints {
  isPaused(db: ReadableDb, merchantId: string, endpoint: string): boolean
  /** Takes note of an attempt in the transaction that stores it. */
  noteIn(db: WritableDb, result: EndpointResult): void
  /** Lets a merchant's paused addresses be tried again; null: everybody's. */
  resumeIn(db: WritableDb, merchantId: string | null): void
}

export interface EndpointsParts {
  /** Runs in the transaction in which an address was paused or is tried again. */
  onPaused: (db: WritableDb, merchantId: string, endpoint: string) => void
  onResumed: (db: WritableDb, merchantId: string | null) => void
  onChanged: () => void
}

export function createEndpoints(parts: EndpointsParts): Endpoints {
  return {
    isPaused: (db, merchantId, endpoint) =>
      (findFailingEndpoint(db, merchantId, endpoint)?.pausedAtMs ?? null) !== null,
    noteIn(db, { merchantId, endpoint, isDelivered, statusCode, now }) {
      const known = findFailingEndpoint(db, merchantId, endpoint)
      if (isDelivered) {
        if (!known) return
        deleteFailingEndpoint(db, merchantId, endpoint)
        afterCommit(db, parts.onChanged)
        return
      }
      const failingSinceMs = known?.failingSinceMs ?? now
      const isHopeless = statusCode === GONE || now - failingSinceMs >= PAUSED_AFTER_MS
      const isNewlyPaused = isHopeless && (known?.pausedAtMs ?? null) === null
      if (known && !isNewlyPaused) return
      const pausedAtMs = isHopeless ? now : null
      putFailingEndpoint(db, { merchantId, endpoint, failingSinceMs, pausedAtMs })
      if (isNewlyPaused) parts.onPaused(db, merchantId, endpoint)
      afterCommit(db, parts.onChanged)
    },
    resumeIn(db, merchantId) {
      if (resumeEndpoints(db, merchantId) === 0) return
      parts.onResumed(db, merchantId)
      afterCommit(db, parts.onChanged)
    },
  }
}
