import type { LookupAddress } from 'node:dns'
import { lookup } from 'node:dns/promises'

/** The addresses of a host name, best first, at least one. Rejects with a `code` such as ENOTFOUND. */
export type Resolve = (host: string) => Promise<LookupAddress[]>

/** A lookup that takes longer than this, in milliseconds, has occupied a thread. */
const SLOW_MS = 1_000

/** Names remembered as slow; a till calls few. */
const MOST_SLOW_NAMES = 1_000

/**
 * Uses the operating system's resolver, so that its hosts file and `.local` names work. It runs on a small
 * thread pool that an unresponsive name server can block for seconds, so concurrent lookups of one name are
 * shared, and names whose last lookup was slow are looked up one after the other.
 */
export function createSystemResolve(
  ask: Resolve = (host) => lookup(host, { all: true }),
  elapsedMs: () => number = () => performance.now(),
): Resolve {
  const asked = new Map<string, Promise<LookupAddress[]>>()
  const slow = new Set<string>()
  let lastOfSlow: Promise<unknown> = Promise.resolve()

  async function timed(host: string): Promise<LookupAddress[]> {
    const startedMs = elapsedMs()
    try {
      return await ask(host)
    } finally {
      if (elapsedMs() - startedMs < SLOW_MS) slow.delete(host)
      else if (slow.size < MOST_SLOW_NAMES) slow.add(host)
    }
  }

  function inTurn(host: string): Promise<LookupAddress[]> {
    const question = lastOfSlow.then(() => timed(host))
    lastOfSlow = question.catch(() => {})
    return question
  }

  return (host) => {
    const pending = asked.get(host)
    if (pending) return pending
    const question = (slow.has(host) ? inTurn(host) : timed(host)).finally(() => asked.delete(host))
    asked.set(host, question)
    return question
  }
}
