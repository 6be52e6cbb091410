import type { Received } from '../../../src/main/engine/money/notifications/inbox/inbox.ts'
import type { Payment } from '../../../src/shared/payments/payment.ts'
import type { Told } from './oracle.ts'

/** Which apps may settle without a person, by the test's own record. */
export interface TrustOracle {
  decided(app: string, isOn: boolean): void
  trustsSeenApps(isOn: boolean): void
  /** Money was reported; if it is not automatic, it had to wait for confirmation. */
  judged(money: Told, received: Received): void
  /** A person confirmed a proposal of the phone. */
  confirmed(number: number, money: Told | undefined, payment: Payment): void
}

/** The one app of the model whose wordings were seen on devices. */
const SEEN = 'id.dana'

export function createTrustOracle(object: (problem: string) => void): TrustOracle {
  const decisions = new Map<string, boolean>()
  const confirmed = new Set<number>()
  let isSeenEnough = true

  function settlesAlone(app: string): boolean {
    return decisions.get(app) ?? (app === SEEN && isSeenEnough)
  }

  return {
    decided: (app, isOn) => void decisions.set(app, isOn),
    trustsSeenApps(isOn) {
      isSeenEnough = isOn
    },
    judged({ app, isSimulated, key }, received) {
      const isFree = app === null || isSimulated || settlesAlone(app)
      if (received.kind === 'settled' && !isFree) {
        object(`T1: ${key} of ${app} settled ${received.payment.id} without a word`)
      }
      const isHeld = received.kind === 'unmatched' && received.reason === 'wording-not-proven'
      if (isHeld && isFree) object(`T2: ${key} of ${app} had to wait`)
    },
    confirmed(number, money, payment) {
      if (confirmed.has(number)) object(`T3: notification ${number} was confirmed twice`)
      confirmed.add(number)
      if (!money) object(`T3: notification ${number} was never told of`)
      if (payment.notificationNumber !== number || payment.status !== 'paid') {
        object(`T3: ${payment.id} is ${payment.status} by ${payment.notificationNumber}`)
      }
      if (payment.staticCodeNumber !== null) object(`T3: a sticker's ${payment.id} was confirmed`)
      if (money && money.merchantId !== null) object(`T3: what a site said was confirmed`)
    },
  }
}
