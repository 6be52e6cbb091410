import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** Everything that ends up in the built program. */
const MADE_FROM = ['src', 'vite.config.ts', 'package-lock.json']

/** Written by every build; one that stopped half way leaves one of them out, or old. */
const MADE = [
  'dist/screens/cashier/index.html',
  'dist/screens/customer-display/index.html',
  'dist/screens/phone-simulator/index.html',
  'dist/screens/soundbox/index.html',
  'dist/main/desktop.js',
  'dist/main/serve.js',
]

/** Builds screens and program into dist/, unless what is there is newer than its sources. Throws when it fails. */
export function ensureBuilt(root: string, say: (line: string) => void = () => {}): void {
  if (isBuilt(root)) return
  say('Building the screens, this takes a few seconds …')
  const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin')
  const words = [join(vite, 'vite.js'), 'build', '--app', '--logLevel=warn']
  // Only on the second channel: what we print on the first one is read by programs.
  const { status } = spawnSync(process.execPath, words, { cwd: root, stdio: ['ignore', 2, 2] })
  if (status !== 0) throw new Error('The screens could not be built: see the lines above.')
}

/** True when all that a build writes below `root` is newer than all that it is made from. */
export function isBuilt(root: string): boolean {
  const made = MADE.map((name) => join(root, name))
  if (!made.every((path) => existsSync(path))) return false
  const oldest = Math.min(...made.map((path) => statSync(path).mtimeMs))
  return MADE_FROM.every((name) => newestIn(join(root, name)) < oldest)
}

/** Folders count too: deleting a file changes nothing but its folder's time. */
function newestIn(path: string): number {
  const state = statSync(path)
  if (!state.isDirectory()) return state.mtimeMs
  return Math.max(state.mtimeMs, ...readdirSync(path).map((name) => newestIn(join(path, name))))
}
