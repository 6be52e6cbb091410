import { spawn } from 'node:child_process'

/** How a run of the desktop program came out. */
export type ElectronRun =
  | { kind: 'ended'; exitCode: number }
  /** It died before it could show anything, so that another way of starting is worth trying. */
  | { kind: 'never-opened'; why: string }

export interface ElectronExit {
  code: number | null
  signal: NodeJS.Signals | null
  lifetimeMs: number
  wasInterrupted: boolean
}

/** A program that Chromium stops because of its surroundings does not live longer. */
const SHORT_LIFE_MS = 10_000

const INTERRUPTIONS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Runs Electron to its end, with our output as its output; passes interruptions on, once. */
export function runElectron(program: string, args: readonly string[]): Promise<ElectronRun> {
  const startedAtMs = performance.now()
  // In a group of its own: a second Ctrl+C signal, from the terminal, would kill it at once.
  const child = spawn(program, args, { stdio: 'inherit', detached: process.platform !== 'win32' })
  let wasInterrupted = false
  const interrupt = () => {
    if (!wasInterrupted) child.kill('SIGTERM')
    wasInterrupted = true
  }
  for (const signal of INTERRUPTIONS) process.on(signal, interrupt)
  return new Promise<ElectronRun>((resolve) => {
    child.once('error', ({ message }) => resolve({ kind: 'never-opened', why: message }))
    child.once('exit', (code, signal) => {
      const lifetimeMs = performance.now() - startedAtMs
      resolve(judgeExit({ code, signal, lifetimeMs, wasInterrupted }))
    })
  }).finally(() => {
    for (const signal of INTERRUPTIONS) process.off(signal, interrupt)
  })
}

/** Tells our own exits (0 and 1) from a program that its surroundings killed in its first seconds. */
export function judgeExit({ code, signal, lifetimeMs, wasInterrupted }: ElectronExit): ElectronRun {
  if (code === 0 || wasInterrupted) return { kind: 'ended', exitCode: code ?? 0 }
  if (code === 1 || lifetimeMs > SHORT_LIFE_MS) return { kind: 'ended', exitCode: code ?? 1 }
  return { kind: 'never-opened', why: `it ended at once with ${signal ?? `code ${code}`}` }
}
