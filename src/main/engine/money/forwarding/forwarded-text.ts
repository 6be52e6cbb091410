import {
  parseTimestamp,
  type ReportedTime,
  type TimestampContext,
} from '../../../../shared/base/parse-timestamp.ts'
import type { IncomingText } from '../notifications/inbox/inbox.ts'
import { type FieldTree, idOf, textsOf } from './field-aliases.ts'
import { reportedTimeIn } from './forwarded-time.ts'
import type { ReadBody } from './read-body.ts'

const LONGEST = { app: 200, title: 1_000, text: 8_000, id: 300 }

/** An Android package has dots and no spaces; "DANA" is an app's display name. */
const PACKAGE = /^[a-z]\w*(?:\.\w+)+$/i

/**
 * The notification in a request. Texts and big texts are kept apart; when the fields hold more than two
 * different texts, or two apps, the reading is ambiguous and is left to a person.
 */
export function toIncomingText(read: ReadBody, context: TimestampContext): IncomingText {
  const trees = [read.fields, read.query]
  const texts = firstOf(trees, textsIn)
  const apps = trees.flatMap(appsIn)
  const packages = new Set(apps.filter((app) => PACKAGE.test(app)).map((app) => app.toLowerCase()))
  const titles = firstOf(trees, (tree) => distinct(textsOf(tree, 'title')))
  const isDoubtful = read.isDoubtful || packages.size > 1 || texts.length > 2 || titles.length > 1
  const app = apps.find((name) => PACKAGE.test(name)) ?? apps[0] ?? null
  const [text = '', bigText = ''] = texts
  const shown: Shown = isDoubtful
    ? { app, title: '', text: read.raw, bigText: '' }
    : takeApart({ app, title: titles[0] ?? '', text, bigText })
  const blockTime = parseTimestamp(shown.time, context)
  const timed = trees.map(withoutSendingTime)
  const time = blockTime.kind === 'read' ? blockTime : reportedTimeIn(timed, context)
  return {
    app: app?.slice(0, LONGEST.app) ?? null,
    title: shown.title.slice(0, LONGEST.title),
    text: shown.text.slice(0, LONGEST.text),
    bigText: shown.bigText.slice(0, LONGEST.text),
    ...idsIn(trees, time),
    isDoubtful,
  }
}

/** Whether it contains any text that a phone may have shown. */
export function hasText(read: ReadBody): boolean {
  return [read.fields, read.query].some((tree) => textsOf(tree, 'text').length > 0)
}

function idsIn(trees: readonly FieldTree[], time: ReportedTime) {
  const id = (role: 'eventId' | 'notifId' | 'device') =>
    trees
      .map((tree) => idOf(tree, role))
      .find((found) => found !== null)
      ?.slice(0, LONGEST.id) ?? null
  const postedAtMs = time.kind === 'read' ? time.atMs : null
  const notifId = id('notifId')
  const eventId = id('eventId')
  // The same text posted at the same moment is one notification, however late it is repeated.
  const eventHash = eventId ?? (postedAtMs === null ? null : `posted ${notifId} ${postedAtMs}`)
  return {
    notifId,
    eventHash,
    deviceId: id('device'),
    postedAtMs,
    unreadTime: time.kind === 'unreadable' ? time.said : null,
    isTest: eventId === 'test' || trees.some((tree) => isTrue(tree.is_test)),
  }
}

/**
 * The fields `from`, `content` and `timestamp` are what SmsForwarder sends without a template. Its `timestamp` is the
 * clock at sending, for every attempt (WebhookUtils.kt of pppscn/SmsForwarder), so it says nothing of the notification.
 */
function withoutSendingTime(tree: FieldTree): FieldTree {
  const { timestamp: _, ...rest } = tree
  const isOwnForm = ['from', 'content', 'timestamp'].every((name) => Object.hasOwn(tree, name))
  return isOwnForm ? rest : tree
}

/** Distinct texts in the table's order, big texts last. */
function textsIn(tree: FieldTree): string[] {
  return distinct([...textsOf(tree, 'text'), ...textsOf(tree, 'bigText')])
}

function appsIn(tree: FieldTree): string[] {
  // Some apps put "package:number" into one field.
  const unique = tree.uniqueId
  const before = typeof unique === 'string' ? unique.split(':', 1) : []
  return [...textsOf(tree, 'app'), ...before].map((app) => app.trim()).filter((app) => app !== '')
}

interface Shown {
  app: string | null
  title: string
  text: string
  bigText: string
  /** When the app received it, in its own words. */
  time?: string
}

/**
 * SmsForwarder without a template sends package, text, title, UID, time and phone as one text. The time in it is
 * that of the notification, while its field `timestamp` is that of sending.
 */
function takeApart(shown: Shown): Shown {
  const { app, title, text, bigText } = shown
  const lines = text.split(/\r?\n/)
  const uidAt = lines.findIndex((line) => /^UID\s*[:：]/i.test(line))
  if (app === null || title !== '' || bigText !== '' || lines[0] !== app || uidAt < 3) return shown
  const body = lines.slice(1, uidAt - 1).join('\n')
  const time = lines[uidAt + 1]
  return { app, title: lines[uidAt - 1] ?? '', text: body, bigText: '', ...(time && { time }) }
}

function firstOf(trees: readonly FieldTree[], read: (tree: FieldTree) => string[]): string[] {
  return trees.map(read).find((found) => found.length > 0) ?? []
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)]
}

function isTrue(value: unknown): boolean {
  return value === true || value === 'true'
}
