import { Type } from 'typebox'
import { command, Id, NoInput, strict } from '../base/command.ts'
import { QRIS_MAX_RUPIAH } from '../base/money.ts'
import type { Payment } from '../payments/payment.ts'
import {
  type DemoAnswer,
  LONGEST_DELAY_SECONDS,
  SCENARIOS,
  type SimulatedPayment,
  type SimulatorRun,
} from './simulator.ts'

/** Input of a simulated payment. */
export const SimulatorRequestSchema = {
  scenario: Type.Enum(SCENARIOS),
  /** Android package of a wallet of WALLETS. */
  app: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
  /** Whole rupiah, where the scenario pays an amount other than the total. */
  amount: Type.Optional(Type.Integer({ minimum: 1, maximum: 2 * QRIS_MAX_RUPIAH })),
  delaySeconds: Type.Optional(Type.Integer({ minimum: 0, maximum: LONGEST_DELAY_SECONDS })),
}

/** The text of a QR code, as a wallet's camera reads it. */
export const SimulatorQr = Type.String({ minLength: 1, maxLength: 1_000 })

/** Commands of the owner's simulator: test payments only, through the same endpoint as real phones. */
export const SIMULATOR_COMMANDS = {
  /** A merchant's pending test payments, newest first. */
  'simulator.open': command<SimulatedPayment[]>()('owner', Type.Object({ merchantId: Id }, strict)),
  'simulator.pay': command<SimulatorRun>()(
    'owner',
    Type.Object(
      {
        merchantId: Id,
        paymentId: Type.String({ minLength: 1, maxLength: 300 }),
        ...SimulatorRequestSchema,
      },
      strict,
    ),
  ),
  'simulator.payQr': command<SimulatorRun>()(
    'owner',
    Type.Object({ merchantId: Id, qr: SimulatorQr, ...SimulatorRequestSchema }, strict),
  ),
}

/** The commands of the demo's phone; refused outside the demo. */
export const DEMO_COMMANDS = {
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
} as const
