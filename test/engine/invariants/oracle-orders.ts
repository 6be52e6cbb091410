import type { OnlineOrder } from '../../../src/shared/online-shop/online-order.ts'
import type { Payment } from '../../../src/shared/payments/payment.ts'

/** Orders of the catalogue, as acknowledged to customers and cashier. */
export interface OrderOracle {
  placed(number: string, atMs: number): void
  shown(number: string, payment: Payment): void
  inCash(number: string): void
  cancelled(number: string): void
  /** A payment was paid: it closes its order, if that is still open. */
  paid(paymentId: string): void
  /** Unpaid orders were cancelled after some hours. */
  tidied(nowMs: number): void
  numbers(): string[]
  objections(orders: OnlineOrder[]): string[]
}

const UNPAID_KEPT_MS = 6 * 3_600_000

interface KnownOrder {
  atMs: number
  payments: string[]
  end: 'qris' | 'cash' | 'cancelled' | null
  /** The payment that paid it. */
  by: string | null
}

export function createOrderOracle(parts: {
  object: (problem: string) => void
  isOpen: (paymentId: string) => boolean
  /** A payment was cancelled because its order was paid in another way. */
  cancelPayment: (paymentId: string) => void
}): OrderOracle {
  const orders = new Map<string, KnownOrder>()

  function close(number: string, end: KnownOrder['end'], by: string | null = null): void {
    const order = orders.get(number)
    if (!order) {
      parts.object(`O1: order ${number} was never placed`)
      return
    }
    if (order.end !== null && end !== 'cancelled') {
      parts.object(`O2: order ${number} (${order.end}) was paid again, by ${end}`)
    }
    // A paid order that is cancelled keeps its money.
    order.end = order.end ?? end
    order.by ??= by
    order.payments.filter((id) => id !== by && parts.isOpen(id)).forEach(parts.cancelPayment)
  }

  function expected({ end, payments }: KnownOrder): OnlineOrder['status'][] {
    if (end === 'cancelled') return ['cancelled']
    if (end !== null) return ['paid', 'processing', 'completed', 'cancelled']
    return payments.some(parts.isOpen) ? ['waiting_payment'] : ['pending']
  }

  return {
    placed: (number, atMs) => void orders.set(number, { atMs, payments: [], end: null, by: null }),
    shown(number, { id }) {
      const order = orders.get(number)
      if (!order || order.end !== null) {
        parts.object(`O2: a QRIS for closed ${number}`)
        return
      }
      order.payments
        .filter((each) => each !== id && parts.isOpen(each))
        .forEach(parts.cancelPayment)
      order.payments.push(id)
      if (order.payments.length > 3) parts.object(`O3: a fourth QRIS for ${number}`)
    },
    inCash: (number) => close(number, 'cash'),
    cancelled: (number) => close(number, 'cancelled'),
    paid(paymentId) {
      for (const [number, order] of orders) {
        if (order.payments.includes(paymentId) && order.end === null) {
          close(number, 'qris', paymentId)
        }
      }
    },
    tidied(nowMs) {
      for (const [number, { atMs, end, payments }] of orders) {
        const isOld = atMs < nowMs - UNPAID_KEPT_MS
        if (isOld && end === null && !payments.some(parts.isOpen)) close(number, 'cancelled')
      }
    },
    numbers: () => [...orders.keys()],
    objections: (stored) => {
      const problems = stored.flatMap(({ number, status, tender, paymentId }) => {
        const known = orders.get(number)
        if (!known) return [`O1: order ${number} was never placed`]
        if (!expected(known).includes(status)) return [`O4: order ${number} is ${status}`]
        if (known.end === 'cash' && tender !== 'cash') return [`O4: ${number} paid by ${tender}`]
        const isRight = known.end !== 'qris' || (tender === 'qris' && paymentId === known.by)
        return isRight ? [] : [`O4: ${number} was paid by ${known.by}, not ${paymentId}`]
      })
      return stored.length === orders.size
        ? problems
        : [...problems, `O1: ${stored.length} orders are stored, ${orders.size} were placed`]
    },
  }
}
