import type { Answer, Role } from '../../../../shared/contract.ts'

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
