import type { FastifyInstance, FastifyRequest } from 'fastify'
import { cleanText } from '../../../../../shared/base/clean-text.ts'
import { AppError } from '../../../../../shared/base/errors.ts'
import { localTime } from '../../../../../shared/base/local-time.ts'
import {
  ONLINE_ORDER_STATUSES,
  type OnlineOrder,
  type OnlineOrderRow,
} from '../../../../../shared/online-shop/online-order.ts'
import type { OnlineOrders } from '../dialect.ts'
import { addresses, type RouteParts } from './addresses.ts'
import { oneOf, wholeOf, yesOrNo } from './queries.ts'
import { CompleteBody, OrdersQuery } from './schemas.ts'

const DEFAULT_LIMIT = 50
const LARGEST_LIMIT = 100

/** Orders that customers placed in the till's shared catalogue. */
export function waStoreRoutes(app: FastifyInstance, { context, auth }: RouteParts): void {
  /** The orders that the site may manage; undefined for a test key, which has none. */
  function ordersFor(request: FastifyRequest): OnlineOrders | undefined {
    const { onlineOrders, isTest } = auth.clientOf(request)
    if (onlineOrders || isTest) return onlineOrders
    throw new AppError('FORBIDDEN', 'the owner does not let this site see orders')
  }

  for (const url of addresses('wa-store-orders')) {
    app.get<{ Querystring: OrdersQuery }>(
      url,
      { schema: { querystring: OrdersQuery } },
      async (request) => {
        const orders = ordersFor(request)
        const { order_number: number, search, status } = request.query
        if (number) {
          const order = orderBody(found(orders).get(number), context.timeZone())
          return { success: true, data: order, order }
        }
        const { limit, offset } = request.query
        const query = {
          status: oneOf('status', ONLINE_ORDER_STATUSES, status),
          search: cleanText(search) ?? undefined,
          limit: Math.min(LARGEST_LIMIT, wholeOf('limit', limit, DEFAULT_LIMIT)),
          offset: wholeOf('offset', offset, 0, 0),
        }
        const { rows, total } = orders?.list(query) ?? { rows: [], total: 0 }
        return { success: true, data: rows.map((row) => rowBody(row, context.timeZone())), total }
      },
    )
  }

  for (const url of addresses('wa-store-complete')) {
    app.post<{ Body: CompleteBody }>(url, { schema: { body: CompleteBody } }, async (request) => {
      const orders = found(ordersFor(request))
      const { order_number: number, notify } = request.body
      const status = oneOf('status', ['completed', 'cancelled'], request.body.status) ?? 'completed'
      const order = await orders[status === 'completed' ? 'complete' : 'cancel'](number)
      const isWished = yesOrNo('notify', String(notify ?? true))
      return {
        success: true,
        message: `Order ${status} successfully`,
        order: { order_number: order.number, status: order.status },
        // A person opens the link and sends the message; Lunas sends nothing.
        notify_sent: false,
        wa_link: isWished ? order.waLink : null,
      }
    })
  }
}

function found(orders: OnlineOrders | undefined): OnlineOrders {
  if (orders) return orders
  throw new AppError('ONLINE_ORDER_NOT_FOUND', 'a test key has no orders')
}

function rowBody(row: OnlineOrderRow, timeZone: string) {
  return {
    order_number: row.number,
    customer_name: row.customerName,
    customer_phone: row.customerPhone,
    status: row.status,
    total: row.total,
    invoice_id: row.paymentId,
    created_at: localTime(row.createdAtMs, timeZone),
  }
}

function orderBody(order: OnlineOrder, timeZone: string) {
  const items = order.lines.map(({ name, quantity, unitPrice }) => ({
    name,
    quantity,
    price: unitPrice,
    subtotal: unitPrice * quantity,
  }))
  const paidAt = order.paidAtMs === null ? null : localTime(order.paidAtMs, timeZone)
  return { ...rowBody(order, timeZone), note: order.note, paid_at: paidAt, items }
}
