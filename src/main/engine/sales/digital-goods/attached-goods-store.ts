import type { EpochMs } from '../../../../shared/base/time.ts'
import type { GoodsKind } from '../../../../shared/digital-goods/digital-goods.ts'
import type { ReadableDb, WritableDb } from '../../platform/storage/database.ts'
import { prepared } from '../../platform/storage/statement.ts'

/** What a payment carries, by number. */
export interface CarriedGoods {
  file: number | null
  content: number | null
  image: number | null
}

export function insertCarriedGoods(
  db: WritableDb,
  paymentNumber: number,
  carried: CarriedGoods,
): void {
  prepared(
    db,
    `INSERT INTO payment_goods (payment_number, file_number, content_number, image_number)
     VALUES (@paymentNumber, @file, @content, @image)`,
  ).run({ ...carried, paymentNumber })
}

/** undefined for a payment that carries nothing. */
export function findCarriedGoods(db: ReadableDb, paymentNumber: number): CarriedGoods | undefined {
  return prepared(
    db,
    `SELECT file_number AS file, content_number AS content, image_number AS image
     FROM payment_goods WHERE payment_number = ?`,
  ).get(paymentNumber) as CarriedGoods | undefined
}

const STILL_NEEDED = `JOIN payments ON payments.number = payment_goods.payment_number
  WHERE (payments.status = 'paid' AND payments.paid_at_ms >= @paidSinceMs
    OR payments.status <> 'paid' AND payments.created_at_ms >= @madeSinceMs)`

const NEEDED_BY: Record<GoodsKind, string> = {
  file: `SELECT 1 FROM payment_goods ${STILL_NEEDED} AND file_number = @number LIMIT 1`,
  content: `SELECT 1 FROM payment_goods ${STILL_NEEDED} AND content_number = @number LIMIT 1`,
  image: `SELECT 1 FROM payment_goods ${STILL_NEEDED} AND image_number = @number LIMIT 1`,
}

/** Whether a payment made or paid since these moments carries the item. */
export function isStillCarried(
  db: ReadableDb,
  { kind, id }: { kind: GoodsKind; id: number },
  since: { paidSinceMs: EpochMs; madeSinceMs: EpochMs },
): boolean {
  return prepared(db, NEEDED_BY[kind]).get({ ...since, number: id }) !== undefined
}
