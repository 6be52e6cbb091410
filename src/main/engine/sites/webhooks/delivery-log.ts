import { AppError } from '../../../../shared/base/errors.ts'
import type { Clock, EpochMs } from '../../../../shared/base/time.ts'
import type {
  DeliveryAttemptView,
  DeliveryLogRow,
  DeliveryLogView,
  FailingEndpoint,
} from '../../../../shared/sites/webhook-delivery.ts'
import type { Database } from '../../platform/storage/connection.ts'
import {
  deleteDeliveriesBefore,
  findDeliveryLogRow,
  listDeliveryLog,
  listFailingEndpoints,
  makeFailedDue,
  type StoredDeliveryLogRow,
} from './delivery-log-store.ts'
import { findDelivery, listAttempts, makeDue } from './delivery-store.ts'
import type { Dispatcher } from './dispatcher.ts'
import type { Endpoints } from './endpoints.ts'

/** How long finished deliveries are kept, in milliseconds. */
export const DELIVERY_LOG_KEPT_MS = 60 * 24 * 3_600_000

/** Maximum deliveries resent by one command; the rest needs another command. */
const MOST_AT_ONCE = 10_000

/** Deleted per transaction: few enough not to delay the till. */
const PRUNED_AT_ONCE = 200

export interface DeliveryLogFilter {
  merchantId?: string | undefined
  status?: DeliveryLogRow['status'] | undefined
  /** Event sequence of the last row of the previous page. */
  before?: number | undefined
  limit: number
}

/** The outcome of every webhook, and resending. */
export interface DeliveryLog {
  /** Newest first. */
  list(filter: DeliveryLogFilter): DeliveryLogRow[]
  /** Throws NOT_FOUND. */
  view(deliveryId: string): DeliveryLogView
  /** Sends a delivery again now with its original id and body, whatever its status. Throws NOT_FOUND. */
  redeliver(deliveryId: string): Promise<void>
  /**
   * The same for everything that failed since a moment, oldest first; null: of every merchant. Returns how
   * many.
   */
  redeliverFailed(filter: { merchantId: string | null; sinceMs: EpochMs }): Promise<number>
  failingEndpoints(): FailingEndpoint[]
  /** Ends the pause of a merchant's addresses. */
  resume(merchantId: string): Promise<void>
  /** Deletes old finished deliveries; returns how many. */
  prune(): Promise<number>
}

export interface DeliveryLogParts {
  database: Database
  dispatcher: Pick<Dispatcher, 'sendNow' | 'reload'>
  endpoints: Endpoints
  clock: Clock
  merchantName: (merchantId: string) => string
}

export function createDeliveryLog(parts: DeliveryLogParts): DeliveryLog {
  const { database, dispatcher, endpoints, clock, merchantName } = parts
  const named = (row: StoredDeliveryLogRow): DeliveryLogRow => ({
    ...row,
    merchantName: merchantName(row.merchantId),
  })

  return {
    list: ({ merchantId = null, status = null, before = Number.MAX_SAFE_INTEGER, limit }: Nulled) =>
      listDeliveryLog(database.read, { merchantId, status, before, limit }).map(named),
    view(deliveryId) {
      const row = findDeliveryLogRow(database.read, deliveryId)
      const delivery = findDelivery(database.read, deliveryId)
      if (!row || !delivery) throw new AppError('NOT_FOUND', `no delivery ${deliveryId}`)
      const attemptList = listAttempts(database.read, deliveryId).map(toLogAttempt)
      return { ...named(row), body: delivery.body, attemptList }
    },
    async redeliver(deliveryId) {
      const delivery = findDelivery(database.read, deliveryId)
      if (!delivery) throw new AppError('NOT_FOUND', `no delivery ${deliveryId}`)
      await database.write((db) => {
        endpoints.resumeIn(db, delivery.merchantId)
        makeDue(db, deliveryId, clock.now())
      })
      dispatcher.sendNow(delivery)
    },
    async redeliverFailed({ merchantId, sinceMs }) {
      const count = await database.write((db) => {
        endpoints.resumeIn(db, merchantId)
        return makeFailedDue(db, { merchantId, sinceMs, now: clock.now(), limit: MOST_AT_ONCE })
      })
      dispatcher.reload()
      return count
    },
    failingEndpoints: () =>
      listFailingEndpoints(database.read).map((endpoint) => ({
        ...endpoint,
        merchantName: merchantName(endpoint.merchantId),
      })),
    resume: (merchantId) => database.write((db) => endpoints.resumeIn(db, merchantId)),
    prune: () =>
      database.write((db) =>
        deleteDeliveriesBefore(db, clock.now() - DELIVERY_LOG_KEPT_MS, PRUNED_AT_ONCE),
      ),
  }
}

/** A filter in which missing fields match everything. */
interface Nulled {
  merchantId?: string | null | undefined
  status?: DeliveryLogRow['status'] | null | undefined
  before?: number | undefined
  limit: number
}

function toLogAttempt({
  requestHeaders,
  ...attempt
}: ReturnType<typeof listAttempts>[number]): DeliveryAttemptView {
  return { ...attempt, requestHeaders: requestHeaders === null ? null : JSON.parse(requestHeaders) }
}
