import { inspectQris, type QrisInspection } from '../qris/qris.ts'
import type { Merchants } from './merchants.ts'

/** The QRIS of the till's own merchant, read; null before set-up. */
export function shopQris(
  merchants: Pick<Merchants, 'shopMerchant' | 'account'>,
): QrisInspection | null {
  const accountId = merchants.shopMerchant()?.accountId
  return accountId ? inspectQris(merchants.account(accountId).qrisPayload) : null
}
