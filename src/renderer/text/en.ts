import { bayargg } from './en/bayargg.ts'
import { catalog } from './en/catalog.ts'
import { checkout } from './en/checkout.ts'
import { codeLabels } from './en/code-labels.ts'
import { common } from './en/common.ts'
import { developer } from './en/developer.ts'
import { digitalGoods } from './en/digital-goods.ts'
import { display } from './en/display.ts'
import { errors } from './en/errors.ts'
import { inbox } from './en/inbox.ts'
import { onlineShop } from './en/online-shop.ts'
import { payments } from './en/payments.ts'
import { phoneSimulator } from './en/phone-simulator.ts'
import { phones } from './en/phones.ts'
import { sale } from './en/sale.ts'
import { settings } from './en/settings.ts'
import { setup } from './en/setup.ts'
import { siteSimulator } from './en/site-simulator.ts'
import { sites } from './en/sites.ts'
import { soundbox } from './en/soundbox.ts'
import { staticCodes } from './en/static-codes.ts'
import { teaching } from './en/teaching.ts'
import { walletApps } from './en/wallet-apps.ts'
import { webhooks } from './en/webhooks.ts'
import type { Texts } from './id.ts'

/** Every visible text in English. */
export const en: Texts = {
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
