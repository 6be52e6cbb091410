import type { TSchema } from 'typebox'
import type { SignatureRule } from '../../../../shared/sites/signature-rule.ts'

/** Where a dialect's requests carry the site's key. */
export type KeyPlace =
  | { kind: 'bearer' }
  | { kind: 'header'; name: string }
  /** The key is the user's name, without a password. */
  | { kind: 'basic' }

/** What is documented about one endpoint beyond the schemas of its route. */
export interface EndpointGuide {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** As the route has it: `/api/v1/payment/:transactionId`. */
  path: string
  does: string
  /** It makes a payment or a code, and honours `Idempotency-Key`. */
  isCreate?: boolean
  /** No site's key: whose secret instead, in words. */
  otherKey?: string
  status: number
  /** The schema of the answer, where there is one. */
  answer?: TSchema
  example?: unknown
  /** The body, where the route reads it itself instead of by a schema. */
  body?: TSchema
}

/** A request that the examples make. */
export interface ExampleCall {
  method: 'GET' | 'POST'
  /** With `:id` for the payment's id. */
  path: string
  body?: Record<string, string | number>
  /** Where the answer has what the examples print: names of fields, one below the other. */
  prints: readonly (readonly string[])[]
}

export interface WebhookGuide {
  /** The events that send a webhook. */
  events: string
  rule: SignatureRule
  /** How the signature is made, in a sentence or two. */
  signed: string
  example: Record<string, unknown>
  /** Where the body has the payment's id and its status. */
  prints: readonly (readonly string[])[]
}

/** What is documented about one dialect beyond its routes and schemas. */
export interface Guide {
  /** `name` of the dialect. */
  dialect: string
  /** The gateway's own name. */
  title: string
  /** What its base URL has behind the till's address: '' or '/api/v1'. */
  basePath: string
  about: string
  key: KeyPlace
  endpoints: readonly EndpointGuide[]
  /** Routes that are no endpoint of their own: other spellings, refusals of other methods. */
  leftOut: readonly RegExp[]
  create: ExampleCall
  read: ExampleCall
  /** Statuses of refusals, and when they come. */
  errors: readonly (readonly [status: number, when: string])[]
  error: { schema: TSchema; example: unknown }
  webhook: WebhookGuide
  /** Behaviour that surprises. */
  notes: readonly string[]
}
