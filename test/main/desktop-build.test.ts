import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { isDesktopBuildFresh } from '../../src/main/desktop-build.ts'

const SOURCES = ['src/main/serve.ts', 'src/shared/money.ts', 'vite.config.ts', 'package-lock.json']

it('what Electron loads is used again while nothing changed', () => {
  expect(isDesktopBuildFresh(newProject())).toBe(true)
})

it.each(SOURCES)('is built anew after a change in %s', (name) => {
  const root = newProject()
  setTime(join(root, name), 3)
  expect(isDesktopBuildFresh(root)).toBe(false)
})

it('is built anew after a source was deleted', () => {
  const root = newProject()
  rmSync(join(root, 'src/shared/money.ts'))
  expect(isDesktopBuildFresh(root)).toBe(false)
})

it('is built where it is missing', () => {
  const root = newProject()
  rmSync(join(root, 'dist'), { recursive: true })
  expect(isDesktopBuildFresh(root)).toBe(false)
})

function newProject(): string {
  const root = mkdtempSync(join(tmpdir(), 'lunas-build-'))
  for (const name of [...SOURCES, 'dist/main/desktop.js']) {
    mkdirSync(dirname(join(root, name)), { recursive: true })
    writeFileSync(join(root, name), '')
  }
  for (const name of [...SOURCES, 'src/main', 'src/shared']) setTime(join(root, name), 1)
  setTime(join(root, 'dist/main/desktop.js'), 2)
  return root
}

/** Days, so that no file system is too coarse for it. */
function setTime(path: string, day: number) {
  utimesSync(path, day * 86_400, day * 86_400)
}
