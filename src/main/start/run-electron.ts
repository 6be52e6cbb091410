import { spawn } from 'node:child_process'

/** Outcome of a run of the desktop program. */
export type ElectronRun =
  | { kind: 'ended'; exitCode: number }
  /** It ended before it could show anything, so another way of starting should be tried. */
  | { kind: 'never-opened'; why: string }

export interface ElectronExit {
  code: number | null
  signal: NodeJS.Signals | null
  lifetimeMs: number
  wasInterrupted: boolean
}

/** An environment problem stops Chromium within this time, in milliseconds. */
const SHORT_LIFE_MS = 10_000

const INTERRUPTIONS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Runs Electron until it ends, with inherited output; forwards interrupts once. */
export function runElectron(program: string, args: readonly string[]): Promise<ElectronRun> {
  const startedAtMs = performance.now()
  let wasInterrupted = false
  const interrupt = () => {
    if (!wasInterrupted) child.kill('SIGTERM')
    wasInterrupted = true
  }
  // Before the program starts: a signal that came in between would end Lunas and leave the program running.
  for (const signal of INTERRUPTIONS) process.on(signal, interrupt)
  // In a process group of its own: otherwise Ctrl+C in the terminal sends it a second signal, which kills it at
  // once.
  const child = spawn(program, args, { stdio: 'inherit', detached: process.platform !== 'win32' })
  return new Promise<ElectronRun>((resolve) => {
    child.once('error', ({ message }) => resolve({ kind: 'never-opened', why: message }))
    child.once('exit', (code, signal) => {
      const lifetimeMs = performance.now() - startedAtMs
      resolve(classifyExit({ code, signal, lifetimeMs, wasInterrupted }))
    })
  }).finally(() => {
    for (const signal of INTERRUPTIONS) process.off(signal, interrupt)
  })
}

/** Distinguishes Lunas's own exit codes (0 and 1) from a crash in the first seconds. */
export function classifyExit({
  code,
  signal,
  lifetimeMs,
  wasInterrupted,
}: ElectronExit): ElectronRun {
  if (code === 0 || wasInterrupted) return { kind: 'ended', exitCode: code ?? 0 }
  if (code === 1 || lifetimeMs > SHORT_LIFE_MS) return { kind: 'ended', exitCode: code ?? 1 }
  return { kind: 'never-opened', why: `it ended at once with ${signal ?? `code ${code}`}` }
}
