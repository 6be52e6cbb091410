import type { Rupiah } from '../../../../shared/base/money.ts'
import { amountsIn, replaceAmounts } from './amount-text.ts'
import { GRAMMAR_FORMAT, type NotificationFormat, type NotificationText } from './format.ts'
import { FORMATS } from './formats/index.ts'
import { isAppWithChats, isBankMessage } from './grammar/apps.ts'
import { readByGrammar } from './grammar/read-by-grammar.ts'
import { normaliseText } from './normalise-text.ts'

/** Why a notification is left to a person. */
export type UnreadableReason =
  | 'unknown-app'
  | 'app-not-named'
  | 'unknown-sentence'
  | 'amount-not-exact'
  | 'several-payments'
  | 'several-amounts'
  | 'hidden-by-phone'
  | 'too-long'
  | 'body-doubtful'

/**
 * Result of reading a notification: incoming money, or why it cannot be trusted. `formatId` is kept with the
 * payment.
 */
export type Reading = Income | { kind: 'unreadable'; reason: UnreadableReason }

export interface Income {
  kind: 'income'
  amount: Rupiah
  payer: string | null
  /** `grammar`: by no sentence; it never settles without a person. */
  formatId: string
  /** False: a person has to confirm before it settles anything. */
  settlesAlone: boolean
  /** The app was identified by its display name only: a person always has to confirm. */
  isByName?: true
}

/** A notification as a phone sent it; `app` is the Android package. */
export interface RawNotification {
  app: string
  title?: string | null
  text?: string | null
  bigText?: string | null
}

/** A package whose notifications are read. */
export interface KnownApp {
  package: string
  formatIds: string[]
  /** True when at least one of its wordings was seen on a real device. */
  deviceSeen: boolean
  /** True when at least one of its wordings may settle without a person. */
  settlesAlone: boolean
}

/** Longest field that is read, in UTF-16 units; wallets stay under 300. */
const MAX_FIELD_LENGTH = 2_048

/** Maximum parts of one text that are tried as stacked payments; phones stack at most eight. */
const MAX_STACKED = 16

/** Placeholders of Android 15 and ColorOS 16 for texts hidden from other apps. */
const HIDDEN_BY_PHONE = new Set([
  'sensitive notification content hidden',
  'konten notifikasi sensitif disembunyikan',
  'system has hidden the notification content because it contains private information',
])

const UNKNOWN_APP: Reading = { kind: 'unreadable', reason: 'unknown-app' }

const FORMATS_BY_PACKAGE = groupByPackage(FORMATS)

/** Packages whose notifications may be read, in the order of the registry. */
export function knownApps(): KnownApp[] {
  return Array.from(FORMATS_BY_PACKAGE, ([name, formats]) => ({
    package: name,
    formatIds: formats.map(({ id }) => id),
    deviceSeen: formats.some(({ deviceSeen }) => deviceSeen),
    settlesAlone: formats.some(({ settlesAlone }) => settlesAlone),
  }))
}

/** True for a package whose notifications may be read, in upper or lower case. */
export function isKnownApp(app: string): boolean {
  return formatsOf(app) !== undefined
}

/** What the owner taught about one app. */
export interface TaughtReading {
  /** The rules that are on; null when no rule was ever made, so that the app is read only if it is built in. */
  formats: readonly NotificationFormat[] | null
  /** The owner marked such texts as no incoming money. */
  isNotMoney: (notification: NotificationText) => boolean
}

/** The built-in formats of a package; empty for an unknown package. */
export function builtInFormats(app: string): readonly NotificationFormat[] {
  return formatsOf(app) ?? []
}

/**
 * Reads one notification of a known app or a text message of a bank: by a complete sentence of the app, or by
 * its grammar, which only asks. Never throws.
 */
export function readNotification(input: RawNotification): Reading {
  return readWithTaught(input, undefined)
}

/**
 * The same with taught rules: tried only on sentences that no built-in format knows, never where one rejects an
 * amount, and never on a text similar to one that is marked as no money. The grammar is tried last.
 */
export function readWithTaught(input: RawNotification, taught: TaughtReading | undefined): Reading {
  const hasSentences = hasSentencesFor(input.app, taught)
  const hasGrammar = isKnownApp(input.app) || isBankMessage(input.app, textOf(input.title))
  if (!hasSentences && !hasGrammar) return UNKNOWN_APP
  const notification = toNotification(input)
  const reading = hasSentences ? readSentences(input.app, notification, taught) : UNKNOWN_APP
  const isLeft =
    reading.kind === 'unreadable' && ['unknown-app', 'unknown-sentence'].includes(reading.reason)
  if (!isLeft || !hasGrammar || !notification || taught?.isNotMoney(notification)) return reading
  const income = readByGrammar(input.app, notification)
  if (!income) return reading
  const { amount, payer = null } = income
  return { kind: 'income', amount, payer, formatId: GRAMMAR_FORMAT, settlesAlone: false }
}

/** Reads by complete sentences only, built-in ones first; the only readings that may settle alone. */
export function readBySentence(input: RawNotification, taught: TaughtReading | undefined): Reading {
  if (!hasSentencesFor(input.app, taught)) return UNKNOWN_APP
  return readSentences(input.app, toNotification(input), taught)
}

function hasSentencesFor(app: string, taught: TaughtReading | undefined): boolean {
  return isKnownApp(app) || (taught !== undefined && taught.formats !== null)
}

function readSentences(
  app: string,
  notification: NotificationText | null,
  taught: TaughtReading | undefined,
): Reading {
  if (notification === null) return unreadable('too-long')
  if (isHidden(notification)) return unreadable('hidden-by-phone')
  const reading = readWith(builtInFormats(app), notification)
  const isUnknown = reading.kind === 'unreadable' && reading.reason === 'unknown-sentence'
  const rules = taught?.formats ?? []
  if (!isUnknown || rules.length === 0) return reading
  return taught?.isNotMoney(notification) ? reading : readWith(rules, notification)
}

/** The shop that an income's text names as the receiver; null when its sentence names none. */
export function placeNamedIn(
  input: RawNotification,
  taught: TaughtReading | undefined,
): string | null {
  const notification = toNotification(input)
  if (notification === null) return null
  const formats = [...builtInFormats(input.app), ...(taught?.formats ?? [])]
  const places = formats.map((format) => format.read(notification)?.place)
  return places.find((place) => place !== undefined) ?? null
}

/** The normalised fields of a notification for the formats; null when one is too long. */
export function toNotification(input: RawNotification): NotificationText | null {
  const raw = [input.title, input.text, input.bigText].map(textOf)
  if (raw.some((field) => field.length > MAX_FIELD_LENGTH)) return null
  const fields = toFields(raw)
  // In a chat only the title field counts as a title.
  return isAppWithChats(input.app.toLowerCase()) ? fields : takeApart(fields)
}

/** The fields as displayed, with parts that forwarders join separated again. */
export function normaliseNotification(input: Omit<RawNotification, 'app'>): NotificationText {
  return takeApart(toFields([input.title, input.text, input.bigText].map(textOf)))
}

function readWith(formats: readonly NotificationFormat[], notification: NotificationText): Reading {
  let found: Income | undefined
  for (const format of formats) {
    const income = format.read(notification)
    if (!income) continue
    const { amount, payer = null } = income
    if (found && found.amount !== amount) return unreadable('several-amounts')
    const { id: formatId, settlesAlone } = format
    found ??= { kind: 'income', amount, payer, formatId, settlesAlone }
  }
  return found ?? unreadable(whyUnread(formats, notification))
}

function whyUnread(
  formats: readonly NotificationFormat[],
  notification: NotificationText,
): UnreadableReason {
  const reads = (candidate: NotificationText) =>
    formats.some((format) => format.read(candidate) !== null)
  const readsAlone = (text: string) => reads({ title: notification.title, text, bigText: '' })
  const { title, text, bigText } = notification
  if ([text, bigText].some((body) => holdsSeveral(body, readsAlone))) return 'several-payments'
  if ([text, bigText].some(endsInsideAmount)) return 'amount-not-exact'
  if (!reads(withSoundAmounts(notification))) return 'unknown-sentence'
  const amounts = new Set([title, text, bigText].flatMap(amountsIn))
  return amounts.size > 1 && !amounts.has(null) ? 'several-amounts' : 'amount-not-exact'
}

/** Stacked payments are on separate lines, or, when a forwarder joined them, before each amount. */
function holdsSeveral(body: string, readsAlone: (text: string) => boolean): boolean {
  return [/\n/, / (?=(?:rp|idr)[. ]?\d)/i].some((border) => {
    const pieces = body.split(border, MAX_STACKED)
    return pieces.length > 1 && pieces.filter(readsAlone).length > 1
  })
}

function endsInsideAmount(body: string): boolean {
  return /(?:…|\.{3})$/.test(body) && amountsIn(body).at(-1) === null
}

/**
 * Distinguishes an unusual amount from an unknown sentence: whether it would match if all its amounts were
 * plain and equal.
 */
function withSoundAmounts({ title, text, bigText }: NotificationText): NotificationText {
  const sound = (field: string) => replaceAmounts(field, 'Rp7.654.321')
  return { title: sound(title), text: sound(text), bigText: sound(bigText) }
}

function toFields(raw: readonly string[]): NotificationText {
  const [title = '', text = '', bigText = ''] = raw.map(normaliseText)
  return { title, text: onceOnly(text), bigText: onceOnly(bigText) }
}

/** Some forwarders send "title | text | big text" as the text. */
function takeApart(fields: NotificationText): NotificationText {
  const { title, text, bigText } = fields
  const [head = '', body = '', again] = text.split(' | ', 4)
  const isJoined = again === body && text === [head, body, again].join(' | ')
  return !title && !bigText && isJoined ? { title: head, text: body, bigText: body } : fields
}

/** Some forwarders send text and big text joined by a space: the same sentence twice counts once. */
function onceOnly(text: string): string {
  const middle = (text.length - 1) / 2
  const half = text.slice(0, middle)
  return text === `${half} ${half}` ? half : text
}

function isHidden({ title, text, bigText }: NotificationText): boolean {
  return [title, text, bigText].some((field) =>
    HIDDEN_BY_PHONE.has(field.toLowerCase().replace(/\.$/, '')),
  )
}

function formatsOf(app: unknown): readonly NotificationFormat[] | undefined {
  // ASCII only: lower-casing turns some other letters into ASCII, and a package has only ASCII.
  if (typeof app !== 'string' || !/^[\w.]{1,200}$/.test(app)) return undefined
  return FORMATS_BY_PACKAGE.get(app.toLowerCase())
}

function textOf(field: unknown): string {
  return typeof field === 'string' ? field : ''
}

function unreadable(reason: UnreadableReason): Reading {
  return { kind: 'unreadable', reason }
}

function groupByPackage(
  formats: readonly NotificationFormat[],
): ReadonlyMap<string, readonly NotificationFormat[]> {
  const groups = new Map<string, NotificationFormat[]>()
  for (const format of formats) {
    for (const app of format.apps.map((name) => name.toLowerCase())) {
      groups.set(app, [...(groups.get(app) ?? []), format])
    }
  }
  return groups
}
