import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

const PROJECT = join(import.meta.dirname, '../../..')

/** The whole program in a process of its own, on free ports of loopback. */
export interface KillableGateway {
  lanUrl: string
  /** Kills it without a shutdown; resolves when it has ended. */
  kill(): Promise<void>
}

/** Starts the program on a data directory; resolves with its ready line. */
export async function startKillableGateway(dataDir: string): Promise<KillableGateway> {
  const ports = ['--host', '127.0.0.1', '--lan-port', '0', '--till-port', '0']
  const child = spawn(process.execPath, ['src/main/start/serve.ts', '--data', dataDir, ...ports], {
    cwd: PROJECT,
  })
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const kill = async () => {
    child.kill('SIGKILL')
    await ended
  }
  onTestFinished(kill)
  return { lanUrl: await readyLine(child, ended), kill }
}

async function readyLine(child: ChildProcess, ended: Promise<void>): Promise<string> {
  let output = ''
  const isReady = new Promise<void>((resolve) => {
    child.stdout?.on('data', (text: Buffer) => {
      output += text.toString()
      if (output.includes('\n')) resolve()
    })
    child.stderr?.on('data', (text: Buffer) => {
      output += text.toString()
    })
  })
  await Promise.race([isReady, ended])
  const line = output.split('\n').find((each) => each.startsWith('{"event":"ready"'))
  if (!line) throw new Error(`the gateway did not start: ${output}`)
  return (JSON.parse(line) as { lan: string }).lan
}
