import { AppError, type ErrorCode } from '../../shared/base/errors.ts'
import type { Answer, CommandInput, CommandName, CommandOutput } from '../../shared/contract.ts'
import type { Session } from '../../shared/people/session.ts'
import { createEngine } from '../engine/engine.ts'
import { DEFAULT_APP_PORT, DEFAULT_LAN_PORT } from '../gateway.ts'
import { readControl } from './control-file.ts'

export interface CommandClient {
  send<Name extends CommandName>(
    name: Name,
    input: CommandInput<Name>,
  ): Promise<CommandOutput<Name>>
  close(): Promise<void>
}

/** Sends commands to the gateway that runs on a data directory, or directly to the database when none runs. */
export async function openCommandClient(dataDir: string): Promise<CommandClient> {
  const running = clientOfRunning(dataDir)
  if (running && (await running.isThere())) return running
  const engine = await createEngine({
    dataDir,
    addresses: { ownPorts: () => [DEFAULT_LAN_PORT, DEFAULT_APP_PORT] },
  })
  return {
    async send(name, input) {
      const { answer } = await engine.call(name, input, { role: 'admin', sessionSecret: null })
      return answeredValue(answer) as never
    },
    close: () => engine.stop(),
  }
}

/** Timeout for a gateway on this computer to identify itself, in milliseconds. */
const PATIENCE_MS = 3_000

function clientOfRunning(dataDir: string) {
  const control = readControl(dataDir)
  if (!control) return undefined
  const post = (name: string, input: unknown, signal?: AbortSignal) =>
    fetch(`${control.tillUrl}/app/${name}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${control.token}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify(input),
      ...(signal && { signal }),
    })
  return {
    /** After a crash the control file remains, and its port may belong to another program. */
    async isThere(): Promise<boolean> {
      try {
        const response = await post('session.get', {}, AbortSignal.timeout(PATIENCE_MS))
        const answer = (await response.json()) as Answer<Session>
        return answer.ok && answer.value.role === 'admin'
      } catch {
        return false
      }
    },
    async send(name: CommandName, input: unknown) {
      const response = await post(name, input)
      return answeredValue((await response.json()) as Answer<unknown>) as never
    },
    async close() {},
  }
}

function answeredValue(answer: Answer<unknown>): unknown {
  if (answer.ok) return answer.value
  throw new AppError(answer.code as ErrorCode, answer.message)
}
