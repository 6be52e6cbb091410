/** Android packages by the name that gateways use for the wallet or bank. */
const PACKAGES: Record<string, readonly string[]> = {
  DANA: ['id.dana', 'com.dana.id'],
  GOPAY: ['com.gojek.gopaymerchant', 'com.gojek.gopay', 'com.gojek.app', 'com.gojek.resto'],
  SHOPEEPAY: ['com.shopeepay.id', 'com.shopee.id', 'com.shopeepay.merchant.id'],
  OVO: ['ovo.id'],
  LINKAJA: ['com.telkom.mwallet'],
  BCA: ['com.bca', 'com.bca.mybca.omni.android', 'com.bca.msb'],
  BLU: ['com.bcadigital.blu'],
  BRI: ['id.co.bri.brimo', 'id.co.bri.merchant'],
  MANDIRI: ['id.bmri.livin', 'id.bmri.livinmerchant'],
  BNI: ['src.com.bni', 'id.bni.wondr', 'id.co.bni.merchant'],
  BSI: ['co.id.bankbsi.superapp', 'com.bsi.mobile'],
  SEABANK: ['id.co.bankbkemobile.digitalbank'],
  JAGO: ['com.jago.digitalbanking', 'com.jago.digitalbanking.syariah'],
  PERMATA: ['net.myinfosys.permatamobilex'],
  CIMB: ['id.co.cimbniaga.mobile.android'],
  ALADIN: ['id.aladinbank.mobile'],
  NEOBANK: ['com.bnc.finance'],
  INTERACTIVE: ['com.interactive.qrisid'],
}

const NAMES = new Map(
  Object.entries(PACKAGES).flatMap(([name, packages]) => packages.map((app) => [app, name])),
)

/** `GOPAY` for the app whose notification settled a payment; undefined for an unknown app or none. */
export function walletName(app: string | null): string | undefined {
  return app === null ? undefined : NAMES.get(app)
}
