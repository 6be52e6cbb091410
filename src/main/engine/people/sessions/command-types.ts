import type { Answer, Role } from '../../../../shared/contract.ts'

/** Who sends a command, as the door has checked it. */
export interface Caller {
  role: Role
  /** Identifies the window, for what is opened in it alone; null for the command line. */
  sessionSecret: string | null
}

export interface CalledAnswer {
  statusCode: number
  answer: Answer<unknown>
}

export type Call = (name: string, input: unknown, caller: Caller) => Promise<CalledAnswer>
