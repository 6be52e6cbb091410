import { randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  app,
  BrowserWindow,
  pole,
  resetElectron,
  screen,
  seen,
  session,
  system,
  till,
} from './fake-electron.ts'

vi.mock('electron', () => import('./fake-electron.ts'))

let dataDir: string

beforeEach(() => {
  resetElectron()
  dataDir = mkdtempSync(join(tmpdir(), 'lunas-case-'))
  vi.spyOn(console, 'log').mockReturnValue()
  vi.spyOn(console, 'error').mockReturnValue()
})

afterEach(async () => {
  if (BrowserWindow.open.length > 0) await quit()
  vi.restoreAllMocks()
  rmSync(dataDir, { recursive: true, force: true })
})

describe('a start', () => {
  it('opens the cashier and the customer display on the engine that it started', async () => {
    await startProgram()
    const [display, cashier] = addresses()
    expect(display).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/customer-display\/\?ticket=./)
    expect(cashier).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/cashier\/\?ticket=./)
    expect(seen.isSandboxed).toBe(true)
    expect(readdirSync(dataDir).length).toBeGreaterThan(0)
  })

  it('opens each window with a one-time ticket of the engine', async () => {
    await startProgram()
    const cashier = addresses()[1] ?? ''
    const first = await fetch(cashier, { redirect: 'manual' })
    expect(first.status).toBe(302)
    expect(first.headers.get('set-cookie')).toMatch(/HttpOnly/)
    const second = await fetch(cashier, { redirect: 'manual' })
    expect(second.headers.get('set-cookie')).toBeNull()
  })

  it('closes every session and page before a window can use it', async () => {
    await startProgram()
    const guarded = [session.defaultSession, ...session.partitions.values()]
    expect(guarded).toHaveLength(3)
    for (const { request, check, device, beforeRequest } of guarded) {
      expect([request, check, device, beforeRequest].map((handler) => typeof handler)).toEqual(
        Array.from({ length: 4 }, () => 'function'),
      )
    }
    for (const { webContents } of BrowserWindow.open) {
      expect(webContents.tries('will-navigate', 'https://evil.example/')).toBe('stays')
      expect(webContents.windowOpenHandler?.({ url: 'https://evil.example/' })).toEqual({
        action: 'deny',
      })
    }
    expect(seen.handedToSystem).toEqual([])
  })

  it('exits with 0 and opens nothing when Lunas is already running', async () => {
    system.isFirstInstance = false
    await startProgram()
    expect(seen.exits).toEqual([0])
    expect(BrowserWindow.open).toEqual([])
    expect(console.log).toHaveBeenCalledExactlyOnceWith(
      'Lunas is already running; its window comes to the front.',
    )
  })

  it('shows an error in two languages and exits with 1 when the engine fails', async () => {
    rmSync(dataDir, { recursive: true })
    writeFileSync(dataDir, 'a file where the folder should be')
    await startProgram()
    expect(seen.exits).toEqual([1])
    expect(seen.errorBoxes).toEqual([
      'Alamat folder data Lunas bukan folder.\n\n' +
        'The path of the data folder of Lunas is not a folder.',
    ])
  })
})

describe('a running program', () => {
  it('focuses its window when Lunas is started again', async () => {
    await startProgram()
    const cashier = BrowserWindow.open[1]!
    cashier.isMinimizedNow = true
    app.emit('second-instance')
    expect(cashier.isMinimizedNow).toBe(false)
    expect(cashier.shown.at(-1)).toBe('focus')
  })

  it('moves the customer display to a monitor that is plugged in, once per cable', async () => {
    await startProgram()
    system.monitors = [till, pole]
    for (const event of ['display-added', 'display-metrics-changed']) screen.emit(event)
    await expect.poll(() => displayOptions()).toMatchObject(pole.bounds)
    system.monitors = [till]
    screen.emit('display-removed')
    await expect.poll(() => displayOptions()).toMatchObject({ fullscreen: false })
  })

  it('stops the engine and exits with 0 when the cashier closes the window', async () => {
    await startProgram()
    const address = new URL(addresses()[1] ?? '').origin
    BrowserWindow.open[1]?.close()
    await left()
    expect(seen.exits).toEqual([0])
    await expect(fetch(address)).rejects.toThrow('fetch failed')
  })

  it('locks its data folder: a second engine reports that Lunas is running', async () => {
    await startProgram()
    const [first] = addresses()
    await startProgram()
    expect(seen.exits).toEqual([0])
    expect(seen.errorBoxes).toEqual([
      'Lunas sudah berjalan di komputer ini.\n\nLunas is already running on this computer.',
    ])
    expect(addresses()[0]).toBe(first)
  })
})

/** Runs main.ts as Electron would, until it has opened its windows or exited. */
async function startProgram() {
  const windows = BrowserWindow.open.length
  process.argv = ['electron', '.', `--data=${dataDir}`, '--lan-port=0', '--till-port=0']
  // A module runs only once, so each start imports a fresh copy with the same Electron.
  await import(/* @vite-ignore */ `../../src/main/desktop/main.ts?start=${randomUUID()}`)
  await expect.poll(() => BrowserWindow.open.length - windows + 2 * seen.exits.length).toBe(2)
}

async function quit() {
  app.quit()
  await left()
}

function left(): Promise<void> {
  return expect.poll(() => seen.exits).not.toEqual([])
}

function addresses(): string[] {
  return BrowserWindow.open.map(({ addresses: [first] }) => first ?? '')
}

function displayOptions() {
  return BrowserWindow.open.find(({ addresses: [first] }) => first?.includes('/customer-display/'))
    ?.options
}
