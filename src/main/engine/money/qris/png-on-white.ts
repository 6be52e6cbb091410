import decodePng, { init } from '@jsquash/png/decode.js'
import { flattenOntoWhite, type Pixels } from './pixels.ts'
import { readWasm } from './wasm-file.ts'

let ready: Promise<unknown> | undefined

/** Decompresses a PNG and draws it on white. Throws when it is damaged. */
export async function pngOnWhite(bytes: Uint8Array): Promise<Pixels> {
  ready ??= init(readWasm('@jsquash/png/codec/pkg/squoosh_png_bg.wasm'))
  await ready
  return flattenOntoWhite(await decodePng(Uint8Array.from(bytes).buffer))
}
