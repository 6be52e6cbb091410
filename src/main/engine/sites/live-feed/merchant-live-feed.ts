import type { EpochMs } from '../../../../shared/base/time.ts'
import type { Payment } from '../../../../shared/payments/payment.ts'
import type { Merchants } from '../../money/merchants/merchants.ts'
import type { Payments } from '../../money/payments/payments.ts'
import type { LoggedEvent } from '../../platform/events/event.ts'
import type { Platform } from '../../platform/platform.ts'
import type { Hub } from '../../platform/realtime/hub.ts'
import type {
  LiveFeedSubscriber,
  MerchantLiveEvent,
  MerchantLiveFeed,
} from '../gateways/dialect.ts'
import type { DeliveredWebhook } from '../webhooks/outbox.ts'

/** How far back a reconnecting client can catch up, in milliseconds, and by how many events. */
const CATCH_UP_MS = 24 * 3_600_000
const CATCH_UP_COUNT = 1_000

/** A payment that was created on the current day. */
const UNPAID = { status: 'pending', payerName: null } as const

interface MerchantLiveFeedRooms {
  hub: Hub<MerchantLiveEvent>
  merchants: Merchants
  payments: Payments
}

/** Broadcasts to the sites' sockets what happened, each only its own. */
export interface LiveFeedBroadcaster {
  feed: MerchantLiveFeed
  /** Expired payments are announced together. */
  announceExpired(payments: Payment[]): void
  /** To be run after the commit of an event. */
  onEvent(event: LoggedEvent): void
  onDelivered(delivered: DeliveredWebhook): void
}

export function createLiveFeedBroadcaster(
  { database, events, clock }: Platform,
  { hub, merchants, payments }: MerchantLiveFeedRooms,
): LiveFeedBroadcaster {
  function toLiveEvent(
    kind: string,
    atMs: EpochMs,
    payment: Payment,
  ): MerchantLiveEvent | undefined {
    const merchantName = merchants.find(payment.merchantId)?.name ?? ''
    if (kind === 'payment.paid') return { kind, atMs, payment, merchantName }
    if (kind === 'payment.created') {
      // A replayed event has the state of its own time, not the current one.
      return { kind, atMs, payment: { ...payment, ...UNPAID }, merchantName }
    }
    return kind === 'payment.expired'
      ? { kind: 'payments.expired', atMs, payments: [payment] }
      : undefined
  }

  function onEvent({ kind, atMs, merchantId, payment }: LoggedEvent): void {
    // A site with another key reconnects; a client that has only the revoked key cannot.
    const isEnd = kind === 'merchant.suspended' || kind === 'merchant.key-revoked'
    if (isEnd && merchantId !== null) hub.disconnect(merchantId)
    if (!payment || kind === 'payment.expired') return
    const liveEvent = toLiveEvent(kind, atMs, payment)
    if (liveEvent) hub.broadcast(liveEvent)
  }

  function onDelivered({ paymentNumber, atMs }: DeliveredWebhook): void {
    const payment = payments.findByNumber(database.read, paymentNumber)
    if (!payment) return
    const merchantName = merchants.find(payment.merchantId)?.name ?? ''
    hub.broadcast({ kind: 'webhook.delivered', atMs, payment, merchantName })
  }

  return {
    onEvent,
    onDelivered,
    feed: {
      scopeOf(token) {
        if (merchants.isDashboardToken(token)) return { merchantId: null, isTest: false }
        const key = merchants.findByApiKey(token)
        if (key?.merchant.status !== 'active') return undefined
        return { merchantId: key.merchant.id, isTest: key.mode === 'test' }
      },
      join: (socket, subscriber) =>
        hub.join(socket, {
          owner: subscriber.owner,
          frame: (liveEvent) => frameFor(subscriber, liveEvent),
        }),
      eventsSince(sinceMs, { merchantId, isTest }) {
        const from = Math.max(sinceMs, clock.now() - CATCH_UP_MS)
        return events.since(from, merchantId, CATCH_UP_COUNT).flatMap((event) => {
          if (event.paymentNumber === null) return []
          const payment = payments.findByNumber(database.read, event.paymentNumber)
          if (payment?.isTest !== isTest) return []
          return toLiveEvent(event.kind, event.atMs, payment) ?? []
        })
      },
    },
    announceExpired(expired) {
      if (expired.length > 0)
        hub.broadcast({ kind: 'payments.expired', atMs: clock.now(), payments: expired })
    },
  }
}

/** The frame for one subscriber: events of other merchants' payments are never sent. */
function frameFor(
  subscriber: LiveFeedSubscriber,
  liveEvent: MerchantLiveEvent,
): string | undefined {
  const isOwn = ({ merchantId, isTest }: Payment) =>
    isTest === subscriber.isTest &&
    (subscriber.merchantId === null || subscriber.merchantId === merchantId)
  if (liveEvent.kind !== 'payments.expired') {
    return isOwn(liveEvent.payment) ? subscriber.frame(liveEvent) : undefined
  }
  const own = liveEvent.payments.filter(isOwn)
  return own.length > 0 ? subscriber.frame({ ...liveEvent, payments: own }) : undefined
}
