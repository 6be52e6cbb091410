import { type Static, Type } from 'typebox'

const OptionalText = (maxLength: number) =>
  Type.Optional(Type.Union([Type.String({ maxLength }), Type.Null()]))
/** A site's request. An unknown field is refused by name: a misspelt one must not be lost in silence. */
export const CreateBody = Type.Object(
  {
    amount: Type.Integer({ minimum: 1, maximum: 1_000_000_000 }),
    merchant_order_id: OptionalText(255),
    customer_name: OptionalText(255),
  },
  { additionalProperties: false },
)
export type CreateBody = Static<typeof CreateBody>

export const InvoiceParams = Type.Object({
  invoiceId: Type.String({ minLength: 1, maxLength: 200 }),
})
export type InvoiceParams = Static<typeof InvoiceParams>

/** "This amount came": the amount is believed, so nothing about it is guessed. */
export const NotifyBody = Type.Object(
  {
    amount: Type.Integer({ minimum: 1, maximum: 1_000_000_000 }),
    sender_name: OptionalText(255),
    reference: OptionalText(255),
  },
  { additionalProperties: false },
)
export type NotifyBody = Static<typeof NotifyBody>
