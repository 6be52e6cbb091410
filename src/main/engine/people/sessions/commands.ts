import type { SESSION_COMMANDS } from '../../../../shared/people/commands.ts'
import type { HandlersOf } from '../../platform/command-types.ts'
import type { OwnerSession } from './owner-session.ts'

export function sessionCommands(owner: OwnerSession): HandlersOf<typeof SESSION_COMMANDS> {
  return {
    'session.get': (_, caller) => owner.session(caller),
    'session.unlockOwner': ({ pin }, caller) => owner.unlock(pin, caller),
    'session.lockOwner': (_, caller) => owner.lock(caller),
  }
}
