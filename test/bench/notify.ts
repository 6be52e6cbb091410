import { formatRupiah, rupiah } from '../../src/shared/base/money.ts'
import { bodies } from './create.ts'
import { writeHistory } from './history.ts'
import { runLoad } from './load.ts'
import {
  createMerchant,
  makeDataDir,
  type Program,
  removeDataDir,
  serve,
  startProgram,
} from './program.ts'
import { median, type Row } from './table.ts'

const OPEN = 900
const CONNECTIONS = 10
const HISTORIES = [1_000, 100_000, 1_000_000]

interface Till {
  program: Program
  dataDir: string
  apiKey: string
  callbackSecret: string
}

/** Time from a phone's text to a settled payment, with 900 payments open and a growing history. */
export async function benchNotify(runs: number): Promise<Row[]> {
  const perSecond = new Map<number, number[]>()
  const floors: number[] = []
  const floorDir = makeDataDir()
  const floor = await startProgram('test/bench/floor-server.ts', [floorDir])
  const tills = new Map<number, Till>()
  try {
    for (const history of HISTORIES) tills.set(history, await openTill(history))
    for (let run = 0; run < runs; run += 1) {
      floors.push(await measureFloor(floor))
      for (const [history, till] of tills) {
        perSecond.set(history, [...(perSecond.get(history) ?? []), await settleAll(till)])
      }
    }
  } finally {
    await floor.stop()
    removeDataDir(floorDir)
    for (const { program, dataDir } of tills.values()) {
      await program.stop()
      removeDataDir(dataDir)
    }
  }
  return rowsOf(median(floors), (history) => median(perSecond.get(history)!))
}

async function openTill(history: number): Promise<Till> {
  const dataDir = makeDataDir()
  console.error(`  writing a history of ${history} payments …`)
  await writeHistory(dataDir, history)
  const merchant = createMerchant(dataDir)
  const program = await serve(dataDir)
  return {
    program,
    dataDir,
    apiKey: merchant.api_key,
    callbackSecret: merchant.callback_secret,
  }
}

async function measureFloor(floor: Program): Promise<number> {
  const load = { url: floor.ready.url!, headers: {}, connections: CONNECTIONS, requests: OPEN }
  const { perSecond } = await runLoad({ ...load, nextBody: bodies() })
  return perSecond
}

/** Opens 900 payments, pays every one of them, and returns how many were settled per second. */
async function settleAll({ program, apiKey, callbackSecret }: Till): Promise<number> {
  const totals = await openPayments(`${program.ready.lan}/api/payments/qris/create`, apiKey)
  const { perSecond } = await runLoad({
    url: `${program.ready.lan}/api/webhook/payment`,
    headers: { authorization: `Bearer ${callbackSecret}` },
    connections: CONNECTIONS,
    requests: OPEN,
    nextBody: () =>
      JSON.stringify({
        app: 'id.dana',
        title: 'Pembayaran Masuk',
        message: `${formatRupiah(rupiah(totals.pop()!))} diterima DANA Bisnis.`,
        timestamp: new Date().toISOString(),
        device_id: 'hp-bench',
        notif_id: String(totals.length),
      }),
  })
  return perSecond
}

async function openPayments(url: string, apiKey: string): Promise<number[]> {
  const totals: number[] = []
  const nextBody = bodies()
  for (let index = 0; index < OPEN; index += 1) {
    const response = await fetch(url, {
      method: 'POST',
      headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
      body: nextBody(),
    })
    const { total_amount } = (await response.json()) as { total_amount: number }
    totals.push(total_amount)
  }
  return totals
}

function rowsOf(floor: number, speedAt: (history: number) => number): Row[] {
  const speed = speedAt(100_000)
  const growth = speedAt(1_000) / speedAt(1_000_000)
  return [
    {
      what: 'Notification to settled, 900 open, 100,000 in history, against the floor',
      goal: 'at least 0.7',
      measured: `${(speed / floor).toFixed(2)} (${speed.toFixed(0)}/s of ${floor.toFixed(0)}/s)`,
      isMet: speed / floor >= 0.7,
    },
    {
      what: 'Cost of a notification at 1,000,000 in history, against 1,000',
      goal: 'at most 1.5',
      measured: `${growth.toFixed(2)} (${speedAt(1_000_000).toFixed(0)}/s, ${speedAt(1_000).toFixed(0)}/s)`,
      isMet: growth <= 1.5,
    },
  ]
}
