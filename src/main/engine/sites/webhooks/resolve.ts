import type { LookupAddress } from 'node:dns'
import { lookup } from 'node:dns/promises'

/** The addresses of a host name, best first, at least one. Rejects with a `code` such as ENOTFOUND. */
export type Resolve = (host: string) => Promise<LookupAddress[]>

/**
 * Uses the operating system's resolver, so that its hosts file and `.local` names work. It runs on a small
 * thread pool that an unresponsive name server can block for seconds, so concurrent lookups of one name are
 * shared.
 */
export function createSystemResolve(ask: Resolve = (host) => lookup(host, { all: true })): Resolve {
  const asked = new Map<string, Promise<LookupAddress[]>>()
  return (host) => {
    const pending = asked.get(host)
    if (pending) return pending
    const question = ask(host).finally(() => asked.delete(host))
    asked.set(host, question)
    return question
  }
}
