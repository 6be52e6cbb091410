import type { PaymentStatus } from '../../../../../src/shared/payments/payment.ts'
import type { Question, Reply } from '../../../../support/ask.ts'
import type { Site } from '../../../../support/test-gateway.ts'
import type { HeardRequest } from '../../webhooks/support/site.ts'

/** A request in a gateway's format, without its base address. */
export type Spoken = Question & { path: string }

/**
 * The requests and expectations of the conformance tests for one gateway. A new gateway adds one file like
 * `webqris.ts`.
 */
export interface DialectExample {
  /** `name` of the dialect. */
  name: string
  /** Create request; without `site`, with an unknown key. */
  create(site: Site | undefined, amount: unknown): Spoken
  /** The same by its other routes and kinds. */
  otherCreates?(site: Site, amount: number): Spoken[]
  /** Fields of a create response. */
  created(reply: Reply): { id: string; total: number }
  /** A payment's id in responses, if it is not its own id. */
  nameOf?: (id: string) => string
  /** Status request. */
  read(site: Site | undefined, id: string): Spoken
  /** Fields of a status response, with the gateway's own word for the status. */
  standing(reply: Reply): { id: string; status: string }
  /** The gateway's own word for each status. */
  words: Record<PaymentStatus, string>
  /** An unknown id in the gateway's own format. */
  unknownId: string
  /** An unknown path below the gateway's own. */
  unknownPath: Spoken
  /** Amounts that it rejects. */
  badAmounts: unknown[]
  /** Its statuses for the requests here. */
  statuses: {
    created: number
    read: number
    badKey: number
    badAmount: number
    unknownId: number
    /** For an Idempotency-Key that was used for another request. */
    usedKey: number
  }
  /** Whether a body has the format of this gateway's errors. */
  // biome-ignore lint/suspicious/noExplicitAny: bodies of every shape are looked into.
  isError(body: any): boolean
  /** Names of its webhook's headers, spelled as its document prints them. */
  webhookHeaders: string[]
  /** Statuses that send a webhook; `pending`: on creation. */
  webhookOf: PaymentStatus[]
  /** Whether a webhook is valid, by the rule of the gateway's document. */
  isGenuine(request: HeardRequest, site: Site): boolean
  /** The payment of a webhook, with the gateway's word for its status. */
  reported(request: HeardRequest): { id: string; status: string }
}
