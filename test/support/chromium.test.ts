import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { CHROMIUM_ARGS, findChromium } from './chromium.ts'
import { type Computer, chromiumPlaces } from './chromium-places.ts'

let home: string
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'lunas-chromium-'))
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

function addProgram(name: string): string {
  const path = join(home, name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, '#!/bin/sh\n')
  chmodSync(path, 0o755)
  return path
}

const computer = (env: NodeJS.ProcessEnv, platform: NodeJS.Platform = 'linux'): Computer => ({
  platform,
  env,
  home,
})

it('uses the browser in LUNAS_CHROMIUM before all others', () => {
  const named = addProgram('my-browser')
  addProgram('bin/chromium')
  const env = { LUNAS_CHROMIUM: named, PATH: join(home, 'bin') }
  expect(findChromium(computer(env))).toBe(named)
})

it('reports when LUNAS_CHROMIUM names nothing that starts', () => {
  expect(() => findChromium(computer({ LUNAS_CHROMIUM: join(home, 'gone') }))).toThrow('gone')
})

it('finds a browser on the PATH by any of its names, and ignores folders', () => {
  mkdirSync(join(home, 'bin/chromium'), { recursive: true })
  const chrome = addProgram('bin/google-chrome-stable')
  expect(findChromium(computer({ PATH: join(home, 'bin') }))).toBe(chrome)
})

it('takes the headless shell before a browser with windows', () => {
  addProgram('bin/chromium')
  const shell = addProgram('bin/chromium-headless-shell')
  expect(findChromium(computer({ PATH: join(home, 'bin') }))).toBe(shell)
})

it('finds the newest browser of Playwright', () => {
  addProgram('.cache/ms-playwright/chromium-999/chrome-linux/chrome')
  const newest = addProgram('.cache/ms-playwright/chromium-1234/chrome-linux64/chrome')
  addProgram('.cache/ms-playwright/firefox-2000/chrome-linux/chrome')
  expect(firstUnderHome(computer({}))).toBe(newest)
})

it('finds Chrome among the programs of a Mac and of Windows', () => {
  const onMac = addProgram('Applications/Google Chrome.app/Contents/MacOS/Google Chrome')
  const onWindows = addProgram('programs/Google/Chrome/Application/chrome.exe')
  const windows = computer({ ProgramFiles: join(home, 'programs') }, 'win32')
  expect(firstUnderHome(computer({}, 'darwin'))).toBe(onMac)
  expect(firstUnderHome(windows)).toBe(onWindows)
})

it('starts the browser without network access of its own', () => {
  expect(CHROMIUM_ARGS).toContain('--disable-background-networking')
  expect(CHROMIUM_ARGS).toContain('--disable-component-update')
})

/** This computer's own browsers must not affect the result. */
function firstUnderHome(computer: Computer): string | undefined {
  return chromiumPlaces(computer).find((path) => path.startsWith(home) && existsSync(path))
}
