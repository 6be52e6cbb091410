import type { NotificationFormat } from '../format.ts'
import { aladin } from './aladin.ts'
import { bcaFormats } from './bca.ts'
import { blu } from './blu.ts'
import { bni } from './bni.ts'
import { bniMerchant } from './bni-merchant.ts'
import { briFormats } from './bri.ts'
import { briMerchant } from './bri-merchant.ts'
import { bsi } from './bsi.ts'
import { danaFormats } from './dana.ts'
import { gofoodMerchant } from './gofood-merchant.ts'
import { gopayFormats } from './gopay.ts'
import { gopayMerchantFormats } from './gopay-merchant.ts'
import { interactiveQris } from './interactive-qris.ts'
import { jagoFormats } from './jago.ts'
import { linkAja } from './linkaja.ts'
import { livinFormats } from './livin.ts'
import { livinMerchant } from './livin-merchant.ts'
import { merchantBca } from './merchant-bca.ts'
import { neobankFormats } from './neobank.ts'
import { octo } from './octo.ts'
import { ovoFormats } from './ovo.ts'
import { permata } from './permata.ts'
import { seaBankFormats } from './seabank.ts'
import { shopeePartner } from './shopee-partner.ts'
import { shopeePayFormats } from './shopeepay.ts'
import { wondrFormats } from './wondr.ts'

/** Every format; for one bank, wordings seen on a device come before documented ones. */
export const FORMATS: readonly NotificationFormat[] = [
  ...danaFormats,
  ...gopayMerchantFormats,
  ...gopayFormats,
  gofoodMerchant,
  ...shopeePayFormats,
  shopeePartner,
  ...ovoFormats,
  linkAja,
  ...bcaFormats,
  merchantBca,
  blu,
  ...briFormats,
  briMerchant,
  ...livinFormats,
  livinMerchant,
  bni,
  ...wondrFormats,
  bniMerchant,
  bsi,
  ...seaBankFormats,
  ...jagoFormats,
  permata,
  octo,
  aladin,
  ...neobankFormats,
  interactiveQris,
]
