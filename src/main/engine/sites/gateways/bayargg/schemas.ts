import { type Static, Type } from 'typebox'

const OptionalText = (maxLength: number) =>
  Type.Optional(Type.Union([Type.String({ maxLength }), Type.Null()]))

/** A number, or its digits as text: forms and many PHP clients send texts. */
const Digits = Type.String({ pattern: '^[0-9]{0,10}$' })
const OptionalNumber = Type.Optional(
  Type.Union([Type.Integer({ minimum: 0, maximum: 9_999_999_999 }), Digits, Type.Null()]),
)

/** Body of a create request. Clients send `""` for omitted fields. */
export const CreateBody = Type.Object({
  amount: Type.Integer({ maximum: 1_000_000_000 }),
  description: OptionalText(1_000),
  customer_name: OptionalText(255),
  customer_email: OptionalText(255),
  customer_phone: OptionalText(50),
  callback_url: OptionalText(2_000),
  redirect_url: OptionalText(2_000),
  file_id: OptionalNumber,
  content_id: OptionalNumber,
  product_image_id: OptionalNumber,
  payment_method: OptionalText(50),
})
export type CreateBody = Static<typeof CreateBody>

export const CheckQuery = Type.Object({ invoice: Type.String({ minLength: 1, maxLength: 200 }) })
export type CheckQuery = Static<typeof CheckQuery>

const QueryText = (maxLength: number) => Type.Optional(Type.String({ maxLength }))

export const ListQuery = Type.Object({
  search: QueryText(200),
  status: QueryText(20),
  payment_method: QueryText(50),
  paid_via: QueryText(50),
  start_date: QueryText(10),
  end_date: QueryText(10),
  page: QueryText(9),
  limit: QueryText(9),
})
export type ListQuery = Static<typeof ListQuery>

export const StatisticsQuery = Type.Object({ period: QueryText(20) })
export type StatisticsQuery = Static<typeof StatisticsQuery>

export const GoodsListQuery = Type.Object({ active_only: QueryText(10) })
export type GoodsListQuery = Static<typeof GoodsListQuery>

export const ConvertBody = Type.Object({
  nominal: Type.Union([Type.Integer(), Type.String({ maxLength: 20 })]),
  qris: OptionalText(4_096),
  image: OptionalText(7_200_000),
  image_url: OptionalText(2_000),
})
export type ConvertBody = Static<typeof ConvertBody>

export const InfoRequest = Type.Object({ qris: Type.String({ minLength: 1, maxLength: 4_096 }) })
export type InfoRequest = Static<typeof InfoRequest>

/** `data` as Lunas writes it, `text` as the gateway's own addresses do; one of them is needed. */
export const PictureQuery = Type.Object({
  data: Type.Optional(InfoRequest.properties.qris),
  text: Type.Optional(InfoRequest.properties.qris),
})
export type PictureQuery = Static<typeof PictureQuery>

export const OrdersQuery = Type.Object({
  order_number: QueryText(40),
  status: QueryText(40),
  search: QueryText(200),
  limit: QueryText(9),
  offset: QueryText(9),
})
export type OrdersQuery = Static<typeof OrdersQuery>

export const CompleteBody = Type.Object({
  order_number: Type.String({ minLength: 1, maxLength: 40 }),
  status: OptionalText(40),
  notify: Type.Optional(
    Type.Union([Type.Boolean(), Type.Integer(), Type.String({ maxLength: 10 }), Type.Null()]),
  ),
})
export type CompleteBody = Static<typeof CompleteBody>
