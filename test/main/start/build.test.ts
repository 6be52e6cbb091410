import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { isBuilt } from '../../../src/main/start/build.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lunas-built-'))
  for (const name of ['src/shared/base/money.ts', 'vite.config.ts', 'package-lock.json'])
    write(name, 100)
  setTime('src/shared/base', 100)
  setTime('src/shared', 100)
  setTime('src', 100)
  for (const page of ['cashier', 'customer-display', 'phone-simulator', 'soundbox']) {
    write(`dist/screens/${page}/index.html`, 200)
  }
  write('dist/pages/pay.css', 200)
  write('dist/pages/pay.js', 200)
  write('dist/main/desktop.js', 200)
  write('dist/main/serve.js', 200)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const setTime = (name: string, seconds: number) => utimesSync(join(folder, name), seconds, seconds)

function write(name: string, seconds: number): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true })
  writeFileSync(join(folder, name), '')
  setTime(name, seconds)
}

it('a build newer than its sources is reused', () => {
  expect(isBuilt(folder)).toBe(true)
})

it.each(['src/shared/base/money.ts', 'vite.config.ts', 'package-lock.json'])(
  'a change of %s requires a new build',
  (name) => {
    setTime(name, 300)
    expect(isBuilt(folder)).toBe(false)
  },
)

it('a deleted source file requires a new build', () => {
  rmSync(join(folder, 'src/shared/base/money.ts'))
  expect(isBuilt(folder)).toBe(false)
})

it('a build with a missing page is incomplete', () => {
  rmSync(join(folder, 'dist/screens/cashier/index.html'))
  expect(isBuilt(folder)).toBe(false)
})
