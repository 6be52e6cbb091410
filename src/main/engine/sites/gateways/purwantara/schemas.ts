import { type Static, Type } from 'typebox'

const OptionalText = (maxLength: number) =>
  Type.Optional(Type.Union([Type.String({ maxLength }), Type.Null()]))

/**
 * Body of a create request for either channel: clients mix the two channels' fields, so every field that is
 * read is validated. Unknown fields are ignored, as the document defines no error for them.
 */
export const CreateBody = Type.Object({
  amount: Type.Integer({ maximum: 1_000_000_000 }),
  external_id: OptionalText(255),
  order_id: OptionalText(255),
  merchant_trx_id: OptionalText(255),
  title: OptionalText(255),
  description: OptionalText(2_000),
  transaction_description: OptionalText(2_000),
  customer_email: OptionalText(255),
  customer_first_name: OptionalText(255),
  customer_last_name: OptionalText(255),
  customer_phone: OptionalText(50),
  /** Spelling used by an existing client. */
  customer_phon: OptionalText(50),
  expires_at: OptionalText(60),
  expired_at: OptionalText(60),
  expired_time: OptionalText(60),
  return_url: OptionalText(2_000),
})
export type CreateBody = Static<typeof CreateBody>

export const UuidParams = Type.Object({ uuid: Type.String({ minLength: 1, maxLength: 200 }) })
export type UuidParams = Static<typeof UuidParams>

const PageSize = Type.Optional(Type.Integer({ minimum: 1, maximum: 100 }))

export const ListQuery = Type.Object({
  page: Type.Optional(Type.Integer({ minimum: 1, maximum: 1_000_000 })),
  limit: PageSize,
  per_page: PageSize,
})
export type ListQuery = Static<typeof ListQuery>
