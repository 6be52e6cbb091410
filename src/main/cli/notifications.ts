import { readFile } from 'node:fs/promises'
import { AppError } from '../../shared/base/errors.ts'
import { formatRupiah, rupiah } from '../../shared/base/money.ts'
import type { TextReading } from '../../shared/inbox/teaching.ts'
import {
  type RawNotification,
  readNotification,
} from '../engine/money/notifications/read-notification.ts'
import type { CommandClient } from './command-client.ts'
import type { CliOutput } from './output.ts'

/** Reads notifications and answers each, in order. */
type ReadTexts = (notifications: RawNotification[]) => Promise<TextReading[]>

/** Output of `notifications read --json` for one line. */
interface ReadLine {
  kind: TextReading['kind']
  /** Whole rupiah; null when nothing may be settled by it. */
  amount: number | null
  payer: string | null
  format: string | null
  /** Why it is left to a person; null for income. */
  reason: string | null
  /** Whether it settles a payment alone or asks a person first; null when it is not read. */
  settles: 'alone' | 'asks' | null
}

/** An invalid line, in the format of every other error. */
interface BadLine {
  error: { code: 'INPUT_INVALID'; message: string }
}

/**
 * Reads every line of `file`, each `{"app","title","text","big_text"}`, as if a phone had sent it. Stores
 * nothing. An invalid line is reported with its number, and the rest is still read. Throws INPUT_INVALID when
 * there is no such file.
 */
export async function readNotifications(file: string, read: ReadTexts): Promise<CliOutput> {
  const lines = (await textOf(file)).replace(/^\ufeff/, '').split('\n')
  const parsed = lines.flatMap((line, index) =>
    line.trim() === '' ? [] : [{ number: index + 1, parsed: parseNotification(line) }],
  )
  const readings = await read(parsed.flatMap((line) => notificationOf(line.parsed)))
  let next = 0
  const results = parsed.map(({ number, parsed: notification }) => {
    if (typeof notification === 'string') return { number, result: badLine(number, notification) }
    const reading = readings[next]
    if (!reading) throw new Error(`line ${number} was not read`)
    next += 1
    return { number, result: toReadLine(reading) }
  })
  return {
    json: results.map((line) => line.result),
    isJsonLines: true,
    text: results.map((line) => toText(line.number, line.result)).join('\n') || 'no notifications',
    isProblem: results.some((line) => 'error' in line.result),
  }
}

/** With the built-in formats only, without taught rules. */
export const readWithBuiltIn: ReadTexts = (texts) => Promise.resolve(texts.map(readNotification))

/** Longer fields are never read, so they are cut to this many UTF-16 units. */
const LONGEST_SENT = 2_100
const SENT_AT_ONCE = 100

/** With the taught rules of the client's shop. */
export function readAsShop(client: Pick<CommandClient, 'send'>): ReadTexts {
  const cut = (field: string | null | undefined) => (field ?? '').slice(0, LONGEST_SENT)
  return async (notifications) => {
    const readings: TextReading[] = []
    for (let from = 0; from < notifications.length; from += SENT_AT_ONCE) {
      const texts = notifications
        .slice(from, from + SENT_AT_ONCE)
        .map(({ app, title, text, bigText }) => ({
          app: cut(app),
          title: cut(title),
          text: cut(text),
          bigText: cut(bigText),
        }))
      readings.push(...(await client.send('teach.read', { texts })))
    }
    return readings
  }
}

const notificationOf = (parsed: RawNotification | string) =>
  typeof parsed === 'string' ? [] : [parsed]

const badLine = (number: number, message: string): BadLine => ({
  error: { code: 'INPUT_INVALID', message: `line ${number}: ${message}` },
})

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code ?? 'unknown reason'
    throw new AppError('INPUT_INVALID', `cannot read ${file}: ${why}`, { cause: error })
  }
}

/** The notification, or the error in the line. */
function parseNotification(line: string): RawNotification | string {
  const fields = parseObject(line)
  if (typeof fields === 'string') return fields
  for (const name of ['app', 'title', 'text', 'big_text']) {
    const value = fields[name] ?? ''
    if (typeof value !== 'string') return `"${name}" is not a text`
  }
  const { app, title, text, big_text } = fields as Record<string, string | null | undefined>
  return { app: app ?? '', title: title ?? '', text: text ?? '', bigText: big_text ?? '' }
}

function parseObject(line: string): Record<string, unknown> | string {
  try {
    const value: unknown = JSON.parse(line)
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
    return isObject ? (value as Record<string, unknown>) : 'not a JSON object'
  } catch {
    return 'not JSON'
  }
}

function toReadLine(reading: TextReading): ReadLine {
  if (reading.kind === 'unreadable') {
    const { kind, reason } = reading
    return { kind, amount: null, payer: null, format: null, reason, settles: null }
  }
  const { kind, amount, payer, formatId, settlesAlone } = reading
  const settles = settlesAlone ? 'alone' : 'asks'
  return { kind, amount, payer, format: formatId, reason: null, settles }
}

function toText(number: number, result: ReadLine | BadLine): string {
  if ('error' in result) return `PROBLEM  ${result.error.message}`
  const { amount, payer, format, reason, settles } = result
  if (amount === null) return `line ${number}: not read, ${reason}`
  const from = payer === null ? '' : ` from ${JSON.stringify(payer)}`
  const asks = settles === 'asks' ? ', asks' : ''
  return `line ${number}: ${formatRupiah(rupiah(amount))}${from}, ${format}${asks}`
}
