import type { Rupiah } from '../base/money.ts'
import type { EpochMs } from '../base/time.ts'
import type { Payment } from '../payments/payment.ts'
import type { WalletText } from './simulated-wallets.ts'

/** Scenarios of a customer and phone for a test payment. */
export const SCENARIOS = ['exact', 'late', 'short', 'over', 'twice', 'grouped', 'offline'] as const
export type Scenario = (typeof SCENARIOS)[number]

/** The longest simulated time without Wi-Fi, in seconds. */
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

/** Input of a simulated payment. */
export interface SimulatorRequest {
  scenario: Scenario
  /** Android package of the wallet; left out: the first of WALLETS. */
  app?: string
  /** Amount to pay in place of the total, in whole rupiah: only where the scenario pays another amount. */
  amount?: number
  /** Seconds without Wi-Fi; only in `offline`. */
  delaySeconds?: number
}

/** One notification, queued or answered. */
export interface SimulatedNotification extends WalletText {
  eventId: string
  notificationId: string
  postedAtMs: EpochMs
  deliverAtMs: EpochMs
  /** The till's answer to the phone; null while the phone is without Wi-Fi. */
  answer: PhoneAnswer | null
}

export interface PhoneAnswer {
  statusCode: number
  /** `settled`, `unmatched`, `duplicate`, `unread` …, as named by the till; null without an answer. */
  result: string | null
  amount: Rupiah | null
  /** The payment that was settled. */
  paymentId: string | null
}

/** The requests, the till's answers, and the payment's status now. */
export interface SimulatorRun {
  scenario: Scenario
  /** null when a static code was paid, which is no payment itself. */
  payment: SimulatedPayment | null
  letters: SimulatedNotification[]
}

/** The gateway's answer to the simulated phone of the demo. */
export interface DemoAnswer {
  statusCode: number
  body: string
}
