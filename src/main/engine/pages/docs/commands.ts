import type { DEVELOPER_COMMANDS } from '../../../../shared/sites/developer-commands.ts'
import type { HandlersOf } from '../../platform/command-types.ts'
import { developerFacts } from './facts.ts'

/** `lanUrl` is the till's address for sites. */
export function developerCommands(lanUrl: () => string): HandlersOf<typeof DEVELOPER_COMMANDS> {
  return { 'developer.get': () => developerFacts(lanUrl()) }
}
