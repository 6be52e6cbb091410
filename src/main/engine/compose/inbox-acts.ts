import {
  createInboxActs,
  type HandledEntry,
  type InboxActs,
  type SalesFromUnmatchedPayments,
} from '../money/notifications/inbox/inbox-acts.ts'
import type { BaseParts } from '../platform/base-parts.ts'
import type { NewEvent } from '../platform/events/event.ts'
import { accountOf, type MoneySide } from './money-side.ts'

export interface OpenInboxActsParts extends BaseParts {
  money: Pick<MoneySide, 'payments' | 'devices' | 'merchants'>
  sales: SalesFromUnmatchedPayments
}

/** What people do with the inbox, written into the log and told to the screens. */
export function openInboxActs(parts: OpenInboxActsParts): InboxActs {
  const { settings, events, clock, money, broadcastToScreens } = parts
  return createInboxActs({
    ...parts,
    payments: money.payments,
    timeZone: () => settings.get('timeZone'),
    accountOf: (entry) => accountOf(entry, money.devices, money.merchants),
    onHandled: (db, handled) =>
      void events.record(db, {
        kind: `money.${handled.kind}`,
        atMs: clock.now(),
        merchantId: handled.payment?.merchantId ?? null,
        payment: handled.payment,
        facts: factsOf(handled),
      }),
    onChanged() {
      broadcastToScreens('inbox.changed')
      broadcastToScreens('till.changed')
    },
  })
}

/** What the log says of an act: enough to tell the day's story without the rows. */
function factsOf({ kind, entry, act }: HandledEntry): NewEvent['facts'] {
  return {
    notification: entry.number,
    act: act.number,
    amount: entry.amount,
    ...(kind === 'undone' && { undone: act.kind }),
    ...(act.returnedBy !== null && { returnedBy: act.returnedBy }),
    ...(act.note !== '' && { note: act.note }),
  }
}
