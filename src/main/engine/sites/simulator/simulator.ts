import { AppError } from '../../../../shared/base/errors.ts'
import type { Payment } from '../../../../shared/payments/payment.ts'
import type { Merchant } from '../../../../shared/sites/merchant.ts'
import type {
  SimulatedNotification,
  SimulatedPayment,
  SimulatorRequest,
  SimulatorRun,
} from '../../../../shared/sites/simulator.ts'
import type { Merchants } from '../../money/merchants/merchants.ts'
import type { Payments } from '../../money/payments/payments.ts'
import type { Platform } from '../../platform/platform.ts'
import type { LiveFeedBroadcaster } from '../live-feed/merchant-live-feed.ts'
import { amountPaidByQr } from './read-qr.ts'
import type { SimulatedPhone } from './simulated-phone.ts'
import { type SimulationPlan, simulationPlanOf } from './simulation-plan.ts'

/** Pays the test payments of one merchant like customers do; other payments are not reachable through it. */
export interface Simulator {
  /** Its pending test payments, newest first. Throws MERCHANT_NOT_FOUND. */
  open(merchantId: string): SimulatedPayment[]
  /** A test payment with the simulated requests since the start. Throws PAYMENT_NOT_FOUND. */
  stateOf(merchantId: string, paymentId: string): SimulatorRun
  /** Throws PAYMENT_NOT_FOUND, PAYMENT_NOT_PENDING and INPUT_INVALID. */
  pay(merchantId: string, paymentId: string, order: SimulatorRequest): Promise<SimulatorRun>
  /** Pays the scanned code. Throws as `pay`, and QRIS_*. */
  payQr(merchantId: string, qr: string, order: SimulatorRequest): Promise<SimulatorRun>
  /** Drops the requests that wait for Wi-Fi. */
  stop(): void
}

interface SimulatorRooms {
  merchants: Pick<Merchants, 'get' | 'secret' | 'account'>
  payments: Pick<Payments, 'find' | 'listOpenTests' | 'expireTestIn'>
  phone: SimulatedPhone
  liveFeed: Pick<LiveFeedBroadcaster, 'announceExpired'>
}

/** Maximum open payments listed; others are paid by id. */
const SHOWN = 100

/** Limits: payments whose requests are remembered, and requests waiting at once. */
const REMEMBERED = 200
const WAITING = 100

export function createSimulator(platform: Platform, rooms: SimulatorRooms): Simulator {
  const { database, clock, timer, random } = platform
  const { merchants, payments, phone } = rooms
  const sentByPayment = new Map<
    string,
    { scenario: SimulatorRequest['scenario']; sent: SimulatedNotification[] }
  >()
  const waiting = new Set<() => void>()

  function ownTest(merchantId: string, id: string): Payment {
    const payment = payments.find(id)
    if (payment?.isTest && payment.merchantId === merchantId) return payment
    throw new AppError('PAYMENT_NOT_FOUND', `no test payment ${id}`)
  }

  async function send(token: string, notification: SimulatedNotification): Promise<void> {
    notification.answer = await phone.send(token, notification)
  }

  function sendLater(token: string, notification: SimulatedNotification): void {
    if (waiting.size >= WAITING)
      throw new AppError('TOO_MANY_ATTEMPTS', 'too many notifications wait')
    const cancel = timer.after(notification.deliverAtMs - clock.now(), () => {
      waiting.delete(cancel)
      send(token, notification).catch(platform.onError)
    })
    waiting.add(cancel)
  }

  async function endNow(payment: Payment): Promise<void> {
    const ended = await database.write((db) => payments.expireTestIn(db, payment))
    rooms.liveFeed.announceExpired([ended])
  }

  async function deliver(merchant: Merchant, plan: SimulationPlan): Promise<void> {
    const token = merchants.secret(merchant.id, 'simulator-token')
    for (const notification of plan.notifications) {
      if (notification.deliverAtMs > clock.now()) sendLater(token, notification)
      else await send(token, notification)
    }
  }

  function remember(
    id: string,
    scenario: SimulatorRequest['scenario'],
    sent: SimulatedNotification[],
  ) {
    const before = sentByPayment.get(id)?.sent ?? []
    sentByPayment.delete(id)
    sentByPayment.set(id, { scenario, sent: [...before, ...sent].slice(-20) })
    const [oldest] = sentByPayment.keys()
    if (sentByPayment.size > REMEMBERED && oldest !== undefined) sentByPayment.delete(oldest)
  }

  function newPlan(
    merchant: Merchant,
    total: Payment['total'],
    order: SimulatorRequest,
  ): SimulationPlan {
    const newId = () => `sim-${random.text(16)}`
    return simulationPlanOf({ order, total, shop: merchant.name, now: clock.now(), newId })
  }

  async function pay(merchant: Merchant, payment: Payment, order: SimulatorRequest) {
    const plan = newPlan(merchant, payment.total, order)
    if (plan.endsFirst && payment.status === 'pending') await endNow(payment)
    remember(payment.id, order.scenario, plan.notifications)
    await deliver(merchant, plan)
    return {
      scenario: order.scenario,
      payment: shown(ownTest(merchant.id, payment.id)),
      letters: plan.notifications,
    }
  }

  return {
    open: (merchantId) => payments.listOpenTests(merchants.get(merchantId).id, SHOWN).map(shown),
    stateOf(merchantId, paymentId) {
      const payment = ownTest(merchantId, paymentId)
      const { scenario, sent } = sentByPayment.get(payment.id) ?? { scenario: 'exact', sent: [] }
      return { scenario, payment: shown(payment), letters: sent }
    },
    pay: (merchantId, paymentId, order) =>
      pay(merchants.get(merchantId), ownTest(merchantId, paymentId), order),
    async payQr(merchantId, qr, order) {
      const merchant = merchants.get(merchantId)
      const tests = payments.listOpenTests(merchant.id, Number.MAX_SAFE_INTEGER)
      const found = tests.find(({ qrisPayload }) => qrisPayload === qr.trim())
      if (found) return pay(merchant, found, order)
      const total = amountPaidByQr(qr, order, testQrisOf(merchant))
      const { amount: _, ...rest } = order
      const plan = newPlan(merchant, total, rest)
      await deliver(merchant, plan)
      return { scenario: order.scenario, payment: null, letters: plan.notifications }
    },
    stop() {
      for (const cancel of waiting) cancel()
      waiting.clear()
    },
  }

  function testQrisOf({ testAccountId }: Merchant): string | null {
    return testAccountId === null ? null : merchants.account(testAccountId).qrisPayload
  }
}

function shown(payment: Payment): SimulatedPayment {
  const { id, dialect, merchantOrderId, amount, total, qrisPayload, status, exception } = payment
  const { createdAtMs, expiresAtMs, paidAtMs } = payment
  const money = { amount, total, qrisPayload, status, exception }
  return { id, dialect, merchantOrderId, ...money, createdAtMs, expiresAtMs, paidAtMs }
}
