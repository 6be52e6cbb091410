import fc from 'fast-check'
import { expect, it } from 'vitest'
import { days, objectionsAfter } from './model-day.ts'

/** More runs find rarer things: MODEL_RUNS=2000 npx vitest run test/engine/invariants/model.long.test.ts */
const RUNS = Number(process.env.MODEL_RUNS ?? 150)
const SEED = Number(process.env.MODEL_SEED ?? 1)

it(
  'loses, doubles or misassigns no money, whatever happens',
  async () => {
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
