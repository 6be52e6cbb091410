import { digitalGoods } from './en/digital-goods.ts'
import { docs } from './en/docs.ts'
import { pay } from './en/pay.ts'
import { phones } from './en/phones.ts'
import { shop } from './en/shop.ts'
import { simulator } from './en/simulator.ts'
import { soundbox } from './en/soundbox.ts'
import { startPage } from './en/start-page.ts'
import type { PageTexts } from './id.ts'

/** Every visible text of the pages in English. */
export const en: PageTexts = {
  digitalGoods,
  docs,
  pay,
  phones,
  shop,
  simulator,
  soundbox,
  startPage,
}
