import { type Static, Type } from 'typebox'

const OptionalText = (maxLength: number) =>
  Type.Optional(Type.Union([Type.String({ maxLength }), Type.Null()]))
const OptionalId = Type.Optional(
  Type.Union([Type.String({ maxLength: 300 }), Type.Integer(), Type.Null()]),
)

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

/** A phone's text. Forwarders add fields of their own; those are ignored. */
export const ForwardBody = Type.Object({
  app: OptionalText(200),
  title: OptionalText(1_000),
  message: Type.String({ maxLength: 8_000 }),
  big_text: OptionalText(8_000),
  timestamp: Type.Optional(
    Type.Union([Type.String({ maxLength: 60 }), Type.Number(), Type.Null()]),
  ),
  device_id: OptionalId,
  notif_id: OptionalId,
  event_hash: OptionalId,
})
export type ForwardBody = Static<typeof ForwardBody>

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
