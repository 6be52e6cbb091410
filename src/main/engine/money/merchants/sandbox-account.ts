import type { Merchant } from '../../../../shared/sites/merchant.ts'
import type { Platform } from '../../platform/platform.ts'
import type { WritableDb } from '../../platform/storage/connection.ts'
import { makeTestQris } from '../qris/test-qris.ts'
import { storeHash } from './credentials.ts'
import { insertAccount, updateMerchant } from './merchant-store.ts'
import { putSecret } from './secret-store.ts'

/**
 * Gives a merchant a separate account for tests, so that test totals never match real money, and the token of
 * its simulator. Does nothing when it has them.
 */
export function ensureSandboxAccount(
  db: WritableDb,
  merchant: Merchant,
  { installation, clock, random }: Pick<Platform, 'installation' | 'clock' | 'random'>,
): void {
  if (merchant.testAccountId !== null) return
  const now = clock.now()
  const digits = String(random.whole(10_000_000_000)).padStart(10, '0')
  const testAccountId = `acc_test_${random.text(25)}`
  const qrisPayload = makeTestQris(merchant.name, digits)
  insertAccount(db, { id: testAccountId, fingerprint: `test ${merchant.id}`, qrisPayload }, now)
  updateMerchant(db, { ...merchant, testAccountId })
  const token = `sim_${random.hex(32)}`
  storeHash({ db, merchantId: merchant.id, now }, 'simulator', token)
  const sealed = installation.seal(token)
  putSecret(db, { merchantId: merchant.id, kind: 'simulator-token', sealed })
}
