import { AppError } from '../../../../shared/base/errors.ts'
import type { Rupiah } from '../../../../shared/base/money.ts'
import type {
  OnlineOrder,
  OnlineOrderPage,
  OnlineOrderQuery,
  OnlineOrderStatus,
} from '../../../../shared/online-shop/online-order.ts'
import {
  isPayable,
  type Payment,
  type PaymentDetails,
} from '../../../../shared/payments/payment.ts'
import type { Merchants } from '../../money/merchants/merchants.ts'
import type { LoggedEvent } from '../../platform/events/event.ts'
import type { Platform } from '../../platform/platform.ts'
import { afterCommit } from '../../platform/storage/commit-queue.ts'
import type { ReadableDb, WritableDb } from '../../platform/storage/connection.ts'
import { requiredRow } from '../../platform/storage/statement.ts'
import type { OrderClosing } from '../orders/order-closing.ts'
import type { OrderLifecycle } from '../orders/order-lifecycle.ts'
import type { OrderPayments } from '../orders/order-payments.ts'
import { settlementOf } from '../orders/order-settlement.ts'
import { type StoredOrder, updateOrder } from '../orders/order-store.ts'
import {
  countAwaited,
  countNew,
  countOnlineOrders,
  findByOrder,
  findByPageToken,
  findBySubmitKey,
  findOnlineOrder,
  insertOnlineOrder,
  listAbandoned,
  listOnlineOrders,
  type StoredOnlineOrder,
  statusOf,
  updateOnlineOrder,
} from './online-order-store.ts'
import { customerOf, freeNumber, linesOf, type OrderToPlace } from './placing.ts'
import { waLink } from './wa-link.ts'

/** Takes the place of a gateway's name in payments of the shared catalogue. */
export const ONLINE_SHOP_DIALECT = 'store'

/** Lifetime of a QRIS of a catalogue order, in seconds. */
const LIFETIME_SECONDS = 900
/** Maximum QRIS per order, because each one reserves a total. */
const QRIS_PER_ORDER = 3
/** An order without a running QRIS counts as unpaid for this long after it was placed, in milliseconds. */
const AWAITED_MS = 10 * 60_000
/** An unpaid order is cancelled after this time, in milliseconds. */
const UNPAID_KEPT_MS = 6 * 3_600_000
const GIVEN_UP_AT_ONCE = 50

/** Orders placed in the shared catalogue: each is one order of the till. */
export interface OnlineShop {
  isOpen(): boolean
  /**
   * Places an order; sending it twice creates one. Throws STORE_CLOSED, STORE_BUSY and errors about the order.
   */
  place(order: OrderToPlace): Promise<{ pageToken: string; number: string }>
  /**
   * Shows a QRIS, the running one when there is one. Throws ORDER_NOT_OPEN, QRIS_LIMIT and what payments throw.
   */
  payWithQris(number: string, details?: PaymentDetails): Promise<Payment>
  /** Pays in cash at the counter. Throws ORDER_NOT_OPEN and CASH_TOO_LITTLE. */
  payWithCash(number: string, received: Rupiah): Promise<OnlineOrder>
  /** Starts preparing a paid order. Throws ONLINE_ORDER_STATUS. */
  process(number: string): Promise<OnlineOrder>
  /** Only from paid or processing. Throws ONLINE_ORDER_STATUS. */
  complete(number: string): Promise<OnlineOrder>
  /**
   * Cancels any order that is not completed. Received money stays in the records. Throws ONLINE_ORDER_STATUS.
   */
  cancel(number: string): Promise<OnlineOrder>
  list(query: OnlineOrderQuery): OnlineOrderPage
  /** Throws ONLINE_ORDER_NOT_FOUND. */
  get(number: string): OnlineOrder
  findByPage(pageToken: string): OnlineOrder | undefined
  newCount(): number
  /** Cancels orders that were not paid in time. */
  cleanUp(): Promise<void>
  /** Closes orders with their payments. To be run in the transaction of the event. */
  onEvent(db: WritableDb, event: LoggedEvent): void
}

interface OnlineShopRooms {
  orders: OrderLifecycle
  orderPayments: OrderPayments
  orderClosing: OrderClosing
  merchants: Pick<Merchants, 'shopMerchant'>
}

export function createOnlineShop(platform: Platform, rooms: OnlineShopRooms): OnlineShop {
  const { database, settings, clock, random } = platform
  const { orders, orderPayments, orderClosing, merchants } = rooms
  const announceChange = () => platform.broadcastToScreens('store.changed')

  function stored(db: ReadableDb, number: string): StoredOnlineOrder {
    const found = findOnlineOrder(db, number)
    if (!found) throw new AppError('ONLINE_ORDER_NOT_FOUND', `no order ${number}`)
    return found
  }

  function view(db: ReadableDb, { number, orderId }: StoredOnlineOrder): OnlineOrder {
    const row = requiredRow(listOnlineOrders(db, { number, limit: 1, offset: 0 })[0])
    const { lines, note, tender, paidAtMs } = orders.get(db, orderId)
    return {
      ...row,
      lines,
      note,
      tender,
      paidAtMs,
      waLink: waLink(row, merchants.shopMerchant()?.name ?? 'Lunas'),
    }
  }

  /** Changes an order's status in one transaction, or throws. */
  function move(
    number: string,
    from: readonly OnlineOrderStatus[],
    work: (db: WritableDb, online: StoredOnlineOrder, order: StoredOrder) => void,
  ): Promise<OnlineOrder> {
    return database.write((db) => {
      const online = stored(db, number)
      const status = statusOf(db, number)
      if (!status || !from.includes(status)) {
        throw new AppError('ONLINE_ORDER_STATUS', `order ${number} is ${status}`)
      }
      work(db, online, orders.get(db, online.orderId))
      afterCommit(db, announceChange)
      return view(db, online)
    })
  }

  function end(db: WritableDb, online: StoredOnlineOrder, stage: 'completed' | 'cancelled'): void {
    updateOnlineOrder(db, { ...online, stage, endedAtMs: clock.now() })
  }

  function giveUp(db: WritableDb, online: StoredOnlineOrder, order: StoredOrder): void {
    if (order.status === 'open' || order.status === 'paying') {
      orderPayments.stopIn(db, orderPayments.paymentOf(db, order))
      orders.cancel(db, order)
    }
    end(db, online, 'cancelled')
  }

  /**
   * Unpaid orders are limited in all, and once a third of that is used up also by address, so that a few visitors cannot
   * close the catalogue.
   */
  function assertMayPlace(db: ReadableDb, peerAddress: string): void {
    if (settings.get('storeIsOpen') !== 1) throw new AppError('STORE_CLOSED', 'not open now')
    const sinceMs = clock.now() - AWAITED_MS
    const most = settings.get('storeOpenOrdersMax')
    const all = countAwaited(db, { sinceMs })
    const isQuiet = all < Math.floor(most / 3)
    const mayHaveMore = () =>
      countAwaited(db, { sinceMs, peerAddress }) < settings.get('storeOpenOrdersPerAddress')
    if (isQuiet || (all < most && mayHaveMore())) return
    throw new AppError('STORE_BUSY', 'too many unpaid orders', { retryAfterSeconds: 300 })
  }

  return {
    isOpen: () => settings.get('storeIsOpen') === 1,
    place: (input) =>
      database.write((db) => {
        const before = findBySubmitKey(db, input.submitKey)
        if (before) return { pageToken: before.pageToken, number: before.number }
        assertMayPlace(db, input.peerAddress)
        const { note, ...customer } = customerOf(input)
        const lines = linesOf(db, input.items, random)
        const order = { ...orders.begin(db, note), lines }
        updateOrder(db, order)
        const online: StoredOnlineOrder = {
          ...customer,
          number: freeNumber(db, order.day, random),
          orderId: order.id,
          pageToken: random.text(26),
          submitKey: input.submitKey,
          stage: 'placed',
          qrisCount: 0,
          peerAddress: input.peerAddress,
          createdAtMs: clock.now(),
          endedAtMs: null,
        }
        insertOnlineOrder(db, online)
        afterCommit(db, announceChange)
        return { pageToken: online.pageToken, number: online.number }
      }),
    payWithQris: (number, details = {}) =>
      database.write((db) => {
        const online = stored(db, number)
        const order = orders.get(db, online.orderId)
        const running = orderPayments.paymentOf(db, order)
        if (running && isPayable(running, clock.now())) return running
        if (order.status !== 'open' && order.status !== 'paying') {
          throw new AppError('ORDER_NOT_OPEN', `order ${number} is ${order.status}`)
        }
        if (online.qrisCount >= QRIS_PER_ORDER) {
          throw new AppError('QRIS_LIMIT', `${QRIS_PER_ORDER} QRIS were shown for ${number}`)
        }
        orderPayments.stopIn(db, running)
        const payment = orderPayments.requestIn(db, order, {
          dialect: ONLINE_SHOP_DIALECT,
          idPrefix: 'TOKO',
          policy: 'half-discount',
          lifetimeSeconds: LIFETIME_SECONDS,
          customerName: online.customerName,
          details: { ...details, title: online.number },
        })
        updateOnlineOrder(db, { ...online, qrisCount: online.qrisCount + 1 })
        return payment
      }),
    payWithCash: (number, received) =>
      move(number, ['pending', 'waiting_payment'], (db, _online, order) => {
        orderPayments.stopIn(db, orderPayments.paymentOf(db, order))
        orders.markPaidInCash(db, order, received)
      }),
    process: (number) =>
      move(number, ['paid'], (db, online) =>
        updateOnlineOrder(db, { ...online, stage: 'processing' }),
      ),
    complete: (number) =>
      move(number, ['paid', 'processing'], (db, online) => end(db, online, 'completed')),
    cancel: (number) => move(number, ['pending', 'waiting_payment', 'paid', 'processing'], giveUp),
    list: (query) => ({
      rows: listOnlineOrders(database.read, query),
      total: countOnlineOrders(database.read, query),
    }),
    get: (number) => view(database.read, stored(database.read, number)),
    findByPage(pageToken) {
      const found = findByPageToken(database.read, pageToken)
      return found && view(database.read, found)
    },
    newCount: () => countNew(database.read),
    cleanUp: () =>
      database.write((db) => {
        const beforeMs = clock.now() - UNPAID_KEPT_MS
        const forgotten = listAbandoned(db, beforeMs, GIVEN_UP_AT_ONCE)
        for (const number of forgotten) {
          const online = stored(db, number)
          giveUp(db, online, orders.get(db, online.orderId))
        }
        if (forgotten.length > 0) afterCommit(db, announceChange)
      }),
    onEvent(db, { kind, payment }) {
      if (payment?.dialect !== ONLINE_SHOP_DIALECT) return
      afterCommit(db, announceChange)
      if (kind !== 'payment.paid') return
      // Money for an order that is closed changes nothing here; it is shown at the payment itself.
      const order = orderClosing.orderOf(db, payment)
      if (!order || !findByOrder(db, order.id) || settlementOf(order, payment) !== 'pays') return
      orderClosing.closeIn(db, order, payment)
    },
  }
}
