import type { Clock } from '../../../../shared/base/time.ts'
import type { Payment } from '../../../../shared/payments/payment.ts'
import type { Merchants } from '../../money/merchants/merchants.ts'
import type { Payments } from '../../money/payments/payments.ts'
import type { StaticCode } from '../../money/payments/static-code-store.ts'
import type { StaticCodes } from '../../money/payments/static-codes.ts'
import type { LoggedEvent } from '../../platform/events/event.ts'
import { createHub, type Hub } from '../../platform/realtime/hub.ts'
import type { LiveSocket } from '../../platform/realtime/live-socket.ts'
import type { Dialect } from '../../sites/gateways/dialect.ts'
import {
  type DigitalGoodsOnPage,
  NO_DIGITAL_GOODS,
  type PageState,
  type PageView,
  stateOf,
  viewOf,
} from './view.ts'

/** Has a payment page for its customers: a dialect, or the online shop. */
export type PageOwner = Pick<Dialect, 'name' | 'page'>

/** What a waiting page receives: the payment's state and the server's time. */
export interface PageUpdate {
  state: PageState
  now: number
}

/** Access to payments for the payment page of every dialect. */
export interface PayPage {
  /** A payment by its public id; undefined for one that no page shows, such as the counter's. */
  find(id: string, dialect?: PageOwner): Payment | undefined
  /** A code without an amount by its public id. */
  findStatic(id: string, dialect?: PageOwner): StaticCode | undefined
  shopOf: (payment: Pick<Payment, 'merchantId'>) => string
  view: (payment: Payment) => PageView
  updateOf: (payment: Payment) => PageUpdate
  /** Sends the changes of one payment to a socket. False when the address has too many sockets already. */
  subscribe(socket: LiveSocket, payment: Payment, address: string): boolean
  now: () => number
  /** The shop's time zone. */
  timeZone: () => string
  /** The sockets of waiting pages. */
  hub: Hub<Payment>
  /** To be run after the commit of an event. */
  onEvent: (event: LoggedEvent) => void
}

export interface PayPageParts {
  clock: Clock
  dialects: readonly PageOwner[]
  merchants: Pick<Merchants, 'find'>
  payments: Pick<Payments, 'find'>
  staticCodes: Pick<StaticCodes, 'find'>
  timeZone: () => string
  extrasOf?: (payment: Payment) => DigitalGoodsOnPage
}

/** Limits of the sockets of waiting pages: below the limit of connections, so that phones and sites can always connect. */
const SOCKETS = { perOwner: 10, inAll: 200, messagesPerSecond: 5, bufferedBytes: 65_536 }

export function createPayPage(parts: PayPageParts): PayPage {
  const { clock, merchants, payments } = parts
  const names = new Set(parts.dialects.map(({ name }) => name))
  const extrasOf = parts.extrasOf ?? (() => NO_DIGITAL_GOODS)
  const hub = createHub<Payment>(clock, SOCKETS)
  const updateOf = (payment: Payment) => ({
    state: stateOf(payment, clock.now()),
    now: clock.now(),
  })

  const shopOf = ({ merchantId }: Pick<Payment, 'merchantId'>) =>
    merchants.find(merchantId)?.name ?? ''

  /** A payment or code that a page of this dialect may show; without a dialect, that any page may. */
  function ofDialect<Made extends { dialect: string }>(
    made: Made | undefined,
    dialect?: PageOwner,
  ) {
    if (!made || !names.has(made.dialect)) return undefined
    return dialect && made.dialect !== dialect.name ? undefined : made
  }

  return {
    find: (id, dialect) => ofDialect(payments.find(id), dialect),
    findStatic: (id, dialect) => ofDialect(parts.staticCodes.find(id), dialect),
    shopOf,
    view: (payment) =>
      viewOf({
        payment,
        shop: shopOf(payment),
        extras: extrasOf(payment),
        now: clock.now(),
      }),
    updateOf,
    subscribe(socket, { number }, address) {
      const frame = (changed: Payment) =>
        changed.number === number ? JSON.stringify(updateOf(changed)) : undefined
      return hub.join(socket, { owner: address, frame })
    },
    now: () => clock.now(),
    timeZone: parts.timeZone,
    hub,
    onEvent({ payment }) {
      if (payment) hub.broadcast(payment)
    },
  }
}
