import type { EpochMs } from '../../../../shared/base/time.ts'
import type { DeliveryRow } from '../../../../shared/payments/payment-view.ts'
import type { ReadableDb, WritableDb } from '../../platform/storage/connection.ts'
import { prepared, requiredRow } from '../../platform/storage/statement.ts'

export interface NewDelivery {
  id: string
  eventSequence: number
  merchantId: string
  paymentNumber: number
  dialect: string
  url: string
  /** The address that the payment itself names; takes precedence over the merchant's. */
  callbackUrl: string | null
  isTest: boolean
  body: string
  createdAtMs: EpochMs
}

export interface Delivery extends NewDelivery {
  status: DeliveryRow['status']
  /** Attempts made so far. */
  attempts: number
  /** When the next attempt is due; null when none will be made. */
  nextAttemptAtMs: EpochMs | null
}

/** The fields of a delivery that the queue needs. */
export interface QueuedDelivery {
  id: string
  eventSequence: number
  merchantId: string
  url: string
  callbackUrl: string | null
}

export interface DeliveryAttempt {
  /** 1 is the first. */
  number: number
  atMs: EpochMs
  durationMs: number
  url: string
  /** As JSON, without secrets; null when nothing was sent. */
  requestHeaders: string | null
  statusCode: number | null
  /** A short code when there was no answer. */
  error: string | null
  /** The first KiB of the answer. */
  answerHead: string | null
  /** Where a redirect led; it was not followed. */
  redirectUrl: string | null
}

/** The state of a delivery after an attempt. */
export interface DeliveryOutcome {
  url: string
  status: DeliveryRow['status']
  nextAttemptAtMs: EpochMs | null
}

/** Inserts a delivery that is due at once. */
export function insertDelivery(db: WritableDb, delivery: NewDelivery): void {
  prepared(
    db,
    `INSERT INTO deliveries (id, event_sequence, merchant_id, payment_number, dialect, url,
       callback_url, is_test, body, status, next_attempt_at_ms, created_at_ms)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'pending', ?, ?)`,
  ).run(
    delivery.id,
    delivery.eventSequence,
    delivery.merchantId,
    delivery.paymentNumber,
    delivery.dialect,
    delivery.url,
    delivery.callbackUrl,
    delivery.isTest ? 1 : 0,
    delivery.body,
    delivery.createdAtMs,
    delivery.createdAtMs,
  )
}

export function findDelivery(db: ReadableDb, id: string): Delivery | undefined {
  const row = prepared<[string], Row>(
    db,
    `SELECT id, event_sequence, merchant_id, payment_number, dialect, url, callback_url, is_test, body,
       status, attempts, next_attempt_at_ms, created_at_ms
     FROM deliveries WHERE id = ?`,
  ).get(id)
  return row && toDelivery(row)
}

/** Pending deliveries whose next attempt is due after `afterMs` and not after `untilMs`. */
export function listDueDeliveries(
  db: ReadableDb,
  { afterMs, untilMs }: { afterMs: EpochMs; untilMs: EpochMs },
): QueuedDelivery[] {
  return prepared<[number, number], QueuedDelivery>(
    db,
    `SELECT id, event_sequence AS eventSequence, merchant_id AS merchantId, url,
       callback_url AS callbackUrl
     FROM deliveries
     WHERE status = 'pending' AND next_attempt_at_ms > ? AND next_attempt_at_ms <= ?
     ORDER BY event_sequence`,
  ).all(afterMs, untilMs)
}

/** When the first attempt after `afterMs` is due, or undefined when none is. */
export function firstAttemptAfter(db: ReadableDb, afterMs: EpochMs): EpochMs | undefined {
  const first = requiredRow(
    prepared<[number], EpochMs | null>(
      db,
      `SELECT min(next_attempt_at_ms) FROM deliveries
     WHERE status = 'pending' AND next_attempt_at_ms > ?`,
    )
      .pluck()
      .get(afterMs),
  )
  return first ?? undefined
}

export type WaitingDelivery = QueuedDelivery & {
  dialect: string
  attempts: number
  nextAttemptAtMs: EpochMs
}

/** Pending deliveries that are due after `now`, without their bodies. */
export function listWaitingDeliveries(db: ReadableDb, now: EpochMs): WaitingDelivery[] {
  return prepared<[number], WaitingDelivery>(
    db,
    `SELECT id, event_sequence AS eventSequence, merchant_id AS merchantId, url,
       callback_url AS callbackUrl, dialect, attempts, next_attempt_at_ms AS nextAttemptAtMs
     FROM deliveries WHERE status = 'pending' AND next_attempt_at_ms > ?`,
  ).all(now)
}

/** Makes a delivery pending again, due at `atMs`. */
export function makeDue(db: WritableDb, id: string, atMs: EpochMs): void {
  prepared(db, `UPDATE deliveries SET status = 'pending', next_attempt_at_ms = ? WHERE id = ?`).run(
    atMs,
    id,
  )
}

/** Stores an attempt and the delivery's state after it. */
export function insertAttempt(
  db: WritableDb,
  deliveryId: string,
  { attempt, outcome }: { attempt: DeliveryAttempt; outcome: DeliveryOutcome },
): void {
  const { number, atMs, durationMs, url, requestHeaders, statusCode, error } = attempt
  prepared(
    db,
    `INSERT INTO delivery_attempts (delivery_id, number, at_ms, duration_ms, url, request_headers,
       status_code, error, answer_head, redirect_url)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    deliveryId,
    number,
    atMs,
    durationMs,
    url,
    requestHeaders,
    statusCode,
    error,
    attempt.answerHead,
    attempt.redirectUrl,
  )
  prepared(
    db,
    `UPDATE deliveries SET attempts = ?, last_status_code = ?, last_error = ?, url = ?, status = ?,
       next_attempt_at_ms = ?
     WHERE id = ?`,
  ).run(number, statusCode, error, outcome.url, outcome.status, outcome.nextAttemptAtMs, deliveryId)
}

/** The deliveries of a payment, oldest first. */
export function listDeliveriesOfPayment(db: ReadableDb, paymentNumber: number): DeliveryRow[] {
  return prepared<[number], DeliveryRow>(
    db,
    `SELECT id, url, status, attempts, last_status_code AS lastStatusCode, last_error AS lastError,
       next_attempt_at_ms AS nextAttemptAtMs
     FROM deliveries WHERE payment_number = ? ORDER BY event_sequence`,
  ).all(paymentNumber)
}

/** The attempts of a delivery, first to last. */
export function listAttempts(db: ReadableDb, deliveryId: string): DeliveryAttempt[] {
  return prepared<[string], DeliveryAttempt>(
    db,
    `SELECT number, at_ms AS atMs, duration_ms AS durationMs, url,
       request_headers AS requestHeaders, status_code AS statusCode, error,
       answer_head AS answerHead, redirect_url AS redirectUrl
     FROM delivery_attempts WHERE delivery_id = ? ORDER BY number`,
  ).all(deliveryId)
}

interface Row {
  id: string
  event_sequence: number
  merchant_id: string
  payment_number: number
  dialect: string
  url: string
  callback_url: string | null
  is_test: number
  body: string
  status: DeliveryRow['status']
  attempts: number
  next_attempt_at_ms: number | null
  created_at_ms: number
}

function toDelivery(row: Row): Delivery {
  return {
    id: row.id,
    eventSequence: row.event_sequence,
    merchantId: row.merchant_id,
    paymentNumber: row.payment_number,
    dialect: row.dialect,
    url: row.url,
    callbackUrl: row.callback_url,
    isTest: row.is_test === 1,
    body: row.body,
    status: row.status,
    attempts: row.attempts,
    nextAttemptAtMs: row.next_attempt_at_ms,
    createdAtMs: row.created_at_ms,
  }
}
