import { Type } from 'typebox'
import { command, Id, Name, NoInput, Pin, strict } from '../base/command.ts'
import type {
  InboxAct,
  InboxCandidate,
  NotificationLogFilterChoices,
  NotificationLogPage,
  NotificationLogView,
} from './notification.ts'
import { DISPOSITIONS, type InboxEntry } from './notification.ts'

const Count = Type.Integer({ minimum: 1 })
const Page = {
  before: Type.Optional(Count),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
}
/** One inbox entry, with the owner's PIN where it is needed. */
const EntryWithPin = { notificationNumber: Count, pin: Pin }

/**
 * Commands of the inbox: unmatched money and unread texts, what a person does with them, and the notification
 * log.
 */
export const INBOX_COMMANDS = {
  /** Entries that nothing was done with yet: money first, then texts, each newest first. */
  'inbox.list': command<InboxEntry[]>()('cashier', NoInput),
  /**
   * Assigns unmatched money to a payment. An amount other than the total needs `acceptsDifference`; less than
   * the total is possible only at the counter. Throws PAYMENT_AMOUNT_INVALID.
   */
  'inbox.attach': command<null>()(
    'cashier',
    Type.Object(
      { ...EntryWithPin, paymentId: Id, acceptsDifference: Type.Optional(Type.Boolean()) },
      strict,
    ),
  ),
  /** Makes a paid counter sale with one line from unmatched money. */
  'inbox.sell': command<null>()('cashier', Type.Object({ ...EntryWithPin, name: Name }, strict)),
  /** Marks the money as returned to the customer. */
  'inbox.giveBack': command<null>()(
    'cashier',
    Type.Object(
      {
        ...EntryWithPin,
        way: Type.Union([Type.Literal('cash'), Type.Literal('transfer')]),
        note: Type.String({ maxLength: 200 }),
      },
      strict,
    ),
  ),
  'inbox.dismiss': command<null>()('cashier', Type.Object(EntryWithPin, strict)),
  /** Undoes an act until the day is closed. Throws ACT_NOT_UNDOABLE. */
  'inbox.undo': command<null>()('cashier', Type.Object({ actNumber: Count, pin: Pin }, strict)),
  /** Unpaid payments of a day on the account of this money; `search` is part of a name, number or amount. */
  'inbox.candidates': command<InboxCandidate[]>()(
    'cashier',
    Type.Object(
      { notificationNumber: Count, search: Type.Optional(Type.String({ maxLength: 60 })) },
      strict,
    ),
  ),
  /** Acts on entries, newest first. */
  'inbox.acts': command<InboxAct[]>()('cashier', Type.Object(Page, strict)),
  /** Every received notification, newest first; without those of a simulator. */
  'inbox.heard': command<NotificationLogPage>()(
    'cashier',
    Type.Object(
      {
        ...Page,
        disposition: Type.Optional(Type.Enum(DISPOSITIONS)),
        app: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
        day: Type.Optional(Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })),
        amount: Type.Optional(Type.Integer({ minimum: 1, maximum: 999_999_999_999 })),
        sourceId: Type.Optional(Id),
        text: Type.Optional(Type.String({ maxLength: 100 })),
      },
      strict,
    ),
  ),
  'inbox.heardChoices': command<NotificationLogFilterChoices>()('cashier', NoInput),
  /** One notification with its evidence. Throws NOT_FOUND. */
  'inbox.get': command<NotificationLogView>()(
    'cashier',
    Type.Object({ notificationNumber: Count }, strict),
  ),
  /**
   * Confirms proposed money; with the owner's PIN the app becomes automatic. What was read by grammar also becomes
   * a taught rule, when it is safe.
   */
  'inbox.confirm': command<null>()(
    'cashier',
    Type.Object({ notificationNumber: Count, pin: Type.Optional(Pin) }, strict),
  ),
  /** The cashier's "no" to proposed money: it is dismissed, which can be undone. Throws PAYMENT_NOT_PENDING. */
  'inbox.refuse': command<null>()('cashier', Type.Object({ notificationNumber: Count }, strict)),
} as const
