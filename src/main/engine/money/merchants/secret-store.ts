import type { EpochMs } from '../../../../shared/base/time.ts'
import type { ReadableDb, WritableDb } from '../../platform/storage/connection.ts'
import { prepared } from '../../platform/storage/statement.ts'

export type SecretKind = 'api-secret' | 'webhook-secret' | 'callback-token' | 'simulator-token'

export interface SealedSecret {
  merchantId: string
  kind: SecretKind
  sealed: string
}

export interface PreviousSecret extends SealedSecret {
  endsAtMs: EpochMs
}

/** Stores a secret and replaces the previous one. */
export function putSecret(db: WritableDb, secret: SealedSecret): void {
  prepared(
    db,
    `INSERT INTO sealed_secrets (merchant_id, kind, sealed) VALUES (@merchantId, @kind, @sealed)
     ON CONFLICT (merchant_id, kind) DO UPDATE SET sealed = excluded.sealed`,
  ).run(secret)
}

export function findSealedSecret(
  db: ReadableDb,
  merchantId: string,
  kind: SecretKind,
): string | undefined {
  return prepared<[string, string], string>(
    db,
    'SELECT sealed FROM sealed_secrets WHERE merchant_id = ? AND kind = ?',
  )
    .pluck()
    .get(merchantId, kind)
}

export function putPreviousSecret(db: WritableDb, secret: PreviousSecret): void {
  prepared(
    db,
    `INSERT INTO previous_secrets (merchant_id, kind, sealed, ends_at_ms)
     VALUES (@merchantId, @kind, @sealed, @endsAtMs)
     ON CONFLICT (merchant_id, kind)
     DO UPDATE SET sealed = excluded.sealed, ends_at_ms = excluded.ends_at_ms`,
  ).run(secret)
}

export function deletePreviousSecret(db: WritableDb, merchantId: string, kind: SecretKind): void {
  prepared(db, 'DELETE FROM previous_secrets WHERE merchant_id = ? AND kind = ?').run(
    merchantId,
    kind,
  )
}

export function listPreviousSecrets(db: ReadableDb): PreviousSecret[] {
  return prepared<[], PreviousSecret>(
    db,
    'SELECT merchant_id AS merchantId, kind, sealed, ends_at_ms AS endsAtMs FROM previous_secrets',
  ).all()
}
