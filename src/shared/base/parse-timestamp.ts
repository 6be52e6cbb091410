import { momentOfLocalTime } from './local-time.ts'
import type { EpochMs } from './time.ts'

/**
 * What a sender says about when something happened. `absent`: nothing. `unreadable`: something that is no moment,
 * kept as it was said; it must never count as "nothing was said".
 */
export type ReportedTime =
  | { kind: 'absent' }
  | { kind: 'read'; atMs: EpochMs }
  | { kind: 'unreadable'; said: string }

export interface TimestampContext {
  /** IANA zone of times without a zone. */
  timeZone: string
  /** Decides between day/month and month/day: never for the one in the future. */
  nowMs: EpochMs
}

const ABSENT: ReportedTime = { kind: 'absent' }

/** Longest text that is kept of a time that could not be read. */
const LONGEST_SAID = 100

/** How far ahead of ours a clock may be. */
const AHEAD_MS = 120_000

/**
 * Reads a sender's time: numbers of seconds, milliseconds, microseconds or nanoseconds; ISO 8601 with a `T` or a
 * space; day/month/year; RFC 1123; dates with names of months in English or Indonesian. A text has to be a time
 * as a whole: one unknown word makes it unreadable.
 */
export function parseTimestamp(value: unknown, context: TimestampContext): ReportedTime {
  if (value === null || value === undefined) return ABSENT
  const said = typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
  const text = said
    .normalize('NFKC')
    .replace(/[\s\u200e\u200f]+/g, ' ')
    .trim()
  // Android's value for "no time is shown" is 0.
  if (text === '' || /^(?:0+|-1|null|undefined)$/.test(text)) return ABSENT
  const atMs = typeof value === 'object' ? undefined : momentIn(text, context)
  if (atMs === undefined) return { kind: 'unreadable', said: said.slice(0, LONGEST_SAID) }
  return { kind: 'read', atMs }
}

function momentIn(text: string, context: TimestampContext): EpochMs | undefined {
  return fromNumber(text) ?? fromCompact(text, context) ?? fromWords(text, context)
}

/** Units by magnitude, each from the year 2001 to 2100. */
const UNITS_PER_MS = [0.001, 1, 1_000, 1_000_000]
const FIRST_MS = Date.UTC(2001, 0, 1)
const LAST_MS = Date.UTC(2100, 0, 1)

function fromNumber(text: string): EpochMs | undefined {
  const isNumber = /^\d{9,19}(?:\.\d+)?$/.test(text) || /^\d\.\d{9,}E\+?\d{1,2}$/i.test(text)
  if (!isNumber) return undefined
  const moments = UNITS_PER_MS.map((unit) => Math.round(Number(text) / unit))
  return moments.find((atMs) => atMs >= FIRST_MS && atMs < LAST_MS)
}

interface WallTime {
  year: number
  month: number
  day: number
  hour: number
  minute: number
  second: number
  ms: number
}

/** `20261128132916`, `20261128T132916Z`. */
function fromCompact(text: string, context: TimestampContext): EpochMs | undefined {
  const found = /^(20\d\d)(\d\d)(\d\d)T?(\d\d)(\d\d)(\d\d)(?:\.?(\d{3}))?(Z|[+-]\d{4})?$/.exec(text)
  if (!found) return undefined
  const [year, month, day, hour, minute, second, ms] = found
    .slice(1, 8)
    .map((part) => Number(part ?? 0))
  const zone = found[8] === undefined ? undefined : zoneOf(found[8])
  if (zone === null) return undefined
  const wall = { year, month, day, hour, minute, second, ms } as WallTime
  return momentOf(wall, zone, context)
}

/** A text whose known parts are taken out one after the other until nothing is left. */
interface Remaining {
  text: string
}

function take(from: Remaining, pattern: RegExp): RegExpExecArray | undefined {
  const found = pattern.exec(from.text)
  if (!found) return undefined
  from.text = `${from.text.slice(0, found.index)} ${from.text.slice(found.index + found[0].length)}`
  return found
}

const YEAR_FIRST = /(?<!\d)(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/
const YEAR_LAST = /(?<![\d:])(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?![\d:])/
const CLOCK = /(?<![\d:.+-])(\d{1,2})([:.])(\d{2})(?:\2(\d{2})(?:[.,](\d{1,9}))?)?(?![\d:])/
const HALF_DAY = /(?<![a-z])([ap])\.?m\.?(?![a-z])/i
const ZONE =
  /(?<![a-z])(?:(UTC|GMT|Z|WIB|WITA|WIT)(?![a-z]) ?)?([+-]\d{1,2}(?::?\d{2})?(?![\d:]))?/gi
const WEEKDAY =
  /(?<![a-z])(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun|senin|selasa|rabu|kamis|jumat|jum'at|sabtu|minggu|ahad|sen|sel|rab|kam|jum|sab|min)(?:day)?\.?(?![a-z])/i
const FILLER = /(?<![a-z])(?:t|at|pukul|jam|tanggal|tgl)(?![a-z])|[,]|\[[\w/+-]+\]|\([^()]*\)/gi

function fromWords(text: string, context: TimestampContext): EpochMs | undefined {
  const apart = text
    .replace(/(?<=\d)T(?=\d)/i, ' ')
    .replace(/(\d)[-/]([a-z]{3,9})[-/](\d)/i, '$1 $2 $3')
  const rest: Remaining = { text: apart }
  const numeric = takeNumericDate(rest)
  const clock = takeClock(rest)
  const zone = takeZone(rest)
  if (!clock || zone === null) return undefined
  const dates = numeric ?? takeNamedDate(rest)
  const isUsedUp = rest.text.replace(FILLER, ' ').replace(WEEKDAY, ' ').trim() === ''
  if (!isUsedUp) return undefined
  const moments = dates
    .map((date) => momentOf({ ...date, ...clock }, zone, context))
    .filter((atMs) => atMs !== undefined)
  return moments.find((atMs) => atMs <= context.nowMs + AHEAD_MS) ?? moments[0]
}

type CalendarDay = Pick<WallTime, 'year' | 'month' | 'day'>

/** Day/month before month/day, as Indonesia writes it. */
function takeNumericDate(rest: Remaining): CalendarDay[] | undefined {
  const first = take(rest, YEAR_FIRST)
  if (first) return [{ year: Number(first[1]), month: Number(first[3]), day: Number(first[4]) }]
  const last = take(rest, YEAR_LAST)
  if (!last) return undefined
  const [one, other, digits] = [Number(last[1]), Number(last[3]), Number(last[4])]
  const year = digits < 100 ? 2_000 + digits : digits
  return [
    { year, month: other, day: one },
    { year, month: one, day: other },
  ]
}

/** The first three letters of months in English and Indonesian. */
const MONTHS: Readonly<Record<string, number>> = {
  jan: 1,
  feb: 2,
  peb: 2,
  mar: 3,
  apr: 4,
  may: 5,
  mei: 5,
  jun: 6,
  jul: 7,
  aug: 8,
  agu: 8,
  ags: 8,
  agt: 8,
  sep: 9,
  oct: 10,
  okt: 10,
  nov: 11,
  nop: 11,
  dec: 12,
  des: 12,
}
const MONTH_NAME =
  /(?<![a-z])(jan(?:uar[yi])?|feb(?:ruar[yi])?|peb(?:ruari)?|mar(?:ch|et)?|apr(?:il)?|may|mei|june?|juni|july?|juli|aug(?:ust)?|agu(?:stus)?|ags|agt|sept?(?:ember)?|o[ck]t(?:ober)?|no[vp](?:ember)?|de[cs](?:ember)?)\.?(?![a-z])/i

function takeNamedDate(rest: Remaining): CalendarDay[] {
  const month = MONTHS[take(rest, MONTH_NAME)?.[1]?.slice(0, 3).toLowerCase() ?? '']
  const year = take(rest, /(?<!\d)(20\d{2})(?!\d)/)?.[1]
  const day = take(rest, /(?<!\d)(\d{1,2})(?:st|nd|rd|th)?(?!\d)/i)?.[1]
  if (month === undefined || year === undefined || day === undefined) return []
  return [{ year: Number(year), month, day: Number(day) }]
}

function takeClock(rest: Remaining): Omit<WallTime, keyof CalendarDay> | undefined {
  const found = take(rest, CLOCK)
  if (!found) return undefined
  const half = take(rest, HALF_DAY)?.[1]?.toLowerCase()
  const [hour, minute, second] = [Number(found[1]), Number(found[3]), Number(found[4] ?? 0)]
  const ms = Math.trunc(Number(`0.${found[5] ?? 0}`) * 1_000)
  if (half === undefined) return { hour, minute, second, ms }
  // 12 AM is midnight, 12 PM is noon.
  if (hour < 1 || hour > 12) return undefined
  return { hour: (hour % 12) + (half === 'p' ? 12 : 0), minute, second, ms }
}

/** Minutes ahead of UTC; undefined when no zone is named, null for one that does not exist. */
function takeZone(rest: Remaining): number | undefined | null {
  for (const found of rest.text.matchAll(ZONE)) {
    if (found[0] === '') continue
    rest.text = `${rest.text.slice(0, found.index)} ${rest.text.slice(found.index + found[0].length)}`
    return zoneOf(found[0])
  }
  return undefined
}

const NAMED_ZONE_HOURS: Readonly<Record<string, number>> = { WIB: 7, WITA: 8, WIT: 9 }

function zoneOf(text: string): number | null {
  const name = /[a-z]+/i.exec(text)?.[0].toUpperCase() ?? ''
  const offset = /([+-])(\d{1,2}?):?(\d{2})?$/.exec(text)
  const named = (NAMED_ZONE_HOURS[name] ?? 0) * 60
  if (!offset) return named
  const minutes = Number(offset[2]) * 60 + Number(offset[3] ?? 0)
  if (minutes > 14 * 60) return null
  return offset[1] === '-' ? -minutes : minutes
}

function momentOf(
  wall: WallTime,
  zoneMinutes: number | undefined,
  { timeZone }: TimestampContext,
): EpochMs | undefined {
  const { year, month, day, hour, minute, second, ms } = wall
  const wallMs = Date.UTC(year, month - 1, day, hour, minute, second)
  const isReal =
    new Date(wallMs).toISOString().slice(0, 10) === isoDay(wall) &&
    hour < 24 &&
    minute < 60 &&
    second < 60
  if (!isReal) return undefined
  if (zoneMinutes !== undefined) return wallMs - zoneMinutes * 60_000 + ms
  return momentOfLocalTime(wallMs, timeZone) + ms
}

function isoDay({ year, month, day }: CalendarDay): string {
  const two = (number: number) => String(number).padStart(2, '0')
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
}
