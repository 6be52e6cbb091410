import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'

const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')
// The library would otherwise fetch its WebAssembly from the internet.
prepareZXingModule({ overrides: { wasmBinary: Uint8Array.from(readFileSync(wasm)).buffer } })

/** The texts of all QR codes in a picture, as a wallet's camera reads them. */
export async function qrTextsIn(picture: Uint8Array): Promise<string[]> {
  const codes = await readBarcodes(picture, { formats: ['QRCode'], textMode: 'Plain' })
  return codes.filter(({ isValid }) => isValid).map(({ text }) => text)
}
