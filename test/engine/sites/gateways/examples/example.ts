import type { PaymentStatus } from '../../../../../src/shared/payments/payment.ts'
import type { Question, Reply } from '../../../../support/ask.ts'
import type { Site } from '../../../../support/test-gateway.ts'
import type { HeardRequest } from '../../webhooks/support/site.ts'

/** A request in a dialect's words, without the address of the gateway. */
export type Spoken = Question & { path: string }

/** What is asked of every dialect, in its own words. A new dialect adds one file like `webqris.ts`. */
export interface DialectExample {
  /** `name` of the dialect. */
  name: string
  /** Asks for a payment; without `site`, with a key that is nobody's. */
  create(site: Site | undefined, amount: unknown): Spoken
  /** The same by its other routes and kinds. */
  otherCreates?(site: Site, amount: number): Spoken[]
  /** What the answer to a create says. */
  created(reply: Reply): { id: string; total: number }
  /** What its answers call a payment, where that is not its id. */
  nameOf?: (id: string) => string
  /** Asks how a payment stands. */
  read(site: Site | undefined, id: string): Spoken
  /** What the answer says, with the word this dialect has for the status. */
  standing(reply: Reply): { id: string; status: string }
  /** The dialect's own word for each status. */
  words: Record<PaymentStatus, string>
  /** An id in the dialect's own form that never was. */
  unknownId: string
  /** An address below the dialect's own that it does not have. */
  unknownPath: Spoken
  /** Amounts that it refuses. */
  badAmounts: unknown[]
  /** Its statuses for what is asked here. */
  statuses: {
    created: number
    read: number
    badKey: number
    badAmount: number
    unknownId: number
    /** For an Idempotency-Key that was used for another request. */
    usedKey: number
  }
  /** Whether a body has the form of this dialect's errors. */
  // biome-ignore lint/suspicious/noExplicitAny: bodies of every shape are looked into.
  isError(body: any): boolean
  /** Statuses of a payment that its site is told of; `pending`: that it was made. */
  toldOf: PaymentStatus[]
  /** Whether a webhook is genuine, by the rule of the dialect's document. */
  isGenuine(request: HeardRequest, site: Site): boolean
  /** The payment that a webhook is about, with the dialect's word for its status. */
  told(request: HeardRequest): { id: string; status: string }
}
