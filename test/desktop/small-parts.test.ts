import { mkdtempSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, it } from 'vitest'
import { createCrashLimit } from '../../src/main/desktop/crash-limit.ts'
import { desktopTextsFor } from '../../src/main/desktop/desktop-texts.ts'
import { menuTemplate } from '../../src/main/desktop/menu.ts'
import type { MonitorChoice } from '../../src/main/desktop/monitors.ts'
import { readChoice, writeChoice } from '../../src/main/desktop/remembered-choice.ts'
import { DESKTOP_SCREENS, screenAt } from '../../src/main/desktop/screens.ts'
import { hardenedWebPreferences } from '../../src/main/desktop/web-preferences.ts'

describe('what a page runs with', () => {
  it('has no Node integration, a sandbox, and no preload script', () => {
    expect(hardenedWebPreferences({ screen: 'cashier', isPackaged: true })).toEqual({
      partition: 'persist:cashier',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      plugins: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      spellcheck: false,
      devTools: false,
      backgroundThrottling: false,
    })
  })

  it('has developer tools only where Lunas is developed', () => {
    const preferences = hardenedWebPreferences({ screen: 'cashier', isPackaged: false })
    expect(preferences.devTools).toBe(true)
  })

  it('shares no cookies with the page of another screen', () => {
    const partitions = DESKTOP_SCREENS.map(
      (screen) => hardenedWebPreferences({ screen, isPackaged: true }).partition,
    )
    expect(new Set(partitions).size).toBe(3)
  })
})

describe('a page that crashes', () => {
  it('is loaded again three times a minute and then no more', () => {
    const crashes = createCrashLimit()
    expect([0, 1_000, 2_000, 3_000].map((atMs) => crashes.mayReload(atMs))).toEqual([
      true,
      true,
      true,
      false,
    ])
  })

  it('is loaded again each time when it crashes rarely', () => {
    const crashes = createCrashLimit()
    const hourly = Array.from({ length: 20 }, (_, hour) => hour * 3_600_000)
    expect(hourly.every((atMs) => crashes.mayReload(atMs))).toBe(true)
  })

  it('is loaded again a minute after the first crash', () => {
    const crashes = createCrashLimit()
    for (const atMs of [0, 1, 2]) crashes.mayReload(atMs)
    expect(crashes.mayReload(59_999)).toBe(false)
    expect(crashes.mayReload(60_000)).toBe(true)
  })
})

describe('the remembered monitor', () => {
  it('survives a restart', () => {
    const file = newFile()
    const choice: MonitorChoice = { kind: 'monitor', id: 42, label: 'POLE 10' }
    writeChoice(file, choice)
    expect(readChoice(file)).toEqual(choice)
    writeChoice(file, { kind: 'window' })
    expect(readChoice(file)).toEqual({ kind: 'window' })
    expect(readdirSync(join(file, '..'))).toEqual(['customer-display.json'])
  })

  it('is private to the user who chose', () => {
    const file = newFile()
    writeChoice(file, { kind: 'window' })
    expect(statSync(file).mode & 0o077).toBe(0)
  })

  it.each([
    '',
    '{',
    'null',
    '[]',
    '{"kind":"elsewhere"}',
    '{"kind":"monitor"}',
    '{"kind":"monitor","id":"2"}',
  ])('is automatic when the file says %j', (text) => {
    const file = newFile()
    writeFileSync(file, text)
    expect(readChoice(file)).toEqual({ kind: 'automatic' })
  })

  it('is automatic by default', () => {
    expect(readChoice(newFile())).toEqual({ kind: 'automatic' })
  })
})

describe('the menu', () => {
  const monitors = [
    { id: 1, label: '', bounds: { x: 0, y: 0, width: 1920, height: 1080 } },
    { id: 2, label: 'POLE 10', bounds: { x: 1920, y: 0, width: 1024, height: 600 } },
  ].map((monitor) => ({ ...monitor, workArea: monitor.bounds, internal: false }))

  it('offers every monitor to the customer display and marks the chosen one', () => {
    const { items } = openMenu({ kind: 'monitor', id: 2, label: 'POLE 10' })
    expect(items.map(({ label, checked }) => [label, checked])).toEqual([
      ['Tampilkan layar pelanggan', undefined],
      [undefined, undefined],
      ['Pilih monitor otomatis', false],
      ['Dalam jendela biasa', false],
      ['Monitor 1 (1920 × 1080)', false],
      ['POLE 10 (1024 × 600)', true],
    ])
  })

  it('passes on what was clicked', () => {
    const { items, chosen } = openMenu({ kind: 'automatic' })
    for (const item of items) (item.click as (() => void) | undefined)?.()
    expect(chosen).toEqual([
      'show',
      { kind: 'automatic' },
      { kind: 'window' },
      { kind: 'monitor', id: 1, label: '' },
      { kind: 'monitor', id: 2, label: 'POLE 10' },
    ])
  })

  it('offers neither developer tools nor a reload', () => {
    const roles = JSON.stringify(openMenu({ kind: 'automatic' }).template).match(/"role":"\w+"/g)
    expect(roles?.length).toBeGreaterThan(5)
    expect(roles?.filter((role) => /dev|reload/i.test(role))).toEqual([])
  })

  function openMenu(choice: MonitorChoice) {
    const chosen: unknown[] = []
    const template = menuTemplate({
      texts: desktopTextsFor('id'),
      monitors,
      choice,
      showCustomerDisplay: () => chosen.push('show'),
      choose: (next) => chosen.push(next),
    })
    const items = template.at(-1)?.submenu as MenuItemConstructorOptions[]
    return { template, items, chosen }
  }
})

describe('texts', () => {
  it('are English where the system is, and Indonesian everywhere else', () => {
    expect(desktopTextsFor('en-GB').edit).toBe('Edit')
    expect(desktopTextsFor('id').edit).toBe('Sunting')
    expect(desktopTextsFor('su-ID').edit).toBe('Sunting')
    expect(desktopTextsFor('').edit).toBe('Sunting')
  })
})

describe('which screen an address shows', () => {
  it.each([
    ['http://127.0.0.1:8721/cashier/?ticket=x', 'cashier'],
    ['http://127.0.0.1:8721/customer-display/', 'customer-display'],
    ['http://127.0.0.1:8721/phone-simulator', 'phone-simulator'],
    ['http://127.0.0.1:8721/cashiers/', undefined],
    ['http://127.0.0.1:8721/', undefined],
    ['nowhere', undefined],
  ])('%s shows %s', (url, screen) => {
    expect(screenAt(url)).toBe(screen)
  })
})

function newFile(): string {
  return join(mkdtempSync(join(tmpdir(), 'lunas-choice-')), 'customer-display.json')
}
