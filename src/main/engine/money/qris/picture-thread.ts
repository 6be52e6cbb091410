import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { AppError } from '../../../../shared/base/errors.ts'
import type { PictureFormat } from './picture-header.ts'

/** A picture whose header was accepted. */
export interface PictureJob {
  format: PictureFormat
  bytes: Uint8Array
}

export type PictureAnswer =
  | { kind: 'read'; texts: string[] }
  | { kind: 'unreadable'; why: string }
  | { kind: 'bomb' }

export interface PictureThread {
  /** Throws PICTURE_NOT_READABLE when the thread crashes on the picture or exceeds its time. One at a time. */
  read(job: PictureJob): Promise<PictureAnswer>
  stop(): Promise<void>
}

export interface PictureThreadOptions {
  /** Time limit per picture, in milliseconds. */
  timeLimitMs: number
  /** Milliseconds without a picture after which the thread ends and frees its memory. */
  idleMs: number
}

/** Limit of the JavaScript heap; pixels are outside of it and are limited by the allowed picture size. */
const RESOURCE_LIMITS = {
  maxOldGenerationSizeMb: 128,
  maxYoungGenerationSizeMb: 32,
  stackSizeMb: 4,
}

/**
 * Runs picture decoders in a thread of their own, so that a malicious picture can neither crash nor block the
 * process. The thread starts with the first picture and does not keep the process alive.
 */
export function createPictureThread({ timeLimitMs, idleMs }: PictureThreadOptions): PictureThread {
  let worker: Worker | undefined
  let idleTimer: NodeJS.Timeout | undefined

  async function stop(): Promise<void> {
    clearTimeout(idleTimer)
    const ending = worker
    worker = undefined
    await ending?.terminate()
  }

  function started(): Worker {
    const thread = new Worker(workerUrl(), { resourceLimits: RESOURCE_LIMITS, execArgv: [] })
    // Pending calls get the error by their own listener; without this one it would end the process.
    thread.on('error', () => {})
    thread.on('exit', () => {
      if (worker === thread) worker = undefined
    })
    return thread
  }

  return {
    async read(job) {
      clearTimeout(idleTimer)
      worker ??= started()
      worker.ref()
      try {
        return await answerOf(worker, job, timeLimitMs)
      } catch (error) {
        await stop()
        throw error
      } finally {
        worker?.unref()
        idleTimer = setTimeout(() => void stop(), idleMs).unref()
      }
    },
    stop,
  }
}

/** The worker is beside this module: TypeScript in the sources, JavaScript of the same name in a build. */
function workerUrl(): URL {
  const extension = new URL(import.meta.url).pathname.endsWith('.ts') ? 'ts' : 'js'
  return new URL(`picture-worker.${extension}`, import.meta.url)
}

async function answerOf(
  worker: Worker,
  job: PictureJob,
  timeLimitMs: number,
): Promise<PictureAnswer> {
  const answered = new AbortController()
  const signal = AbortSignal.any([answered.signal, AbortSignal.timeout(timeLimitMs)])
  try {
    worker.postMessage(job)
    const first = await Promise.race([
      once(worker, 'message', { signal }),
      once(worker, 'exit', { signal }).then(() => undefined),
    ])
    if (first === undefined) throw new Error('the decoding thread ended')
    return first[0] as PictureAnswer
  } catch (cause) {
    const why = signal.aborted ? `took more than ${timeLimitMs} ms` : 'broke the decoder'
    throw new AppError('PICTURE_NOT_READABLE', `the picture ${why}`, { cause })
  } finally {
    answered.abort()
  }
}
