import { AppError, type ErrorCode } from '../../../../shared/base/errors.ts'

/**
 * Work that runs in a thread of its own. Input and output are copied to the thread and back.
 *
 * @example
 * ```ts
 * export const SEARCH_PAYMENTS = workerJob<SearchRequest, PaymentPage>({
 *   name: 'payments.search',
 *   idleMs: 300_000,
 *   heapMb: 256,
 * })
 * const page = await workers.run(SEARCH_PAYMENTS, { file, query })
 * ```
 */
export interface WorkerJob<Input, Output> extends WorkerJobLimits {
  /** Never set: carries the types of the job. */
  readonly types?: (input: Input) => Output
}

export interface WorkerJobLimits {
  /** Key of the job in the worker's table of handlers. */
  readonly name: string
  /** Time limit of one run in milliseconds, the start of the thread included; its thread is ended then. */
  readonly timeLimitMs?: number
  /** Milliseconds without a run after which the thread ends and frees its memory. */
  readonly idleMs: number
  /** Limit of the thread's JavaScript heap; the memory of SQLite and of decoders is outside of it. */
  readonly heapMb: number
}

export function workerJob<Input, Output>(limits: WorkerJobLimits): WorkerJob<Input, Output> {
  return limits
}

/** What a thread answers. An AppError is an answer too, because a copied error loses its code. */
export type WorkerAnswer =
  | { kind: 'done'; output: unknown }
  | { kind: 'refused'; code: ErrorCode; message: string }
  | { kind: 'failed'; message: string }

/** Loads the code of a job in the thread that runs it. */
export interface JobHandler {
  name: string
  load: () => Promise<(input: never) => unknown>
}

/** Connects a job with its code; the compiler checks that the types of both agree. */
export function handlerOf<Input, Output>(
  { name }: WorkerJob<Input, Output>,
  load: () => Promise<(input: Input) => Output | Promise<Output>>,
): JobHandler {
  return { name, load }
}

/** Runs a job in the thread and turns its outcome into an answer. */
export async function answerJob(
  run: (input: never) => unknown,
  input: unknown,
): Promise<WorkerAnswer> {
  try {
    return { kind: 'done', output: await run(input as never) }
  } catch (error) {
    if (error instanceof AppError) {
      return { kind: 'refused', code: error.code, message: error.message }
    }
    return { kind: 'failed', message: String(error) }
  }
}
