import { rupiah } from '../../../src/shared/base/money.ts'
import { type ModelParts, pickOf } from './model-parts.ts'

/** Customers of the shared catalogue, and the cashier who serves them. */
export interface ModelOrders {
  placeOrder(quantity: number): Promise<void>
  showQris(pick: number): Promise<void>
  payCash(pick: number): Promise<void>
  handleOrder(pick: number, how: 'process' | 'complete' | 'cancel'): Promise<void>
}

export function createModelOrders(parts: ModelParts): ModelOrders {
  const { engine, clock, oracle, made, attempt, nextNumber } = parts

  function onOrder(pick: number, work: (number: string) => Promise<void>): Promise<void> {
    const number = pickOf(oracle.orders.numbers(), pick)
    return number === undefined ? Promise.resolve() : attempt(() => work(number))
  }

  return {
    placeOrder: (quantity) =>
      attempt(async () => {
        const { number } = await engine().onlineShop.place({
          submitKey: `submit-${nextNumber()}`,
          customerName: 'Siti',
          customerPhone: '',
          note: '',
          items: [{ productId: parts.productId, quantity }],
          peerAddress: `192.168.77.${quantity}`,
        })
        oracle.orders.placed(number, clock.now())
      }),
    showQris: (pick) =>
      onOrder(pick, async (number) => {
        const payment = await engine().onlineShop.payWithQris(number)
        // The running QRIS is shown again.
        if (oracle.isKnown(payment.id)) return
        made.push(payment)
        oracle.created(payment)
        oracle.orders.shown(number, payment)
      }),
    payCash: (pick) =>
      onOrder(pick, async (number) => {
        await engine().onlineShop.payWithCash(number, rupiah(100_000))
        oracle.orders.inCash(number)
      }),
    handleOrder: (pick, how) =>
      onOrder(pick, async (number) => {
        await engine().onlineShop[how](number)
        if (how === 'cancel') oracle.orders.cancelled(number)
      }),
  }
}
