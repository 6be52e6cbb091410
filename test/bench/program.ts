import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { CreatedMerchant } from '../../src/shared/sites/merchant.ts'

const root = join(import.meta.dirname, '../..')
const packageJson = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  scripts: { serve: string }
}

/** A started program that has printed its ready line. */
export interface Program {
  process: ChildProcess
  /** The JSON of its ready line. */
  ready: Record<string, string>
  /** Milliseconds from start to the ready line. */
  readyAfterMs: number
  stop(): Promise<void>
}

/** Starts a TypeScript file of the project and waits for its one JSON line. */
export async function startProgram(file: string, args: string[]): Promise<Program> {
  return startNode([join(root, file), ...args])
}

async function startNode(words: string[]): Promise<Program> {
  const startedAtMs = performance.now()
  const child = spawn(process.execPath, words, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
  const line = await firstLine(child)
  const readyAfterMs = performance.now() - startedAtMs
  return {
    process: child,
    ready: JSON.parse(line) as Record<string, string>,
    readyAfterMs,
    async stop() {
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      await ended
    },
  }
}

async function firstLine(child: ChildProcess): Promise<string> {
  const lines = createInterface({ input: child.stdout! })
  for await (const line of lines) return line
  throw new Error('the program ended without a word')
}

/** The gateway, with the arguments that `npm run serve` passes to Node. */
export function serve(dataDir: string): Promise<Program> {
  const script = packageJson.scripts.serve
  const words = script.slice(script.indexOf('node ') + 'node '.length).split(' ')
  const ports = ['--host', '127.0.0.1', '--lan-port', '0', '--till-port', '0']
  return startNode([...words, '--data', dataDir, ...ports])
}

export function cli(dataDir: string, ...words: string[]): unknown {
  const args = [join(root, 'src/main/cli/cli.ts'), ...words, '--data', dataDir, '--json']
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }))
}

/** Invented: valid checksum, no real account. */
export const MADE_UP_QRIS =
  '00020101021126590013ID.CO.BNI.WWW011893600009150000000102096000000010303UBE51450015ID.OR.GPNQR.WWW0215ID10000000000090303UBE5204541153033605802ID5917WARUNG CONTOH BNI6015JAKARTA SELATAN61051011463049176'

/** A site's merchant without the usual limit of open payments. */
export function createMerchant(dataDir: string, ...options: string[]): CreatedMerchant {
  cli(dataDir, 'settings', 'set', 'openPaymentsPerKey', '10000000')
  return cli(
    dataDir,
    'merchants',
    'create',
    '--name',
    'Toko Bench',
    '--qris',
    MADE_UP_QRIS,
    ...options,
  ) as CreatedMerchant
}

export function makeDataDir(): string {
  return mkdtempSync(join(tmpdir(), 'lunas-bench-'))
}

export function removeDataDir(dataDir: string): void {
  rmSync(dataDir, { recursive: true, force: true })
}

/** Resident memory of a process in megabytes; Linux only. */
export function residentMegabytes(processId: number): number {
  const status = readFileSync(`/proc/${processId}/status`, 'utf8')
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1_024
}
