import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** All outputs of a build. */
const MADE_FROM = ['src', 'vite.config.ts', 'package-lock.json']

/** Files that every build writes; after an interrupted build one of them is missing or old. */
const MADE = [
  'dist/screens/cashier/index.html',
  'dist/screens/customer-display/index.html',
  'dist/screens/phone-simulator/index.html',
  'dist/screens/soundbox/index.html',
  'dist/pages/pay.css',
  'dist/pages/pay.js',
  'dist/main/desktop.js',
  'dist/main/serve.js',
]

/**
 * Builds screens and program into dist/, unless they are newer than their sources. Throws when the build fails.
 */
export function ensureBuilt(root: string, print: (line: string) => void = () => {}): void {
  if (isBuilt(root)) return
  print('Building the screens, this takes a few seconds …')
  const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin')
  const words = [join(vite, 'vite.js'), 'build', '--app', '--logLevel=warn']
  // Test runners set NODE_ENV to `test`, and Vite would then build the screens with React's development code.
  const env = { ...process.env, NODE_ENV: 'production' }
  // Printed to stderr, because programs parse stdout.
  const { status } = spawnSync(process.execPath, words, { cwd: root, env, stdio: ['ignore', 2, 2] })
  if (status !== 0) throw new Error('The screens could not be built: see the lines above.')
}

/** True when all build outputs below `root` are newer than all of their sources. */
export function isBuilt(root: string): boolean {
  const made = MADE.map((name) => join(root, name))
  if (!made.every((path) => existsSync(path))) return false
  const oldest = Math.min(...made.map((path) => statSync(path).mtimeMs))
  return MADE_FROM.every((name) => newestIn(join(root, name)) < oldest)
}

/** Includes folders: deleting a file changes only its folder's time. */
function newestIn(path: string): number {
  const state = statSync(path)
  if (!state.isDirectory()) return state.mtimeMs
  return Math.max(state.mtimeMs, ...readdirSync(path).map((name) => newestIn(join(path, name))))
}
