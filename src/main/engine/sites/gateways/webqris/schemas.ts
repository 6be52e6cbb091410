import { type Static, Type } from 'typebox'

const OptionalText = (maxLength: number) =>
  Type.Optional(Type.Union([Type.String({ maxLength }), Type.Null()]))

/** Body of a create request. Unknown fields are ignored: the document's own sample forwards all that its caller sent. */
export const CreateBody = Type.Object({
  amount: Type.Integer({ minimum: 1, maximum: 1_000_000_000 }),
  merchant_order_id: OptionalText(255),
  customer_name: OptionalText(255),
})
export type CreateBody = Static<typeof CreateBody>

export const InvoiceParams = Type.Object({
  invoiceId: Type.String({ minLength: 1, maxLength: 200 }),
})
export type InvoiceParams = Static<typeof InvoiceParams>

/** Body of a bare amount report. Strict, because it settles without a text. */
export const NotifyBody = Type.Object(
  {
    amount: Type.Integer({ minimum: 1, maximum: 1_000_000_000 }),
    sender_name: OptionalText(255),
    reference: OptionalText(255),
  },
  { additionalProperties: false },
)
export type NotifyBody = Static<typeof NotifyBody>
