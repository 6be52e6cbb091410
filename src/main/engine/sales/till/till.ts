import type { Rupiah } from '../../../../shared/base/money.ts'
import type { Platform } from '../../platform/platform.ts'
import { afterCommit } from '../../platform/storage/commit-queue.ts'
import type { WritableDb } from '../../platform/storage/connection.ts'
import type { LineChange } from '../orders/order-changes.ts'
import type { OrderLifecycle } from '../orders/order-lifecycle.ts'
import type { OrderPayments } from '../orders/order-payments.ts'
import { type CurrentOrder, currentOrderOf } from './current-order.ts'
import { type AmountToAdd, createLineCommands, type ProductToAdd } from './line-commands.ts'
import { createParkAndResume } from './park-and-resume.ts'
import { createPayCommands } from './pay-commands.ts'
import type { TillSettlement } from './till-settlement.ts'
import { findTill, saveTill } from './till-store.ts'
import { type TillCore, tillCore } from './till-view.ts'

/**
 * The till of the counter. The current order is saved after every command, so a power cut loses nothing. Every
 * command returns the whole till and is idempotent.
 */
export interface TillService {
  get(): TillCore
  /** Throws ORDER_NOT_OPEN, PRODUCT_NOT_FOUND, INPUT_INVALID (more than 9,999 of one) and ORDER_TOTAL_TOO_LARGE. */
  addProduct(input: ProductToAdd): Promise<TillCore>
  addAmount(input: AmountToAdd): Promise<TillCore>
  /** Also throws ORDER_LINE_NOT_FOUND. */
  changeLine(change: LineChange): Promise<TillCore>
  setNote(note: string): Promise<TillCore>
  /** Removes every line and the note; `undo` restores them. */
  clear(): Promise<TillCore>
  /** Undoes the last change of lines; does nothing when there is none. */
  undo(): Promise<TillCore>
  payWithQris(): Promise<TillCore>
  payWithCash(received: Rupiah): Promise<TillCore>
  cancelPayment(): Promise<TillCore>
  /** The caller has checked the owner's PIN. */
  confirmByHand(reason: string): Promise<TillCore>
  /**
   * Starts the next order. An order with an open QR is parked: once paid it stays listed for ten minutes; when
   * it ends unpaid, for a day. Throws ORDER_NOT_FINISHED for an open order with lines.
   */
  next(): Promise<TillCore>
  resume(orderId: string): Promise<TillCore>
  /** Whether a customer may be looking at a QR of the counter, also of an order that was parked. */
  isQrOnScreen(): boolean
}

interface TillRooms {
  orders: OrderLifecycle
  orderPayments: OrderPayments
  tillSettlement: TillSettlement
}

/** Opens the till with its saved state. */
export async function createTillService(
  platform: Platform,
  { orders, orderPayments, tillSettlement }: TillRooms,
): Promise<TillService> {
  const { database, clock, random } = platform
  const parkAndResume = createParkAndResume({ orders, orderPayments, clock })
  const lines = createLineCommands({ parkAndResume, random })
  const pay = createPayCommands({ orders, orderPayments, settlement: tillSettlement, clock })
  const view = { orderPayments, orders }
  const announceChange = () => platform.broadcastToScreens('till.changed')

  function command(work: (db: WritableDb, current: CurrentOrder) => void): Promise<TillCore> {
    return database.write((db) => {
      work(db, currentOrderOf(db, orderPayments))
      afterCommit(db, announceChange)
      return tillCore(db, view, clock.now())
    })
  }

  await database.write((db) => {
    if (findTill(db)) return
    const { id } = orders.begin(db)
    saveTill(db, { orderId: id, undo: null, endedOrderId: null, endedAtMs: null })
  })

  return {
    get: () => tillCore(database.read, view, clock.now()),
    addProduct: (input) => command((db, current) => lines.addProduct(db, current, input)),
    addAmount: (input) => command((db, current) => lines.addAmount(db, current, input)),
    changeLine: (change) => command((db, current) => lines.changeLine(db, current, change)),
    setNote: (note) => command((db, current) => lines.setNote(db, current, note)),
    clear: () => command((db, current) => lines.clear(db, current)),
    undo: () => command((db, current) => lines.undo(db, current)),
    payWithQris: () => command((db, current) => pay.payWithQris(db, current)),
    payWithCash: (received) => command((db, current) => pay.payWithCash(db, current, received)),
    cancelPayment: () => command((db, current) => pay.cancelPayment(db, current)),
    confirmByHand: (reason) => command((db, current) => pay.confirmByHand(db, current, reason)),
    next: () => command((db, current) => parkAndResume.next(db, current)),
    resume: (orderId) => command((db, current) => parkAndResume.resume(db, current, orderId)),
    isQrOnScreen() {
      const { payment, parked } = tillCore(database.read, view, clock.now())
      const shown = [payment, ...parked.map((each) => each.payment)]
      return shown.some((each) => each?.status === 'pending')
    },
  }
}
