import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { runProgram } from './run-program.ts'

const node = (code: string, limitMs = 20_000) =>
  runProgram({ path: process.execPath, args: ['-e', code], limitMs })

it('returns the exit code of a program, and 1 when there is no such program', async () => {
  expect(await node('process.exit(3)')).toBe(3)
  const none = join(import.meta.dirname, 'no-such-program')
  expect(await runProgram({ path: none, args: [], limitMs: 1_000 })).toBe(1)
})

it('gives a program an empty stdin, so that a prompt ends it', async () => {
  expect(await node("process.stdin.on('end', () => process.exit(7)).resume()")).toBe(7)
})

it('ends a program that takes too long', async () => {
  expect(await node('setInterval(() => {}, 1000)', 200)).toBe(1)
})

it('kills child processes that a program left running', async () => {
  const runner = startRunner(`${WITH_CHILD}; child.on('message', () => process.exit(0))`)
  await everyoneGone(runner)
  expect(runner.exitCode).toBe(0)
})

it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  'leaves nothing behind when %s interrupts it',
  async (signal) => {
    const runner = startRunner(WITH_CHILD)
    await once(runner.stdout!, 'data')
    runner.kill(signal)
    await everyoneGone(runner)
    expect(runner.exitCode).toBe({ SIGINT: 130, SIGTERM: 143, SIGHUP: 129 }[signal])
  },
)

it('leaves no process when npm’s shell ends without forwarding a signal', async () => {
  const shell = startRunner(WITH_CHILD, ['/bin/sh', '-c', '"$0" "$@"; true'])
  await once(shell.stdout!, 'data')
  shell.kill('SIGTERM')
  await everyoneGone(shell)
})

/** A program that starts another one, which prints a line; both run until they are killed. */
const WITH_CHILD = `
  const code = 'console.log("here"); process.send("here"); setInterval(() => {}, 1000)'
  const stdio = ['ignore', 'inherit', 'inherit', 'ipc']
  const child = require('node:child_process').spawn(process.execPath, ['-e', code], { stdio })
`

/** Runs this module in a process, with a program of this `code`, optionally in a shell. */
function startRunner(code: string, shell: string[] = []): ChildProcess {
  const parts = JSON.stringify(join(import.meta.dirname, 'run-program.ts'))
  const script = `
    import { endChildrenWhenInterrupted, runProgram } from ${parts}
    endChildrenWhenInterrupted()
    const args = ['-e', ${JSON.stringify(code)}]
    process.exitCode = await runProgram({ path: process.execPath, args, limitMs: 60_000 })
  `
  const runner = [process.execPath, '--input-type=module-typescript', '-e', script]
  const [path = '', ...args] = [...shell, ...runner]
  return spawn(path, args, {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, npm_lifecycle_event: 'test' },
  })
}

/** The output closes only when the last process with it has ended. */
async function everyoneGone(runner: ChildProcess): Promise<void> {
  await once(runner, 'close')
}
