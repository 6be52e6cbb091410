import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

const PROJECT = join(import.meta.dirname, '../../..')

/** A started program of the project, with each of its outputs. */
export interface Program {
  child: ChildProcess
  out(): string
  errors(): string
  /** Exit code; null when a signal ended it. */
  ended: Promise<number | null>
}

/** Runs a program in the project until it ends or the test does. */
export function startProgram(
  command: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): Program {
  const { PATH, HOME, NODE_COMPILE_CACHE } = process.env
  const env = { PATH, HOME, NODE_COMPILE_CACHE, ...environment }
  const child = spawn(command, args, { cwd: PROJECT, env })
  const output = { out: '', errors: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output.out += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    output.errors += text
  })
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  onTestFinished(async () => {
    child.kill('SIGKILL')
    await ended
  })
  return { child, out: () => output.out, errors: () => output.errors, ended }
}

/** Runs the program `cli`, `serve`, `start` or `demo` of the sources with this Node. */
export function startScript(
  name: string,
  args: readonly string[],
  environment?: NodeJS.ProcessEnv,
): Program {
  return startProgram(
    process.execPath,
    [`src/main/${name === 'cli' ? 'cli' : 'start'}/${name}.ts`, ...args],
    environment,
  )
}

/** The match in a program's stdout, as soon as it is printed; fails when the program ends before. */
export async function hears(program: Program, pattern: RegExp): Promise<RegExpExecArray> {
  let hasEnded = false
  void program.ended.then(() => {
    hasEnded = true
  })
  for (;;) {
    const match = pattern.exec(program.out())
    if (match) return match
    if (hasEnded) throw new Error(`ended without ${pattern}: ${program.out()}${program.errors()}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
