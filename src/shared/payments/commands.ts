import { Type } from 'typebox'
import { command, Id, Pin, Reason, strict } from '../base/command.ts'
import type { EpochMs } from '../base/time.ts'
import type { PaymentRow, PaymentView } from './payment-view.ts'

/** A static QR code (without an amount, for example on a sticker), as the owner sees it. */
export interface StaticCodeView {
  id: string
  /** The site's own name for it. */
  name: string | null
  dialect: string
  isTest: boolean
  createdAtMs: EpochMs
}

/** The commands of the lists of payments, the counter's and the sites'. */
export const PAYMENT_COMMANDS = {
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
} as const

/** Commands for a site's static QR codes. */
export const STATIC_CODE_COMMANDS = {
  /** Active codes, newest first; at most 200. */
  'codes.list': command<StaticCodeView[]>()('owner', Type.Object({ merchantId: Id }, strict)),
  /** Deactivates the code; payments already made with it stay assigned to it. */
  'codes.close': command<null>()('owner', Type.Object({ id: Id }, strict)),
}
