import { bayargg } from './en/bayargg.ts'
import { paying } from './en/checkout.ts'
import { facts } from './en/code-labels.ts'
import { general } from './en/common.ts'
import { developer } from './en/developer.ts'
import { goods } from './en/digital-goods.ts'
import { display } from './en/display.ts'
import { errors } from './en/errors.ts'
import { inbox } from './en/inbox.ts'
import { orders } from './en/online-shop.ts'
import { simulator } from './en/phone-simulator.ts'
import { sale } from './en/sale.ts'
import { office } from './en/settings.ts'
import { setup } from './en/setup.ts'
import { tester } from './en/site-simulator.ts'
import { soundbox } from './en/soundbox.ts'
import { codes } from './en/static-codes.ts'
import { teach } from './en/teaching.ts'
import { trust } from './en/wallet-apps.ts'
import { webhooks } from './en/webhooks.ts'
import type { Texts } from './id.ts'

/** Every visible word in English. */
export const en: Texts = {
  ...general,
  ...sale,
  ...paying,
  ...setup,
  ...office,
  ...inbox,
  ...goods,
  ...orders,
  ...facts,
  ...display,
  ...simulator,
  ...tester,
  ...developer,
  ...trust,
  ...soundbox,
  ...teach,
  ...webhooks,
  ...bayargg,
  ...codes,
  ...errors,
}
