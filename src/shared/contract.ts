import { type Static, Type } from 'typebox'
import { ADMIN_COMMANDS } from './base/admin-commands.ts'
import { command, Id, Name, NoInput, QrisText, strict } from './base/command.ts'
import { DIGITAL_GOODS_COMMANDS } from './digital-goods/commands.ts'
import { INBOX_COMMANDS } from './inbox/notification-commands.ts'
import { TEACHING_COMMANDS } from './inbox/teaching-commands.ts'
import { ONLINE_SHOP_COMMANDS } from './online-shop/commands.ts'
import { STATIC_CODE_COMMANDS } from './payments/commands.ts'
import type { Payment } from './payments/payment.ts'
import type { PaymentRow, PaymentView } from './payments/payment-view.ts'
import type { QrisPreview } from './payments/qris-preview.ts'
import type { Session } from './people/session.ts'
import { ENCRYPTION_COMMANDS } from './phones/commands.ts'
import type { DevicePairing, DeviceSigning, ManualPairing } from './phones/device.ts'
import type { DeviceView } from './phones/device-view.ts'
import type { DisplayView } from './sales/display-view.ts'
import type { Catalog, Product } from './sales/product.ts'
import type { Shop } from './sales/shop.ts'
import type { Till } from './sales/till.ts'
import type { SettingRow, SettingValue } from './settings.ts'
import { DEVELOPER_COMMANDS } from './sites/developer-commands.ts'
import { MERCHANT_COMMANDS } from './sites/merchant-commands.ts'
import type { DemoAnswer } from './sites/simulator.ts'
import { SIMULATOR_COMMANDS } from './sites/simulator-commands.ts'
import { WEBHOOK_COMMANDS } from './sites/webhook-commands.ts'
import { SOUND_COMMANDS } from './sound/commands.ts'

const Note = Type.String({ maxLength: 120 })
const Pin = Type.String({ minLength: 1, maxLength: 64 })
const Reason = Type.String({ minLength: 3, maxLength: 200 })
const Amount = Type.Integer({ minimum: 1, maximum: 999_999_999 })

/** Every command a screen or the command line may send, as `POST /app/<command>`. */
export const CONTRACT = {
  'session.get': command<Session>()('display', NoInput),
  'session.unlockOwner': command<Session>()('cashier', Type.Object({ pin: Pin }, strict)),
  'session.lockOwner': command<Session>()('cashier', NoInput),

  'shop.get': command<Shop>()('display', NoInput),
  /** Reads a pasted QRIS without keeping it. */
  'qris.preview': command<QrisPreview>()('cashier', Type.Object({ text: QrisText }, strict)),
  /** Finds every QRIS in a picture (PNG, JPEG, GIF, WebP; at most 5 MB). */
  'qris.previewPicture': command<QrisPreview[]>()(
    'cashier',
    Type.Object({ pictureBase64: Type.String({ minLength: 4, maxLength: 7_000_000 }) }, strict),
  ),
  /** First set-up; refused once the shop exists. The PIN has 6 to 12 digits. */
  'shop.setUp': command<Shop>()(
    'cashier',
    Type.Object({ name: Name, qris: QrisText, ownerPin: Pin }, strict),
  ),
  'shop.rename': command<Shop>()('owner', Type.Object({ name: Name }, strict)),
  'shop.changeQris': command<Shop>()('owner', Type.Object({ qris: QrisText }, strict)),

  'devices.list': command<DeviceView[]>()('cashier', NoInput),
  /** Opens the two-minute window in which one phone may pair; `forwarder` is the id of a recipe. */
  'devices.openPairing': command<DevicePairing>()(
    'owner',
    Type.Object({ forwarder: Type.Optional(Id) }, strict),
  ),
  /** Pairs a phone without its browser: the till shows once what to type into the phone. */
  'devices.pairHere': command<ManualPairing>()(
    'owner',
    Type.Object({ name: Name, forwarder: Id }, strict),
  ),
  'devices.rename': command<null>()('owner', Type.Object({ deviceId: Id, name: Name }, strict)),
  'devices.pairing': command<DevicePairing | null>()('cashier', NoInput),
  'devices.closePairing': command<null>()('owner', NoInput),
  'devices.revoke': command<null>()('owner', Type.Object({ deviceId: Id }, strict)),
  /** The secret this phone signs with, and whether signatures are required. */
  'devices.signing': command<DeviceSigning>()('owner', Type.Object({ deviceId: Id }, strict)),
  'devices.requireSignature': command<null>()(
    'owner',
    Type.Object({ deviceId: Id, isRequired: Type.Boolean() }, strict),
  ),

  ...ENCRYPTION_COMMANDS,

  ...SOUND_COMMANDS,

  'catalog.get': command<Catalog>()('cashier', NoInput),
  'catalog.saveProduct': command<Product>()(
    'owner',
    Type.Object(
      {
        id: Type.Optional(Id),
        name: Name,
        price: Amount,
        category: Type.String({ minLength: 1, maxLength: 30 }),
        barcode: Type.Union([Type.String({ minLength: 1, maxLength: 48 }), Type.Null()]),
        isFavourite: Type.Boolean(),
      },
      strict,
    ),
  ),
  'catalog.removeProduct': command<null>()('owner', Type.Object({ productId: Id }, strict)),

  ...DIGITAL_GOODS_COMMANDS,

  ...ONLINE_SHOP_COMMANDS,

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

  /** Newest first; `before` is the number of the last payment of the previous page. */
  'payments.list': command<PaymentRow[]>()(
    'cashier',
    Type.Object(
      {
        limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
        before: Type.Optional(Type.Integer({ minimum: 1 })),
      },
      strict,
    ),
  ),
  'payments.get': command<PaymentView>()('cashier', Type.Object({ id: Id }, strict)),

  /** The owner confirms the money of any unpaid payment, a site's too. Reported separately. */
  'payments.confirmByHand': command<PaymentView>()(
    'cashier',
    Type.Object({ id: Id, pin: Pin, reason: Reason }, strict),
  ),
  /** Cancels a running payment, a site's too. */
  'payments.cancel': command<PaymentView>()('owner', Type.Object({ id: Id }, strict)),

  ...INBOX_COMMANDS,
  ...TEACHING_COMMANDS,

  'settings.list': command<SettingRow[]>()('owner', NoInput),
  'settings.set': command<SettingRow>()(
    'owner',
    Type.Object(
      {
        key: Type.String({ minLength: 1, maxLength: 60 }),
        value: Type.Union([Type.String({ maxLength: 200 }), Type.Null()]),
      },
      strict,
    ),
  ),

  ...MERCHANT_COMMANDS,
  ...STATIC_CODE_COMMANDS,
  ...WEBHOOK_COMMANDS,
  ...DEVELOPER_COMMANDS,
  ...SIMULATOR_COMMANDS,

  /** Demo only: simulates the shop's phone through the same endpoint as a real one. */
  'demo.send': command<DemoAnswer>()(
    'cashier',
    Type.Object(
      {
        app: Type.String({ maxLength: 100 }),
        title: Type.String({ maxLength: 200 }),
        text: Type.String({ maxLength: 2_000 }),
      },
      strict,
    ),
  ),
  /** Demo only: the payments that a customer could pay now. */
  'demo.openPayments': command<Payment[]>()('cashier', NoInput),

  ...ADMIN_COMMANDS,
} as const

export type Contract = typeof CONTRACT
export type CommandName = keyof Contract
export type CommandInput<Name extends CommandName> = Static<Contract[Name]['input']>
export type CommandOutput<Name extends CommandName> = Exclude<Contract[Name]['output'], undefined>
export { type Command, ROLES, type Role } from './base/command.ts'
export type { SettingValue }

/** The answer to every command. `message` is for developers; screens show the sentence of the code. */
export type Answer<Value> =
  | { ok: true; value: Value }
  | { ok: false; code: string; message: string; retryAfterSeconds?: number }
