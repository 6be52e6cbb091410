import { Worker } from 'node:worker_threads'
import { AppError } from '../../../../../shared/base/errors.ts'
import type { SearchAnswers, SearchJob } from './search-jobs.ts'

export interface NumberedJob {
  id: number
  job: SearchJob
}

export type NumberedAnswer = { id: number } & (
  | { result: SearchAnswers[keyof SearchAnswers] }
  | { error: string }
)

/** Answers searches one after another, outside the main thread. */
export interface SearchThread {
  /** Throws SEARCHES_RUNNING when too many are queued already. */
  run(job: SearchJob): Promise<SearchAnswers[keyof SearchAnswers]>
  close(): Promise<void>
}

/** Maximum queued searches; further ones are rejected. */
const MOST_WAITING = 32

/** Milliseconds without a search after which the thread ends and frees its memory. */
const IDLE_MS = 300_000

interface Waiting {
  resolve: (result: SearchAnswers[keyof SearchAnswers]) => void
  reject: (error: unknown) => void
}

/** Starts with the first search, reads the database of `file` and does not keep the process alive. */
export function createSearchThread(file: string): SearchThread {
  const waiting = new Map<number, Waiting>()
  let worker: Worker | undefined
  let idleTimer: NodeJS.Timeout | undefined
  let jobs = 0

  function started(): Worker {
    const thread = new Worker(workerUrl(), { workerData: file, execArgv: [] })
    thread.on('message', (answer: NumberedAnswer) => {
      const asker = waiting.get(answer.id)
      waiting.delete(answer.id)
      if ('result' in answer) asker?.resolve(answer.result)
      else asker?.reject(new Error(`a search failed: ${answer.error}`))
      startIdleTimer()
    })
    thread.on('error', (cause) => fail(thread, cause))
    thread.on('exit', () => fail(thread, undefined))
    return thread
  }

  function startIdleTimer(): void {
    if (waiting.size > 0) return
    worker?.unref()
    clearTimeout(idleTimer)
    idleTimer = setTimeout(() => void close(), IDLE_MS).unref()
  }

  function fail(thread: Worker, cause: unknown): void {
    if (worker !== thread) return
    worker = undefined
    for (const { reject } of waiting.values()) {
      reject(new Error('the search thread ended', { cause }))
    }
    waiting.clear()
  }

  async function close(): Promise<void> {
    clearTimeout(idleTimer)
    const ending = worker
    if (ending) fail(ending, undefined)
    await ending?.terminate()
  }

  return {
    run(job) {
      if (waiting.size >= MOST_WAITING) {
        const error = new AppError('SEARCHES_RUNNING', 'too many searches wait already', {
          retryAfterSeconds: 2,
        })
        return Promise.reject(error)
      }
      clearTimeout(idleTimer)
      worker ??= started()
      worker.ref()
      const id = ++jobs
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject })
        worker?.postMessage({ id, job } satisfies NumberedJob)
      })
    },
    close,
  }
}

/** The worker is beside this module: TypeScript in the sources, JavaScript of the same name in a build. */
function workerUrl(): URL {
  const extension = new URL(import.meta.url).pathname.endsWith('.ts') ? 'ts' : 'js'
  return new URL(`search-worker.${extension}`, import.meta.url)
}
