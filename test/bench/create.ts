import { type LoadResult, runLoad } from './load.ts'
import { createMerchant, makeDataDir, removeDataDir, serve, startProgram } from './program.ts'
import { median, type Row } from './table.ts'

const SECONDS = 3
const CONNECTIONS = 10

/** A different amount for every request, as in a shop. */
export function bodies(): () => string {
  let count = 0
  return () => {
    count += 1
    return JSON.stringify({ amount: 1_000 + ((count * 7_919) % 9_000_000) })
  }
}

/** WebQRIS creates compared with the bare stack, alternating, on the same disk. */
export async function benchCreate(runs: number): Promise<Row[]> {
  const dataDir = makeDataDir()
  const merchant = createMerchant(dataDir)
  const product = await serve(dataDir)
  const floor = await startProgram('test/bench/floor-server.ts', [dataDir])
  const productUrl = `${product.ready.lan}/api/payments/qris/create`
  const headers = { authorization: `Bearer ${merchant.api_key}` }
  const floors: LoadResult[] = []
  const products: LoadResult[] = []
  const nextBody = bodies()
  try {
    for (let run = 0; run < runs; run += 1) {
      const common = { connections: CONNECTIONS, seconds: SECONDS, nextBody }
      floors.push(await runLoad({ ...common, url: floor.ready.url!, headers: {} }))
      products.push(await runLoad({ ...common, url: productUrl, headers }))
    }
  } finally {
    await Promise.all([product.stop(), floor.stop()])
    removeDataDir(dataDir)
  }
  return rowsOf(floors, products)
}

function rowsOf(floors: LoadResult[], products: LoadResult[]): Row[] {
  const speed = median(products.map((each) => each.perSecond))
  const floorSpeed = median(floors.map((each) => each.perSecond))
  const p99 = median(products.map((each) => each.p99Ms))
  const floorP99 = median(floors.map((each) => each.p99Ms))
  return [
    {
      what: `Create (WebQRIS, ${CONNECTIONS} connections, durable), against the floor`,
      goal: 'at least 0.8',
      measured: `${(speed / floorSpeed).toFixed(2)} (${speed.toFixed(0)}/s of ${floorSpeed.toFixed(0)}/s)`,
      isMet: speed / floorSpeed >= 0.8,
    },
    {
      what: 'Create p99, against the floor’s',
      goal: 'at most 1.5',
      measured: `${(p99 / floorP99).toFixed(2)} (${p99.toFixed(1)} ms of ${floorP99.toFixed(1)} ms)`,
      isMet: p99 / floorP99 <= 1.5,
    },
  ]
}
