import { EXAMPLES } from '../engine/sites/gateways/examples/index.ts'
import { type LoadResult, runLoad } from './load.ts'
import { createMerchant, makeDataDir, removeDataDir, serve } from './program.ts'
import { median, type Row } from './table.ts'

const SECONDS = 2
const CONNECTIONS = 10
/** An address without a listener; only Purwantara sends a webhook for a create. */
const NOBODY = 'http://127.0.0.1:9/callback'
const YARDSTICK = 'webqris'
/** MSPay's response contains the QR as a picture. */
const GOALS: Record<string, number> = { mspay: 0.5 }

/** Creates per second of every gateway compared with WebQRIS, alternating, on one till. */
export async function benchDialects(runs: number): Promise<Row[]> {
  const dataDir = makeDataDir()
  const merchant = createMerchant(dataDir, '--webhook-url', NOBODY)
  const site = { ...merchant, name: 'Toko Bench', webhookUrl: NOBODY }
  const program = await serve(dataDir)
  const speeds = new Map<string, number[]>()
  let count = 0
  try {
    for (let run = 0; run < runs; run += 1) {
      for (const example of EXAMPLES) {
        // Different amounts, as in a shop, which no two gateways share.
        const asked = () => {
          count += 1
          return example.create(site, 1_000 + ((count * 7_919) % 9_000_000))
        }
        const { path, headers = {} } = asked()
        const result: LoadResult = await runLoad({
          url: `${program.ready.lan}${path}`,
          headers: headers as Record<string, string>,
          nextBody: () => JSON.stringify(asked().body),
          connections: CONNECTIONS,
          seconds: SECONDS,
        })
        speeds.set(example.name, [...(speeds.get(example.name) ?? []), result.perSecond])
      }
    }
  } finally {
    await program.stop()
    removeDataDir(dataDir)
  }
  const speedOf = (name: string) => median(speeds.get(name)!)
  const yardstick = speedOf(YARDSTICK)
  return EXAMPLES.filter(({ name }) => name !== YARDSTICK).map(({ name }) => {
    const goal = GOALS[name] ?? 0.8
    const ratio = speedOf(name) / yardstick
    return {
      what: `Create (${name}), against WebQRIS`,
      goal: `at least ${goal}`,
      measured: `${ratio.toFixed(2)} (${speedOf(name).toFixed(0)}/s of ${yardstick.toFixed(0)}/s)`,
      isMet: ratio >= goal,
    }
  })
}
