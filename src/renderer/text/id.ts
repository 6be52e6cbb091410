import { bayargg } from './id/bayargg.ts'
import { codes } from './id/codes.ts'
import { developer } from './id/developer.ts'
import { display } from './id/display.ts'
import { errors } from './id/errors.ts'
import { facts } from './id/facts.ts'
import { general } from './id/general.ts'
import { goods } from './id/goods.ts'
import { inbox } from './id/inbox.ts'
import { office } from './id/office.ts'
import { orders } from './id/orders.ts'
import { paying } from './id/paying.ts'
import { sale } from './id/sale.ts'
import { setup } from './id/setup.ts'
import { simulator } from './id/simulator.ts'
import { soundbox } from './id/soundbox.ts'
import { teach } from './id/teach.ts'
import { tester } from './id/tester.ts'
import { trust } from './id/trust.ts'
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
export type Words = typeof id
