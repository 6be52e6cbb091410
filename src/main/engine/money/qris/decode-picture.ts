import { AppError } from '../../../../shared/base/errors.ts'
import {
  createWorkerPool,
  JobTimedOut,
  type WorkerPool,
} from '../../platform/workers/worker-pool.ts'
import { type PictureHeader, readPictureHeader } from './picture-header.ts'
import { DECODE_PICTURE, type PictureAnswer, type PictureInput } from './picture-job.ts'
import { pngBitsPerPixel } from './png-header.ts'
import { inspectQris, type QrisInspection } from './qris.ts'

export interface PictureDecoder {
  /**
   * Every QRIS in a PNG, JPEG, GIF (first frame) or WebP (not animated), each once. Throws PICTURE_TOO_LARGE,
   * PICTURE_NOT_READABLE or PICTURE_HAS_NO_QRIS. Pictures are processed one at a time.
   */
  decode(bytes: Uint8Array): Promise<QrisInspection[]>
  /** Ends the threads of its workers; a picture in progress fails with PICTURE_NOT_READABLE. */
  close(): Promise<void>
}

export interface PictureDecoderOptions {
  workers?: WorkerPool
  /** Limits of the thread that decodes. */
  job?: typeof DECODE_PICTURE
}

const MAX_BYTES = 5 * 1024 * 1024
/** Phones take 12 megapixels; twice as many still fit into the memory of a small computer. */
const MAX_PIXELS = 25_000_000
/** Unpacked, of which decoders hold about three copies: 25 megapixels without transparency, 20 with it. */
const MAX_UNPACKED_BYTES = 80_000_000
/** Long screenshots are narrow and high. */
const MAX_SIDE_PIXELS = 20_000

const USUAL_BITS_PER_PIXEL = 24
/** The colour type is in the byte behind it. */
const PNG_BIT_DEPTH_AT = 24

/** Reads QRIS from pictures in a thread, which starts with the first picture and ends when idle. */
export function createPictureDecoder({
  workers = createWorkerPool(),
  job = DECODE_PICTURE,
}: PictureDecoderOptions = {}): PictureDecoder {
  async function readInThread(input: PictureInput): Promise<PictureAnswer> {
    try {
      return await workers.run(job, input)
    } catch (cause) {
      const isLate = cause instanceof JobTimedOut
      const why = isLate ? `took more than ${job.timeLimitMs} ms` : 'broke the decoder'
      throw new AppError('PICTURE_NOT_READABLE', `the picture ${why}`, { cause })
    }
  }

  return {
    async decode(bytes) {
      const { format } = checkPicture(bytes)
      return inspectionsOf(textsOf(await readInThread({ format, bytes })))
    },
    close: () => workers.close(),
  }
}

/** Checks the header before any decoder gets the picture. */
function checkPicture(bytes: Uint8Array): PictureHeader {
  if (bytes.length > MAX_BYTES) {
    throw new AppError('PICTURE_TOO_LARGE', `${bytes.length} bytes, more than ${MAX_BYTES}`)
  }
  const header = readPictureHeader(bytes)
  if (header === null || header.width === 0 || header.height === 0) {
    throw new AppError('PICTURE_NOT_READABLE', 'neither a PNG, JPEG, GIF nor WebP picture')
  }
  const { width, height } = header
  const bitsPerPixel = bitsPerPixelOf(bytes, header)
  const pixels = width * height
  const isTooLarge = pixels > MAX_PIXELS || (pixels * bitsPerPixel) / 8 > MAX_UNPACKED_BYTES
  if (Math.max(width, height) > MAX_SIDE_PIXELS || isTooLarge) {
    throw new AppError('PICTURE_TOO_LARGE', `${width} x ${height} pixels of ${bitsPerPixel} bits`)
  }
  return header
}

/** Only a PNG may have 64. */
function bitsPerPixelOf(bytes: Uint8Array, { format }: PictureHeader): number {
  const [bitDepth = 0, colourType = 0] = bytes.subarray(PNG_BIT_DEPTH_AT)
  return (format === 'png' && pngBitsPerPixel(bitDepth, colourType)) || USUAL_BITS_PER_PIXEL
}

function textsOf(answer: PictureAnswer): string[] {
  if (answer.kind === 'read') return answer.texts
  if (answer.kind === 'bomb') {
    throw new AppError('PICTURE_TOO_LARGE', 'the picture unpacks to more than its header promises')
  }
  throw new AppError('PICTURE_NOT_READABLE', `the decoder says: ${answer.why}`)
}

function inspectionsOf(texts: string[]): QrisInspection[] {
  const found = new Map<string, QrisInspection>()
  const refusals: AppError[] = []
  for (const text of texts) {
    try {
      const inspection = inspectQris(text)
      found.set(inspection.text, inspection)
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      refusals.push(error)
    }
  }
  if (found.size > 0) return [...found.values()]
  const reasons = refusals.map(({ code }) => code).join(', ')
  throw new AppError('PICTURE_HAS_NO_QRIS', `${texts.length} QR codes in the picture: ${reasons}`, {
    cause: refusals[0],
  })
}
