import { type Static, Type } from 'typebox'

const OptionalAmount = Type.Optional(Type.Union([Type.Integer(), Type.Null()]))

/** Both names of the amount: the document's samples use one, its clients the other. */
const AMOUNTS = { amount: OptionalAmount, nominal: OptionalAmount }

/** Any object. `Type.Record` describes its keys by a pattern, which the OpenAPI document would not keep. */
const Metadata = Type.Unsafe<Record<string, unknown>>({
  type: 'object',
  additionalProperties: {},
  maxProperties: 50,
})

/** Body of a create request. Unknown fields are ignored, as the document defines no error for them. */
export const CreateBody = Type.Object({
  external_id: Type.String({ minLength: 1, maxLength: 300 }),
  type: Type.Enum(['DYNAMIC', 'STATIC']),
  callback_url: Type.String({ minLength: 1, maxLength: 2_000 }),
  ...AMOUNTS,
  metadata: Type.Optional(Type.Union([Metadata, Type.Null()])),
})
export type CreateBody = Static<typeof CreateBody>

export const SimulateBody = Type.Union([Type.Object(AMOUNTS), Type.Null()])
export type SimulateBody = Static<typeof SimulateBody>

export const CodeParams = Type.Object({ externalId: Type.String({ minLength: 1, maxLength: 300 }) })
export type CodeParams = Static<typeof CodeParams>

export const PaymentsQuery = Type.Object({
  external_id: Type.String({ minLength: 1, maxLength: 300 }),
  from: Type.Optional(Type.String({ maxLength: 60 })),
  to: Type.Optional(Type.String({ maxLength: 60 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
})
export type PaymentsQuery = Static<typeof PaymentsQuery>
