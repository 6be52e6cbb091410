import type { EpochMs } from './time.ts'

export interface Merchant {
  id: string
  name: string
  status: 'active' | 'suspended'
  /** The till's own merchant; its payments are rung up here and it has no keys. */
  isCounter: boolean
  /** Where its money goes; null until it has a QRIS. */
  accountId: string | null
  webhookUrl: string | null
  createdAtMs: EpochMs
}

/** Shown once, at creation: the database keeps hashes or sealed copies only. */
export interface CreatedMerchant {
  merchant_id: string
  api_key: string
  api_secret: string
  webhook_secret: string
  callback_secret: string
  callback_token: string
}
