import { Type } from 'typebox'
import { Amount, command, Id, Name, NoInput, Pin, Reason, strict } from '../base/command.ts'
import type { DisplayView } from './display-view.ts'
import type { Till } from './till.ts'

const Note = Type.String({ maxLength: 120 })

/** Commands of the till: the current order, its payment, and the data of its two screens. */
export const TILL_COMMANDS = {
  'till.get': command<Till>()('cashier', NoInput),
  'order.addProduct': command<Till>()(
    'cashier',
    Type.Object(
      { productId: Id, quantity: Type.Optional(Type.Integer({ minimum: 1, maximum: 9_999 })) },
      strict,
    ),
  ),
  /** A keypad sale: an amount without a product. */
  'order.addAmount': command<Till>()(
    'cashier',
    Type.Object({ amount: Amount, name: Type.Optional(Name) }, strict),
  ),
  /** Quantity 0 removes the line. */
  'order.changeLine': command<Till>()(
    'cashier',
    Type.Object(
      {
        lineId: Id,
        quantity: Type.Optional(Type.Integer({ minimum: 0, maximum: 9_999 })),
        note: Type.Optional(Note),
      },
      strict,
    ),
  ),
  'order.setNote': command<Till>()('cashier', Type.Object({ note: Note }, strict)),
  /** Removes every line; `order.undo` restores them. */
  'order.clear': command<Till>()('cashier', NoInput),
  /** Undoes the last change to the lines of the open order. */
  'order.undo': command<Till>()('cashier', NoInput),
  'order.payWithQris': command<Till>()('cashier', NoInput),
  'order.payWithCash': command<Till>()('cashier', Type.Object({ received: Amount }, strict)),
  /** Cancels the running QRIS; the order is open again. */
  'order.cancelPayment': command<Till>()('cashier', NoInput),
  /** The owner confirms that the money came without a notification. Reported separately. */
  'order.confirmByHand': command<Till>()(
    'cashier',
    Type.Object({ pin: Pin, reason: Reason }, strict),
  ),
  /** Starts the next order. An order that still waits for its QRIS is parked and settles by itself later. */
  'order.next': command<Till>()('cashier', NoInput),
  'order.resume': command<Till>()('cashier', Type.Object({ orderId: Id }, strict)),
  'display.get': command<DisplayView>()('display', NoInput),
} as const
