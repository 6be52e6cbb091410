import { WALLETS } from './plain-words.ts'
import { wordSet } from './word-set.ts'

/** Apps that show a shop its sales: there "QRIS Rp50.000 berhasil" is a customer's payment. */
const MERCHANT_APPS = wordSet(
  `com.gojek.gopaymerchant com.gojek.resto com.shopeepay.merchant.id com.bca.msb id.co.bri.merchant
  id.bmri.livinmerchant id.co.bni.merchant com.interactive.qrisid`,
)

/** Apps with chats, where other people write whole texts. */
const APPS_WITH_CHATS = wordSet('com.shopee.id com.gojek.app com.gojek.resto')

/** Apps that show purchases besides the wallet, which are "received" by the seller. */
const APPS_WITH_PURCHASES = wordSet('com.shopee.id com.gojek.app')

/** Apps of text messages; the title is the sender. */
const MESSAGE_APPS = wordSet(
  `com.google.android.apps.messaging com.samsung.android.messaging com.android.mms com.android.messaging
  com.android.mms.service com.coloros.mms com.oneplus.mms com.huawei.message com.transsion.message
  com.motorola.messaging com.asus.message com.lge.message com.sonyericsson.conversations`,
)

/** Names under which banks send text messages, without spaces and signs. Anybody can forge them: they only ask. */
const BANK_SENDERS = wordSet(
  `bca klikbca bankbca bri bankbri bni bni46 bankbni mandiri bankmandiri bsi banksyariah bankbsi btn
  bankbtn cimb cimbniaga permata permatabank danamon bankdanamon ocbc ocbcnisp maybank panin paninbank
  btpn jenius banksinarmas sinarmas muamalat bankmuamalat mega bankmega bjb bankbjb
  bankdki bankjatim bankjateng bankraya`,
)

/** Names of each app's own products, by a part of its package: money "dari DANA" in DANA is no customer's. */
const OWN_BRANDS: readonly [string, ReadonlySet<string>][] = [
  ['dana', wordSet('dana')],
  ['gojek', wordSet('gopay gojek gofood gobiz')],
  ['shopee', wordSet('shopee shopeepay spay')],
  ['ovo.id', wordSet('ovo')],
  ['mwallet', wordSet('linkaja')],
  ['bcadigital', wordSet('blu bluaccount')],
  ['com.bca', wordSet('bca mybca m-bca klikbca')],
  ['bri', wordSet('bri brimo brimerchant')],
  ['bmri', wordSet("mandiri livin livin' livin’")],
  ['bni', wordSet('bni wondr')],
  ['bsi', wordSet('bsi byond')],
  ['bankbke', wordSet('seabank')],
  ['jago', wordSet('jago')],
  ['permata', wordSet('permata permatabank')],
  ['cimb', wordSet('octo cimb')],
  ['aladin', wordSet('aladin')],
  ['bnc', wordSet('neobank neo bnc')],
]

/** Names of an app's own products; of a text message, its sender's. */
export function ownBrandsOf(app: string, title: string): ReadonlySet<string> {
  const own = OWN_BRANDS.find(([part]) => app.includes(part))?.[1]
  if (own) return own
  const sender = senderOf(title)
  return new Set([...WALLETS].filter((wallet) => sender.includes(wallet)))
}

const senderOf = (title: string): string => title.toLowerCase().replace(/[\s._-]/g, '')

export const isMerchantApp = (app: string): boolean => MERCHANT_APPS.has(app)
export const isAppWithChats = (app: string): boolean => APPS_WITH_CHATS.has(app)
export const isAppWithPurchases = (app: string): boolean => APPS_WITH_PURCHASES.has(app)

/** True for a text message whose sender's name is a bank's. */
export function isBankMessage(app: unknown, title: string): boolean {
  if (typeof app !== 'string' || !MESSAGE_APPS.has(app.toLowerCase())) return false
  return BANK_SENDERS.has(senderOf(title))
}
