import decodeWebp, { init as prepareWebp } from '@jsquash/webp/decode.js'
import { prepareZXingModule, type ReaderOptions, readBarcodes } from 'zxing-wasm/reader'
import { gifOnWhite } from './gif-on-white.ts'
import type { PictureFormat } from './picture-header.ts'
import type { PictureAnswer, PictureInput } from './picture-job.ts'
import { flattenOntoWhite, type Pixels } from './pixels.ts'
import { isPngBomb, readPngHeader } from './png-header.ts'
import { pngOnWhite } from './png-on-white.ts'
import { readWasm } from './wasm-file.ts'

type TextReader = (bytes: Uint8Array) => Promise<string[]>

/**
 * Scales tried, smallest first: scaling down averages noise away. The library scales down only from 500 pixels
 * on and misses smaller noisy photos; some codes that are lost at a third are found at a half.
 */
const TRIES: ReaderOptions[] = [
  { formats: ['QRCode'], textMode: 'Plain', downscaleThreshold: 200 },
  { formats: ['QRCode'], textMode: 'Plain', downscaleThreshold: 200, downscaleFactor: 2 },
]

/** A picture that would fill the memory when decompressed. */
class PictureBomb extends Error {}

const READERS: Record<PictureFormat, TextReader> = {
  jpeg: textsIn,
  gif: async (bytes) => textsInEither(bytes, () => gifOnWhite(bytes)),
  png: readPng,
  webp: async (bytes) => textsIn(flattenOntoWhite(await decodeWebp(Uint8Array.from(bytes).buffer))),
}

prepareZXingModule({ overrides: { wasmBinary: readWasm('zxing-wasm/reader/zxing_reader.wasm') } })
void prepareWebp({ wasmBinary: readWasm('@jsquash/webp/codec/dec/webp_dec.wasm') })

/** The code of the job DECODE_PICTURE. */
export async function readPicture({ format, bytes }: PictureInput): Promise<PictureAnswer> {
  try {
    return { kind: 'read', texts: await READERS[format](bytes) }
  } catch (error) {
    if (error instanceof PictureBomb) return { kind: 'bomb' }
    return { kind: 'unreadable', why: error instanceof Error ? error.message : String(error) }
  }
}

async function readPng(bytes: Uint8Array): Promise<string[]> {
  const header = readPngHeader(bytes)
  if (header === undefined) throw new Error('the PNG header is none that exists')
  if (await isPngBomb(header)) throw new PictureBomb()
  return textsInEither(bytes, () => (header.isSeeThrough ? pngOnWhite(bytes) : undefined))
}

/** Decoders treat transparency as black, which hides black codes; such a picture is drawn on white. */
async function textsInEither(
  bytes: Uint8Array,
  onWhite: () => Uint8Array | Promise<Pixels> | undefined,
): Promise<string[]> {
  const texts = await textsIn(bytes)
  if (texts.length > 0) return texts
  const flattened = await onWhite()
  return flattened === undefined ? [] : textsIn(flattened)
}

async function textsIn(picture: Uint8Array | Pixels): Promise<string[]> {
  for (const options of TRIES) {
    const results = await readBarcodes(picture as Uint8Array, options)
    const failure = results.find(({ isValid }) => !isValid)
    if (failure) throw new Error(failure.error)
    if (results.length > 0) return results.map(({ bytes, text }) => utf8(bytes) ?? text)
  }
  return []
}

/** Decodes the payload as UTF-8, whatever the code or the decoder states; undefined when it is not UTF-8. */
function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}
