import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { AppError } from '../../../../shared/base/errors.ts'
import type { PictureFormat } from './picture-header.ts'

/** A picture whose header has been found acceptable. */
export interface PictureJob {
  format: PictureFormat
  bytes: Uint8Array
}

export type PictureAnswer =
  | { kind: 'read'; texts: string[] }
  | { kind: 'unreadable'; why: string }
  | { kind: 'bomb' }

export interface PictureThread {
  /** Throws PICTURE_NOT_READABLE when the thread dies over the picture or takes too long. One at a time. */
  read(job: PictureJob): Promise<PictureAnswer>
  stop(): Promise<void>
}

export interface PictureThreadOptions {
  /** Milliseconds that one picture may take. */
  timeLimitMs: number
  /** Milliseconds without a picture after which the thread ends and gives its memory back. */
  idleMs: number
}

/** Of the JavaScript heap; pixels lie outside of it and are bounded by the size that a header may have. */
const RESOURCE_LIMITS = {
  maxOldGenerationSizeMb: 128,
  maxYoungGenerationSizeMb: 32,
  stackSizeMb: 4,
}

/**
 * Runs picture decoders in a thread of their own, so that a picture made to break them can end
 * neither the program nor its patience. The thread starts with the first picture and never keeps
 * the program alive by itself.
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
    // Whoever waits for an answer hears of an error by itself; unheard, it would end the program.
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

/** The worker lies beside this module: TypeScript in the sources, JavaScript in a build, which emits it by this name. */
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
