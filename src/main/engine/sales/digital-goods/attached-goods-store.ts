import type { EpochMs } from '../../../../shared/base/time.ts'
import type { DigitalGoodsKind } from '../../../../shared/digital-goods/digital-goods.ts'
import type { ReadableDb, WritableDb } from '../../platform/storage/connection.ts'
import { prepared } from '../../platform/storage/statement.ts'

/** The digital goods of a payment, by number. */
export interface AttachedGoods {
  file: number | null
  content: number | null
  image: number | null
}

export function insertAttachedGoods(
  db: WritableDb,
  paymentNumber: number,
  carried: AttachedGoods,
): void {
  prepared(
    db,
    `INSERT INTO payment_goods (payment_number, file_number, content_number, image_number)
     VALUES (@paymentNumber, @file, @content, @image)`,
  ).run({ ...carried, paymentNumber })
}

/** undefined for a payment without digital goods. */
export function findAttachedGoods(
  db: ReadableDb,
  paymentNumber: number,
): AttachedGoods | undefined {
  return prepared<[number], AttachedGoods>(
    db,
    `SELECT file_number AS file, content_number AS content, image_number AS image
     FROM payment_goods WHERE payment_number = ?`,
  ).get(paymentNumber)
}

const STILL_NEEDED = `JOIN payments ON payments.number = payment_goods.payment_number
  WHERE (payments.status = 'paid' AND payments.paid_at_ms >= @paidSinceMs
    OR payments.status <> 'paid' AND payments.created_at_ms >= @madeSinceMs)`

const NEEDED_BY: Record<DigitalGoodsKind, string> = {
  file: `SELECT 1 FROM payment_goods ${STILL_NEEDED} AND file_number = @number LIMIT 1`,
  content: `SELECT 1 FROM payment_goods ${STILL_NEEDED} AND content_number = @number LIMIT 1`,
  image: `SELECT 1 FROM payment_goods ${STILL_NEEDED} AND image_number = @number LIMIT 1`,
}

/** Whether a payment created or paid since these moments has the item attached. */
export function isStillAttached(
  db: ReadableDb,
  { kind, id }: { kind: DigitalGoodsKind; id: number },
  since: { paidSinceMs: EpochMs; madeSinceMs: EpochMs },
): boolean {
  const parameters = { ...since, number: id }
  return prepared<typeof parameters, 1>(db, NEEDED_BY[kind]).get(parameters) !== undefined
}
