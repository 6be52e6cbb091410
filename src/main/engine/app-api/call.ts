import { Compile, type Validator } from 'typebox/compile'
import { AppError } from '../../../shared/base/errors.ts'
import { CONTRACT, type CommandName, ROLES, type Role } from '../../../shared/contract.ts'
import type { Call, Caller } from '../platform/command-types.ts'
import { httpStatus } from '../platform/http/http-status.ts'
import type { Handlers } from './commands.ts'

export interface CallParts {
  handlers: Handlers
  /** Hears of a window in which the owner just did something. */
  onOwnerAct: (sessionSecret: string) => void
  onUnexpected: (error: unknown) => void
}

/** Behind the one door: checks the command, the role and the input, runs the handler, turns errors into answers. */
export function createCall({ handlers, onOwnerAct, onUnexpected }: CallParts): Call {
  const validators = new Map<CommandName, Validator>()

  function checkInput(name: CommandName, input: unknown): unknown {
    let validator = validators.get(name)
    if (!validator) {
      validator = Compile(CONTRACT[name].input)
      validators.set(name, validator)
    }
    if (validator.Check(input)) return input
    const [error] = validator.Errors(input)
    const field = error?.instancePath.slice(1) || 'input'
    throw new AppError('INPUT_INVALID', `${name}: "${field}" ${error?.message ?? 'is not valid'}`)
  }

  async function run(name: string, input: unknown, caller: Caller): Promise<unknown> {
    if (!Object.hasOwn(CONTRACT, name)) {
      throw new AppError('COMMAND_UNKNOWN', `there is no command "${name}"`)
    }
    const known = name as CommandName
    assertRole(CONTRACT[known].role, caller.role)
    const handler = handlers[known] as (input: unknown, caller: Caller) => unknown
    const value = await handler(checkInput(known, input), caller)
    if (CONTRACT[known].role === 'owner' && caller.sessionSecret) onOwnerAct(caller.sessionSecret)
    return value
  }

  return async (name, input, caller) => {
    try {
      const value = await run(name, input, caller)
      return { statusCode: 200, answer: { ok: true, value: value ?? null } }
    } catch (error) {
      const { statusCode, retryAfterSeconds, ...said } = httpStatus(error)
      if (!(error instanceof AppError)) onUnexpected(error)
      // Screens and the command line are ours: they may know what failed inside, an outsider may not.
      const { code, message } = error instanceof AppError ? error : said
      const wait = retryAfterSeconds === undefined ? {} : { retryAfterSeconds }
      return { statusCode, answer: { ok: false, code, message, ...wait } }
    }
  }
}

function assertRole(needed: Role, held: Role): void {
  if (ROLES.indexOf(held) >= ROLES.indexOf(needed)) return
  throw new AppError('FORBIDDEN', `this needs the ${needed}`)
}
