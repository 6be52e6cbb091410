import { AppError } from '../../../../shared/base/errors.ts'
import { QRIS_MAX_RUPIAH, type Rupiah, rupiah } from '../../../../shared/base/money.ts'
import type { EpochMs } from '../../../../shared/base/time.ts'
import {
  SIMULATED_WALLETS,
  type SimulatedWallet,
  type WalletText,
} from '../../../../shared/sites/simulated-wallets.ts'
import {
  LONGEST_DELAY_SECONDS,
  type Scenario,
  type SimulatedNotification,
  type SimulatorRequest,
} from '../../../../shared/sites/simulator.ts'

export interface SimulationPlan {
  /** Expired before the money comes. */
  endsFirst: boolean
  notifications: SimulatedNotification[]
}

export interface SimulationPlanParts {
  order: SimulatorRequest
  /** The amount that the customer was asked for. */
  total: Rupiah
  shop: string
  now: EpochMs
  newId: () => string
}

/** Difference of a mistyped amount, in rupiah. */
const SLIP = 1_000

const DEFAULT_DELAY_SECONDS = 10

/**
 * Plans which notifications the simulated phone shows and when it sends them; sends nothing itself. Throws
 * INPUT_INVALID.
 */
export function simulationPlanOf(parts: SimulationPlanParts): SimulationPlan {
  const { order, now } = parts
  const { scenario } = order
  const wallet = walletOf(order.app)
  const paid = amountOf(order, parts.total)
  const delayMs = delaySecondsOf(order) * 1_000
  const notificationId = parts.newId()
  const notificationOf = (text: WalletText): SimulatedNotification => ({
    ...text,
    eventId: parts.newId(),
    notificationId,
    postedAtMs: now,
    deliverAtMs: now + delayMs,
    answer: null,
  })
  const text = wallet.notificationFor(paid, parts.shop)
  const notifications = {
    exact: () => [notificationOf(text)],
    late: () => [notificationOf(text)],
    short: () => [notificationOf(text)],
    over: () => [notificationOf(text)],
    offline: () => [notificationOf(text)],
    // A phone repeats a notification that is still on its screen, and its forwarder gives it a new id.
    twice: () => [notificationOf(text), notificationOf(text)],
    grouped: () => [notificationOf(stacked(wallet, parts.total, paid, parts.shop))],
  } satisfies Record<Scenario, () => SimulatedNotification[]>
  return { endsFirst: scenario === 'late', notifications: notifications[scenario]() }
}

/** Android groups the notifications of one app: two amounts that no parser may separate. */
function stacked(wallet: SimulatedWallet, first: Rupiah, second: Rupiah, shop: string): WalletText {
  const [one, other] = [wallet.notificationFor(first, shop), wallet.notificationFor(second, shop)]
  return { ...one, text: `${one.text}\n${other.text}` }
}

function walletOf(app: string | undefined): SimulatedWallet {
  const found = SIMULATED_WALLETS.find((wallet) => app === undefined || wallet.app === app)
  if (!found) throw new AppError('INPUT_INVALID', `no wallet ${app} in the simulator`)
  return found
}

function amountOf({ scenario, amount }: SimulatorRequest, total: Rupiah): Rupiah {
  if (amount === undefined) return usualAmount(scenario, total)
  const isFitting = {
    exact: amount === total,
    late: amount === total,
    twice: amount === total,
    offline: amount === total,
    short: amount < total,
    over: amount > total,
    grouped: true,
  } satisfies Record<Scenario, boolean>
  if (!isFitting[scenario]) {
    throw new AppError('INPUT_INVALID', `${amount} of ${total} is not what "${scenario}" means`)
  }
  return rupiah(amount)
}

function usualAmount(scenario: Scenario, total: Rupiah): Rupiah {
  if (scenario === 'over') return rupiah(Math.min(total + SLIP, QRIS_MAX_RUPIAH + SLIP))
  if (scenario !== 'short') return total
  if (total === 1) throw new AppError('INPUT_INVALID', 'nobody pays less than one rupiah')
  return rupiah(total > SLIP ? total - SLIP : total - 1)
}

function delaySecondsOf({ scenario, delaySeconds }: SimulatorRequest): number {
  if (scenario === 'offline') return delaySeconds ?? DEFAULT_DELAY_SECONDS
  if (delaySeconds === undefined || delaySeconds === 0) return 0
  throw new AppError(
    'INPUT_INVALID',
    `only "offline" waits, up to ${LONGEST_DELAY_SECONDS} seconds`,
  )
}
