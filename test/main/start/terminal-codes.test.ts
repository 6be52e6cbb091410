import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { beforeAll, expect, it } from 'vitest'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import { printTerminalCodes } from '../../../src/main/start/terminal-codes.ts'
import { makeQris } from '../../engine/money/qris/support/make-qris.ts'
import { openTestEngine } from '../../support/test-engine.ts'

beforeAll(() => {
  const path = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')
  prepareZXingModule({ overrides: { wasmBinary: Uint8Array.from(readFileSync(path)).buffer } })
})

const DISPLAY = 'http://127.0.0.1:8721/customer-display/?ticket=f18daca1405ac7ba178e9634f0fdcd4c'

/** A till with or without a shop. */
async function start({ isSetUp }: { isSetUp: boolean }) {
  const { engine } = await openTestEngine()
  const shop = { name: 'Toko Contoh', qris: makeQris(), ownerPin: '482915' }
  if (isSetUp) await engine.call('shop.setUp', shop, { role: 'owner', sessionSecret: null })
  return { engine, openScreen: () => DISPLAY }
}

/** Output to a terminal, or to a stream that is none. */
async function written(till: Awaited<ReturnType<typeof start>>, isTTY = true): Promise<string> {
  let text = ''
  const write = (piece: string | Uint8Array) => {
    text += String(piece)
    return true
  }
  await printTerminalCodes(till, { isTTY, write })
  return text
}

const PIXELS = 4
const TERMINAL_COLOURS = new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, 'g')

/** Decodes the QR codes in terminal output; half a character is one module. */
async function codesIn(text: string): Promise<string[]> {
  const blocks = text.split(/^.*(?:minutes|once): .*\n/m).slice(1)
  const found = await Promise.all(blocks.map((block) => readBarcodes(pictureOf(block))))
  return found.flat().map((code) => code.text)
}

function pictureOf(block: string) {
  const lines = block
    .replace(TERMINAL_COLOURS, '')
    .split('\n')
    .filter((line) => line !== '')
  const [first = ''] = lines
  const rows = lines
    // The last one is half a line of the light border, drawn inverted.
    .slice(0, -1)
    .flatMap((line) =>
      ['▀█', '▄█'].map((dark) => Array.from(line, (letter) => dark.includes(letter))),
    )
  const width = (first.length + 8) * PIXELS
  const height = (rows.length + 8) * PIXELS
  const data = new Uint8ClampedArray(width * height * 4).fill(255)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const isDark = rows[Math.floor(y / PIXELS) - 4]?.[Math.floor(x / PIXELS) - 4] === true
      if (isDark) data.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3)
    }
  }
  return { data, width, height, colorSpace: 'srgb' } as ImageData
}

it('a terminal shows the addresses for pairing a phone and opening the display as QR codes', async () => {
  const till = await start({ isSetUp: true })
  const text = await written(till)
  const pairing = till.engine.devices.pairing()?.url
  expect(pairing).toMatch(/\/pair\/\w{20,}$/)
  expect(text).toContain(`Pair a phone, within two minutes: ${pairing}\n`)
  expect(text).toContain(`Customer display, once: ${DISPLAY}\n`)
  expect(await codesIn(text)).toEqual([pairing, DISPLAY])
})

it('before the shop is set up there is no pairing code, but the display’s', async () => {
  const text = await written(await start({ isSetUp: false }))
  expect(text).not.toContain('Pair a phone')
  expect(await codesIn(text)).toEqual([DISPLAY])
})

it('a log file or another program gets nothing, and no pairing is opened', async () => {
  const till = await start({ isSetUp: true })
  expect(await written(till, false)).toBe('')
  expect(till.engine.devices.pairing()).toBeNull()
})
