import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** All that the bundle for Electron is made from; the screens look after themselves. */
const MADE_FROM = ['src/main', 'src/shared', 'vite.config.ts', 'package-lock.json']
const MADE = 'dist/main/desktop.js'

/** Builds what Electron loads, unless it is newer than its sources. Throws when the build fails. */
export function ensureDesktopBuild(root: string): void {
  if (isDesktopBuildFresh(root)) return
  const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin')
  const words = [join(vite, 'vite.js'), 'build', '--app', '--logLevel=warn']
  const { status } = spawnSync(process.execPath, words, { cwd: root, stdio: 'inherit' })
  if (status !== 0) throw new Error('The program could not be built: see the lines above.')
}

/** True when the bundle in `root` is there and newer than everything it is made from. */
export function isDesktopBuildFresh(root: string): boolean {
  const made = join(root, MADE)
  if (!existsSync(made)) return false
  const madeAtMs = statSync(made).mtimeMs
  return MADE_FROM.every((name) => newestIn(join(root, name)) < madeAtMs)
}

/** Folders count too: a deleted file changes nothing but the time of its folder. */
function newestIn(path: string): number {
  const { mtimeMs } = statSync(path)
  if (!statSync(path).isDirectory()) return mtimeMs
  return Math.max(mtimeMs, ...readdirSync(path).map((name) => newestIn(join(path, name))))
}
