import { type Static, Type } from 'typebox'

const OptionalText = (maxLength: number) =>
  Type.Optional(Type.Union([Type.String({ maxLength }), Type.Null()]))

/** Body of a create request. Unknown fields are ignored, as the document defines no error for them. */
export const CreateBody = Type.Object({
  amount: Type.Integer({ maximum: 1_000_000_000 }),
  customer_name: OptionalText(255),
  customer_phone: OptionalText(50),
  // Long: the document's sample joins all items of a cart into it.
  product_name: OptionalText(5_000),
  payment_method: OptionalText(50),
})
export type CreateBody = Static<typeof CreateBody>

export const TransactionParams = Type.Object({
  transactionId: Type.String({ minLength: 1, maxLength: 200 }),
})
export type TransactionParams = Static<typeof TransactionParams>
