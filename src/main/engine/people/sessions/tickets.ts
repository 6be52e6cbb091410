import { createHash } from 'node:crypto'
import type { RandomSource } from '../../../../shared/base/random.ts'

/** How long a ticket lets a window in, in milliseconds. */
export const TICKET_LIFE_MS = 10 * 60_000

/** One-time secrets that stand in an address for a moment, so they are worth nothing afterwards. */
export interface Tickets<Purpose> {
  issue(purpose: Purpose): string
  /** Takes the ticket away and says what it was for; undefined when it is unknown, used or too old. */
  take(ticket: string): Purpose | undefined
}

export interface TicketsParts {
  random: RandomSource
  /** Milliseconds of a clock that nobody can set. */
  elapsedMs: () => number
}

export function createTickets<Purpose>({ random, elapsedMs }: TicketsParts): Tickets<Purpose> {
  const issued = new Map<string, { purpose: Purpose; endsAtMs: number }>()

  function forgetOld(): void {
    for (const [hash, { endsAtMs }] of issued) {
      if (elapsedMs() >= endsAtMs) issued.delete(hash)
    }
  }

  return {
    issue(purpose) {
      forgetOld()
      const ticket = random.hex(32)
      issued.set(hashOfSecret(ticket), { purpose, endsAtMs: elapsedMs() + TICKET_LIFE_MS })
      return ticket
    },
    take(ticket) {
      forgetOld()
      const hash = hashOfSecret(ticket)
      const found = issued.get(hash)
      issued.delete(hash)
      return found?.purpose
    },
  }
}

/**
 * What is kept of a secret of 256 random bits. Looking up by hash also leaves nothing to time: how
 * much of a wrong secret is right does not show in its hash.
 */
export function hashOfSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
