import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright'
import { formatRupiah, rupiah } from '../../src/shared/base/money.ts'
import type { Till } from '../../src/shared/sales/till.ts'
import { CHROMIUM_ARGS, ensureChromium } from '../support/chromium.ts'
import { MADE_UP_QRIS, makeDataDir, type Program, removeDataDir, serve } from './program.ts'
import { percentile, type Row } from './table.ts'

const PAYMENTS = 200

/** Time from the phone's request to the green screen being drawn on the customer display, in Chromium. */
export async function benchFlip(): Promise<Row[]> {
  const dataDir = makeDataDir()
  const program = await serve(dataDir)
  const browser = await chromium.launch({
    executablePath: await ensureChromium(),
    args: [...CHROMIUM_ARGS],
  })
  try {
    const send = commandsOf(dataDir)
    const token = await openShop(program, send)
    const display = await browser.newPage({ viewport: { width: 1920, height: 1080 } })
    await display.goto(program.ready.display!)
    const times: number[] = []
    for (let index = 0; index < PAYMENTS; index += 1) {
      times.push(await flipOnce({ program, send, token, display, index }))
    }
    return rowsOf(times)
  } finally {
    await browser.close()
    await program.stop()
    removeDataDir(dataDir)
  }
}

type Send = <Value>(command: string, input: unknown) => Promise<Value>

/** Commands as the command line sends them. */
function commandsOf(dataDir: string): Send {
  const control = JSON.parse(readFileSync(join(dataDir, 'control.json'), 'utf8')) as {
    tillUrl: string
    token: string
  }
  return async (command, input) => {
    const response = await fetch(`${control.tillUrl}/app/${command}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${control.token}`, 'content-type': 'application/json' },
      body: JSON.stringify(input),
    })
    const answer = (await response.json()) as { ok: boolean; value: never; message: string }
    if (!answer.ok) throw new Error(`${command}: ${answer.message}`)
    return answer.value
  }
}

/** Sets a shop up and pairs a phone, whose token is returned. */
async function openShop(program: Program, send: Send): Promise<string> {
  await send('shop.setUp', { name: 'Toko Bench', qris: MADE_UP_QRIS, ownerPin: '481516' })
  const { url } = await send<{ url: string }>('devices.openPairing', {})
  const page = await fetch(url, { method: 'POST' })
  const token = /Bearer (ph_[0-9a-f]+)/.exec(await page.text())?.[1]
  if (!token) throw new Error(`no phone was paired at ${program.ready.lan}`)
  return token
}

async function flipOnce(parts: {
  program: Program
  send: Send
  token: string
  display: Page
  index: number
}): Promise<number> {
  const { program, send, token, display, index } = parts
  await send('order.addAmount', { amount: 10_000 + index })
  const { payment } = await send<Till>('order.payWithQris', {})
  await display.waitForSelector(`[data-state="waiting"][data-total="${payment!.total}"]`)
  const flipped = watchForPaid(display)
  const sentAtMs = performance.timeOrigin + performance.now()
  const response = await fetch(`${program.ready.lan}/api/webhook/payment`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      app: 'id.dana',
      title: 'Pembayaran Masuk',
      message: `${formatRupiah(rupiah(payment!.total))} diterima DANA Bisnis.`,
      notif_id: String(index),
    }),
  })
  if (!response.ok) throw new Error(`the phone was told ${response.status}`)
  const paidAtMs = await (await flipped).jsonValue()
  await send('order.next', {})
  return paidAtMs - sentAtMs
}

/** Resolves with the wall-clock time at which a frame with the paid state was drawn. */
function watchForPaid(display: Page) {
  return display.waitForFunction(
    () =>
      new Promise<number>((resolve) => {
        const look = () => {
          if (document.querySelector('[data-state="paid"]')) {
            requestAnimationFrame(() => resolve(performance.timeOrigin + performance.now()))
            return true
          }
          return false
        }
        if (look()) return
        const observer = new MutationObserver(() => {
          if (look()) observer.disconnect()
        })
        observer.observe(document, { attributes: true, subtree: true, childList: true })
      }),
  )
}

function rowsOf(times: number[]): Row[] {
  const p50 = percentile(times, 50)
  const p99 = percentile(times, 99)
  return [
    {
      what: `Flip: phone’s request sent to paid on the customer display, p50 of ${times.length}`,
      goal: 'at most 50 ms',
      measured: `${p50.toFixed(0)} ms`,
      isMet: p50 <= 50,
    },
    {
      what: 'Flip, p99',
      goal: 'at most 150 ms',
      measured: `${p99.toFixed(0)} ms`,
      isMet: p99 <= 150,
    },
  ]
}
