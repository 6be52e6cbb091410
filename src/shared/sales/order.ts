import { addRupiah, type Rupiah, timesRupiah } from '../base/money.ts'
import type { EpochMs } from '../base/time.ts'
import type { Payment } from '../payments/payment.ts'

/**
 * `open`: being rung up. `paying`: a QRIS is out. `paid` and `cancelled` are final, but for money from
 * the inbox that was given to it by mistake. `void`: a sale made of such money, taken back and kept.
 */
export type OrderStatus = 'open' | 'paying' | 'paid' | 'cancelled' | 'void'

export interface OrderLine {
  id: string
  /** null for a keypad line. */
  productId: string | null
  /** Name and price as they were when rung up: later edits of the catalogue do not change a sale. */
  name: string
  unitPrice: Rupiah
  /** Whole, 1 to 9,999. */
  quantity: number
  note: string
}

export interface Order {
  id: string
  /** Counts up from 1 each business day; what the cashier calls out. */
  dayNumber: number
  status: OrderStatus
  lines: OrderLine[]
  note: string
  createdAtMs: EpochMs
  paidAtMs: EpochMs | null
  tender: 'qris' | 'cash' | null
  /** Cash only. */
  cashReceived: Rupiah | null
  /** Cash only: what the customer gets back. */
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

/** What the order costs; the one place it is added up, for the screens and the engine alike. */
export function orderTotals(order: {
  lines: readonly Pick<OrderLine, 'unitPrice' | 'quantity'>[]
}): OrderTotals {
  return {
    itemCount: order.lines.reduce((count, line) => count + line.quantity, 0),
    total: addRupiah(...order.lines.map(lineTotal)),
  }
}

/** An order that still waits for its QRIS while the cashier serves the next customer. */
export interface ParkedOrder {
  order: Order
  payment: Payment
}
