import { AppError } from '../../../../shared/base/errors.ts'
import { type PictureHeader, readPictureHeader } from './picture-header.ts'
import { createPictureThread, type PictureAnswer } from './picture-thread.ts'
import { inspectQris, type QrisInspection } from './qris.ts'

export interface PictureDecoder {
  /**
   * Every QRIS in a PNG, JPEG, GIF (first frame) or WebP (not animated), each once. Throws PICTURE_TOO_LARGE,
   * PICTURE_NOT_READABLE or PICTURE_HAS_NO_QRIS. Pictures are processed one at a time.
   */
  decode(bytes: Uint8Array): Promise<QrisInspection[]>
  /** Ends the decoding thread; a picture in progress fails with PICTURE_NOT_READABLE. */
  close(): Promise<void>
}

export interface PictureDecoderOptions {
  /** Time limit per picture in milliseconds; 5,000 by default. */
  timeLimitMs?: number
  /** Milliseconds without pictures after which the thread frees its memory; 10,000 by default. */
  idleMs?: number
}

const MAX_BYTES = 5 * 1024 * 1024
/** Phones take 12 megapixels; twice as many still fit into the memory of a small computer. */
const MAX_PIXELS = 25_000_000
/** Long screenshots are narrow and high. */
const MAX_SIDE_PIXELS = 20_000

/** Reads QRIS from pictures. The thread starts with the first picture and ends when idle. */
export function createPictureDecoder(options: PictureDecoderOptions = {}): PictureDecoder {
  const thread = createPictureThread({
    timeLimitMs: options.timeLimitMs ?? 5_000,
    idleMs: options.idleMs ?? 10_000,
  })
  let earlier: Promise<unknown> = Promise.resolve()

  function readInTurn(bytes: Uint8Array, { format }: PictureHeader): Promise<PictureAnswer> {
    const answer = earlier.then(() => thread.read({ format, bytes }))
    earlier = answer.catch(() => {})
    return answer
  }

  return {
    async decode(bytes) {
      const header = checkPicture(bytes)
      return inspectionsOf(textsOf(await readInTurn(bytes, header)))
    },
    close: () => thread.stop(),
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
  if (Math.max(width, height) > MAX_SIDE_PIXELS || width * height > MAX_PIXELS) {
    throw new AppError('PICTURE_TOO_LARGE', `${width} x ${height} pixels`)
  }
  return header
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
