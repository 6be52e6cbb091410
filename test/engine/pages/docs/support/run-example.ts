import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import {
  type ExampleLanguage,
  RECEIVER_PORT,
} from '../../../../../src/main/engine/pages/docs/examples/example.ts'
import { ask } from '../../../../support/ask.ts'
import { makeTempDir } from '../../../../support/temp-dir.ts'

interface Runner {
  command: string
  file: string
  /** Words of the command line for a receiver on a port. */
  listening: (file: string, port: number) => string[]
  needs: string[]
}

const RUNNERS: Record<ExampleLanguage, Runner> = {
  curl: {
    command: 'bash',
    file: 'call.sh',
    listening: () => [],
    needs: ['curl', 'openssl', 'bash'],
  },
  node: { command: process.execPath, file: 'call.mjs', listening: (file) => [file], needs: [] },
  python: { command: 'python3', file: 'call.py', listening: (file) => [file], needs: ['python3'] },
  php: {
    command: 'php',
    file: 'call.php',
    listening: (file, port) => ['-S', `127.0.0.1:${port}`, file],
    needs: ['php'],
  },
}

/** Programs of a language that this computer lacks; its tests say so and run nothing. */
export function missingFor(language: ExampleLanguage): string[] {
  const { needs } = RUNNERS[language]
  return needs.filter((program) => spawnSync('sh', ['-c', `command -v ${program}`]).status !== 0)
}

/** An example with what a reader would put into it. */
export function filled(code: string, words: Record<string, string>): string {
  return Object.entries(words).reduce((text, [from, to]) => {
    if (!text.includes(from)) return text
    return text.replaceAll(from, () => to)
  }, code)
}

/** Runs an example to its end; the gateway it talks to lives in this process. */
export async function runExample(
  language: ExampleLanguage,
  code: string,
  files: Record<string, string> = {},
): Promise<{ exitCode: number; printed: string; complained: string }> {
  const folder = makeTempDir()
  const { command, file } = RUNNERS[language]
  for (const [name, text] of Object.entries({ ...files, [file]: code })) {
    writeFileSync(join(folder, name), text)
  }
  const program = spawn(command, [file], { cwd: folder })
  const [printed, complained, [exitCode]] = await Promise.all([
    textOf(program.stdout),
    textOf(program.stderr),
    once(program, 'exit'),
  ])
  return { exitCode: exitCode as number, printed: printed.trim(), complained: complained.trim() }
}

export interface RunningReceiver {
  url: string
  printed: () => string
}

/** Starts an example that listens, on a free port instead of its own; ends with the test. */
export async function runReceiver(
  language: ExampleLanguage,
  code: string,
): Promise<RunningReceiver> {
  const folder = makeTempDir()
  const port = await freePort()
  const { command, file, listening } = RUNNERS[language]
  writeFileSync(join(folder, file), code.replaceAll(String(RECEIVER_PORT), String(port)))
  const program = spawn(command, listening(file, port), { cwd: folder })
  let printed = ''
  let complained = ''
  program.stdout.on('data', (piece: Buffer) => (printed += piece.toString()))
  program.stderr.on('data', (piece: Buffer) => (complained += piece.toString()))
  onTestFinished(() => end(program))
  const url = `http://127.0.0.1:${port}/`
  for (let attempt = 0; ; attempt += 1) {
    try {
      await ask(url, { method: 'POST', body: '{}' })
      return { url, printed: () => printed.trim() }
    } catch (error) {
      if (attempt > 200 || program.exitCode !== null) {
        throw new Error(`${language}: ${complained}`, { cause: error })
      }
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
}

async function end(program: ChildProcess): Promise<void> {
  if (program.exitCode !== null) return
  const ended = once(program, 'exit')
  program.kill()
  await ended
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  await new Promise((resolve) => server.close(resolve))
  return port
}

async function textOf(stream: NodeJS.ReadableStream): Promise<string> {
  let text = ''
  for await (const piece of stream) text += String(piece)
  return text
}
