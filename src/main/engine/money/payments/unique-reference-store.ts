import { AppError } from '../../../../shared/base/errors.ts'
import type { Payment } from '../../../../shared/payments/payment.ts'
import type { ReadableDb, WritableDb } from '../../platform/storage/connection.ts'
import { prepared } from '../../platform/storage/statement.ts'

/** Scope of a reference: a site's tests and its live payments are separate, per gateway. */
export type ReferenceScope = Pick<Payment, 'merchantId' | 'dialect' | 'isTest'>

/** The target of a reference: exactly one of the two. */
export interface ReferencedThing {
  paymentNumber?: number
  staticCodeNumber?: number
}

/** Throws REFERENCE_USED when the site has used this reference before. */
export function insertUniqueReference(
  db: WritableDb,
  { merchantId, dialect, isTest }: ReferenceScope,
  reference: string,
  { paymentNumber, staticCodeNumber }: ReferencedThing,
): void {
  const { changes } = prepared(
    db,
    `INSERT INTO unique_references (merchant_id, dialect, is_test, reference, payment_number,
       static_code_number)
     VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (merchant_id, dialect, is_test, reference) DO NOTHING`,
  ).run(
    merchantId,
    dialect,
    isTest ? 1 : 0,
    reference,
    paymentNumber ?? null,
    staticCodeNumber ?? null,
  )
  if (changes !== 1) throw new AppError('REFERENCE_USED', `${reference} was used before`)
}

export function findReferenced(
  db: ReadableDb,
  { merchantId, dialect, isTest }: ReferenceScope,
  reference: string,
): { paymentNumber: number | null; staticCodeNumber: number | null } | undefined {
  return prepared<
    [string, string, number, string],
    { paymentNumber: number | null; staticCodeNumber: number | null }
  >(
    db,
    `SELECT payment_number AS paymentNumber, static_code_number AS staticCodeNumber
     FROM unique_references
     WHERE merchant_id = ? AND dialect = ? AND is_test = ? AND reference = ?`,
  ).get(merchantId, dialect, isTest ? 1 : 0, reference)
}
