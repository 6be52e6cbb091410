import type { Answer, CommandInput, CommandName, CommandOutput } from '../../shared/contract.ts'

/** Code of a call that got no answer at all: the engine is not running or not reachable. */
export const UNREACHABLE = 'UNREACHABLE'

/** A command that did not succeed, with the code under which its sentence stands in the text files. */
export class CallError extends Error {
  readonly code: string
  readonly retryAfterSeconds: number | undefined

  constructor(code: string, message: string, retryAfterSeconds?: number) {
    super(message)
    this.name = 'CallError'
    this.code = code
    this.retryAfterSeconds = retryAfterSeconds
  }
}

/** Sends one command to the engine and returns its value; throws a CallError for everything else. */
export async function call<Name extends CommandName>(
  name: Name,
  input: CommandInput<Name>,
): Promise<CommandOutput<Name>> {
  const answer = await ask<CommandOutput<Name>>(name, input)
  if (answer.ok) return answer.value
  throw new CallError(answer.code, answer.message, answer.retryAfterSeconds)
}

async function ask<Value>(name: string, input: unknown): Promise<Answer<Value>> {
  try {
    const response = await fetch(`/app/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(input),
      credentials: 'same-origin',
    })
    return (await response.json()) as Answer<Value>
  } catch (cause) {
    throw new CallError(UNREACHABLE, `no answer to ${name}: ${String(cause)}`)
  }
}
