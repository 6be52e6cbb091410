import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { AppError } from '../../../../shared/base/errors.ts'
import type { WorkerAnswer, WorkerJob, WorkerJobLimits } from './worker-job.ts'

export interface WorkerPool {
  /**
   * Runs a job in its thread; runs of one job come one after another, runs of different jobs side by side.
   * Throws the job's own AppError with its code, JobTimedOut after its time limit, or an Error when the thread
   * crashed or the pool was closed.
   */
  run<Input, Output>(job: WorkerJob<Input, Output>, input: Input): Promise<Output>
  /** Ends every thread; running and waiting jobs fail. A later run starts a new thread. */
  close(): Promise<void>
}

/** The thread was ended because the job exceeded its time. */
export class JobTimedOut extends Error {}

/** Threads start with the first run of a job, end when they are idle and do not keep the process alive. */
export function createWorkerPool(): WorkerPool {
  const threads = new Map<string, JobThread>()

  return {
    run<Input, Output>(job: WorkerJob<Input, Output>, input: Input): Promise<Output> {
      let thread = threads.get(job.name)
      if (!thread) {
        thread = createJobThread(job)
        threads.set(job.name, thread)
      }
      return thread.run(input) as Promise<Output>
    },
    async close() {
      const ending = [...threads.values()]
      threads.clear()
      await Promise.all(ending.map((thread) => thread.close()))
    },
  }
}

interface JobThread {
  run(input: unknown): Promise<unknown>
  close(): Promise<void>
}

function createJobThread(limits: WorkerJobLimits): JobThread {
  let worker: Worker | undefined
  let idleTimer: NodeJS.Timeout | undefined
  let earlier: Promise<unknown> = Promise.resolve()
  let isClosed = false

  function start(): Worker {
    const thread = new Worker(workerUrl(), {
      workerData: limits.name,
      execArgv: [],
      resourceLimits: {
        maxOldGenerationSizeMb: limits.heapMb,
        maxYoungGenerationSizeMb: 32,
        stackSizeMb: 4,
      },
    })
    // A pending run gets the error by its own listener; without this one it would end the process.
    thread.on('error', () => {})
    thread.on('exit', () => {
      if (worker === thread) worker = undefined
    })
    return thread
  }

  async function end(): Promise<void> {
    clearTimeout(idleTimer)
    const ending = worker
    worker = undefined
    await ending?.terminate()
  }

  async function runNow(input: unknown): Promise<unknown> {
    if (isClosed) throw new Error(`the job ${limits.name} was not run: the pool is closed`)
    clearTimeout(idleTimer)
    worker ??= start()
    worker.ref()
    try {
      return outputOf(await answerFrom(worker, input, limits), limits)
    } catch (error) {
      if (!(error instanceof AppError)) await end()
      throw error
    } finally {
      worker?.unref()
      idleTimer = setTimeout(() => void end(), limits.idleMs).unref()
    }
  }

  return {
    run(input) {
      const output = earlier.then(() => runNow(input))
      earlier = output.catch(() => {})
      return output
    },
    close() {
      isClosed = true
      return end()
    },
  }
}

async function answerFrom(
  worker: Worker,
  input: unknown,
  { name, timeLimitMs }: WorkerJobLimits,
): Promise<WorkerAnswer> {
  const answered = new AbortController()
  const signals = [answered.signal]
  if (timeLimitMs !== undefined) signals.push(AbortSignal.timeout(timeLimitMs))
  const signal = AbortSignal.any(signals)
  try {
    worker.postMessage(input)
    const first = await Promise.race([
      once(worker, 'message', { signal }),
      once(worker, 'exit', { signal }).then(() => undefined),
    ])
    if (first === undefined) throw new Error(`the thread of the job ${name} ended`)
    return first[0] as WorkerAnswer
  } catch (cause) {
    if (!signal.aborted) throw cause
    throw new JobTimedOut(`the job ${name} took more than ${timeLimitMs} ms`, { cause })
  } finally {
    answered.abort()
  }
}

function outputOf(answer: WorkerAnswer, { name }: WorkerJobLimits): unknown {
  if (answer.kind === 'done') return answer.output
  if (answer.kind === 'refused') throw new AppError(answer.code, answer.message)
  throw new Error(`the job ${name} failed: ${answer.message}`)
}

/** In the sources the threads' entry is in src/main/start; in a build it is beside the bundle as worker.js. */
function workerUrl(): URL {
  const isSource = new URL(import.meta.url).pathname.endsWith('.ts')
  return new URL(isSource ? '../../../start/worker.ts' : 'worker.js', import.meta.url)
}
