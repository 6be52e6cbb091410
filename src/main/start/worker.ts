import { parentPort, workerData } from 'node:worker_threads'
import { DOCTOR_CHECKS } from '../engine/backoffice/doctor/doctor-job.ts'
import { SEARCH_PAYMENTS } from '../engine/money/payments/search/query.ts'
import { DECODE_PICTURE } from '../engine/money/qris/picture-job.ts'
import { CHECKPOINT } from '../engine/platform/checkpoints/checkpoint-job.ts'
import { answerJob, handlerOf } from '../engine/platform/workers/worker-job.ts'

/** Every job of the worker pool with its code, which only the thread of that job loads. */
const HANDLERS = [
  handlerOf(
    SEARCH_PAYMENTS,
    async () => (await import('../engine/money/payments/search/answer-search.ts')).searchFile,
  ),
  handlerOf(
    DECODE_PICTURE,
    async () => (await import('../engine/money/qris/read-picture.ts')).readPicture,
  ),
  handlerOf(
    DOCTOR_CHECKS,
    async () => (await import('../engine/backoffice/doctor/examine.ts')).examineFile,
  ),
  handlerOf(
    CHECKPOINT,
    async () => (await import('../engine/platform/storage/checkpoint-file.ts')).checkpointFile,
  ),
]

if (!parentPort) throw new Error('this module is the entry of a worker thread')
const port = parentPort
const handler = HANDLERS.find(({ name }) => name === workerData)
if (!handler) throw new Error(`no job is named ${String(workerData)}`)
const loading = handler.load()

port.on('message', (input: unknown) => {
  void loading.then((run) => answerJob(run, input)).then((answer) => port.postMessage(answer))
})
