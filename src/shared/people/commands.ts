import { Type } from 'typebox'
import { command, NoInput, Pin, strict } from '../base/command.ts'
import type { Session } from './session.ts'

/** The commands of a window's session. */
export const SESSION_COMMANDS = {
  'session.get': command<Session>()('display', NoInput),
  'session.unlockOwner': command<Session>()('cashier', Type.Object({ pin: Pin }, strict)),
  'session.lockOwner': command<Session>()('cashier', NoInput),
} as const
