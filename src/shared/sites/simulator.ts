import type { Rupiah } from '../base/money.ts'
import type { EpochMs } from '../base/time.ts'
import type { Payment } from '../payments/payment.ts'
import type { WalletText } from './simulated-wallets.ts'

/** What a customer and his phone can do with a test payment. */
export const SCENARIOS = ['exact', 'late', 'short', 'over', 'twice', 'grouped', 'offline'] as const
export type Scenario = (typeof SCENARIOS)[number]

/** The longest that a made-up phone stays without Wi-Fi, in seconds. */
export const LONGEST_DELAY_SECONDS = 3_600

/** A test payment as the simulator shows it. */
export type SimulatedPayment = Pick<
  Payment,
  | 'id'
  | 'dialect'
  | 'merchantOrderId'
  | 'amount'
  | 'total'
  | 'qrisPayload'
  | 'status'
  | 'exception'
  | 'createdAtMs'
  | 'expiresAtMs'
  | 'paidAtMs'
>

/** What somebody asks the made-up phone to do. */
export interface SimulatorRequest {
  scenario: Scenario
  /** Android package of the wallet; left out: the first of WALLETS. */
  app?: string
  /** What is paid instead of the total, in whole rupiah: only where the scenario pays another amount. */
  amount?: number
  /** How long the phone is without Wi-Fi; only in `offline`. */
  delaySeconds?: number
}

/** One notification, on its way or answered. */
export interface SimulatedNotification extends WalletText {
  eventId: string
  notificationId: string
  postedAtMs: EpochMs
  deliverAtMs: EpochMs
  /** What the till said to the phone; null while the phone is without Wi-Fi. */
  answer: PhoneAnswer | null
}

export interface PhoneAnswer {
  statusCode: number
  /** `settled`, `unmatched`, `duplicate`, `unread` … as the till names it; null when it gave no answer. */
  result: string | null
  amount: Rupiah | null
  /** The payment that was settled. */
  paymentId: string | null
}

/** What was done, what the till answered, and how the payment stands now. */
export interface SimulatorRun {
  scenario: Scenario
  /** null when a code without an amount was paid that is no payment by itself. */
  payment: SimulatedPayment | null
  letters: SimulatedNotification[]
}

/** What the gateway answered to the made-up phone of the demo. */
export interface DemoAnswer {
  statusCode: number
  body: string
}
