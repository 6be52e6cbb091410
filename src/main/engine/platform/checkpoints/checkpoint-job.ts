import { workerJob } from '../workers/worker-job.ts'

/** Runs one checkpoint of the database in `file` in a thread. */
export const CHECKPOINT = workerJob<{ file: string }, void>({
  name: 'database.checkpoint',
  idleMs: 10_000,
  heapMb: 32,
})
