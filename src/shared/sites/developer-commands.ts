import { command, NoInput } from '../base/command.ts'
import type { DeveloperFacts } from './developer.ts'

/** The command of the developer screen for sites. */
export const DEVELOPER_COMMANDS = {
  /** Addresses and examples of every interface, without secrets. */
  'developer.get': command<DeveloperFacts>()('owner', NoInput),
}
