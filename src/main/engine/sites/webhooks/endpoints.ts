import type { EpochMs } from '../../../../shared/base/time.ts'
import type { Platform } from '../../platform/platform.ts'
import { afterCommit } from '../../platform/storage/commit-queue.ts'
import type { ReadableDb, WritableDb } from '../../platform/storage/connection.ts'
import {
  deleteFailingEndpoint,
  findFailingEndpoint,
  forgetFailingEndpoints,
  putFailingEndpoint,
  resumeEndpoints,
} from './delivery-log-store.ts'
import { hostAndPortOf } from './target-policy.ts'

/** An address with only failures for this long is paused, in milliseconds. */
export const PAUSED_AFTER_MS = 5 * 24 * 3_600_000

/** Failing addresses that are kept for one merchant: payments may each name an address of their own. */
const MOST_FAILING = 50

/** 410 Gone: the address is permanently removed. */
const GONE = 410

export interface EndpointResult {
  merchantId: string
  endpoint: string
  isDelivered: boolean
  statusCode: number | null
  now: EpochMs
}

/** Failing addresses, since when, and which are paused. */
export interface Endpoints {
  isPaused(db: ReadableDb, merchantId: string, endpoint: string): boolean
  /** Records an attempt in the transaction that stores it. */
  noteIn(db: WritableDb, result: EndpointResult): void
  /** Ends the pause of a merchant's addresses; null: of all merchants. */
  resumeIn(db: WritableDb, merchantId: string | null): void
}

export function createEndpoints({ events, broadcastToScreens }: Platform): Endpoints {
  const onChanged = () => broadcastToScreens('webhooks.changed')
  return {
    isPaused: (db, merchantId, endpoint) =>
      (findFailingEndpoint(db, merchantId, endpoint)?.pausedAtMs ?? null) !== null,
    noteIn(db, { merchantId, endpoint, isDelivered, statusCode, now }) {
      const known = findFailingEndpoint(db, merchantId, endpoint)
      if (isDelivered) {
        if (!known) return
        deleteFailingEndpoint(db, merchantId, endpoint)
        afterCommit(db, onChanged)
        return
      }
      const failingSinceMs = known?.failingSinceMs ?? now
      const isHopeless = statusCode === GONE || now - failingSinceMs >= PAUSED_AFTER_MS
      const isNewlyPaused = isHopeless && (known?.pausedAtMs ?? null) === null
      if (known && !isNewlyPaused) return
      const pausedAtMs = isHopeless ? now : null
      putFailingEndpoint(db, { merchantId, endpoint, failingSinceMs, pausedAtMs })
      forgetFailingEndpoints(db, merchantId, MOST_FAILING)
      if (isNewlyPaused)
        events.record(db, {
          kind: 'webhook.paused',
          merchantId,
          facts: { endpoint: hostAndPortOf(endpoint) },
        })
      afterCommit(db, onChanged)
    },
    resumeIn(db, merchantId) {
      if (resumeEndpoints(db, merchantId) === 0) return
      events.record(db, { kind: 'webhook.resumed', merchantId, facts: {} })
      afterCommit(db, onChanged)
    },
  }
}
