import type { EpochMs } from '../base/time.ts'
import type { MerchantOptions } from './merchant-options.ts'

export interface Merchant {
  id: string
  name: string
  status: 'active' | 'suspended'
  /** The till's own merchant; its payments are made at the counter and it has no keys. */
  isCounter: boolean
  /** The QRIS account of its money; null until it has a QRIS. */
  accountId: string | null
  /** The account of its test payments; null until it has a test key. */
  testAccountId: string | null
  webhookUrl: string | null
  /** Additional `host:port` that a payment's own callback address may have. */
  callbackHosts: string[]
  options: MerchantOptions
  createdAtMs: EpochMs
}

/** `live` moves money; `test` does everything else in the same way. */
export type KeyMode = 'live' | 'test'
/** A `read` key cannot create anything. */
export type KeyScope = 'write' | 'read'

/** A key that a site may use, without the key. */
export interface SiteKey {
  id: string
  name: string | null
  /** Last four characters; null for keys of an older Lunas. */
  lastFour: string | null
  mode: KeyMode
  scope: KeyScope
  createdAtMs: EpochMs
  /** Rounded to the minute; null: never, or before this was recorded. */
  lastUsedAtMs: EpochMs | null
}

/** Secrets that can be replaced; the new one is shown once. */
export type RotatableSecret = 'api-secret' | 'webhook-secret' | 'callback-token' | 'callback-secret'

/** Shown once, at creation: the database has hashes or sealed copies only. */
export interface CreatedMerchant {
  merchant_id: string
  api_key: string
  /** Creates test payments only: no money, not counted in the shop's figures. */
  test_api_key: string
  api_secret: string
  webhook_secret: string
  /** These three sign webhooks of test payments, in place of the live ones. */
  test_api_secret: string
  test_webhook_secret: string
  test_callback_token: string
  callback_secret: string
  callback_token: string
}
