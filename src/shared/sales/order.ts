import { addRupiah, type Rupiah, timesRupiah } from '../base/money.ts'
import type { EpochMs } from '../base/time.ts'
import type { Payment } from '../payments/payment.ts'

/**
 * `open`: being entered. `paying`: a QRIS is open. `paid` and `cancelled` are final, except for money assigned
 * from the inbox by mistake. `void`: a sale made from such money and then reversed; kept for the record.
 */
export type OrderStatus = 'open' | 'paying' | 'paid' | 'cancelled' | 'void'

export interface OrderLine {
  id: string
  /** null for a keypad line. */
  productId: string | null
  /** Name and price at the time of sale: later edits of the catalogue do not change it. */
  name: string
  unitPrice: Rupiah
  /** Whole, 1 to 9,999. */
  quantity: number
  note: string
}

export interface Order {
  id: string
  /** Counts up from 1 each business day; the cashier calls it out. */
  dayNumber: number
  status: OrderStatus
  lines: OrderLine[]
  note: string
  createdAtMs: EpochMs
  paidAtMs: EpochMs | null
  tender: 'qris' | 'cash' | null
  /** Cash only. */
  cashReceived: Rupiah | null
  /** Cash only: change for the customer. */
  cashChange: Rupiah | null
  paymentId: string | null
}

export interface OrderTotals {
  itemCount: number
  total: Rupiah
}

export function lineTotal(line: Pick<OrderLine, 'unitPrice' | 'quantity'>): Rupiah {
  return timesRupiah(line.unitPrice, line.quantity)
}

/** Total of the order; the only place where it is added up, for screens and engine. */
export function orderTotals(order: {
  lines: readonly Pick<OrderLine, 'unitPrice' | 'quantity'>[]
}): OrderTotals {
  return {
    itemCount: order.lines.reduce((count, line) => count + line.quantity, 0),
    total: addRupiah(...order.lines.map(lineTotal)),
  }
}

/** A parked order that still waits for its QRIS while the cashier serves the next customer. */
export interface ParkedOrder {
  order: Order
  payment: Payment
}
