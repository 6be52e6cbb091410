import { INBOX_REASONS } from '../../../../shared/inbox/notification.ts'
import type { Proposal } from '../../../../shared/inbox/wallet-app.ts'
import type { Payment } from '../../../../shared/payments/payment.ts'
import type { Till } from '../../../../shared/sales/till.ts'
import type { Inbox } from '../../money/notifications/inbox/inbox.ts'
import type { Proposals } from '../../money/notifications/inbox/proposals.ts'
import type { StoredNotification } from '../../money/notifications/notification-store.ts'
import { mayBecomeAutomatic } from '../../money/notifications/taught/never-taught.ts'
import type { PhoneMonitor } from '../../money/phones/phone-monitor.ts'
import type { Platform } from '../../platform/platform.ts'
import { wordOfTheDay } from './anti-screenshot-word.ts'
import type { TillCore } from './till-view.ts'

/** Data of the cashier's sale screen. */
export interface SaleScreen {
  /** The till's state with what only this screen shows besides it. */
  show(core: TillCore): Till
}

interface SaleScreenRooms {
  phones: Pick<PhoneMonitor, 'overall'>
  inbox: Pick<Inbox, 'count'>
  proposals: Pick<Proposals, 'forPayment'>
}

export function createSaleScreen(
  platform: Platform,
  { phones, inbox, proposals }: SaleScreenRooms,
): SaleScreen {
  function proposalFor(payment: Payment | null): Proposal | null {
    if (payment === null || payment.status === 'paid') return null
    const entry = proposals.forPayment(payment)
    return entry ? toProposal(entry) : null
  }

  return {
    show: (core) => ({
      ...core,
      phone: phones.overall(),
      proposal: proposalFor(core.payment),
      wordOfTheDay: wordOfTheDay(platform),
      unmatchedCount: inbox.count(),
      nowMs: platform.clock.now(),
    }),
  }
}

function toProposal(entry: StoredNotification): Proposal | null {
  const { number: notificationNumber, app, title, text, amount, payerName, receivedAtMs } = entry
  const reason = INBOX_REASONS.find((each) => each === entry.reason)
  if (app === null || amount === null || reason === undefined) return null
  const read = { notificationNumber, app, title, text: text || entry.bigText, amount, payerName }
  return { ...read, receivedAtMs, reason, mayBecomeAutomatic: mayBecomeAutomatic(entry) }
}
