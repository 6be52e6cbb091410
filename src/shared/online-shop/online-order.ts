import type { Rupiah } from '../base/money.ts'
import type { EpochMs } from '../base/time.ts'
import type { OrderLine } from '../sales/order.ts'

/**
 * `pending`: placed. `waiting_payment`: its QRIS was issued. `paid`: paid, not started yet. `processing`: the
 * shop prepares it. `completed` and `cancelled` are final.
 */
export const ONLINE_ORDER_STATUSES = [
  'pending',
  'waiting_payment',
  'paid',
  'processing',
  'completed',
  'cancelled',
] as const
export type OnlineOrderStatus = (typeof ONLINE_ORDER_STATUSES)[number]

/** An order that a customer placed through the shared catalogue, as a list shows it. */
export interface OnlineOrderRow {
  /** `WA260329-A1B2`: the order number for customer and shop. */
  number: string
  /** The till's own order behind it. */
  orderId: string
  /** Its number of the day at the till. */
  dayNumber: number
  customerName: string
  /** International, digits only, `62812…`; null when the customer gave none. */
  customerPhone: string | null
  status: OnlineOrderStatus
  total: Rupiah
  /** Public id of its newest payment. */
  paymentId: string | null
  createdAtMs: EpochMs
}

export interface OnlineOrder extends OnlineOrderRow {
  lines: OrderLine[]
  note: string
  tender: 'qris' | 'cash' | null
  paidAtMs: EpochMs | null
  /** A prepared WhatsApp message that a person opens and sends; null without a phone number. */
  waLink: string | null
}

export interface OnlineOrderQuery {
  number?: string | undefined
  status?: OnlineOrderStatus | undefined
  /** Part of the order's number, the customer's name or phone, or the payment's id. */
  search?: string | undefined
  limit: number
  offset: number
}

export interface OnlineOrderPage {
  rows: OnlineOrderRow[]
  /** Total number of results of this query on all pages. */
  total: number
}

/** What the screens show about the shared catalogue. */
export interface OnlineShopState {
  isOpen: boolean
  /** Address on the shop's network, without the internet. */
  url: string
  /** Paid orders that were not started yet and are not final. */
  newCount: number
  /** Photo path by product id. */
  pictures: Record<string, number>
}
