import fc from 'fast-check'
import type { ModelShop } from './model-shop.ts'

/** One action in the model's shop. */
export type Step = (shop: ModelShop) => Promise<unknown>

/** A step and its relative frequency. */
export interface WeightedStep {
  weight: number
  arbitrary: fc.Arbitrary<Step>
}

export const pick = fc.nat(1_000)

/** A step that describes itself when a run is printed. */
export function named(name: string, work: Step): Step {
  return Object.assign((shop: ModelShop) => work(shop), { toString: () => name })
}

export function picking(
  name: string,
  work: (shop: ModelShop, pick: number) => Promise<void>,
): fc.Arbitrary<Step> {
  return pick.map((picked) => named(`${name} ${picked}`, (shop) => work(shop, picked)))
}

/** A step with parameters, printed as they are. */
export function describing<Facts>(
  name: string,
  facts: fc.Arbitrary<Facts>,
  work: (shop: ModelShop, facts: Facts) => Promise<void>,
): fc.Arbitrary<Step> {
  return facts.map((each) => named(`${name} ${JSON.stringify(each)}`, (shop) => work(shop, each)))
}
