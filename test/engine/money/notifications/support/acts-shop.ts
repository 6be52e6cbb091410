import { listActs } from '../../../../../src/main/engine/money/notifications/inbox/inbox-act-store.ts'
import { rupiah } from '../../../../../src/shared/base/money.ts'
import { HOUR, MINUTE, openTestEngine, type TestEngine } from '../../../../support/test-engine.ts'

/** A shop with a counter and its phone. */
export async function openShop() {
  const shop = await openTestEngine()
  const { counter, phone } = await shop.setUpCounter()
  const { till, payments, inboxActs, database } = shop.engine
  return { shop, counter, phone, till, payments, acts: inboxActs, database }
}

/** An order at the till whose QR ended, and money of its total after the total's cool-down. */
export async function openLateSale(amount = 25_000) {
  const opened = await openShop()
  const { shop, till, payments, phone } = opened
  await till.addAmount({ amount: rupiah(amount) })
  const { payment } = await till.payWithQris()
  shop.clock.advance(HOUR)
  await payments.expireDue()
  shop.clock.advance(31 * MINUTE)
  await payments.cleanUp()
  const { number } = await shop.notify(phone, amount)
  return { ...opened, payment: shop.payment(payment!.id), number }
}

export const lastAct = ({ engine }: TestEngine) => listActs(engine.database.read, 1)[0]!.number
export const dispositionOf = ({ engine }: TestEngine, number: number) =>
  engine.inbox.find(number)?.disposition

/** Names of the failing checks, except those about the disk. */
export async function complaints({ engine }: TestEngine): Promise<string[]> {
  return (await engine.admin.doctor()).checks
    .filter(({ isOk, name }) => !isOk && !name.startsWith('every commit'))
    .map(({ name }) => name)
}
