import { bayargg } from './id/bayargg.ts'
import { paying } from './id/checkout.ts'
import { facts } from './id/code-labels.ts'
import { general } from './id/common.ts'
import { developer } from './id/developer.ts'
import { goods } from './id/digital-goods.ts'
import { display } from './id/display.ts'
import { errors } from './id/errors.ts'
import { inbox } from './id/inbox.ts'
import { orders } from './id/online-shop.ts'
import { simulator } from './id/phone-simulator.ts'
import { sale } from './id/sale.ts'
import { office } from './id/settings.ts'
import { setup } from './id/setup.ts'
import { tester } from './id/site-simulator.ts'
import { soundbox } from './id/soundbox.ts'
import { codes } from './id/static-codes.ts'
import { teach } from './id/teaching.ts'
import { trust } from './id/wallet-apps.ts'
import { webhooks } from './id/webhooks.ts'

/** Every visible word in Indonesian, the product's first language. */
export const id = {
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

/** Shape of a language: another one that lacks a word does not compile. */
export type Texts = typeof id
