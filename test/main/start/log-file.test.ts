import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { openLogFile } from '../../../src/main/start/log-file.ts'
import { notRun } from '../../support/not-run.ts'
import { makeFolder } from '../support/folder.ts'

const TEN_MEGABYTES = 10 * 1_048_576

const isRoot = process.getuid?.() === 0
const NO_ROOT = notRun(!isRoot, 'root may write every file')

function openFile(folder = join(makeFolder(), 'logs')) {
  let nowMs = 1_800_000_000_000
  const reports: string[] = []
  const file = openLogFile({
    folder,
    now: () => nowMs,
    onTrouble: (message) => void reports.push(message),
  })
  onTestFinished(() => file.close())
  return {
    ...file,
    folder,
    path: join(folder, 'lunas.log'),
    reports,
    /** Moves on to the next look at the file. */
    later: () => {
      nowMs += 5_000
    },
  }
}

type OpenFile = ReturnType<typeof openFile>

const textOf = ({ path }: OpenFile) => (existsSync(path) ? readFileSync(path, 'utf8') : '')

/** Writes lines until one is in the file. */
async function writesAgain(file: OpenFile): Promise<void> {
  await expect
    .poll(() => {
      file.later()
      file.write('again\n')
      return textOf(file)
    })
    .toContain('again\n')
}

it('A2 a log that cannot be opened drops lines, reports it once and is written again by itself', async () => {
  const folder = makeFolder()
  mkdirSync(join(folder, 'lunas.log'))
  const file = openFile(folder)
  await expect.poll(file.trouble).not.toBeNull()
  for (let line = 0; line < 5; line += 1) {
    file.later()
    file.write('lost\n')
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  expect(file.reports).toHaveLength(1)

  rmSync(file.path, { recursive: true })
  await writesAgain(file)
  expect(textOf(file)).toMatch(/"\d+ lines were not written"/)
  await expect.poll(file.trouble).toBeNull()
})

it('A2 a folder that cannot be made is reported once, and the log starts when it can', async () => {
  const folder = makeFolder()
  const blocked = join(folder, 'logs')
  writeFileSync(blocked, 'a file in the place of the folder')
  const file = openFile(blocked)
  file.write('lost\n')
  expect(file.reports).toEqual([expect.stringContaining('is a file')])
  rmSync(blocked)
  await writesAgain(file)
})

it('A2 a folder that was removed while the log is open is made again', async () => {
  const file = openFile()
  file.write('first\n')
  await expect.poll(() => textOf(file)).toBe('first\n')
  rmSync(file.folder, { recursive: true })
  await writesAgain(file)
  expect(file.trouble()).toBeNull()
})

it('A2 a log that is full while its folder was removed does not end the program', async () => {
  const file = openFile()
  file.write('first\n')
  await expect.poll(() => textOf(file)).toBe('first\n')
  rmSync(file.folder, { recursive: true })
  file.write('x'.repeat(TEN_MEGABYTES))
  await writesAgain(file)
})

it('A2 a turn-over that fails drops lines, and is made when it is possible again', async () => {
  const folder = makeFolder()
  writeFileSync(join(folder, 'lunas.log'), '')
  truncateSync(join(folder, 'lunas.log'), TEN_MEGABYTES)
  // The list of the earlier files cannot be read.
  mkdirSync(join(folder, 'lunas.log.txt'))
  const file = openFile(folder)
  await expect.poll(file.trouble).not.toBeNull()
  expect(file.reports).toHaveLength(1)
  rmSync(join(folder, 'lunas.log.txt'), { recursive: true })
  await writesAgain(file)
  expect(readdirSync(folder).length).toBeGreaterThan(1)
})

it.runIf(!isRoot)(
  `A2 a log of another user is reported, and written once it may be${NO_ROOT}`,
  async () => {
    const folder = makeFolder()
    writeFileSync(join(folder, 'lunas.log'), '', { mode: 0o400 })
    const file = openFile(folder)
    await expect.poll(file.trouble).toContain('EACCES')
    chmodSync(file.path, 0o600)
    await writesAgain(file)
  },
)

it('A2 closing resolves, whether the log is written or not', async () => {
  const good = openFile()
  good.write('last\n')
  await good.close()
  expect(textOf(good)).toBe('last\n')
  const folder = makeFolder()
  mkdirSync(join(folder, 'lunas.log'))
  await openFile(folder).close()
})
