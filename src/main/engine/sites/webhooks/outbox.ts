import type { Clock, EpochMs } from '../../../../shared/base/time.ts'
import type { DeliveryRow } from '../../../../shared/payments/payment-view.ts'
import type { TestWebhookResult } from '../../../../shared/sites/webhook-delivery.ts'
import type { LoggedEvent } from '../../platform/events/event.ts'
import type { Platform } from '../../platform/platform.ts'
import { afterCommit } from '../../platform/storage/commit-queue.ts'
import type { WritableDb } from '../../platform/storage/connection.ts'
import type { AttemptResult } from './attempt.ts'
import { createDeliveryLog, type DeliveryLog } from './delivery-log.ts'
import {
  type Delivery,
  type DeliveryAttempt,
  insertDelivery,
  listAttempts,
  listDeliveriesOfPayment,
  type NewDelivery,
} from './delivery-store.ts'
import { createDispatcher } from './dispatcher.ts'
import { createEndpoints } from './endpoints.ts'
import type { LocalMachine } from './local-machine.ts'
import { createSystemResolve, type Resolve } from './resolve.ts'
import { createSender } from './send.ts'
import { sendTestWebhook } from './test-webhook.ts'
import type { WebhookDirectory } from './webhook-directory.ts'

/** A site accepted a webhook. */
export interface DeliveredWebhook {
  deliveryId: string
  merchantId: string
  paymentNumber: number
  url: string
  statusCode: number
  /** Number of attempts it took. */
  attempts: number
  atMs: EpochMs
}

export interface Outbox {
  /** Sends everything overdue, and from now on each webhook as soon as its payment's change is committed. */
  start(): void
  /**
   * Aborts attempts in flight, which are repeated after the next start; resolves when no more writes follow.
   */
  stop(): Promise<void>
  /** The deliveries of a payment, oldest first. */
  deliveriesOfPayment(paymentNumber: number): DeliveryRow[]
  /** The attempts of a delivery, first to last; empty for an unknown delivery. */
  attemptsOf(deliveryId: string): DeliveryAttempt[]
  /** The log of all webhooks, and resending. */
  deliveryLog: DeliveryLog
  /** Sends a site one `webhook.test` and returns its result. Throws WEBHOOK_URL_MISSING. */
  sendTest(merchantId: string, nonce: string): Promise<TestWebhookResult>
  /** Called after each success was stored. */
  onDelivered(callback: (delivered: DeliveredWebhook) => void): void
  /** Stores the webhook of an event. To be run in the transaction of the event. */
  onEvent(db: WritableDb, event: LoggedEvent): void
}

export interface OutboxParts {
  directory: WebhookDirectory
  ownComputer: LocalMachine
  merchantName: (merchantId: string) => string
  resolve?: Resolve | undefined
}

/** 25 characters have 128 bits: ids of webhooks cannot be guessed. */
const ID_LENGTH = 25

/**
 * Webhooks to sites: stored in the transaction of the change, sent at once, retried for days, delivered at
 * least once.
 */
export function createOutbox(platform: Platform, parts: OutboxParts): Outbox {
  const { database, clock, timer, random, onError } = platform
  const { directory, merchantName } = parts
  const listeners: ((delivered: DeliveredWebhook) => void)[] = []
  const resolve = parts.resolve ?? createSystemResolve()
  const newId = () => `msg_${random.text(ID_LENGTH)}`
  const sender = createSender({ ownComputer: parts.ownComputer, resolve, clock, timer })
  const endpoints = createEndpoints(platform)
  const dispatcher = createDispatcher({
    database,
    directory,
    clock,
    random,
    onError,
    timer,
    sender,
    endpoints,
    onAttempt: (delivery, made) => announce(delivery, made),
  })

  function announce(delivery: Delivery, { attempt, outcome }: AttemptResult): void {
    if (outcome.status !== 'delivered' || attempt.statusCode === null) return
    const delivered: DeliveredWebhook = {
      deliveryId: delivery.id,
      merchantId: delivery.merchantId,
      paymentNumber: delivery.paymentNumber,
      url: outcome.url,
      statusCode: attempt.statusCode,
      attempts: attempt.number,
      atMs: clock.now(),
    }
    for (const listener of listeners) guarded(() => listener(delivered))
  }

  function guarded<Result>(work: () => Result): Result | undefined {
    try {
      return work()
    } catch (error) {
      onError(error)
      return undefined
    }
  }

  function write(db: WritableDb, event: LoggedEvent): void {
    // A webhook that cannot be formatted must not roll back the payment it reports.
    const delivery = guarded(() => deliveryOf(event, directory, { clock, newId }))
    if (!delivery) return
    insertDelivery(db, delivery)
    afterCommit(db, () => guarded(() => dispatcher.sendNow(delivery)))
  }

  return {
    start: () => dispatcher.start(),
    stop: () => dispatcher.stop(),
    deliveriesOfPayment: (paymentNumber) => listDeliveriesOfPayment(database.read, paymentNumber),
    attemptsOf: (deliveryId) => listAttempts(database.read, deliveryId),
    deliveryLog: createDeliveryLog({
      database,
      dispatcher,
      endpoints,
      clock,
      merchantName,
    }),
    sendTest: (merchantId, nonce) =>
      sendTestWebhook(merchantId, nonce, { directory, sender, clock, newId }),
    onDelivered: (callback) => void listeners.push(callback),
    onEvent: write,
  }
}

/**
 * The webhook of an event, or undefined when the merchant has no site or URL, or the gateway does not report
 * it.
 */
function deliveryOf(
  event: LoggedEvent,
  directory: WebhookDirectory,
  { clock, newId }: { clock: Clock; newId: () => string },
): NewDelivery | undefined {
  const { payment } = event
  if (!payment) return undefined
  const dialect = directory.dialectWebhook(payment.dialect)
  const { merchantId, callbackUrl, isTest } = payment
  const target = dialect && directory.webhookTarget(merchantId, callbackUrl, isTest)
  if (!target) return undefined
  const { kind, atMs } = event
  const { merchant, timeZone } = target
  const body = dialect.body({ kind, atMs, payment, merchant, timeZone }, target.secrets)
  if (body === undefined) return undefined
  return {
    id: newId(),
    eventSequence: event.sequence,
    merchantId: payment.merchantId,
    paymentNumber: payment.number,
    dialect: payment.dialect,
    url: target.url,
    callbackUrl: payment.callbackUrl,
    isTest: payment.isTest,
    body,
    createdAtMs: clock.now(),
  }
}
