import { Type } from 'typebox'
import { command, Id, Name, NoInput, strict } from '../base/command.ts'
import type {
  InboxAct,
  InboxCandidate,
  NotificationLogFilterChoices,
  NotificationLogPage,
  NotificationLogView,
} from './notification.ts'
import { DISPOSITIONS, type InboxEntry } from './notification.ts'

const Pin = Type.String({ minLength: 1, maxLength: 64 })
const Count = Type.Integer({ minimum: 1 })
const Page = {
  before: Type.Optional(Count),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
}
/** One entry of the inbox, and the owner's word. */
const Vouched = { notificationNumber: Count, pin: Pin }

/** Money and texts that settled nothing, what a person does with them, and everything that was heard. */
export const INBOX_COMMANDS = {
  /** What nobody has dealt with: money first, then texts, each newest first. */
  'inbox.list': command<InboxEntry[]>()('cashier', NoInput),
  /**
   * Gives unmatched money to the payment it was meant for. Another sum than its total only with
   * `acceptsDifference`; less than the total only at the counter. Throws PAYMENT_AMOUNT_INVALID.
   */
  'inbox.attach': command<null>()(
    'cashier',
    Type.Object(
      { ...Vouched, paymentId: Id, acceptsDifference: Type.Optional(Type.Boolean()) },
      strict,
    ),
  ),
  /** Makes a paid sale of the counter of it, with one line. */
  'inbox.sell': command<null>()('cashier', Type.Object({ ...Vouched, name: Name }, strict)),
  /** It went back to the customer. */
  'inbox.giveBack': command<null>()(
    'cashier',
    Type.Object(
      {
        ...Vouched,
        way: Type.Union([Type.Literal('cash'), Type.Literal('transfer')]),
        note: Type.String({ maxLength: 200 }),
      },
      strict,
    ),
  ),
  'inbox.dismiss': command<null>()('cashier', Type.Object(Vouched, strict)),
  /** Takes back what a person did, until the day is closed. Throws ACT_NOT_UNDOABLE. */
  'inbox.undo': command<null>()('cashier', Type.Object({ actNumber: Count, pin: Pin }, strict)),
  /** Unpaid payments of a day on the account of this money; `search` is part of a name, number or sum. */
  'inbox.candidates': command<InboxCandidate[]>()(
    'cashier',
    Type.Object(
      { notificationNumber: Count, search: Type.Optional(Type.String({ maxLength: 60 })) },
      strict,
    ),
  ),
  /** What people did with entries, newest first. */
  'inbox.acts': command<InboxAct[]>()('cashier', Type.Object(Page, strict)),
  /** Everything that was heard, newest first; never a simulator's. */
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
  /** Somebody saw that proposed money is there; with the owner's PIN the app settles alone from now on. */
  'inbox.confirm': command<null>()(
    'cashier',
    Type.Object({ notificationNumber: Count, pin: Type.Optional(Pin) }, strict),
  ),
} as const
