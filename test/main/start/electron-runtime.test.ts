import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  type ElectronSearch,
  electronPackageDir,
  electronRuntime,
  fetchElectron,
  findElectron,
  reasonAgainstWindows,
} from '../../../src/main/start/electron-runtime.ts'

const LIMIT_MS = 10_000
const WITH_DISPLAY = { DISPLAY: ':0' }

describe('a runtime on this machine', () => {
  it('is found in the electron package', () => {
    const packageDir = newPackage()
    install(packageDir)
    expect(findElectron(search({ packageDir }))).toBe(join(packageDir, 'dist', 'electron'))
  })

  it('is found by its environment variable before the installed one', async () => {
    const packageDir = newPackage()
    install(packageDir)
    const elsewhere = newFolder()
    writeFileSync(join(elsewhere, 'electron'), '')
    const environment = { ELECTRON_OVERRIDE_DIST_PATH: elsewhere }
    const wanted = search({ packageDir, environment, userId: 0 })
    expect(await electronRuntime(wanted, LIMIT_MS)).toEqual({
      kind: 'found',
      program: join(elsewhere, 'electron'),
    })
  })

  it('has the program name of each system', () => {
    const elsewhere = newFolder()
    const environment = { ELECTRON_OVERRIDE_DIST_PATH: elsewhere }
    writeFileSync(join(elsewhere, 'electron.exe'), '')
    expect(findElectron(search({ environment, platform: 'win32' }))).toBe(
      join(elsewhere, 'electron.exe'),
    )
    expect(findElectron(search({ environment }))).toBeUndefined()
  })

  it('is not found after an interrupted download', () => {
    const packageDir = newPackage()
    mkdirSync(join(packageDir, 'dist'))
    writeFileSync(join(packageDir, 'dist', 'electron'), 'half')
    expect(findElectron(search({ packageDir }))).toBeUndefined()
  })

  it('is not downloaded when the environment variable is wrong', async () => {
    const packageDir = newPackage('throw new Error("must not run")')
    const environment = { ELECTRON_OVERRIDE_DIST_PATH: newFolder() }
    expect(await electronRuntime(search({ packageDir, environment }), LIMIT_MS)).toEqual({
      kind: 'missing',
      why: 'ELECTRON_OVERRIDE_DIST_PATH holds no runtime',
    })
  })
})

describe('Electron windows cannot open', () => {
  it('on a Linux machine without a display, which then downloads nothing', async () => {
    const packageDir = newPackage('throw new Error("must not run")')
    expect(await electronRuntime(search({ packageDir, environment: {} }), LIMIT_MS)).toEqual({
      kind: 'missing',
      why: 'this machine has no display',
    })
  })

  it('where Lunas runs as root', () => {
    expect(reasonAgainstWindows(search({ userId: 0 }))).toBe('its sandbox does not run as root')
  })

  it('but can on Windows and Mac, and on Linux under Wayland', () => {
    const environment = {}
    expect(reasonAgainstWindows(search({ environment, platform: 'win32' }))).toBeUndefined()
    expect(reasonAgainstWindows(search({ environment, platform: 'darwin' }))).toBeUndefined()
    expect(
      reasonAgainstWindows(search({ environment: { WAYLAND_DISPLAY: 'wayland-0' } })),
    ).toBeUndefined()
  })
})

describe('downloading a runtime', () => {
  it('runs the script of the electron package, and the runtime exists', async () => {
    const packageDir = newPackage(`
      const fs = require('node:fs'), path = require('node:path')
      fs.mkdirSync(path.join(__dirname, 'dist'))
      fs.writeFileSync(path.join(__dirname, 'dist', 'electron'), '')
      fs.writeFileSync(path.join(__dirname, 'path.txt'), 'electron')`)
    expect(await electronRuntime(search({ packageDir }), LIMIT_MS)).toEqual({
      kind: 'found',
      program: join(packageDir, 'dist', 'electron'),
    })
  })

  it('reports in one line why it failed', async () => {
    const packageDir = newPackage(`
      console.error(new Error('getaddrinfo ENOTFOUND downloads.example').stack)
      process.exit(1)`)
    expect(await electronRuntime(search({ packageDir }), LIMIT_MS)).toEqual({
      kind: 'missing',
      why: 'it could not be fetched: getaddrinfo ENOTFOUND downloads.example',
    })
  })

  it.each([
    ["throw new TypeError('fetch failed')", 'it could not be fetched: fetch failed'],
    ["console.error('no'); process.exit(7)", 'it could not be fetched: exit code 7'],
  ])('reports %s in one line', async (script, why) => {
    expect(await fetchElectron(newPackage(script), LIMIT_MS)).toBe(why)
  })

  it('ends after its time limit', async () => {
    const packageDir = newPackage('setInterval(() => {}, 1_000)')
    expect(await fetchElectron(packageDir, 200)).toBe('fetching it took longer than 0.2 s')
  })

  it('fails when the script succeeds without a runtime', async () => {
    expect(await electronRuntime(search({ packageDir: newPackage('') }), LIMIT_MS)).toEqual({
      kind: 'missing',
      why: 'fetching it left no runtime behind',
    })
  })

  it('needs the electron package', async () => {
    expect(await electronRuntime(search({ packageDir: undefined }), LIMIT_MS)).toEqual({
      kind: 'missing',
      why: 'the electron package is not installed',
    })
  })
})

it('the electron package of this project is found without loading it', () => {
  expect(electronPackageDir()).toBe(join(import.meta.dirname, '../../../node_modules/electron'))
})

function search(parts: Partial<ElectronSearch>): ElectronSearch {
  return {
    packageDir: undefined,
    environment: WITH_DISPLAY,
    platform: 'linux',
    userId: 1000,
    ...parts,
  }
}

function newPackage(installScript = ''): string {
  const folder = newFolder()
  writeFileSync(join(folder, 'install.js'), installScript)
  return folder
}

function install(packageDir: string) {
  mkdirSync(join(packageDir, 'dist'))
  writeFileSync(join(packageDir, 'dist', 'electron'), '')
  writeFileSync(join(packageDir, 'path.txt'), 'electron')
}

function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'lunas-electron-'))
}
