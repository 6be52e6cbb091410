import { parentPort, workerData } from 'node:worker_threads'
import { inSnapshot, openReadOnly } from '../../../platform/storage/read-only-database.ts'
import { answerSearch } from './search-jobs.ts'
import type { NumberedAnswer, NumberedJob } from './search-thread.ts'

if (!parentPort) throw new Error('this module is a worker')
const port = parentPort
const db = openReadOnly(workerData as string)

port.on('message', ({ id, job }: NumberedJob) => {
  try {
    const result = inSnapshot(db, (at) => answerSearch(at, job))
    port.postMessage({ id, result } satisfies NumberedAnswer)
  } catch (error) {
    port.postMessage({ id, error: String(error) } satisfies NumberedAnswer)
  }
})
