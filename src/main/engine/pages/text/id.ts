import { digitalGoods } from './id/digital-goods.ts'
import { docs } from './id/docs.ts'
import { pay } from './id/pay.ts'
import { phones } from './id/phones.ts'
import { shop } from './id/shop.ts'
import { simulator } from './id/simulator.ts'
import { soundbox } from './id/soundbox.ts'
import { startPage } from './id/start-page.ts'

/** Every visible text of the pages in Indonesian. */
export const id = { digitalGoods, docs, pay, phones, shop, simulator, soundbox, startPage }

/** Tables of every language have these keys. */
export type PageTexts = typeof id
