import type { EpochMs } from '../../../../shared/base/time.ts'
import type { KeyMode, KeyScope, Merchant } from '../../../../shared/sites/merchant.ts'
import { merchantOptions } from '../../../../shared/sites/merchant-options.ts'
import type { ReadableDb, WritableDb } from '../../platform/storage/connection.ts'
import { prepared } from '../../platform/storage/statement.ts'

export type CredentialKind = 'api-key' | 'callback-secret' | 'dashboard' | 'simulator'

export interface AccountRow {
  id: string
  fingerprint: string
  qrisPayload: string
}

export interface CredentialRow {
  hash: string
  kind: CredentialKind
  merchantId: string | null
  mode: KeyMode
  scope: KeyScope
  /** When the key expires; null: it does not. */
  endsAtMs: EpochMs | null
}

interface MerchantRow extends Omit<Merchant, 'isCounter' | 'callbackHosts' | 'options'> {
  isCounter: number
  callbackHosts: string
  options: string
}

function toMerchant(row: MerchantRow): Merchant {
  return {
    ...row,
    isCounter: row.isCounter === 1,
    callbackHosts: JSON.parse(row.callbackHosts),
    options: merchantOptions(JSON.parse(row.options)),
  }
}

const COLUMNS = `id, name, status, is_counter AS isCounter, account_id AS accountId,
  test_account_id AS testAccountId, webhook_url AS webhookUrl, callback_hosts AS callbackHosts,
  options, created_at_ms AS createdAtMs`

/** In order of creation. */
export function listMerchants(db: ReadableDb): Merchant[] {
  const rows = prepared<[], MerchantRow>(
    db,
    `SELECT ${COLUMNS} FROM merchants ORDER BY created_at_ms, id`,
  ).all()
  return rows.map(toMerchant)
}

export function findMerchant(db: ReadableDb, id: string): Merchant | undefined {
  const row = prepared<[string], MerchantRow>(
    db,
    `SELECT ${COLUMNS} FROM merchants WHERE id = ?`,
  ).get(id)
  return row === undefined ? undefined : toMerchant(row)
}

export function insertMerchant(db: WritableDb, merchant: Merchant): void {
  prepared(
    db,
    `INSERT INTO merchants (id, name, status, is_counter, account_id, test_account_id, webhook_url,
       callback_hosts, created_at_ms)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    merchant.id,
    merchant.name,
    merchant.status,
    merchant.isCounter ? 1 : 0,
    merchant.accountId,
    merchant.testAccountId,
    merchant.webhookUrl,
    JSON.stringify(merchant.callbackHosts),
    merchant.createdAtMs,
  )
}

export function updateMerchant(db: WritableDb, merchant: Merchant): void {
  prepared(
    db,
    `UPDATE merchants SET name = ?, status = ?, account_id = ?, test_account_id = ?,
       webhook_url = ?, callback_hosts = ?, options = ?
     WHERE id = ?`,
  ).run(
    merchant.name,
    merchant.status,
    merchant.accountId,
    merchant.testAccountId,
    merchant.webhookUrl,
    JSON.stringify(merchant.callbackHosts),
    JSON.stringify(merchant.options),
    merchant.id,
  )
}

export function listAccounts(db: ReadableDb): AccountRow[] {
  return prepared<[], AccountRow>(
    db,
    'SELECT id, fingerprint, qris_payload AS qrisPayload FROM accounts',
  ).all()
}

export function insertAccount(db: WritableDb, account: AccountRow, now: EpochMs): void {
  prepared(
    db,
    'INSERT INTO accounts (id, fingerprint, qris_payload, created_at_ms) VALUES (?, ?, ?, ?)',
  ).run(account.id, account.fingerprint, account.qrisPayload, now)
}

/** A reprinted QRIS of the same account. */
export function updateAccountQris(db: WritableDb, id: string, qrisPayload: string): void {
  prepared(db, 'UPDATE accounts SET qris_payload = ? WHERE id = ?').run(qrisPayload, id)
}

export function listCredentials(db: ReadableDb): CredentialRow[] {
  return prepared<[], CredentialRow>(
    db,
    `SELECT hash, kind, merchant_id AS merchantId, mode, scope, ends_at_ms AS endsAtMs
     FROM credentials`,
  ).all()
}

export function insertCredential(
  db: WritableDb,
  credential: CredentialRow & { lastFour: string | null },
  now: EpochMs,
): void {
  prepared(
    db,
    `INSERT INTO credentials (hash, kind, merchant_id, mode, scope, ends_at_ms, last_four,
       created_at_ms)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    credential.hash,
    credential.kind,
    credential.merchantId,
    credential.mode,
    credential.scope,
    credential.endsAtMs,
    credential.lastFour,
    now,
  )
}

/** Ends every secret of this kind of a merchant that has no end yet. */
export function endCredentials(
  db: WritableDb,
  merchantId: string,
  kind: CredentialKind,
  endsAtMs: EpochMs,
): void {
  prepared(
    db,
    `UPDATE credentials SET ends_at_ms = ?
     WHERE merchant_id = ? AND kind = ? AND (ends_at_ms IS NULL OR ends_at_ms > ?)`,
  ).run(endsAtMs, merchantId, kind, endsAtMs)
}
