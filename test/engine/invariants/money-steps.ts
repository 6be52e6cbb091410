import fc from 'fast-check'
import { APPS } from './model-words.ts'
import { describing, pick, picking, type WeightedStep } from './steps.ts'

const SECOND = 1_000
const MINUTE = 60 * SECOND

const party = fc.nat(6)
const dialect = fc.nat(4)
const amount = fc.constantFrom(10_000, 10_000, 10_000, 10_003, 25_000)
const shown = {
  agoMs: fc.constantFrom(0, 0, 0, SECOND, 3 * MINUTE, 40 * MINUTE, -MINUTE),
  hasId: fc.constantFrom(true, true, false),
  hasTime: fc.constantFrom(true, true, true, false),
  app: fc.constantFrom(APPS[0], APPS[0], APPS[0], APPS[1], APPS[2]),
}
const off = fc.constantFrom(0, 0, 0, 0, 0, -1, 1, 6, 1_000)

const create = describing('create', fc.tuple(party, amount, dialect), (shop, facts) =>
  shop.create(...facts),
)

const notify = describing(
  'notify',
  fc.tuple(party, pick, fc.record({ off, ...shown })),
  (shop, facts) => shop.notify(...facts),
)

/** Money without a bill: for a static code, or unmatched. */
const pour = describing(
  'pour',
  fc.tuple(party, fc.constantFrom(7_000, 7_000, 10_001), fc.record(shown)),
  (shop, facts) => shop.pour(...facts),
)

const garbage = describing('garbage', fc.tuple(party, pick), (shop, facts) =>
  shop.garbage(...facts),
)

const callback = describing(
  'callback',
  fc.tuple(fc.nat(3), pick, fc.option(fc.nat(5))),
  (shop, facts) => shop.callback(...facts),
)

/** The second phone of the counter shows what the first has told. */
const tellAgain = describing(
  'tell again',
  fc.tuple(pick, fc.constantFrom('same' as const, 'late' as const, 'none' as const)),
  (shop, facts) => shop.tellAgain(...facts),
)

const attach = describing('attach', fc.tuple(pick, pick), (shop, facts) => shop.attach(...facts))

const handle = describing(
  'handle',
  fc.tuple(pick, fc.constantFrom('sell' as const, 'giveBack' as const, 'dismiss' as const)),
  (shop, facts) => shop.handle(...facts),
)

/** Bills and money: actions that may run concurrently with others. */
export const MONEY_STEPS: readonly WeightedStep[] = [
  { weight: 7, arbitrary: create },
  { weight: 7, arbitrary: notify },
  { weight: 2, arbitrary: pour },
  { weight: 3, arbitrary: picking('repeat', (shop, picked) => shop.repeat(picked)) },
  { weight: 3, arbitrary: tellAgain },
  { weight: 1, arbitrary: garbage },
  { weight: 2, arbitrary: callback },
  { weight: 1, arbitrary: picking('cancel', (shop, picked) => shop.cancel(picked)) },
  { weight: 1, arbitrary: picking('by hand', (shop, picked) => shop.confirmByHand(picked)) },
  { weight: 2, arbitrary: attach },
  { weight: 2, arbitrary: handle },
  { weight: 2, arbitrary: picking('undo', (shop, picked) => shop.undo(picked)) },
  { weight: 3, arbitrary: picking('confirm', (shop, picked) => shop.confirm(picked, 'cashier')) },
]
