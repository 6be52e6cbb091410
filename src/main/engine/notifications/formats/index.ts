import type { NotificationFormat } from '../format.ts'
import { dana, danaBisnis } from './dana.ts'
import { gofoodMerchant } from './gofood-merchant.ts'
import { gopayMerchant, gopayMerchantFees } from './gopay-merchant.ts'
import { shopeePartner } from './shopee-partner.ts'
import { shopee, shopeePay, shopeePayTransfer } from './shopeepay.ts'

/** Every format, wording seen on a device before wording that is only documented. */
export const FORMATS: readonly NotificationFormat[] = [
  danaBisnis,
  dana,
  gopayMerchant,
  gopayMerchantFees,
  gofoodMerchant,
  shopeePay,
  shopee,
  shopeePayTransfer,
  shopeePartner,
]
