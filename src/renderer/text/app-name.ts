/** Names of wallet apps, by Android package in lower case. Names are the same in every language. */
export const APP_NAMES: Record<string, string> = {
  'co.id.bankbsi.superapp': 'BYOND by BSI',
  'com.bca': 'BCA mobile',
  'com.bca.msb': 'Merchant BCA',
  'com.bca.mybca.omni.android': 'myBCA',
  'com.bcadigital.blu': 'blu',
  'com.bnc.finance': 'neobank',
  'com.bsi.mobile': 'BSI Mobile',
  'com.dana.id': 'DANA',
  'com.gojek.app': 'Gojek',
  'com.gojek.gopay': 'GoPay',
  'com.gojek.gopaymerchant': 'GoPay Merchant',
  'com.gojek.resto': 'GoFood Merchant',
  'com.interactive.qrisid': 'InterActive QRIS',
  'com.jago.digitalbanking': 'Jago',
  'com.jago.digitalbanking.syariah': 'Jago Syariah',
  'com.shopee.id': 'Shopee',
  'com.shopeepay.id': 'ShopeePay',
  'com.shopeepay.merchant.id': 'Shopee Partner',
  'com.telkom.mwallet': 'LinkAja',
  'id.aladinbank.mobile': 'Aladin',
  'id.bmri.livin': 'Livin’ by Mandiri',
  'id.bmri.livinmerchant': 'Livin’ Merchant',
  'id.bni.wondr': 'wondr by BNI',
  'id.co.bankbkemobile.digitalbank': 'SeaBank',
  'id.co.bni.merchant': 'BNI Merchant',
  'id.co.bri.brimo': 'BRImo',
  'id.co.bri.merchant': 'BRImerchant',
  'id.co.cimbniaga.mobile.android': 'OCTO',
  'id.dana': 'DANA',
  'net.myinfosys.permatamobilex': 'PermataMobile X',
  'ovo.id': 'OVO',
  'src.com.bni': 'BNI Mobile Banking',
}

/** A wallet's name, else its package as it came; null when the app is unknown. */
export function appName(androidPackage: string | null): string | null {
  if (androidPackage === null) return null
  return APP_NAMES[androidPackage.toLowerCase()] ?? androidPackage
}
