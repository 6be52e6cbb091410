import fc from 'fast-check'
import { describing, pick, picking, type WeightedStep } from './steps.ts'

const how = fc.constantFrom('process' as const, 'complete' as const, 'cancel' as const)

/** Orders of the shared catalogue: actions that may run concurrently with others. */
export const ORDER_STEPS: readonly WeightedStep[] = [
  {
    weight: 2,
    arbitrary: describing('place order', fc.integer({ min: 1, max: 2 }), (shop, quantity) =>
      shop.placeOrder(quantity),
    ),
  },
  { weight: 3, arbitrary: picking('show QRIS', (shop, picked) => shop.showQris(picked)) },
  { weight: 1, arbitrary: picking('pay cash', (shop, picked) => shop.payCash(picked)) },
  {
    weight: 1,
    arbitrary: describing('order', fc.tuple(pick, how), (shop, facts) =>
      shop.handleOrder(...facts),
    ),
  },
]
