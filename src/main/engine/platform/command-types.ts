import type { Static } from 'typebox'
import type { Command } from '../../../shared/base/command.ts'
import type { Answer, Role } from '../../../shared/contract.ts'

/** The authenticated sender of a command. */
export interface Caller {
  role: Role
  /** Identifies the window, for what is unlocked in it alone; null for the command line. */
  sessionSecret: string | null
}

export interface CalledAnswer {
  statusCode: number
  answer: Answer<unknown>
}

export type Call = (name: string, input: unknown, caller: Caller) => Promise<CalledAnswer>

type OutputOf<One extends Command> = Exclude<One['output'], undefined>

/**
 * The handlers of one slice of the contract, by command name. A room that owns a slice returns one of these.
 *
 * @example
 * ```ts
 * export function qrisCommands(pictures: PictureDecoder): HandlersOf<typeof QRIS_COMMANDS> {
 *   return { 'qris.preview': ({ text }) => toPreview(inspectQris(text)), ... }
 * }
 * ```
 */
export type HandlersOf<Slice extends Record<string, Command>> = {
  [Name in keyof Slice]: (
    input: Static<Slice[Name]['input']>,
    caller: Caller,
  ) => OutputOf<Slice[Name]> | Promise<OutputOf<Slice[Name]>>
}

/** Null, once the work is done: the answer of commands without a result. */
export async function asNull(work: unknown): Promise<null> {
  await work
  return null
}
