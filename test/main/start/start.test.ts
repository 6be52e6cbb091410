import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { copyProject, type RunningProgram, runScript } from '../support/copied-project.ts'

const BUILDING_AT_MOST_MS = 180_000

let project: string
let folder: string
let running: RunningProgram[] = []

beforeAll(() => {
  project = copyProject()
})
afterAll(() => rmSync(project, { recursive: true, force: true }))

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lunas-start-'))
})
afterEach(async () => {
  for (const { child } of running) child.kill('SIGKILL')
  await Promise.all(running.map(({ ended }) => ended))
  running = []
  rmSync(folder, { recursive: true, force: true })
})

describe('npm start without Electron', () => {
  it(
    'prints the reason in one line and the screens’ addresses, and ends cleanly',
    async () => {
      const lunas = start([], {})
      const address = await lunas.hears(/Cashier +(http:\S+)/)
      await lunas.hears(/Ctrl\+C/)
      expect(lunas.shown()).toMatch(
        /^Lunas runs in the browser: no Electron, this machine has no display\.$/m,
      )
      expect(lunas.shown()).toMatch(
        /Customer display +http:\/\/127\.0\.0\.1:\d+\/customer-display\//,
      )
      expect(await pageAt(address)).toContain('<h1>cashier</h1>')
      lunas.child.kill('SIGTERM')
      expect(await lunas.ended).toBe(0)
    },
    BUILDING_AT_MOST_MS,
  )

  it('reports in one line that Lunas runs already, and exits with 0', async () => {
    const first = start(['--browser'], {})
    await first.hears(/Ctrl\+C/)
    const second = start(['--browser'], {})
    expect(await second.ended).toBe(0)
    expect(second.shown()).toBe('Lunas is already running on this computer.\n')
    first.child.kill('SIGINT')
    expect(await first.ended).toBe(0)
  })

  it('opens the cashier in the browser of the system', async () => {
    const opened = join(folder, 'opened')
    program('xdg-open', `echo "$1" > ${opened}.part && mv ${opened}.part ${opened}`)
    const lunas = start(['--browser'], { DISPLAY: ':99', PATH: pathWith(folder) })
    await lunas.hears(/Ctrl\+C/)
    await until(() => existsSync(opened))
    const address = readFileSync(opened, 'utf8').trim()
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/cashier\/\?ticket=./)
    // The printed one is still valid after the browser has used its own.
    expect(lunas.shown()).not.toContain(address)
    expect(await pageAt(address)).toContain('<h1>cashier</h1>')
    expect(await pageAt(await lunas.hears(/Cashier +(http:\S+)/))).toContain('<h1>cashier</h1>')
  })

  it('reports an unusable data folder in one sentence, and exits with 1', async () => {
    writeFileSync(join(folder, 'shop'), 'a file where the folder should be')
    const lunas = start(['--browser'], {})
    expect(await lunas.ended).toBe(1)
    expect(lunas.shown()).toMatch(/^The path of the data folder of Lunas is not a folder\.$/m)
  })
})

describe('npm start with Electron', () => {
  it(
    'passes its options to the desktop program and exits with its code',
    async () => {
      program('electron', `echo "$@" > ${join(folder, 'words')}; exit 1`)
      const lunas = start([], { ELECTRON_OVERRIDE_DIST_PATH: folder })
      expect(await lunas.ended).toBe(1)
      expect(readFileSync(join(folder, 'words'), 'utf8').trim()).toBe(
        `${project} --data=${join(folder, 'shop')} --lan-port=0 --till-port=0`,
      )
      expect(existsSync(join(project, 'dist/main/desktop.js'))).toBe(true)
    },
    BUILDING_AT_MOST_MS,
  )

  it('forwards an interrupt once and waits for the desktop program', async () => {
    program('electron', `trap 'echo asked; exit 0' TERM; echo up; while :; do sleep 0.1; done`)
    const lunas = start([], { ELECTRON_OVERRIDE_DIST_PATH: folder })
    await lunas.hears(/up/)
    lunas.child.kill('SIGINT')
    lunas.child.kill('SIGINT')
    expect(await lunas.ended).toBe(0)
    expect(lunas.shown()).toBe('up\nasked\n')
  })

  it('continues in the browser where Electron cannot run', async () => {
    program('electron', 'kill -TRAP $$')
    const lunas = start([], { ELECTRON_OVERRIDE_DIST_PATH: folder })
    await lunas.hears(/Ctrl\+C/)
    expect(lunas.shown()).toMatch(
      /^Lunas runs in the browser: no Electron, it ended at once with SIGTRAP\.$/m,
    )
  })
})

function start(args: string[], environment: NodeJS.ProcessEnv): RunningProgram {
  const words = ['--data', join(folder, 'shop'), '--lan-port=0', '--till-port=0', ...args]
  const lunas = runScript(project, ['src/main/start/start.ts', ...words], environment)
  running.push(lunas)
  return lunas
}

/** A fake program in the test's folder. */
function program(name: string, script: string) {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`)
  chmodSync(join(folder, name), 0o755)
}

function pathWith(first: string): string {
  return [first, process.env.PATH].join(delimiter)
}

/** The page of a window: exchanges the ticket for a cookie, and loads the page with it. */
async function pageAt(address: string): Promise<string> {
  const { headers, status } = await fetch(address, { redirect: 'manual' })
  expect(status).toBe(302)
  expect(headers.get('set-cookie')).not.toBeNull()
  const page = await fetch(new URL(headers.get('location') ?? '', address))
  return page.text()
}

async function until(isDone: () => boolean) {
  await expect.poll(isDone).toBe(true)
}
