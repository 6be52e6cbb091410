import type { LookupAddress } from 'node:dns'
import { lookup } from 'node:dns/promises'

/** The addresses of a host name, best first, at least one. Rejects with a `code` such as ENOTFOUND. */
export type Resolve = (host: string) => Promise<LookupAddress[]>

/**
 * Asks the operating system, so that its hosts file and `.local` names count. It does that on one of few
 * threads, which a dead name server holds for seconds: attempts that ask for the same name share the question.
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
