import type { ReceivingMethod } from '../../../../shared/sites/receiving-method.ts'
import type { ReadableDb, WritableDb } from '../../platform/storage/connection.ts'
import { prepared } from '../../platform/storage/statement.ts'

export function listReceivingMethods(db: ReadableDb): ReceivingMethod[] {
  return prepared<[], ReceivingMethod>(
    db,
    `SELECT merchant_id AS merchantId, method, qris, wallet_number AS walletNumber, label
     FROM receiving_methods ORDER BY merchant_id, method`,
  ).all()
}

export function upsertReceivingMethod(db: WritableDb, method: ReceivingMethod): void {
  prepared(
    db,
    `INSERT INTO receiving_methods (merchant_id, method, qris, wallet_number, label)
     VALUES (@merchantId, @method, @qris, @walletNumber, @label)
     ON CONFLICT DO UPDATE SET qris = excluded.qris, wallet_number = excluded.wallet_number,
       label = excluded.label`,
  ).run(method)
}

export function deleteReceivingMethod(
  db: WritableDb,
  { merchantId, method }: Pick<ReceivingMethod, 'merchantId' | 'method'>,
): void {
  prepared(db, 'DELETE FROM receiving_methods WHERE merchant_id = ? AND method = ?').run(
    merchantId,
    method,
  )
}
