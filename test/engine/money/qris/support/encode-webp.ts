import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import encode, { init } from '@jsquash/webp/encode.js'
import type { Raster } from './raster.ts'

const WASM = '@jsquash/webp/codec/enc/webp_enc_simd.wasm'

let prepared: Promise<unknown> | undefined

/** A still WebP, lossy unless asked for otherwise. */
export async function encodeWebp(
  raster: Raster,
  { quality = 75, isLossless = false }: { quality?: number; isLossless?: boolean } = {},
): Promise<Buffer> {
  prepared ??= init({
    wasmBinary: Uint8Array.from(readFileSync(createRequire(import.meta.url).resolve(WASM))).buffer,
  })
  await prepared
  const options = { quality, lossless: isLossless ? 1 : 0, exact: 1 }
  return Buffer.from(await encode(raster as ImageData, options))
}
