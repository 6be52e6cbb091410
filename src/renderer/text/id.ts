import { bayargg } from './id/bayargg.ts'
import { catalog } from './id/catalog.ts'
import { checkout } from './id/checkout.ts'
import { codeLabels } from './id/code-labels.ts'
import { common } from './id/common.ts'
import { developer } from './id/developer.ts'
import { digitalGoods } from './id/digital-goods.ts'
import { display } from './id/display.ts'
import { errors } from './id/errors.ts'
import { inbox } from './id/inbox.ts'
import { onlineShop } from './id/online-shop.ts'
import { payments } from './id/payments.ts'
import { phoneSimulator } from './id/phone-simulator.ts'
import { phones } from './id/phones.ts'
import { sale } from './id/sale.ts'
import { settings } from './id/settings.ts'
import { setup } from './id/setup.ts'
import { siteSimulator } from './id/site-simulator.ts'
import { sites } from './id/sites.ts'
import { soundbox } from './id/soundbox.ts'
import { staticCodes } from './id/static-codes.ts'
import { teaching } from './id/teaching.ts'
import { walletApps } from './id/wallet-apps.ts'
import { webhooks } from './id/webhooks.ts'

/** Every visible text in Indonesian, the default language. */
export const id = {
  ...common,
  ...sale,
  ...checkout,
  ...setup,
  ...payments,
  ...settings,
  ...catalog,
  ...phones,
  ...sites,
  ...inbox,
  ...digitalGoods,
  ...onlineShop,
  ...codeLabels,
  ...display,
  ...phoneSimulator,
  ...siteSimulator,
  ...developer,
  ...walletApps,
  ...soundbox,
  ...teaching,
  ...webhooks,
  ...bayargg,
  ...staticCodes,
  ...errors,
}

/** Shape of a language: another one that lacks a text does not compile. */
export type Texts = typeof id
