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
import type { QrisInspection } from '../../money/qris/qris.ts'
import type { EventKind } from '../../platform/events/event.ts'
import type { LiveSocket } from '../../platform/realtime/live-socket.ts'
import type { ForwarderDirectory, RejectUnauthenticated } from '../forwarders/forwarder.ts'
import type { Difference } from './difference.ts'
import type { GatewayPage } from './page-address.ts'

/** A copy of another gateway's API, in that gateway's own words and paths. */
export interface Dialect {
  /** Stored with every payment it created: 'webqris'. Never renamed once in use. */
  name: string
  /** Its endpoints, at their native paths. Runs in a Fastify scope of its own: its errors keep its shape. */
  routes(core: GatewayContext): FastifyPluginAsync
  /** Where its customers pay; `pay-page/` answers there. */
  page: GatewayPage
  webhook: DialectWebhook
  /** Where it deliberately answers otherwise than the gateway's document; shown at `/docs`. */
  differences: readonly Difference[]
}

/** A change that a site may be told of. */
export interface WebhookEvent {
  kind: EventKind
  atMs: EpochMs
  /** As it is after the change. */
  payment: Payment
  merchant: WebhookMerchant
  /** The shop's, for dialects that write times without a zone. */
  timeZone: string
}

export interface WebhookMerchant {
  id: string
  /** As dialects write it. */
  name: string
  options: MerchantOptions
}

/** What a dialect may sign with, or show to be known. */
export interface WebhookSecrets {
  webhookSecret: string
  apiSecret: string
  callbackToken: string
}

/** One attempt; `attempt` is 1 for the first. */
export interface WebhookRequestInfo {
  id: string
  body: string
  attemptAtMs: EpochMs
  attempt: number
}

/** How a dialect tells a site. Pure: the outbox stores, sends and repeats, and adds the headers of Standard Webhooks. */
export interface DialectWebhook {
  /** The body for this news, or undefined when this dialect does not tell it. Stored once, sent as it is every time. */
  body(news: WebhookEvent, secrets: WebhookSecrets): string | undefined
  /** Headers of one attempt; signs exactly `body`. */
  headers(letter: WebhookRequestInfo, secrets: WebhookSecrets): Record<string, string>
  /** Waits before retry 1, 2, 3 … in milliseconds; after the last it is given up and shown to the owner. */
  retryDelaysMs: readonly number[]
  timeoutMs: number
}

/** All that a dialect may touch. No database, no settings, no other site's payments. */
export interface GatewayContext extends ForwarderDirectory {
  /** Random characters a-z 0-9 for ids; 25 of them carry 128 bits. */
  randomText(length: number): string
  randomUuid(): string
  /** A random whole number below `limit`. */
  randomWhole(limit: number): number
  /** The shop's, for dialects that write times without a zone. */
  timeZone(): string
  /** Every QRIS in a picture. Throws PICTURE_*; pictures wait for one another. */
  readQrisPicture(bytes: Uint8Array): Promise<QrisInspection[]>
  /** A picture from an address that a site named; never from this computer. Throws PICTURE_URL_* and PICTURE_TOO_LARGE. */
  fetchPicture(url: string): Promise<Uint8Array>
  /** A site's key with its own payments only, or undefined when nobody has this key. */
  authenticate(secret: string): ApiClient | undefined
  rejectUnauthenticated: RejectUnauthenticated
  liveFeed: MerchantLiveFeed
}

export interface ApiClient {
  merchantId: string
  merchantName: string
  options: MerchantOptions
  isSuspended: boolean
  /** A test key: everything it makes is a test. */
  isTest: boolean
  /** Whether it has a QRIS that its payments can be paid with. */
  hasQris: boolean
  /** Another way to pay that the owner has set up. */
  receivingMethod(method: ReceivingMethodCode): ReceivingMethod | undefined
  /** Throws KEY_IS_READ_ONLY, WEBHOOK_URL_* and CALLBACK_HOST_NOT_ALLOWED besides what `payments.create` throws. */
  create(
    request: Omit<NewPayment, 'merchantId' | 'dialect' | 'isTest'>,
    idempotency?: Idempotency,
  ): Promise<CreateResult>
  /** A code without an amount. Throws as `create` does. */
  createStaticCode(
    request: Omit<NewStaticCode, 'merchantId' | 'dialect' | 'isTest'>,
  ): Promise<StaticCode>
  /** One of its own payments; another site's, or a test for a live key, is as unknown as one that never was. */
  find(id: string): Payment | undefined
  /** What it gave this `uniqueReference`. */
  findReferenced(reference: string): { payment?: Payment; staticCode?: StaticCode } | undefined
  /** Its own files, hidden texts and photos, lowest number first. */
  digitalGoods(kind: DigitalGoodsKind, isActiveOnly: boolean): DigitalGoodsItem[]
  /** Orders of the shared catalogue; undefined unless the owner lets this site see them, and for a test key. */
  onlineOrders: OnlineOrders | undefined
  /** Oldest first. */
  paymentsOf(code: StaticCode, range: { fromMs: number; toMs: number; limit: number }): Payment[]
  /** Its own payments in this dialect, newest first, with how many there are in all. */
  search(wish: PaymentFilter, page: PageRequest): Promise<PaymentPage>
  /** How many of them there are and how much money they are, by status and way to pay. */
  tally(wish: Pick<PaymentFilter, 'fromMs' | 'beforeMs'>): Promise<PaymentTally[]>
  /**
   * Pays a test as a customer does, through the phones' own door, and resolves with the payment once
   * it is settled. Throws KEY_IS_LIVE, KEY_IS_READ_ONLY, PAYMENT_NOT_PENDING and SIMULATION_FAILED.
   */
  simulatePayment(test: SimulatedPaymentRequest): Promise<Payment>
}

/** What a site may do with the orders that customers placed through the shared catalogue. */
export interface OnlineOrders {
  list(query: OnlineOrderQuery): OnlineOrderPage
  /** Throws ONLINE_ORDER_NOT_FOUND. */
  get(number: string): OnlineOrder
  /** Throws KEY_IS_READ_ONLY, ONLINE_ORDER_NOT_FOUND and ONLINE_ORDER_STATUS; so does `cancel`. */
  complete(number: string): Promise<OnlineOrder>
  cancel(number: string): Promise<OnlineOrder>
}

/** What a simulated customer pays: a payment in full, or as much as he types at a code without an amount. */
export type SimulatedPaymentRequest =
  | { payment: Payment }
  | { staticCode: StaticCode; amount: Rupiah }

/** A live announcement, before a dialect puts it into its own words. */
export type MerchantLiveEvent =
  | {
      kind: Extract<EventKind, 'payment.created' | 'payment.paid'> | 'webhook.delivered'
      atMs: EpochMs
      payment: Payment
      merchantName: string
    }
  | { kind: 'payments.expired'; atMs: EpochMs; payments: Payment[] }

/** Who may listen, and to what. */
export interface MerchantLiveFeed {
  /** `merchantId` null: everything (the owner's dashboard). undefined: the token is nobody's. */
  scopeOf(token: string): LiveFeedScope | undefined
  /** Adds a socket; false when there are too many. It is removed by itself when it closes. */
  join(socket: LiveSocket, listener: LiveFeedSubscriber): boolean
  /** What was announced since a moment, for a client that was away. */
  eventsSince(sinceMs: EpochMs, scope: LiveFeedScope): MerchantLiveEvent[]
}

export interface LiveFeedScope {
  merchantId: string | null
  /** Hears of tests instead of money. */
  isTest: boolean
}

export interface LiveFeedSubscriber extends LiveFeedScope {
  /** Key of the limit on sockets: the token's owner. */
  owner: string
  /** The frame for a piece of news, or undefined to say nothing. */
  frame(news: MerchantLiveEvent): string | undefined
}
