import type { EpochMs } from '../../../../shared/base/time.ts'
import type { PaymentDetails } from '../../../../shared/payments/payment.ts'
import type { ReadableDb, WritableDb } from '../../platform/storage/connection.ts'
import { prepared, requiredRow } from '../../platform/storage/statement.ts'
import { readDetails, writeDetails } from './payment-store.ts'

/** A code without an amount, for example on a sticker: every transfer to it becomes a payment. */
export interface StaticCode {
  number: number
  /** Public id in the format of the gateway that created it. */
  id: string
  merchantId: string
  accountId: string
  dialect: string
  isTest: boolean
  merchantOrderId: string | null
  qrisPayload: string
  /** Prefix of its payments' ids. */
  paymentIdPrefix: string
  details: PaymentDetails
  callbackUrl: string | null
  createdAtMs: EpochMs
  /** When it was deactivated. */
  closedAtMs: EpochMs | null
}

const COLUMNS = `number, id, merchant_id AS merchantId, account_id AS accountId, dialect,
  is_test AS isTest, merchant_order_id AS merchantOrderId, qris_payload AS qrisPayload,
  payment_id_prefix AS paymentIdPrefix, details, callback_url AS callbackUrl,
  created_at_ms AS createdAtMs, closed_at_ms AS closedAtMs`

type StaticCodeRow = Omit<StaticCode, 'isTest' | 'details'> & {
  isTest: number
  details: string | null
}

function toStaticCode(row: StaticCodeRow): StaticCode {
  return { ...row, isTest: row.isTest === 1, details: readDetails(row.details) }
}

function toStaticCodeOrNone(row: StaticCodeRow | undefined): StaticCode | undefined {
  return row === undefined ? undefined : toStaticCode(row)
}

export function insertStaticCode(
  db: WritableDb,
  code: Omit<StaticCode, 'number' | 'closedAtMs'>,
): StaticCode {
  const { lastInsertRowid } = prepared(
    db,
    `INSERT INTO static_codes (id, merchant_id, account_id, dialect, is_test, merchant_order_id,
       qris_payload, payment_id_prefix, details, callback_url, created_at_ms)
     VALUES (@id, @merchantId, @accountId, @dialect, @isTest, @merchantOrderId, @qrisPayload,
       @paymentIdPrefix, @details, @callbackUrl, @createdAtMs)`,
  ).run({ ...code, isTest: code.isTest ? 1 : 0, details: writeDetails(code.details) })
  return { ...code, number: Number(lastInsertRowid), closedAtMs: null }
}

export function findStaticCode(db: ReadableDb, id: string): StaticCode | undefined {
  return toStaticCodeOrNone(
    prepared<[string], StaticCodeRow>(db, `SELECT ${COLUMNS} FROM static_codes WHERE id = ?`).get(
      id,
    ),
  )
}

export function findStaticCodeByNumber(db: ReadableDb, number: number): StaticCode | undefined {
  return toStaticCodeOrNone(
    prepared<[number], StaticCodeRow>(
      db,
      `SELECT ${COLUMNS} FROM static_codes WHERE number = ?`,
    ).get(number),
  )
}

/** The open codes of an account; two rows are enough to detect that there is more than one. */
export function openStaticCodes(db: ReadableDb, accountId: string): StaticCode[] {
  return prepared<[string], StaticCodeRow>(
    db,
    `SELECT ${COLUMNS} FROM static_codes WHERE account_id = ? AND closed_at_ms IS NULL LIMIT 2`,
  )
    .all(accountId)
    .map(toStaticCode)
}

/** A merchant's open codes, newest first, including tests. */
export function listOpenStaticCodes(
  db: ReadableDb,
  merchantId: string,
  limit: number,
): StaticCode[] {
  return prepared<[string, number], StaticCodeRow>(
    db,
    `SELECT ${COLUMNS} FROM static_codes
     WHERE merchant_id = ? AND closed_at_ms IS NULL ORDER BY number DESC LIMIT ?`,
  )
    .all(merchantId, limit)
    .map(toStaticCode)
}

/** Number of a merchant's open codes, live or test. */
export function countOpenStaticCodes(
  db: ReadableDb,
  { merchantId, isTest }: Pick<StaticCode, 'merchantId' | 'isTest'>,
): number {
  return requiredRow(
    prepared<[string, number], number>(
      db,
      `SELECT count(*) FROM static_codes
     WHERE merchant_id = ? AND is_test = ? AND closed_at_ms IS NULL`,
    )
      .pluck()
      .get(merchantId, isTest ? 1 : 0),
  )
}

/** Returns whether it was open. */
export function closeStaticCode(db: WritableDb, number: number, atMs: EpochMs): boolean {
  const { changes } = prepared(
    db,
    'UPDATE static_codes SET closed_at_ms = ? WHERE number = ? AND closed_at_ms IS NULL',
  ).run(atMs, number)
  return changes === 1
}
