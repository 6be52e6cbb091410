import { AppError } from '../../../../shared/base/errors.ts'
import type { INBOX_COMMANDS } from '../../../../shared/inbox/notification-commands.ts'
import type { PAYMENT_COMMANDS } from '../../../../shared/payments/commands.ts'
import type { Payment } from '../../../../shared/payments/payment.ts'
import type { InboxActs } from '../../money/notifications/inbox/inbox-acts.ts'
import type { Proposals } from '../../money/notifications/inbox/proposals.ts'
import type { Teacher } from '../../money/notifications/taught/teacher.ts'
import type { Payments } from '../../money/payments/payments.ts'
import type { WithOwnerApproval } from '../../people/pin/owner-approval.ts'
import { asNull, type HandlersOf } from '../../platform/command-types.ts'
import type { Database } from '../../platform/storage/connection.ts'
import type { InboxViews } from './inbox-views.ts'
import type { PaymentViews } from './payment-views.ts'

interface PaymentCommandRooms {
  database: Database
  payments: Payments
  paymentViews: PaymentViews
  withOwnerApproval: WithOwnerApproval
}

export function paymentCommands(rooms: PaymentCommandRooms): HandlersOf<typeof PAYMENT_COMMANDS> {
  const { database, payments, paymentViews: views, withOwnerApproval } = rooms

  function get(id: string): Payment {
    const payment = payments.find(id)
    if (!payment) throw new AppError('PAYMENT_NOT_FOUND', `no payment ${id}`)
    return payment
  }

  return {
    'payments.list': ({ limit, before }) => views.rows(limit ?? 50, before),
    'payments.get': ({ id }) => views.view(id),
    'payments.confirmByHand': ({ id, pin, reason }) =>
      withOwnerApproval(pin, async () => {
        await database.write((db) => payments.confirmByHandIn(db, get(id), reason))
        return views.view(id)
      }),
    'payments.cancel': async ({ id }) => {
      await database.write((db) => payments.cancelIn(db, get(id)))
      return views.view(id)
    },
  }
}

interface InboxCommandRooms {
  inboxActs: InboxActs
  proposals: Proposals
  teacher: Pick<Teacher, 'learn'>
  inboxViews: InboxViews
  withOwnerApproval: WithOwnerApproval
}

export function inboxCommands(rooms: InboxCommandRooms): HandlersOf<typeof INBOX_COMMANDS> {
  const { inboxActs: acts, proposals, teacher, inboxViews: views } = rooms
  const approved = (pin: string, work: () => Promise<unknown>) =>
    rooms.withOwnerApproval(pin, () => asNull(work()))

  /** The money is settled first; whether its sentence can be learnt does not change that. */
  async function confirm(number: number, by: 'cashier' | 'owner'): Promise<void> {
    await proposals.confirm(number, by)
    await teacher.learn(number, by === 'owner')
  }

  async function refuse(number: number): Promise<void> {
    if (!proposals.isAsked(number)) {
      throw new AppError('PAYMENT_NOT_PENDING', `notification ${number} pays nothing now`)
    }
    await acts.dismiss(number)
  }

  return {
    'inbox.list': () => views.list(),
    'inbox.attach': ({ notificationNumber, paymentId, pin, acceptsDifference }) =>
      approved(pin, () => acts.attach(notificationNumber, paymentId, acceptsDifference)),
    'inbox.sell': ({ notificationNumber, pin, name }) =>
      approved(pin, () => acts.sell(notificationNumber, name)),
    'inbox.giveBack': ({ notificationNumber, pin, ...back }) =>
      approved(pin, () => acts.giveBack(notificationNumber, back)),
    'inbox.dismiss': ({ notificationNumber, pin }) =>
      approved(pin, () => acts.dismiss(notificationNumber)),
    'inbox.undo': ({ actNumber, pin }) => approved(pin, () => acts.undo(actNumber)),
    'inbox.candidates': ({ notificationNumber, search }) =>
      views.candidates(notificationNumber, search ?? ''),
    'inbox.acts': ({ limit, before }) => views.acts(limit ?? 50, before),
    'inbox.heard': ({ limit, before, ...wish }) =>
      views.notificationLog(wish, { limit: limit ?? 50, before }),
    'inbox.heardChoices': () => views.filterChoices(),
    'inbox.get': ({ notificationNumber }) => views.view(notificationNumber),
    'inbox.confirm': ({ notificationNumber, pin }) =>
      pin === undefined
        ? asNull(confirm(notificationNumber, 'cashier'))
        : approved(pin, () => confirm(notificationNumber, 'owner')),
    'inbox.refuse': ({ notificationNumber }) => asNull(refuse(notificationNumber)),
  }
}
