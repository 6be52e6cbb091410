import { toIsoUtc } from '../../../../shared/base/time.ts'
import { SIMULATED_WALLETS } from '../../../../shared/sites/simulated-wallets.ts'
import type {
  SimulatedNotification,
  SimulatedPayment,
  SimulatorRun,
} from '../../../../shared/sites/simulator.ts'

/** A test payment in the simulator's API. */
export function paymentBody(payment: SimulatedPayment) {
  return {
    id: payment.id,
    dialect: payment.dialect,
    order_id: payment.merchantOrderId,
    amount: payment.amount,
    total_amount: payment.total,
    qris_payload: payment.qrisPayload,
    status: payment.status,
    exception: payment.exception,
    created_at: toIsoUtc(payment.createdAtMs),
    expires_at: toIsoUtc(payment.expiresAtMs),
    paid_at: payment.paidAtMs === null ? null : toIsoUtc(payment.paidAtMs),
    is_test: true,
  }
}

/** A run of the simulator: the scenario, the till's answers to the phone, and the payment's present state. */
export function runBody({ scenario, payment, letters }: SimulatorRun) {
  return {
    success: true,
    scenario,
    payment: payment && paymentBody(payment),
    notifications: letters.map(letterBody),
  }
}

function letterBody(letter: SimulatedNotification) {
  const { answer } = letter
  return {
    app: letter.app,
    title: letter.title,
    text: letter.text,
    event_id: letter.eventId,
    notification_id: letter.notificationId,
    posted_at: toIsoUtc(letter.postedAtMs),
    delivered_at: toIsoUtc(letter.deliverAtMs),
    answer: answer && {
      http_status: answer.statusCode,
      result: answer.result,
      amount: answer.amount,
    },
  }
}

/** The wallets whose notifications the simulated phone can send. */
export function walletBodies() {
  return SIMULATED_WALLETS.map(({ name, app }) => ({ name, app }))
}
