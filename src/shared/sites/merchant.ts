import type { EpochMs } from '../base/time.ts'
import type { MerchantOptions } from './merchant-options.ts'

export interface Merchant {
  id: string
  name: string
  status: 'active' | 'suspended'
  /** The till's own merchant; its payments are rung up here and it has no keys. */
  isCounter: boolean
  /** Where its money goes; null until it has a QRIS. */
  accountId: string | null
  /** Where its test payments live; null until it has a test key. */
  testAccountId: string | null
  webhookUrl: string | null
  /** Other `host:port` that a payment's own callback address may have. */
  callbackHosts: string[]
  options: MerchantOptions
  createdAtMs: EpochMs
}

/** `live` moves money; `test` does everything else in the same way. */
export type KeyMode = 'live' | 'test'
/** A `read` key makes nothing. */
export type KeyScope = 'write' | 'read'

/** A key that a site may use, without the key. */
export interface SiteKey {
  id: string
  name: string | null
  /** Its last four characters; null for keys of an older Lunas. */
  lastFour: string | null
  mode: KeyMode
  scope: KeyScope
  createdAtMs: EpochMs
  /** To the minute; null: never, or before this was written down. */
  lastUsedAtMs: EpochMs | null
}

/** What a merchant can be given anew, shown once. */
export type RotatableSecret = 'api-secret' | 'webhook-secret' | 'callback-token' | 'callback-secret'

/** Shown once, at creation: the database keeps hashes or sealed copies only. */
export interface CreatedMerchant {
  merchant_id: string
  api_key: string
  /** Makes tests only: no money, nothing in the shop's numbers. */
  test_api_key: string
  api_secret: string
  webhook_secret: string
  /** These three sign what tells of tests, in the place of their live ones. */
  test_api_secret: string
  test_webhook_secret: string
  test_callback_token: string
  callback_secret: string
  callback_token: string
}
