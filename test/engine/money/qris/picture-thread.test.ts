import { execFile } from 'node:child_process'
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { build } from 'vite'
import { afterEach, expect, it } from 'vitest'
import { createPictureDecoder } from '../../../../src/main/engine/money/qris/decode-picture.ts'
import { createPictureThread } from '../../../../src/main/engine/money/qris/picture-thread.ts'
import { qrPng } from '../../../../src/main/engine/money/qris/qr-image.ts'
import { makeQris } from './support/make-qris.ts'

const run = promisify(execFile)
const project = resolve(import.meta.dirname, '../../../..')
const program = resolve(import.meta.dirname, 'support/decode-once.ts')
const worker = resolve(project, 'src/main/engine/money/qris/picture-worker.ts')
const code = makeQris()
const job = { format: 'png', bytes: qrPng(code) } as const
const read = { kind: 'read', texts: [code] }

const tidyUps: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const tidyUp of tidyUps.splice(0)) await tidyUp()
})

function threadOf(options: { timeLimitMs?: number; idleMs?: number } = {}) {
  const thread = createPictureThread({ timeLimitMs: 20_000, idleMs: 20_000, ...options })
  tidyUps.push(() => thread.stop())
  return thread
}

/** Number of threads that this process has started since. */
function countThreads(): () => number {
  let count = 0
  const listener = () => {
    count++
  }
  subscribe('worker_threads', listener)
  tidyUps.push(async () => unsubscribe('worker_threads', listener))
  return () => count
}

it('a picture that takes too long is aborted', async () => {
  const thread = threadOf({ timeLimitMs: 1 })
  const start = performance.now()
  await expect(thread.read(job)).rejects.toMatchObject({
    code: 'PICTURE_NOT_READABLE',
    message: 'the picture took more than 1 ms',
  })
  expect(performance.now() - start).toBeLessThan(1_000)
})

it('a picture that crashes the thread is rejected, and a new thread reads the next', async () => {
  const thread = threadOf()
  const interrupted = thread.read(job)
  await thread.stop()
  await expect(interrupted).rejects.toMatchObject({ code: 'PICTURE_NOT_READABLE' })
  expect(await thread.read(job)).toEqual(read)
})

it('one thread reads picture after picture', async () => {
  const started = countThreads()
  const thread = threadOf()
  expect(await thread.read(job)).toEqual(read)
  expect(await thread.read(job)).toEqual(read)
  expect(started()).toBe(1)
})

it('an idle thread ends, and a new one reads the next picture', async () => {
  const started = countThreads()
  const thread = threadOf({ idleMs: 1 })
  expect(await thread.read(job)).toEqual(read)
  await new Promise((done) => setTimeout(done, 100))
  expect(await thread.read(job)).toEqual(read)
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

it('a program run from its sources reads a picture and exits by itself', async () => {
  const { stdout } = await run(process.execPath, [program], { timeout: 50_000 })
  expect(stdout).toBe('TOKO CONTOH\n')
})

it('a built program reads a picture and exits by itself', async () => {
  // Inside the project, so that the build finds its external libraries.
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
        input: { program, 'picture-worker': worker },
        external: [/^node:/, /^[^./]/],
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name].js' },
      },
    },
  })
  expect(await readdir(outDir)).toEqual(expect.arrayContaining(['program.js', 'picture-worker.js']))
  const { stdout } = await run(process.execPath, [join(outDir, 'program.js')], { timeout: 50_000 })
  expect(stdout).toBe('TOKO CONTOH\n')
})
