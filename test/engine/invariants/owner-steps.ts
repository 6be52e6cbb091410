import fc from 'fast-check'
import { describing, picking, type WeightedStep } from './steps.ts'

const site = fc.nat(2)
const yes = fc.boolean()
const yesRather = fc.constantFrom(true, true, false)

const input = fc.record({
  amount: fc.constantFrom(10_000, 10_000, 25_000),
  callback: fc.constantFrom('none' as const, 'own' as const, 'other' as const),
  hasGoods: yes,
})

const secret = fc.constantFrom(
  'callback-secret' as const,
  'webhook-secret' as const,
  'api-secret' as const,
  'callback-token' as const,
)

/** Configuration changes by owners and sites, one at a time, because they affect what happens to money. */
export const OWNER_STEPS: readonly WeightedStep[] = [
  {
    weight: 3,
    arbitrary: describing('ask', fc.tuple(fc.nat(5), fc.nat(4), input), (shop, facts) =>
      shop.ask(...facts),
    ),
  },
  {
    weight: 2,
    arbitrary: describing('open sticker', fc.tuple(fc.nat(5), fc.nat(4)), (shop, facts) =>
      shop.openSticker(...facts),
    ),
  },
  {
    weight: 2,
    arbitrary: picking('close sticker', (shop, picked) => shop.closeSticker(picked)),
  },
  { weight: 1, arbitrary: picking('say yes', (shop, picked) => shop.confirm(picked, 'owner')) },
  {
    weight: 2,
    arbitrary: describing('trust', fc.tuple(fc.nat(2), yes), (shop, facts) => shop.trust(...facts)),
  },
  {
    weight: 1,
    arbitrary: describing('trust seen apps', yesRather, (shop, isOn) => shop.trustSeenApps(isOn)),
  },
  {
    weight: 1,
    arbitrary: describing('suspend', fc.tuple(site, yes), (shop, facts) => shop.suspend(...facts)),
  },
  {
    weight: 1,
    arbitrary: describing('allow host', fc.tuple(site, yesRather), (shop, facts) =>
      shop.allowHost(...facts),
    ),
  },
  {
    weight: 1,
    arbitrary: describing(
      'rotate',
      fc.tuple(site, secret, fc.constantFrom(0, 60_000, 86_400_000)),
      (shop, facts) => shop.rotate(...facts),
    ),
  },
  {
    weight: 1,
    arbitrary: describing('teach', yes, (shop, isAutomatic) => shop.teach(isAutomatic)),
  },
  {
    weight: 2,
    arbitrary: describing('heartbeat', fc.tuple(fc.nat(1), fc.option(fc.nat(3))), (shop, facts) =>
      shop.heartbeat(...facts),
    ),
  },
  {
    weight: 1,
    arbitrary: describing('index', fc.constantFrom(3, 100), (shop, count) => shop.index(count)),
  },
]
