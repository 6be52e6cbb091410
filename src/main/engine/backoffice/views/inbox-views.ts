import { AppError } from '../../../../shared/base/errors.ts'
import type { InboxEntry } from '../../../../shared/inbox/notification.ts'
import {
  type InboxAct,
  type InboxCandidate,
  moneyFit,
  type NotificationLogFilter,
  type NotificationLogFilterChoices,
  type NotificationLogPage,
  type NotificationLogRow,
  type NotificationLogView,
} from '../../../../shared/inbox/notification.ts'
import type { Payment } from '../../../../shared/payments/payment.ts'
import type { PaymentRow } from '../../../../shared/payments/payment-view.ts'
import type { Inbox } from '../../money/notifications/inbox/inbox.ts'
import {
  listActs,
  listActsOf,
  type StoredAct,
} from '../../money/notifications/inbox/inbox-act-store.ts'
import { type InboxActs, mayBeSold } from '../../money/notifications/inbox/inbox-acts.ts'
import type { Proposals } from '../../money/notifications/inbox/proposals.ts'
import type { Suggestion } from '../../money/notifications/inbox/suggest.ts'
import type { Suggestions } from '../../money/notifications/inbox/suggestions.ts'
import { createNotificationLog } from '../../money/notifications/notification-log.ts'
import {
  listDuplicatesOf,
  type StoredNotification,
} from '../../money/notifications/notification-store.ts'
import { mayBecomeAutomatic } from '../../money/notifications/taught/never-taught.ts'
import type { Payments } from '../../money/payments/payments.ts'
import type { Platform } from '../../platform/platform.ts'
import { createPaymentRows, type PaymentRowsRooms } from './payment-rows.ts'

/** Puts together what a person wants to see of money that came; nothing here decides anything. */
export interface InboxViews {
  list(): InboxEntry[]
  /** Throws NOT_FOUND. */
  candidates(number: number, search: string): InboxCandidate[]
  acts(limit: number, before?: number): InboxAct[]
  notificationLog(
    wish: NotificationLogFilter,
    page: { limit: number; before?: number | undefined },
  ): NotificationLogPage
  filterChoices(): NotificationLogFilterChoices
  /** Throws NOT_FOUND. */
  view(number: number): NotificationLogView
}

interface InboxViewsRooms extends Omit<PaymentRowsRooms, 'database'> {
  payments: Pick<Payments, 'findByNumber'>
  inbox: Pick<Inbox, 'list' | 'find'>
  suggestions: Suggestions
  proposals: Pick<Proposals, 'paymentOf'>
  inboxActs: Pick<InboxActs, 'undoable'>
}

/** At most so many entries of each kind are shown; older ones stay stored and are found in the whole list. */
const INBOX_SHOWN = 200
const DUPLICATES_SHOWN = 20

export function createInboxViews(
  { database, settings }: Platform,
  rooms: InboxViewsRooms,
): InboxViews {
  const { payments, inbox, suggestions, merchants, devices } = rooms
  const { row, sourceName } = createPaymentRows({ database, merchants, devices })
  const heard = createNotificationLog(database, () => settings.get('timeZone'))

  function get(number: number): StoredNotification {
    const entry = inbox.find(number)
    if (!entry || entry.sourceKind === 'simulator') {
      throw new AppError('NOT_FOUND', `no notification ${number}`)
    }
    return entry
  }

  function paymentRow(number: number | null): PaymentRow | null {
    const payment = number === null ? undefined : payments.findByNumber(database.read, number)
    return payment ? row(payment) : null
  }

  function heardRow(entry: StoredNotification): NotificationLogRow {
    const { number, app, title, amount, payerName } = entry
    // Nothing was found in the message: a person reads it as it came.
    const text = entry.text === '' ? entry.body : entry.text
    const { disposition, reason, receivedAtMs } = entry
    const said = { number, app, title, text, amount, payerName }
    return { ...said, disposition, reason, receivedAtMs, sourceName: sourceName(entry) }
  }

  function entryView(entry: StoredNotification, found: Suggestion[]): InboxEntry {
    const [first] = found
    const isConfirmable =
      first !== undefined && rooms.proposals.paymentOf(entry)?.id === first.payment.id
    const shown = found.map(({ payment, ...why }) => ({ ...why, payment: row(payment) }))
    const view = { ...heardRow(entry), suggestions: shown, isConfirmable }
    const isSellable = mayBeSold(entry)
    return { ...view, isSellable, mayBecomeAutomatic: mayBecomeAutomatic(entry) }
  }

  function actView(act: StoredAct): InboxAct {
    const { number, kind, atMs, undoneAtMs, returnedBy, note } = act
    const answer = rooms.inboxActs.undoable(act)
    return {
      number,
      kind,
      atMs,
      undoneAtMs,
      returnedBy,
      note,
      notification: heardRow(get(act.notificationNumber)),
      payment: paymentRow(act.paymentNumber),
      undoUntilMs: 'untilMs' in answer ? answer.untilMs : null,
      refusal: 'refusal' in answer ? answer.refusal : null,
    }
  }

  function view(entry: StoredNotification): NotificationLogView {
    const { number, bigText, body, postedAtMs, unreadTime, peerAddress } = entry
    const { notifId, formatId, duplicateOf } = entry
    return {
      ...heardRow(entry),
      bigText,
      body: entry.text === '' ? '' : body,
      postedAtMs,
      unreadTime,
      peerAddress,
      notifId,
      formatId,
      duplicateOf,
      sourceKind: entry.sourceKind === 'simulator' ? 'merchant' : entry.sourceKind,
      payment: paymentRow(entry.paymentNumber),
      duplicates: listDuplicatesOf(database.read, number, DUPLICATES_SHOWN).map((each) => ({
        number: each.number,
        receivedAtMs: each.receivedAtMs,
      })),
      acts: listActsOf(database.read, number).map(
        ({ number: act, kind, atMs, undoneAtMs, returnedBy, note }) => ({
          number: act,
          kind,
          atMs,
          undoneAtMs,
          returnedBy,
          note,
        }),
      ),
    }
  }

  return {
    list: () =>
      inbox.list(INBOX_SHOWN).map(({ entry, suggestions: found }) => entryView(entry, found)),
    candidates(number, search) {
      const entry = get(number)
      const { amount } = entry
      if (amount === null) return []
      const candidate = (payment: Payment): InboxCandidate => ({
        payment: row(payment),
        fit: moneyFit(payment, amount),
      })
      return suggestions.search(entry, search).map(candidate)
    },
    acts: (limit, before) => listActs(database.read, limit, before).map(actView),
    notificationLog(wish, page) {
      const { entries, nextBefore } = heard.search(wish, page)
      return { rows: entries.map(heardRow), nextBefore }
    },
    filterChoices: () => ({
      apps: heard.apps(),
      sources: heard.sourceIds().flatMap((id) => {
        const name = sourceNameOf(id)
        return name === undefined ? [] : [{ id, name }]
      }),
    }),
    view: (number) => view(get(number)),
  }

  function sourceNameOf(id: string): string | undefined {
    const device = rooms.devices.list().find((each) => each.id === id)
    return device?.name ?? rooms.merchants.find(id)?.name
  }
}
