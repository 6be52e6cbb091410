import { bayargg } from './en/bayargg.ts'
import { codes } from './en/codes.ts'
import { developer } from './en/developer.ts'
import { display } from './en/display.ts'
import { errors } from './en/errors.ts'
import { facts } from './en/facts.ts'
import { general } from './en/general.ts'
import { goods } from './en/goods.ts'
import { inbox } from './en/inbox.ts'
import { office } from './en/office.ts'
import { orders } from './en/orders.ts'
import { paying } from './en/paying.ts'
import { sale } from './en/sale.ts'
import { setup } from './en/setup.ts'
import { simulator } from './en/simulator.ts'
import { soundbox } from './en/soundbox.ts'
import { teach } from './en/teach.ts'
import { tester } from './en/tester.ts'
import { trust } from './en/trust.ts'
import { webhooks } from './en/webhooks.ts'
import type { Words } from './id.ts'

/** Every visible word in English. */
export const en: Words = {
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
