import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type {
  Answer,
  CommandInput,
  CommandName,
  CommandOutput,
} from '../../../src/shared/contract.ts'
import { makeDataDir, type Program, removeDataDir, startProgram } from '../../bench/program.ts'

/** Commands as the command line sends them: to bring the shop into a state that is not the point of the test. */
export type Send = <Name extends CommandName>(
  name: Name,
  input: CommandInput<Name>,
) => Promise<CommandOutput<Name>>

/** A real gateway in a process of its own, on free ports of this computer. */
export interface Gateway {
  dataDir: string
  /** Address of the server for phones and sites. */
  lan: string
  /** Address of the server for our own screens. */
  till: string
  /** Addresses that open the screens, each once. */
  cashierDoor: string
  displayDoor: string
  send: Send
  /** Ends it as a power cut does, without a word. */
  kill(): Promise<void>
  /** Starts it again on the same data and the same ports. */
  restart(): Promise<void>
  close(): Promise<void>
}

export async function startGateway(): Promise<Gateway> {
  const dataDir = makeDataDir()
  let program = await start(dataDir, '0', '0')
  const { lan, till, cashier, display } = program.ready
  return {
    dataDir,
    lan: lan!,
    till: till!,
    cashierDoor: cashier!,
    displayDoor: display!,
    send: (name, input) => send(dataDir, name, input),
    async kill() {
      const ended = once(program.process, 'exit')
      program.process.kill('SIGKILL')
      await ended
    },
    async restart() {
      program = await start(dataDir, new URL(lan!).port, new URL(till!).port)
    },
    async close() {
      await program.stop()
      removeDataDir(dataDir)
    },
  }
}

function start(dataDir: string, lanPort: string, tillPort: string): Promise<Program> {
  const ports = ['--host', '127.0.0.1', '--lan-port', lanPort, '--till-port', tillPort]
  return startProgram('src/main/start/serve.ts', ['--data', dataDir, ...ports])
}

async function send<Name extends CommandName>(
  dataDir: string,
  name: Name,
  input: CommandInput<Name>,
): Promise<CommandOutput<Name>> {
  // Read every time: a gateway that was started again has another token.
  const control = JSON.parse(readFileSync(join(dataDir, 'control.json'), 'utf8')) as {
    tillUrl: string
    token: string
  }
  const response = await fetch(`${control.tillUrl}/app/${name}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${control.token}`, 'content-type': 'application/json' },
    body: JSON.stringify(input),
  })
  const answer = (await response.json()) as Answer<CommandOutput<Name>>
  if (!answer.ok) throw new Error(`${name}: ${answer.code} ${answer.message}`)
  return answer.value
}
