import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { ensureScreens } from '../../src/main/start/screens.ts'
import type { Row } from './table.ts'

/** Size of the script that a page loads before it can be used: its entry and all static imports, gzipped. */
export async function benchBundle(): Promise<Row[]> {
  const screens = await ensureScreens(console.error)
  const kilobytes = (page: string) => scriptBytes(screens, page) / 1_000
  const cashier = kilobytes('cashier')
  return [
    {
      what: 'First load of the cashier, script, gzipped',
      goal: 'at most 300 kB',
      measured: `${cashier.toFixed(0)} kB`,
      isMet: cashier <= 300,
    },
    {
      what: 'First load of the customer display, script, gzipped',
      goal: '',
      measured: `${kilobytes('customer-display').toFixed(0)} kB`,
    },
  ]
}

function scriptBytes(screens: string, page: string): number {
  const html = readFileSync(join(screens, page, 'index.html'), 'utf8')
  const wanted = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map(
    (match) => match[1]!,
  )
  const seen = new Set<string>()
  while (wanted.length > 0) {
    const file = wanted.pop()!
    if (seen.has(file)) continue
    seen.add(file)
    const text = readFileSync(join(screens, file), 'utf8')
    for (const match of text.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g)) {
      wanted.push(`assets/${match[1]!}`)
    }
  }
  return [...seen].reduce(
    (sum, file) => sum + gzipSync(readFileSync(join(screens, file))).length,
    0,
  )
}
