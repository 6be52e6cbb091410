import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type ModelShop, openModelShop } from './model-shop.ts'

/** More runs find rarer things: MODEL_RUNS=2000 npx vitest run test/engine/invariants/model.test.ts */
const RUNS = Number(process.env.MODEL_RUNS ?? 300)
const SEED = Number(process.env.MODEL_SEED ?? 1)
const SECOND = 1_000
const MINUTE = 60 * SECOND

type Step = (shop: ModelShop) => Promise<unknown>

const pick = fc.nat(1_000)
const party = fc.nat(3)
const amount = fc.constantFrom(10_000, 10_000, 10_000, 10_003, 25_000)
const moneyFields = fc.record({
  off: fc.constantFrom(0, 0, 0, 0, 0, -1, 1, 6, 1_000),
  agoMs: fc.constantFrom(0, 0, 0, SECOND, 3 * MINUTE, 40 * MINUTE, -MINUTE),
  hasId: fc.constantFrom(true, true, false),
})

/** A step that says what it does when a run is shown. */
function named(name: string, work: Step): Step {
  return Object.assign((shop: ModelShop) => work(shop), { toString: () => name })
}

function picking(name: string, work: (shop: ModelShop, pick: number) => Promise<void>) {
  return pick.map((picked) => named(`${name} ${picked}`, (shop) => work(shop, picked)))
}

const create = fc
  .tuple(party, amount)
  .map(([who, asked]) => named(`create ${who} ${asked}`, (shop) => shop.create(who, asked)))

const notify = fc
  .tuple(party, pick, moneyFields)
  .map(([teller, picked, fields]) =>
    named(`notify ${teller} ${picked} ${JSON.stringify(fields)}`, (shop) =>
      shop.notify(teller, picked, fields),
    ),
  )

const garbage = fc
  .tuple(party, pick)
  .map(([teller, picked]) =>
    named(`garbage ${teller} ${picked}`, (shop) => shop.garbage(teller, picked)),
  )

const callback = fc
  .tuple(party, pick, fc.option(fc.nat(5)))
  .map(([teller, picked, reference]) =>
    named(`callback ${teller} ${picked} ${reference}`, (shop) =>
      shop.callback(teller, picked, reference),
    ),
  )

const attach = fc
  .tuple(pick, pick)
  .map(([picked, other]) =>
    named(`attach ${picked} ${other}`, (shop) => shop.attach(picked, other)),
  )

const handle = fc
  .tuple(pick, fc.constantFrom('sell' as const, 'giveBack' as const, 'dismiss' as const))
  .map(([picked, how]) => named(`${how} ${picked}`, (shop) => shop.handle(picked, how)))

/** What may happen at the same moment as something else. */
const quick: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: create },
  { weight: 6, arbitrary: notify },
  { weight: 3, arbitrary: picking('repeat', (shop, picked) => shop.repeat(picked)) },
  { weight: 1, arbitrary: garbage },
  { weight: 2, arbitrary: callback },
  { weight: 1, arbitrary: picking('cancel', (shop, picked) => shop.cancel(picked)) },
  { weight: 1, arbitrary: picking('confirm', (shop, picked) => shop.confirmByHand(picked)) },
  { weight: 2, arbitrary: attach },
  { weight: 2, arbitrary: handle },
  { weight: 2, arbitrary: picking('undo', (shop, picked) => shop.undo(picked)) },
)

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
  )
  .map((stepMs) => named(`wait ${stepMs}`, (shop) => shop.expire(stepMs)))

const restart = fc
  .constantFrom('orderly' as const, 'killed' as const)
  .map((how) => named(`restart ${how}`, (shop) => shop.restart(how)))

const anything: fc.Arbitrary<Step> = fc.oneof(
  { weight: 14, arbitrary: quick },
  { weight: 3, arbitrary: together },
  { weight: 3, arbitrary: wait },
  { weight: 1, arbitrary: restart },
)

async function objectionsAfter(steps: Step[], seed: number): Promise<string[]> {
  const shop = await openModelShop(seed)
  try {
    for (const each of steps) await each(shop)
    const objections = shop.objections()
    await shop.restart('killed')
    return [...objections, ...shop.objections().map((objection) => `restarted: ${objection}`)]
  } finally {
    await shop.close()
  }
}

it(
  'whatever happens, no money is lost, doubled or given to somebody else',
  async () => {
    const days = fc.array(anything, { minLength: 20, maxLength: 80, size: 'max' })
    let number = 0
    await fc.assert(
      fc.asyncProperty(days, async (steps) => {
        number += 1
        expect(await objectionsAfter(steps, number)).toEqual([])
      }),
      { numRuns: RUNS, seed: SEED },
    )
  },
  RUNS * 10_000,
)
