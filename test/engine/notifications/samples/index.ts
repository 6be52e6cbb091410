import { danaSamples } from './dana.ts'
import { gofoodMerchantSamples } from './gofood-merchant.ts'
import { gopayMerchantSamples } from './gopay-merchant.ts'
import type { Sample } from './sample.ts'
import { shopeePartnerSamples } from './shopee-partner.ts'
import { shopeePaySamples } from './shopeepay.ts'

/** Everything that phones showed, bank by bank. */
export const SAMPLES: Readonly<Record<string, readonly Sample[]>> = {
  dana: danaSamples,
  'gopay-merchant': gopayMerchantSamples,
  'gofood-merchant': gofoodMerchantSamples,
  shopeepay: shopeePaySamples,
  'shopee-partner': shopeePartnerSamples,
}

export const ALL_SAMPLES: readonly Sample[] = Object.values(SAMPLES).flat()
