import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { benchBundle } from './bundle.ts'
import { benchCreate } from './create.ts'
import { benchDialects } from './dialects.ts'
import { benchFlip } from './flip.ts'
import { benchList } from './list.ts'
import { benchMemory } from './memory.ts'
import { benchNotifications } from './notifications.ts'
import { benchNotify } from './notify.ts'
import { benchPayPage } from './pay-page.ts'
import { benchReady } from './ready.ts'
import { printTable, type Row } from './table.ts'
import { benchWebhooks } from './webhooks.ts'

/**
 * Measures every figure of docs/benchmarks.md, each program with its floor in one run. `npm run bench -- create
 * notify` runs some.
 */
const BENCHES: Record<string, (runs: number) => Promise<Row[]>> = {
  flip: benchFlip,
  create: benchCreate,
  dialects: benchDialects,
  notify: benchNotify,
  notifications: benchNotifications,
  list: benchList,
  ready: benchReady,
  memory: benchMemory,
  bundle: benchBundle,
  'pay-page': benchPayPage,
  webhooks: benchWebhooks,
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: 'string', default: '5' } },
})

const runs = Number(values.runs)
const names = positionals.length > 0 ? positionals : Object.keys(BENCHES)
const rows: Row[] = []
for (const name of names) {
  const bench = BENCHES[name]
  if (!bench) throw new Error(`no bench "${name}"; there are ${Object.keys(BENCHES).join(', ')}`)
  console.error(`${name} …`)
  rows.push(...(await bench(runs)))
}

const model = cpus()[0]?.model.trim() ?? 'unknown processor'
const day = new Date().toISOString().slice(0, 10)
console.log(`${day}, ${cpus().length} cores of ${model}, Node ${process.versions.node}\n`)
printTable(rows)
if (rows.some((row) => row.isMet === false)) process.exitCode = 1
