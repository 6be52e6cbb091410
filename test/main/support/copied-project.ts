import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../../..')
const COPIED = [
  'src/main',
  'src/shared',
  'src/pages-client',
  'src/renderer/theme/tokens.css',
  'integrations/termux',
  'src/tsconfig.base.json',
  'vite.config.ts',
  'package.json',
  'package-lock.json',
]
const SCREENS = ['cashier', 'customer-display', 'phone-simulator', 'soundbox']

/**
 * Copies the project to a folder of its own, so that a build there does not change dist/; with minimal screens,
 * which build fast.
 */
export function copyProject(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lunas-project-'))
  for (const name of COPIED) cpSync(join(root, name), join(folder, name), { recursive: true })
  for (const screen of SCREENS) {
    mkdirSync(join(folder, 'src/renderer/pages', screen), { recursive: true })
    writeFileSync(join(folder, 'src/renderer/pages', screen, 'index.html'), `<h1>${screen}</h1>`)
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction')
  return folder
}

/** A started Node program and its output so far. */
export interface RunningProgram {
  child: ChildProcess
  /** Everything on both outputs. */
  shown(): string
  /** The match, as soon as the program has printed it; fails when it ends first. */
  hears(pattern: RegExp): Promise<string>
  /** Its exit code; null when a signal ended it. */
  ended: Promise<number | null>
}

/** Runs a script with this Node; `environment` replaces ours except for PATH and HOME. */
export function runScript(
  cwd: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): RunningProgram {
  const { PATH, HOME, NODE_COMPILE_CACHE } = process.env
  const env = { PATH, HOME, NODE_COMPILE_CACHE, ...environment }
  const child = spawn(process.execPath, args, { cwd, env })
  let output = ''
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
  }
  return {
    child,
    ended,
    shown: () => output,
    hears(pattern) {
      return new Promise((resolve, reject) => {
        const look = () => {
          const match = pattern.exec(output)
          if (match) resolve(match[1] ?? match[0])
        }
        child.stdout.on('data', look)
        child.stderr.on('data', look)
        void ended.then(() => reject(new Error(`never heard ${pattern} in:\n${output}`)))
        look()
      })
    },
  }
}
