import { createMerchant, makeDataDir, removeDataDir, serve } from './program.ts'
import type { Row } from './table.ts'

const MOST_BYTES = 100_000

/** What a customer's phone loads before it can scan or save the QR: page, style and script, uncompressed. */
export async function benchPayPage(): Promise<Row[]> {
  const dataDir = makeDataDir()
  const { api_key } = createMerchant(dataDir)
  const product = await serve(dataDir)
  try {
    const lan = product.ready.lan!
    const response = await fetch(`${lan}/api/payments/qris/create`, {
      method: 'POST',
      headers: { authorization: `Bearer ${api_key}`, 'content-type': 'application/json' },
      body: JSON.stringify({ amount: 25_000 }),
    })
    const { invoice_id } = (await response.json()) as { invoice_id: string }
    const bytes = await firstLoad(`${lan}/invoice/${invoice_id}`)
    return [
      {
        what: 'First load of the payment page, all of it, unpacked',
        goal: 'under 100 kB',
        measured: `${(bytes / 1_000).toFixed(0)} kB`,
        isMet: bytes < MOST_BYTES,
      },
    ]
  } finally {
    await product.stop()
    removeDataDir(dataDir)
  }
}

/** The page with everything it references, as a browser loads it. */
async function firstLoad(url: string): Promise<number> {
  const page = await textAt(url)
  const paths = [...page.matchAll(/<(?:link|script|img)[^>]+(?:href|src)="(\/[^"]+)"/g)]
  if (paths.length < 2) throw new Error('the page names no style or script')
  const files = await Promise.all(paths.map(([, path]) => textAt(new URL(path!, url).href)))
  return [page, ...files].reduce((sum, text) => sum + Buffer.byteLength(text), 0)
}

async function textAt(url: string): Promise<string> {
  const response = await fetch(url, { headers: { 'accept-encoding': 'identity' } })
  if (!response.ok) throw new Error(`${url}: ${response.status}`)
  return response.text()
}
