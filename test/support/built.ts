import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')

/** Everything that ends up in the built program. */
const MADE_FROM = ['src', 'vite.config.ts', 'package-lock.json']

/** Written by every build; one that stopped half way leaves one of them out, or old. */
const MADE = [
  'dist/screens/cashier/index.html',
  'dist/screens/customer-display/index.html',
  'dist/screens/phone-simulator/index.html',
  'dist/main/serve.js',
]

/** Builds the screens and the program into dist/, unless what is there is newer than its sources. */
export function ensureBuilt(): void {
  if (isFresh(root)) return
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  const { status } = spawnSync(process.execPath, [vite, 'build', '--app', '--logLevel=warn'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  if (status !== 0) throw new Error('The screens could not be built: see the lines above.')
}

/** True when all that a build writes into `folder` is newer than all that it is made from. */
export function isFresh(folder: string): boolean {
  const made = MADE.map((name) => join(folder, name))
  if (!made.every((path) => existsSync(path))) return false
  const oldest = Math.min(...made.map((path) => statSync(path).mtimeMs))
  return MADE_FROM.every((name) => newestIn(join(folder, name)) < oldest)
}

/** Folders count too: deleting a file changes nothing but its folder's time. */
function newestIn(path: string): number {
  const { mtimeMs } = statSync(path)
  if (!statSync(path).isDirectory()) return mtimeMs
  const inside = readdirSync(path).map((name) => newestIn(join(path, name)))
  return Math.max(mtimeMs, ...inside)
}
