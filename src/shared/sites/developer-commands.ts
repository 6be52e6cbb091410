import { command, NoInput } from '../base/command.ts'
import type { DeveloperFacts } from './developer.ts'

/** The command of the owner's screen for developers of sites. */
export const DEVELOPER_COMMANDS = {
  /** Addresses and examples of every interface; no secret is in them. */
  'developer.get': command<DeveloperFacts>()('owner', NoInput),
}
