import { bodies } from './create.ts'
import { runLoad } from './load.ts'
import { createMerchant, makeDataDir, removeDataDir, residentMegabytes, serve } from './program.ts'
import { median, type Row } from './table.ts'

const PAYMENTS = 100_000

/** Memory of the gateway's process after it has made 100,000 payments over HTTP. */
export async function benchMemory(runs: number): Promise<Row[]> {
  const megabytes: number[] = []
  for (let run = 0; run < runs; run += 1) megabytes.push(await measureOnce())
  return [
    {
      what: 'Memory of the engine after 100,000 payments',
      goal: 'at most 200 MB',
      measured: `${median(megabytes).toFixed(0)} MB`,
      isMet: median(megabytes) <= 200,
    },
  ]
}

async function measureOnce(): Promise<number> {
  const dataDir = makeDataDir()
  const merchant = createMerchant(dataDir)
  const program = await serve(dataDir)
  try {
    await runLoad({
      url: `${program.ready.lan}/api/payments/qris/create`,
      headers: { authorization: `Bearer ${merchant.api_key}` },
      connections: 10,
      requests: PAYMENTS,
      nextBody: bodies(),
    })
    return residentMegabytes(program.process.pid!)
  } finally {
    await program.stop()
    removeDataDir(dataDir)
  }
}
