import { type ChildProcess, spawn } from 'node:child_process'

/** A program to run until it ends, with an empty stdin. */
export interface Program {
  path: string
  args: string[]
  /** Receives its output, which is inherited otherwise. */
  onOutput?: (text: string) => void
  /** Added to our own environment. */
  env?: Record<string, string>
  /** Timeout after which it is killed and has failed. */
  limitMs: number
}

const GRACE_MS = 10_000
const running = new Set<ChildProcess>()

// Each child has a process group of its own, so that its children can be killed with it.
const hasGroups = process.platform !== 'win32'

/** Runs a program and returns its exit code; 1 when it could not start, was killed or timed out. */
export function runProgram({ path, args, env, limitMs, onOutput }: Program): Promise<number> {
  const output = onOutput ? 'pipe' : 'inherit'
  const child = spawn(path, args, {
    stdio: ['ignore', output, output],
    env: { ...process.env, ...env },
    detached: hasGroups,
  })
  running.add(child)
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => onOutput?.(text))
  }
  const limit = setTimeout(() => {
    console.error(`Stopped after ${Math.round(limitMs / 60_000)} minutes.`)
    killWithChildren(child)
  }, limitMs)
  return new Promise((resolve) => {
    let exitCode = 1
    const end = () => {
      clearTimeout(limit)
      running.delete(child)
      // Child processes that it left running, such as a server; they may keep the output open.
      killWithChildren(child)
    }
    child.once('error', (error) => {
      console.error(error.message)
      end()
      resolve(1)
    })
    child.once('exit', (code) => {
      exitCode = code ?? 1
      end()
    })
    child.once('close', () => resolve(exitCode))
  })
}

/**
 * Forwards an interrupt of this process to what it runs before it exits: SIGTERM first, SIGKILL after ten
 * seconds or at the second interrupt.
 */
export function endChildrenWhenInterrupted(): void {
  let interruptions = 0
  const interrupt = (exitCode: number) => {
    interruptions += 1
    process.exitCode = exitCode
    const children = [...running]
    if (interruptions > 1) for (const child of children) killWithChildren(child)
    else for (const child of children) child.kill('SIGINT')
    setTimeout(() => process.exit(exitCode), GRACE_MS).unref()
    void Promise.all(children.map(ended)).then(() => process.exit(exitCode))
  }
  process.on('SIGINT', () => interrupt(130))
  process.on('SIGTERM', () => interrupt(143))
  process.on('SIGHUP', () => interrupt(129))
  if (process.env.npm_lifecycle_event) whenParentEnds(() => interrupt(143))
  process.on('exit', () => {
    for (const child of running) killWithChildren(child)
  })
}

/** npm forwards SIGTERM to its shell only, and that shell exits without forwarding it. */
function whenParentEnds(notify: () => void): void {
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    notify()
  }, 250)
  watch.unref()
}

function ended(child: ChildProcess): Promise<unknown> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => child.once('exit', resolve))
}

function killWithChildren(child: ChildProcess): void {
  if (child.pid === undefined) return
  try {
    process.kill(hasGroups ? -child.pid : child.pid, 'SIGKILL')
  } catch {
    // No process of that group is left, as intended.
  }
}
