import { aladinSamples } from './aladin.ts'
import { bcaSamples } from './bca.ts'
import { bluSamples } from './blu.ts'
import { bniSamples } from './bni.ts'
import { bniMerchantSamples } from './bni-merchant.ts'
import { briSamples } from './bri.ts'
import { briMerchantSamples } from './bri-merchant.ts'
import { bsiSamples } from './bsi.ts'
import { danaSamples } from './dana.ts'
import { foreignSamples } from './foreign.ts'
import { gofoodMerchantSamples } from './gofood-merchant.ts'
import { gopaySamples } from './gopay.ts'
import { gopayMerchantSamples } from './gopay-merchant.ts'
import { interactiveQrisSamples } from './interactive-qris.ts'
import { jagoSamples } from './jago.ts'
import { linkAjaSamples } from './linkaja.ts'
import { livinSamples } from './livin.ts'
import { livinMerchantSamples } from './livin-merchant.ts'
import { merchantBcaSamples } from './merchant-bca.ts'
import { neobankSamples } from './neobank.ts'
import { octoSamples } from './octo.ts'
import { ovoSamples } from './ovo.ts'
import { permataSamples } from './permata.ts'
import type { Sample } from './sample.ts'
import { seaBankSamples } from './seabank.ts'
import { shopeePartnerSamples } from './shopee-partner.ts'
import { shopeePaySamples } from './shopeepay.ts'
import { unseenIncome } from './unseen-income.ts'
import { unseenOther } from './unseen-other.ts'
import { wondrSamples } from './wondr.ts'

/** Notifications of wallets and banks, by bank. */
export const SAMPLES: Readonly<Record<string, readonly Sample[]>> = {
  dana: danaSamples,
  'gopay-merchant': gopayMerchantSamples,
  'gofood-merchant': gofoodMerchantSamples,
  shopeepay: shopeePaySamples,
  'shopee-partner': shopeePartnerSamples,
  gopay: gopaySamples,
  ovo: ovoSamples,
  linkaja: linkAjaSamples,
  bca: bcaSamples,
  'merchant-bca': merchantBcaSamples,
  blu: bluSamples,
  bri: briSamples,
  'bri-merchant': briMerchantSamples,
  livin: livinSamples,
  'livin-merchant': livinMerchantSamples,
  bni: bniSamples,
  wondr: wondrSamples,
  'bni-merchant': bniMerchantSamples,
  bsi: bsiSamples,
  seabank: seaBankSamples,
  jago: jagoSamples,
  permata: permataSamples,
  octo: octoSamples,
  aladin: aladinSamples,
  neobank: neobankSamples,
  'interactive-qris': interactiveQrisSamples,
}

export const ALL_SAMPLES: readonly Sample[] = Object.values(SAMPLES).flat()

/** Texts from other apps. */
export const FOREIGN_SAMPLES: readonly Sample[] = foreignSamples

/** Made-up texts that no sentence reads, in the style of each app: customers' payments and others. */
export const UNSEEN_SAMPLES: readonly Sample[] = [...unseenIncome, ...unseenOther]
