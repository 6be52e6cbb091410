import { systemTimer } from '../../../../../src/main/engine/platform/timer.ts'
import type { Resolve } from '../../../../../src/main/engine/sites/webhooks/resolve.ts'
import {
  createSender,
  type Sender,
  type WebhookRequest,
} from '../../../../../src/main/engine/sites/webhooks/send.ts'

/**
 * A sender on 2026-03-09 at 10:30 UTC that resolves every name to `addresses`; `asked` are the resolved names.
 */
export function sender({
  ownPorts = [] as number[],
  addresses = ['127.0.0.1'],
  resolve = undefined as Resolve | undefined,
} = {}): Sender & { asked: string[] } {
  const asked: string[] = []
  const fixed: Resolve = async () =>
    addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))
  const made = createSender({
    ownComputer: { ownPorts: () => ownPorts, ownAddresses: () => [], ownNames: () => [] },
    clock: { now: () => Date.parse('2026-03-09T10:30:00Z') },
    timer: systemTimer,
    resolve(host) {
      asked.push(host)
      return (resolve ?? fixed)(host)
    },
  })
  return { send: (request) => made.send(request), asked }
}

export const makeRequest = (
  url: string,
  changes: Partial<WebhookRequest> = {},
): WebhookRequest => ({
  url,
  headers: { 'X-Signature': 'abc' },
  body: '{"note":"é ☕ / \\u2028"}',
  timeoutMs: 5_000,
  signal: new AbortController().signal,
  ...changes,
})
