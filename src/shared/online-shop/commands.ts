import { Type } from 'typebox'
import { Amount, command, Id, NoInput, strict } from '../base/command.ts'
import {
  ONLINE_ORDER_STATUSES,
  type OnlineOrder,
  type OnlineOrderPage,
  type OnlineShopState,
} from './online-order.ts'

const OrderNumber = Type.String({ minLength: 1, maxLength: 30 })
const Status = Type.Enum([...ONLINE_ORDER_STATUSES])
const ofNumber = Type.Object({ number: OrderNumber }, strict)

/** Commands of the shared catalogue and of the orders that customers place in it. */
export const ONLINE_SHOP_COMMANDS = {
  'store.get': command<OnlineShopState>()('cashier', NoInput),
  /** Newest first. */
  'store.orders': command<OnlineOrderPage>()(
    'cashier',
    Type.Object(
      {
        status: Type.Optional(Status),
        search: Type.Optional(Type.String({ maxLength: 100 })),
        limit: Type.Integer({ minimum: 1, maximum: 100 }),
        offset: Type.Integer({ minimum: 0 }),
      },
      strict,
    ),
  ),
  'store.order': command<OnlineOrder>()('cashier', ofNumber),
  'store.payWithCash': command<OnlineOrder>()(
    'cashier',
    Type.Object({ number: OrderNumber, received: Amount }, strict),
  ),
  /** Starts preparing a paid order. */
  'store.process': command<OnlineOrder>()('cashier', ofNumber),
  /** Only for a paid order, and only once. */
  'store.complete': command<OnlineOrder>()('cashier', ofNumber),
  /** For any order that is not completed. */
  'store.cancel': command<OnlineOrder>()('cashier', ofNumber),
  /** Shows a product photo of the counter with a product; null: none. */
  'store.setPicture': command<null>()(
    'owner',
    Type.Object(
      { productId: Id, imageId: Type.Union([Type.Integer({ minimum: 1 }), Type.Null()]) },
      strict,
    ),
  ),
} as const
