import { execFile } from 'node:child_process'
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { build } from 'vite'
import { afterEach, expect, it } from 'vitest'
import { createPictureDecoder } from '../../../../src/main/engine/money/qris/decode-picture.ts'
import { DECODE_PICTURE } from '../../../../src/main/engine/money/qris/picture-job.ts'
import { qrPng } from '../../../../src/main/engine/money/qris/qr-image.ts'
import { answerJob, workerJob } from '../../../../src/main/engine/platform/workers/worker-job.ts'
import {
  createWorkerPool,
  JobTimedOut,
  type WorkerPool,
} from '../../../../src/main/engine/platform/workers/worker-pool.ts'
import { AppError } from '../../../../src/shared/base/errors.ts'
import { makeQris } from '../../money/qris/support/make-qris.ts'

const run = promisify(execFile)
const project = resolve(import.meta.dirname, '../../../..')
const program = resolve(project, 'test/engine/money/qris/support/decode-once.ts')
const worker = resolve(project, 'src/main/start/worker.ts')
const code = makeQris()
const picture = { format: 'png', bytes: qrPng(code) } as const
const read = { kind: 'read', texts: [code] }
const PATIENT = { ...DECODE_PICTURE, timeLimitMs: 20_000, idleMs: 20_000 }

const tidyUps: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const tidyUp of tidyUps.splice(0)) await tidyUp()
})

function openPool(): WorkerPool {
  const pool = createWorkerPool()
  tidyUps.push(() => pool.close())
  return pool
}

/** How many threads this process has started since. */
function countThreads(): () => number {
  let count = 0
  const listener = () => {
    count++
  }
  subscribe('worker_threads', listener)
  tidyUps.push(async () => unsubscribe('worker_threads', listener))
  return () => count
}

it('a job that takes too long is ended with its thread', async () => {
  const workers = openPool()
  const start = performance.now()
  const late = workers.run({ ...PATIENT, timeLimitMs: 1 }, picture)
  await expect(late).rejects.toThrow(JobTimedOut)
  await expect(late).rejects.toThrow('the job qris.decode took more than 1 ms')
  expect(performance.now() - start).toBeLessThan(1_000)
})

it('a picture that takes too long is refused', async () => {
  const job = { ...DECODE_PICTURE, timeLimitMs: 1 }
  const decoder = createPictureDecoder({ workers: openPool(), job })
  await expect(decoder.decode(picture.bytes)).rejects.toMatchObject({
    code: 'PICTURE_NOT_READABLE',
    message: 'the picture took more than 1 ms',
  })
})

it('closing the pool fails the running and the waiting job, and a later one starts a new thread', async () => {
  const workers = openPool()
  const running = workers.run(PATIENT, picture)
  const waiting = workers.run(PATIENT, picture)
  const outcomes = Promise.allSettled([running, waiting])
  await workers.close()
  expect((await outcomes).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect(await workers.run(PATIENT, picture)).toEqual(read)
})

it('a picture whose thread ends is refused', async () => {
  const workers = openPool()
  const decoder = createPictureDecoder({ workers })
  const interrupted = decoder.decode(picture.bytes)
  const refusal = expect(interrupted).rejects.toMatchObject({ code: 'PICTURE_NOT_READABLE' })
  await workers.close()
  await refusal
})

it('a job without a handler fails', async () => {
  const unknown = workerJob<null, null>({ name: 'no.such.job', idleMs: 1_000, heapMb: 64 })
  await expect(openPool().run(unknown, null)).rejects.toThrow('no job is named no.such.job')
})

it('an error of the application keeps its code on the way out of the thread', async () => {
  const refuse = () => {
    throw new AppError('DATABASE_DAMAGED', 'the file is damaged')
  }
  expect(await answerJob(refuse, null)).toEqual({
    kind: 'refused',
    code: 'DATABASE_DAMAGED',
    message: 'the file is damaged',
  })
})

it('one thread runs job after job', async () => {
  const started = countThreads()
  const workers = openPool()
  expect(await workers.run(PATIENT, picture)).toEqual(read)
  expect(await workers.run(PATIENT, picture)).toEqual(read)
  expect(started()).toBe(1)
})

it('a thread that is idle ends, and the next job starts a new one', async () => {
  const started = countThreads()
  const workers = openPool()
  const job = { ...PATIENT, idleMs: 1 }
  expect(await workers.run(job, picture)).toEqual(read)
  await new Promise((done) => setTimeout(done, 100))
  expect(await workers.run(job, picture)).toEqual(read)
  expect(started()).toBe(2)
})

it('many pictures at once are read one after the other', async () => {
  const decoder = createPictureDecoder()
  tidyUps.push(() => decoder.close())
  const codes = Array.from({ length: 8 }, (_, number) => makeQris({ '59': `TOKO ${number}` }))
  const results = await Promise.allSettled(
    codes.flatMap((text) => [
      decoder.decode(qrPng(text)),
      decoder.decode(Buffer.from('no picture')),
    ]),
  )
  const names = results.map((result) =>
    result.status === 'fulfilled' ? result.value[0]?.merchantName : result.reason.code,
  )
  expect(names).toEqual(codes.flatMap((_, number) => [`TOKO ${number}`, 'PICTURE_NOT_READABLE']))
})

it('a program run from its sources reads a picture and ends by itself', async () => {
  const { stdout } = await run(process.execPath, [program], { timeout: 50_000 })
  expect(stdout).toBe('TOKO CONTOH\n')
})

it('a program that was built reads a picture and ends by itself', async () => {
  // Inside the project, so that the build finds the libraries it leaves outside.
  const cache = join(project, 'node_modules/.cache')
  await mkdir(cache, { recursive: true })
  const outDir = await mkdtemp(join(cache, 'picture-build-'))
  tidyUps.push(() => rm(outDir, { recursive: true }))
  await build({
    configFile: false,
    logLevel: 'error',
    root: project,
    build: {
      ssr: true,
      outDir,
      rolldownOptions: {
        input: { program, worker },
        external: [/^node:/, /^[^./]/],
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name].js' },
      },
    },
  })
  expect(await readdir(outDir)).toEqual(expect.arrayContaining(['program.js', 'worker.js']))
  const { stdout } = await run(process.execPath, [join(outDir, 'program.js')], { timeout: 50_000 })
  expect(stdout).toBe('TOKO CONTOH\n')
})
