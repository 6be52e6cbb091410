import fc from 'fast-check'
import { openModelShop } from './model-shop.ts'
import { MONEY_STEPS } from './money-steps.ts'
import { ORDER_STEPS } from './order-steps.ts'
import { OWNER_STEPS } from './owner-steps.ts'
import { named, type Step } from './steps.ts'

const SECOND = 1_000
const MINUTE = 60 * SECOND

const quick = fc.oneof(...MONEY_STEPS, ...ORDER_STEPS)

/** Actions at the same moment. */
const together = fc
  .array(quick, { minLength: 2, maxLength: 6 })
  .map((steps) =>
    named(`together(${steps.map(String).join(', ')})`, (shop) =>
      Promise.all(steps.map((each) => each(shop))),
    ),
  )

const wait = fc
  .constantFrom(
    0,
    1,
    SECOND,
    59 * SECOND,
    MINUTE,
    2 * MINUTE,
    2 * MINUTE + 1,
    10 * MINUTE,
    15 * MINUTE,
    30 * MINUTE,
    31 * MINUTE,
    25 * 60 * MINUTE,
    -SECOND,
    -5 * MINUTE,
    -60 * MINUTE,
    3 * 60 * MINUTE,
    -3 * 60 * MINUTE,
    10 * 24 * 60 * MINUTE,
    -10 * 24 * 60 * MINUTE,
  )
  .map((stepMs) => named(`wait ${stepMs}`, (shop) => shop.expire(stepMs)))

const restart = fc
  .constantFrom('orderly' as const, 'killed' as const)
  .map((how) => named(`restart ${how}`, (shop) => shop.restart(how)))

const anything: fc.Arbitrary<Step> = fc.oneof(
  { weight: 14, arbitrary: quick },
  { weight: 5, arbitrary: fc.oneof(...OWNER_STEPS) },
  { weight: 3, arbitrary: together },
  { weight: 3, arbitrary: wait },
  { weight: 1, arbitrary: restart },
)

/** Runs simulated days of a shop. */
export const days = fc.array(anything, { minLength: 20, maxLength: 80, size: 'max' })

/** Runs a day and returns the violations at its end and after a power cut. */
export async function objectionsAfter(steps: Step[], seed: number): Promise<string[]> {
  const shop = await openModelShop(seed)
  try {
    for (const each of steps) await each(shop)
    const objections = await shop.objections()
    await shop.restart('killed')
    return [
      ...objections,
      ...(await shop.objections()).map((objection) => `restarted: ${objection}`),
    ]
  } finally {
    await shop.close()
  }
}
