import type { RandomSource } from '../../../../shared/base/random.ts'
import type { Clock } from '../../../../shared/base/time.ts'
import type { WritableDb } from '../../platform/storage/connection.ts'
import { accountFingerprint, inspectQris, prepareQris } from '../qris/qris.ts'
import { insertAccount, listAccounts } from './merchant-store.ts'

/** Finds or creates the account that a static QRIS pays into and returns its id. Throws QRIS_*. */
export function ensureAccount(
  db: WritableDb,
  qris: string,
  { clock, random }: { clock: Clock; random: RandomSource },
): string {
  const { text } = inspectQris(qris)
  prepareQris(text)
  const fingerprint = accountFingerprint(text)
  const known = listAccounts(db).find((account) => account.fingerprint === fingerprint)
  if (known) return known.id
  const account = { id: `acc_${random.text(25)}`, fingerprint, qrisPayload: text }
  insertAccount(db, account, clock.now())
  return account.id
}
