import type { FastifyPluginAsync } from 'fastify'
import type { Rupiah } from '../../../../shared/base/money.ts'
import type { EpochMs } from '../../../../shared/base/time.ts'
import type {
  DigitalGoodsItem,
  DigitalGoodsKind,
} from '../../../../shared/digital-goods/digital-goods.ts'
import type {
  OnlineOrder,
  OnlineOrderPage,
  OnlineOrderQuery,
} from '../../../../shared/online-shop/online-order.ts'
import type { Payment } from '../../../../shared/payments/payment.ts'
import type { MerchantOptions } from '../../../../shared/sites/merchant-options.ts'
import type {
  ReceivingMethod,
  ReceivingMethodCode,
} from '../../../../shared/sites/receiving-method.ts'
import type { Idempotency } from '../../money/payments/idempotent-create.ts'
import type { CreateResult, NewPayment } from '../../money/payments/payments.ts'
import type {
  PageRequest,
  PaymentFilter,
  PaymentPage,
  PaymentTally,
} from '../../money/payments/search/query.ts'
import type { StaticCode } from '../../money/payments/static-code-store.ts'
import type { NewStaticCode } from '../../money/payments/static-codes.ts'
import type { SiteTotalPolicy } from '../../money/payments/unique-amount.ts'
import type { QrisInspection } from '../../money/qris/qris.ts'
import type { EventKind } from '../../platform/events/event.ts'
import type { LiveSocket } from '../../platform/realtime/live-socket.ts'
import type { ForwarderDirectory, RejectUnauthenticated } from '../forwarders/forwarder.ts'
import type { Difference } from './difference.ts'
import type { GatewayPage } from './page-address.ts'

/**
 * A copy of another gateway's HTTP API: its paths, field names, errors and webhooks.
 *
 * @example
 * ```ts
 * const PAGE = pageAt('/contoh/:id')
 *
 * export const contoh: Dialect = {
 *   name: 'contoh',
 *   routes: (core) => async (app) => {
 *     const auth = createApiAuth(core, bearerToken)
 *     auth.guard(app)
 *     answerErrors(app, 'contoh', (refusal) => ({
 *       statusCode: refusal.kind === 'rule' ? 400 : 500,
 *       body: { error: refusal.kind === 'rule' ? refusal.error.code : 'INTERNAL' },
 *     }))
 *     app.post<{ Body: { amount: number } }>('/contoh/payments', async (request, reply) => {
 *       const { payment } = await auth.clientOf(request).create({
 *         id: `contoh-${core.randomText(25)}`,
 *         amount: rupiah(request.body.amount),
 *         policy: 'always-add',
 *         lifetimeSeconds: 900,
 *         merchantOrderId: null,
 *         customerName: null,
 *       })
 *       const url = PAGE.url(originOf(request), payment)
 *       return reply.code(201).send({ id: payment.id, total: payment.total, url })
 *     })
 *   },
 *   page: PAGE,
 *   webhook: {
 *     body: ({ kind, payment }) =>
 *       kind === 'payment.paid' ? JSON.stringify({ id: payment.id, status: 'paid' }) : undefined,
 *     headers: (_request, { callbackToken }) => ({
 *       'Content-Type': 'application/json',
 *       'x-callback-token': callbackToken,
 *     }),
 *     retryDelaysMs: [60_000, 300_000],
 *     timeoutMs: 10_000,
 *   },
 *   differences: [],
 * }
 * ```
 */
export interface Dialect {
  /** Stored with every payment it created: 'webqris'. Never renamed once in use. */
  name: string
  /**
   * Its endpoints at their original paths. Runs in a Fastify scope of its own, so its errors keep the gateway's
   * format.
   */
  routes(core: GatewayContext): FastifyPluginAsync
  /** Its payment page; the page is served by `pay-page/`. */
  page: GatewayPage
  webhook: DialectWebhook
  /** Deliberate differences from the gateway's document; shown at `/docs`. */
  differences: readonly Difference[]
}

/** A change that may be reported to a site. */
export interface WebhookEvent {
  kind: EventKind
  atMs: EpochMs
  /** In its state after the change. */
  payment: Payment
  merchant: WebhookMerchant
  /** The shop's, for gateways that write times without a zone. */
  timeZone: string
}

export interface WebhookMerchant {
  id: string
  /** As gateways write it. */
  name: string
  options: MerchantOptions
}

/** Secrets for signing webhooks, or to be sent along as proof of origin. */
export interface WebhookSecrets {
  webhookSecret: string
  apiSecret: string
  callbackToken: string
}

/** One attempt; `attempt` is 1 for the first, and `body` is the one that is sent. */
export interface WebhookRequestInfo {
  id: string
  body: string
  attemptAtMs: EpochMs
  attempt: number
}

/**
 * The gateway's webhook format. Pure: the outbox stores, sends and retries, and adds the headers of Standard
 * Webhooks.
 */
export interface DialectWebhook {
  /**
   * The body for this event, or undefined when this gateway does not report it. Stored once and sent unchanged
   * every time, unless the gateway has a `bodyOfAttempt`.
   */
  body(event: WebhookEvent, secrets: WebhookSecrets): string | undefined
  /**
   * The body of one attempt, for a gateway whose body says when it was sent; without it the stored body is sent.
   */
  bodyOfAttempt?(request: WebhookRequestInfo, secrets: WebhookSecrets): string
  /**
   * Headers of one attempt; signs exactly `body`. Names are spelled as the gateway's document prints them, since
   * PHP's `getallheaders()` keeps the spelling of the wire.
   */
  headers(request: WebhookRequestInfo, secrets: WebhookSecrets): Record<string, string>
  /**
   * Waits before retry 1, 2, 3 … in milliseconds; after the last one the delivery fails and is shown to the
   * owner.
   */
  retryDelaysMs: readonly number[]
  timeoutMs: number
}

/** Everything that a gateway may use. No database, no settings, no other site's payments. */
export interface GatewayContext extends ForwarderDirectory {
  /** Random characters a-z 0-9 for ids; 25 of them carry 128 bits. */
  randomText(length: number): string
  randomUuid(): string
  /** A random whole number below `limit`. */
  randomWhole(limit: number): number
  /** The shop's, for gateways that write times without a zone. */
  timeZone(): string
  /** Every QRIS in a picture. Throws PICTURE_*; pictures are processed one at a time. */
  readQrisPicture(bytes: Uint8Array): Promise<QrisInspection[]>
  /**
   * Downloads a picture from an address that a site gave; never from this computer. Throws PICTURE_URL_* and
   * PICTURE_TOO_LARGE.
   */
  fetchPicture(url: string): Promise<Uint8Array>
  /** The API client of a key, limited to its own payments; undefined for an unknown key. */
  authenticate(secret: string): ApiClient | undefined
  rejectUnauthenticated: RejectUnauthenticated
  liveFeed: MerchantLiveFeed
}

/** A payment as a gateway asks for it; it never has the counter's exact totals. */
export type SitePayment = Omit<NewPayment, 'merchantId' | 'dialect' | 'isTest' | 'policy'> & {
  policy: SiteTotalPolicy
}

export interface ApiClient {
  merchantId: string
  merchantName: string
  options: MerchantOptions
  isSuspended: boolean
  /** A test key: everything it creates is a test. */
  isTest: boolean
  /** Whether it has a QRIS that its payments can be paid with. */
  hasQris: boolean
  /** Another payment method that the owner has set up. */
  receivingMethod(method: ReceivingMethodCode): ReceivingMethod | undefined
  /**
   * Throws KEY_IS_READ_ONLY, WEBHOOK_URL_* and CALLBACK_HOST_NOT_ALLOWED in addition to what `payments.create`
   * throws.
   */
  create(request: SitePayment, idempotency?: Idempotency): Promise<CreateResult>
  /** A static code without an amount. Throws as `create` does. */
  createStaticCode(
    request: Omit<NewStaticCode, 'merchantId' | 'dialect' | 'isTest'>,
  ): Promise<StaticCode>
  /** One of its own payments; undefined for another site's, and for a test with a live key. */
  find(id: string): Payment | undefined
  /** The payment or static code created with this `uniqueReference`. */
  findReferenced(reference: string): { payment?: Payment; staticCode?: StaticCode } | undefined
  /** Its own files, hidden texts and photos, lowest number first. */
  digitalGoods(kind: DigitalGoodsKind, isActiveOnly: boolean): DigitalGoodsItem[]
  /**
   * Orders of the shared catalogue; undefined unless the owner lets this site see them, and for a test key.
   */
  onlineOrders: OnlineOrders | undefined
  /** Oldest first. */
  paymentsOf(code: StaticCode, range: { fromMs: number; toMs: number; limit: number }): Payment[]
  /** Its own payments of this gateway, newest first, with their total number. */
  search(filter: PaymentFilter, page: PageRequest): Promise<PaymentPage>
  /** Number and total amount of its payments, by status and payment method. */
  tally(filter: Pick<PaymentFilter, 'fromMs' | 'beforeMs'>): Promise<PaymentTally[]>
  /**
   * Simulates a customer who pays a test payment, through the phones' endpoint, and resolves with the payment
   * once it is settled. Throws KEY_IS_LIVE, KEY_IS_READ_ONLY, PAYMENT_NOT_PENDING and SIMULATION_FAILED.
   */
  simulatePayment(test: SimulatedPaymentRequest): Promise<Payment>
}

/** The orders of the shared catalogue that a site may read and complete. */
export interface OnlineOrders {
  list(query: OnlineOrderQuery): OnlineOrderPage
  /** Throws ONLINE_ORDER_NOT_FOUND. */
  get(number: string): OnlineOrder
  /** Throws KEY_IS_READ_ONLY, ONLINE_ORDER_NOT_FOUND and ONLINE_ORDER_STATUS; so does `cancel`. */
  complete(number: string): Promise<OnlineOrder>
  cancel(number: string): Promise<OnlineOrder>
}

/** A simulated payment: of a payment in full, or of any amount to a static code. */
export type SimulatedPaymentRequest =
  | { payment: Payment }
  | { staticCode: StaticCode; amount: Rupiah }

/** A live event before the gateway formats it. */
export type MerchantLiveEvent =
  | {
      kind: Extract<EventKind, 'payment.created' | 'payment.paid'> | 'webhook.delivered'
      atMs: EpochMs
      payment: Payment
      merchantName: string
    }
  | { kind: 'payments.expired'; atMs: EpochMs; payments: Payment[] }

/** The live feed of events for sites' WebSockets. */
export interface MerchantLiveFeed {
  /** `merchantId` null: everything (the owner's dashboard). undefined: unknown token. */
  scopeOf(token: string): LiveFeedScope | undefined
  /** Adds a socket; false when there are too many. It is removed when it closes. */
  join(socket: LiveSocket, subscriber: LiveFeedSubscriber): boolean
  /** Events since a moment, for a client that reconnects. */
  eventsSince(sinceMs: EpochMs, scope: LiveFeedScope): MerchantLiveEvent[]
}

export interface LiveFeedScope {
  merchantId: string | null
  /** Receives events of tests instead of live ones. */
  isTest: boolean
}

export interface LiveFeedSubscriber extends LiveFeedScope {
  /** Key of the limit on sockets: the token's owner. */
  owner: string
  /** The frame of an event, or undefined to send nothing. */
  frame(event: MerchantLiveEvent): string | undefined
}
