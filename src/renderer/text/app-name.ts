/** Wallets as their owners call them, by Android package. Names are the same in every language. */
const APP_NAMES: Record<string, string> = {
  'id.dana': 'DANA',
  'id.dana.business': 'DANA Bisnis',
  'com.gojek.gopaymerchant': 'GoPay Merchant',
  'com.gojek.app': 'Gojek',
  'com.shopeepay.id': 'ShopeePay',
  'com.shopee.foody.merchant.id': 'ShopeePay Partner',
  'com.shopeepay.merchant.id': 'ShopeePay Partner',
  'ovo.id': 'OVO',
}

/** A wallet's name, else its package as it came; null when nobody said which app it was. */
export function appName(androidPackage: string | null): string | null {
  return androidPackage === null ? null : (APP_NAMES[androidPackage] ?? androidPackage)
}
