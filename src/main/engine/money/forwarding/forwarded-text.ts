import {
  parseTimestamp,
  type ReportedTime,
  type TimestampContext,
} from '../../../../shared/base/parse-timestamp.ts'
import { isAndroidPackage } from '../../../../shared/inbox/android-package.ts'
import type { IncomingText } from '../notifications/inbox/inbox.ts'
import { type FieldTree, idOf } from './field-aliases.ts'
import { reportedTimeIn } from './forwarded-time.ts'
import { findFields } from './found-fields.ts'
import type { ReadBody } from './read-body.ts'

const LONGEST = { app: 200, title: 1_000, text: 8_000, id: 300 }

/** Maximum display names of an app in one body that are looked up. */
const MOST_APP_NAMES = 8

/**
 * The notification in a request. Texts and big texts are kept apart; when the fields hold more than two
 * different texts, or two apps, the reading is ambiguous and is left to a person. So is a body in which neither
 * a text nor a title was found: it is kept as it came.
 */
export function toIncomingText(read: ReadBody, context: TimestampContext): IncomingText {
  const found = findFields([read.fields, read.query])
  const { titles, apps, appNames } = found
  const texts = [...new Set([...found.texts, ...found.bigTexts])]
  const packages = new Set(apps.filter(isAndroidPackage).map((app) => app.toLowerCase()))
  const isEmpty = texts.length === 0 && titles.length === 0 && read.raw.trim() !== ''
  const isAmbiguous = packages.size > 1 || texts.length > 2 || titles.length > 1 || found.hasRivals
  const isDoubtful = read.isDoubtful || isAmbiguous || isEmpty
  const app = apps.find(isAndroidPackage) ?? apps[0] ?? null
  const [text = '', bigText = ''] = texts
  const shown: Shown = isDoubtful
    ? { app, title: '', text: read.raw, bigText: '' }
    : takeApart({ app, title: titles[0] ?? '', text, bigText })
  const blockTime = parseTimestamp(shown.time, context)
  const time = blockTime.kind === 'read' ? blockTime : reportedTimeIn(found.trees, context)
  return {
    app: app?.slice(0, LONGEST.app) ?? null,
    appNames: packages.size > 0 ? [] : appNames.slice(0, MOST_APP_NAMES),
    title: shown.title.slice(0, LONGEST.title),
    text: shown.text.slice(0, LONGEST.text),
    bigText: shown.bigText.slice(0, LONGEST.text),
    body: read.raw,
    ...idsIn(found.trees, time),
    isDoubtful,
  }
}

/** Whether it contains any text that a phone may have shown. */
export function hasText(read: ReadBody): boolean {
  const { texts, bigTexts } = findFields([read.fields, read.query])
  return texts.length > 0 || bigTexts.length > 0
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

interface Shown {
  app: string | null
  title: string
  text: string
  bigText: string
  /** When the app received it, as the app writes it. */
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

function isTrue(value: unknown): boolean {
  return value === true || value === 'true'
}
