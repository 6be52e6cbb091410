import { Type } from 'typebox'
import { command, Id, NoInput, strict } from '../base/command.ts'
import type { TaughtRule, TeachPreview, TeachSample, TextReading, UnreadText } from './teaching.ts'
import type { WalletApp } from './wallet-app.ts'

const AndroidPackage = Type.String({ minLength: 1, maxLength: 200 })
const NotificationNumber = Type.Integer({ minimum: 1 })
const TokenKind = Type.Union([
  Type.Literal('word'),
  Type.Literal('amount'),
  Type.Literal('payer'),
  Type.Literal('other'),
])
const Field = Type.String({ maxLength: 2_100 })
const RawText = Type.Object({ app: Field, title: Field, text: Field, bigText: Field }, strict)
const Tapped = {
  notificationNumber: NotificationNumber,
  kinds: Type.Array(TokenKind, { maxItems: 2_048 }),
}

/** Commands for trust in apps, for teaching unread texts, and for the rules made from them. */
export const TEACHING_COMMANDS = {
  /** Every readable app and how far it is trusted. */
  'apps.list': command<WalletApp[]>()('cashier', NoInput),
  'apps.switch': command<null>()(
    'owner',
    Type.Object({ app: AndroidPackage, isOn: Type.Boolean() }, strict),
  ),
  /** Unread texts that the owner may teach; of unknown apps too, without chat apps. */
  'teach.texts': command<UnreadText[]>()('owner', NoInput),
  'teach.open': command<TeachSample>()(
    'owner',
    Type.Object({ notificationNumber: NotificationNumber }, strict),
  ),
  'teach.preview': command<TeachPreview>()('owner', Type.Object(Tapped, strict)),
  /** `isAutomatic`: the app settles without confirmation from now on. Throws RULE_NOT_SAFE. */
  'teach.save': command<{ ruleId: string }>()(
    'owner',
    Type.Object({ ...Tapped, ruleId: Type.Optional(Id), isAutomatic: Type.Boolean() }, strict),
  ),
  /** "Bukan uang masuk": no taught rule matches this text or similar ones, now or later. */
  'teach.mark': command<null>()(
    'owner',
    Type.Object({ notificationNumber: NotificationNumber, isNotMoney: Type.Boolean() }, strict),
  ),
  /** Parses texts as if a phone had sent them, with the rules this shop was taught; stores nothing. */
  'teach.read': command<TextReading[]>()(
    'admin',
    Type.Object({ texts: Type.Array(RawText, { maxItems: 100 }) }, strict),
  ),
  'rules.list': command<TaughtRule[]>()('owner', NoInput),
  'rules.switch': command<null>()(
    'owner',
    Type.Object({ ruleId: Id, isOn: Type.Boolean() }, strict),
  ),
  /** Makes an older wording the newest version. */
  'rules.goBack': command<null>()(
    'owner',
    Type.Object({ ruleId: Id, version: Type.Integer({ minimum: 1 }) }, strict),
  ),
  /** The rules as a file for another shop. */
  'rules.export': command<{ text: string }>()(
    'owner',
    Type.Object({ withSamples: Type.Boolean() }, strict),
  ),
  /** Imported rules are switched off. Throws RULE_FILE_INVALID. */
  'rules.import': command<{ added: number; known: number }>()(
    'owner',
    Type.Object({ text: Type.String({ minLength: 2, maxLength: 500_000 }) }, strict),
  ),
} as const
