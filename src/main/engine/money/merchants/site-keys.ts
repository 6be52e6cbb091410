import { cleanText } from '../../../../shared/base/clean-text.ts'
import { AppError } from '../../../../shared/base/errors.ts'
import type { EpochMs } from '../../../../shared/base/time.ts'
import type { KeyMode, KeyScope, Merchant, SiteKey } from '../../../../shared/sites/merchant.ts'
import type { Platform } from '../../platform/platform.ts'
import type { WritableDb } from '../../platform/storage/connection.ts'
import { hashOf, newApiKey, storeHash } from './credentials.ts'
import { findMerchant } from './merchant-store.ts'
import { ensureSandboxAccount } from './sandbox-account.ts'
import { endSiteKey, listSiteKeys, nameSiteKey, putLastUse } from './site-key-store.ts'

export interface NewSiteKey {
  mode: KeyMode
  scope: KeyScope
  /** A label that helps the owner recognise it. */
  name?: string | undefined
}

/** API keys of sites. */
export interface SiteKeys {
  /** Active keys, oldest first. Throws MERCHANT_NOT_FOUND. */
  list(merchantId: string): SiteKey[]
  /** Creates another key; shown only once. Throws MERCHANT_NOT_FOUND. */
  create(merchantId: string, input: NewSiteKey): Promise<string>
  /** Revokes the key with the commit. Throws KEY_NOT_FOUND. */
  revoke(merchantId: string, keyId: string): Promise<void>
  /** Records in memory that a key was used; saved by `writeUses`. */
  recordUse(hash: string): void
  /** Saves when keys were last used. */
  writeUses(): Promise<void>
}

interface SiteKeysParts {
  /** A transaction after which the cached keys are those on disk. */
  writeAndLoad: <Result>(work: (db: WritableDb) => Result) => Promise<Result>
  record: (db: WritableDb, kind: 'key-created' | 'key-revoked', merchant: Merchant) => void
}

/** Short id of a key: enough of its hash to be unique, useless for authentication. */
const ID_LENGTH = 16

export function createSiteKeys(
  platform: Platform,
  { writeAndLoad, record }: SiteKeysParts,
): SiteKeys {
  const { database, clock, random } = platform
  let uses = new Map<string, EpochMs>()

  function merchantIn(db: Parameters<typeof findMerchant>[0], id: string): Merchant {
    const merchant = findMerchant(db, id)
    // The till's own merchant has no keys: no API client reads its payments.
    if (!merchant || merchant.isCounter) {
      throw new AppError('MERCHANT_NOT_FOUND', `no merchant ${id} with keys`)
    }
    return merchant
  }

  return {
    list(merchantId) {
      merchantIn(database.read, merchantId)
      return listSiteKeys(database.read, merchantId, clock.now()).map(({ hash, ...key }) => ({
        ...key,
        id: hash.slice(0, ID_LENGTH),
        lastUsedAtMs: uses.get(hash) ?? key.lastUsedAtMs,
      }))
    },
    async create(merchantId, { name, ...may }) {
      const key = newApiKey(may.mode, random)
      await writeAndLoad((db) => {
        const merchant = merchantIn(db, merchantId)
        if (may.mode === 'test') ensureSandboxAccount(db, merchant, platform)
        storeHash({ db, merchantId, now: clock.now() }, 'api-key', key, may)
        nameSiteKey(db, hashOf(key), cleanText(name))
        record(db, 'key-created', merchant)
      })
      return key
    },
    revoke: (merchantId, keyId) =>
      writeAndLoad((db) => {
        const merchant = merchantIn(db, merchantId)
        const now = clock.now()
        const key = listSiteKeys(db, merchantId, now).find(
          ({ hash }) => hash.slice(0, ID_LENGTH) === keyId,
        )
        if (!key) throw new AppError('KEY_NOT_FOUND', `merchant ${merchantId} has no such key`)
        endSiteKey(db, key.hash, now)
        record(db, 'key-revoked', merchant)
      }),
    recordUse(hash) {
      uses.set(hash, clock.now())
    },
    async writeUses() {
      if (uses.size === 0) return
      const written = new Map(uses)
      await database.write((db) => {
        for (const [hash, atMs] of written) putLastUse(db, hash, atMs)
      })
      // Uses recorded during the write are saved next time.
      uses = new Map([...uses].filter(([hash, atMs]) => written.get(hash) !== atMs))
    },
  }
}
