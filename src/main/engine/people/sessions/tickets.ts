import { createHash } from 'node:crypto'
import type { RandomSource } from '../../../../shared/base/random.ts'

/** How long a ticket is valid, in milliseconds. */
export const TICKET_LIFE_MS = 10 * 60_000

/** One-time secrets for use in an address; worthless after use. */
export interface Tickets<Purpose> {
  issue(purpose: Purpose): string
  /** Consumes the ticket and returns its value; undefined when it is unknown, used or expired. */
  take(ticket: string): Purpose | undefined
}

export interface TicketsParts {
  random: RandomSource
  /** Milliseconds of a monotonic clock. */
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
 * The stored hash of a secret of 256 random bits. Looking up by hash also prevents timing attacks: the hash
 * does not show how much of a wrong secret was right.
 */
export function hashOfSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
