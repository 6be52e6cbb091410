import type { ReadableDb, WritableDb } from '../../platform/storage/connection.ts'
import { prepared } from '../../platform/storage/statement.ts'

/** The account that an app on a phone receives for; an empty app stands for all others. */
export interface WalletAccountRow {
  deviceId: string
  app: string
  accountId: string
}

export function listWalletAccounts(db: ReadableDb): WalletAccountRow[] {
  return prepared<[], WalletAccountRow>(
    db,
    'SELECT device_id AS deviceId, app, account_id AS accountId FROM wallet_accounts',
  ).all()
}

export function upsertWalletAccount(db: WritableDb, row: WalletAccountRow): void {
  prepared(
    db,
    `INSERT INTO wallet_accounts (device_id, app, account_id) VALUES (@deviceId, @app, @accountId)
     ON CONFLICT (device_id, app) DO UPDATE SET account_id = excluded.account_id`,
  ).run(row)
}

export function deleteWalletAccount(
  db: WritableDb,
  { deviceId, app }: Pick<WalletAccountRow, 'deviceId' | 'app'>,
): void {
  prepared(db, 'DELETE FROM wallet_accounts WHERE device_id = ? AND app = ?').run(deviceId, app)
}

/** After the shop changed its QRIS, what received for the old account receives for the new one. */
export function moveWalletAccounts(
  db: WritableDb,
  fromAccountId: string,
  toAccountId: string,
): void {
  prepared(db, 'UPDATE wallet_accounts SET account_id = ? WHERE account_id = ?').run(
    toAccountId,
    fromAccountId,
  )
}
