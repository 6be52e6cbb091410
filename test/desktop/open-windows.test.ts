import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { MenuItemConstructorOptions } from 'electron'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { desktopTextsFor } from '../../src/main/desktop/desktop-texts.ts'
import { createOpenWindows } from '../../src/main/desktop/open-windows.ts'
import { hardenedWebPreferences } from '../../src/main/desktop/web-preferences.ts'
import {
  BrowserWindow,
  makeMonitor,
  pole,
  resetElectron,
  seen,
  system,
  till,
} from './fake-electron.ts'

vi.mock('electron', () => import('./fake-electron.ts'))

beforeEach(resetElectron)

describe('every window', () => {
  it('runs with the same hardened preferences', () => {
    const { windows } = openShop()
    windows.show('phone-simulator')
    const screens = ['customer-display', 'cashier', 'phone-simulator'] as const
    expect(BrowserWindow.open.map(({ options }) => options.webPreferences)).toEqual(
      screens.map((screen) => hardenedWebPreferences({ screen, isPackaged: true })),
    )
  })

  it('is opened once, and focused when asked for again', () => {
    const { windows } = openShop()
    const cashier = windowOf('cashier')
    cashier.isMinimizedNow = true
    cashier.shown = []
    windows.show('cashier')
    expect(BrowserWindow.open).toHaveLength(2)
    expect(cashier.shown).toEqual(['show', 'focus'])
    expect(cashier.isMinimizedNow).toBe(false)
  })

  it('is loaded with a fresh ticket after its page crashed', () => {
    openShop()
    const cashier = windowOf('cashier')
    crash(cashier, 'crashed')
    expect(cashier.addresses).toEqual([
      'http://127.0.0.1:8721/cashier/?ticket=2',
      'http://127.0.0.1:8721/cashier/?ticket=3',
    ])
  })

  it('is not reloaded when its page crashes for the fourth time within a minute', () => {
    const { givenUp } = openShop()
    const cashier = windowOf('cashier')
    for (let time = 0; time < 4; time++) crash(cashier, 'oom')
    expect(cashier.addresses).toHaveLength(4)
    expect(givenUp).toHaveLength(1)
  })

  it('is not loaded again when its page ended normally', () => {
    openShop()
    crash(windowOf('cashier'), 'clean-exit')
    expect(windowOf('cashier').addresses).toHaveLength(1)
  })
})

describe('the cashier window', () => {
  it('fills the primary monitor and gets the keyboard', () => {
    openShop()
    expect(windowOf('cashier').options).toMatchObject(till.workArea)
    expect(windowOf('cashier').shown).toEqual(['maximize', 'show'])
  })

  it('ends the program when it is closed', () => {
    const { closed } = openShop()
    windowOf('cashier').close()
    expect(closed).toHaveLength(1)
  })
})

describe('the customer display', () => {
  it('is full screen on a second monitor and leaves the keyboard to the cashier', () => {
    system.monitors = [till, pole]
    openShop()
    const display = windowOf('customer-display')
    expect(display.options).toMatchObject({ ...pole.bounds, fullscreen: true })
    expect(display.shown).toEqual(['removeMenu', 'showInactive'])
  })

  it('is a normal window where there is one monitor', () => {
    openShop()
    expect(windowOf('customer-display').options).toMatchObject({ width: 480, fullscreen: false })
  })

  it('moves to a monitor that is plugged in, and back into a window when it is unplugged', () => {
    const { windows } = openShop()
    const first = windowOf('customer-display')
    system.monitors = [till, pole]
    windows.arrange()
    expect(first.isDestroyed()).toBe(true)
    expect(windowOf('customer-display').options).toMatchObject({ fullscreen: true, x: 1920 })
    system.monitors = [till]
    windows.arrange()
    expect(windowOf('customer-display').options.fullscreen).toBe(false)
    expect(BrowserWindow.open).toHaveLength(2)
  })

  it('stays as it is when a change of monitors does not concern it', () => {
    const { windows } = openShop()
    const before = windowOf('customer-display')
    windows.arrange()
    expect(windowOf('customer-display')).toBe(before)
  })

  it('stays closed after it was closed by hand, until a monitor is plugged in', () => {
    const { windows, closed } = openShop()
    windowOf('customer-display').close()
    windows.arrange()
    expect(namesOfOpen()).toEqual(['cashier'])
    expect(closed).toEqual([])
    system.monitors = [till, pole]
    windows.arrange()
    expect(namesOfOpen()).toEqual(['cashier', 'customer-display'])
  })

  it('closes while no monitor is connected, and opens again with the first one', () => {
    const { windows } = openShop()
    system.monitors = [{ ...till, id: -1 }]
    windows.arrange()
    expect(namesOfOpen()).toEqual(['cashier'])
    system.monitors = [till]
    windows.arrange()
    expect(namesOfOpen()).toEqual(['cashier', 'customer-display'])
  })

  it('goes to the monitor that the shop chooses in the menu, also after a restart', () => {
    const large = makeMonitor(3, { x: 2944, y: 0, width: 2560, height: 1440 })
    system.monitors = [till, pole, large]
    const { choiceFile } = openShop()
    expect(windowOf('customer-display').options).toMatchObject(pole.bounds)
    click('Monitor 3 (2560 × 1440)')
    expect(windowOf('customer-display').options).toMatchObject(large.bounds)
    resetElectron()
    system.monitors = [till, pole, large]
    openShop(choiceFile)
    expect(windowOf('customer-display').options).toMatchObject(large.bounds)
  })

  it('moves the cashier aside when it takes the primary monitor', () => {
    system.monitors = [till, pole]
    openShop()
    click('Monitor 1 (1920 × 1080)')
    expect(windowOf('customer-display').options).toMatchObject({ ...till.bounds, fullscreen: true })
    expect(windowOf('cashier').getBounds()).toEqual(pole.workArea)
  })

  it('leaves the cashier where it is when the display does not cover it', () => {
    const { windows } = openShop()
    system.monitors = [till, pole]
    windows.arrange()
    expect(windowOf('cashier').getBounds()).toEqual(till.workArea)
  })

  it('is shown again from the menu', () => {
    openShop()
    windowOf('customer-display').close()
    click('Tampilkan layar pelanggan')
    expect(namesOfOpen()).toEqual(['cashier', 'customer-display'])
  })
})

function openShop(choiceFile = join(mkdtempSync(join(tmpdir(), 'lunas-windows-')), 'choice.json')) {
  let tickets = 0
  const closed: true[] = []
  const givenUp: true[] = []
  const windows = createOpenWindows({
    isPackaged: true,
    texts: desktopTextsFor('id'),
    choiceFile,
    addressOf: (name) => `http://127.0.0.1:8721/${name}/?ticket=${++tickets}`,
    nowMs: () => 0,
    onReloadLimitReached: () => givenUp.push(true),
    onCashierClosed: () => closed.push(true),
  })
  windows.arrange()
  windows.show('cashier')
  return { windows, closed, givenUp, choiceFile }
}

function namesOfOpen(): string[] {
  return BrowserWindow.open.map((window) => window.addresses[0]?.split('/')[3] ?? '').toSorted()
}

function windowOf(name: string): BrowserWindow {
  const window = BrowserWindow.open.find(({ addresses }) => addresses[0]?.includes(`/${name}/`))
  if (!window) throw new Error(`no ${name} window is open`)
  return window
}

function crash(window: BrowserWindow, reason: string) {
  window.webContents.emit('render-process-gone', {}, { reason, exitCode: 1 })
}

function click(label: string) {
  const items = seen.menu.at(-1)?.submenu as MenuItemConstructorOptions[]
  const click = items.find((item) => item.label === label)?.click as (() => void) | undefined
  if (!click) throw new Error(`the menu has no ${label}`)
  click()
}
