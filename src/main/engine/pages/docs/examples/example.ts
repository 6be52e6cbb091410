import { PLACEHOLDERS } from '../../../../../shared/sites/developer.ts'
import type { SignatureRule } from '../../../../../shared/sites/signature-rule.ts'
import type { ExampleCall, KeyPlace } from '../guide.ts'

/** Languages of the examples, in the order in which they are shown. */
export const EXAMPLE_LANGUAGES = ['curl', 'node', 'python', 'php'] as const
export type ExampleLanguage = (typeof EXAMPLE_LANGUAGES)[number]

/** Where the receivers of the examples listen. */
export const RECEIVER_PORT = 3_000

export interface Calling {
  call: ExampleCall
  key: KeyPlace
  /** The till's address as the reader reached it. */
  origin: string
}

export interface Receiving {
  rule: SignatureRule
  prints: readonly (readonly string[])[]
}

/** How examples are written in one language. */
export interface ExampleWriter {
  /** Name on its button. */
  title: string
  /** How a file with an example is run. */
  runs: (fileEnding: 'call' | 'webhook') => string
  call: (calling: Calling) => string
  /** A receiver that checks what it is sent; for curl a check of what was saved. */
  webhook: (receiving: Receiving) => string
}

/** The address of a call, with the placeholder for a payment's id. */
export function addressOf({ call, origin }: Calling): string {
  return origin + call.path.replace(':id', PLACEHOLDERS.paymentId)
}

/** The idempotency key of the examples: a repeated request makes no second payment. */
export const EXAMPLE_IDEMPOTENCY_KEY = 'ORDER-1001'

/** The key's header as name and value, the value being text around the key: `Bearer ` + KEY. */
export function keyHeader(key: KeyPlace): { name: string; before: string; isEncoded: boolean } {
  if (key.kind === 'header') return { name: key.name, before: '', isEncoded: false }
  const isEncoded = key.kind === 'basic'
  return { name: 'Authorization', before: isEncoded ? 'Basic ' : 'Bearer ', isEncoded }
}

/** The other headers of a call. */
export function plainHeaders({ body }: ExampleCall): [string, string][] {
  if (body === undefined) return []
  return [
    ['Content-Type', 'application/json'],
    ['Idempotency-Key', EXAMPLE_IDEMPOTENCY_KEY],
  ]
}
