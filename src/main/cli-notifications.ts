import { readFile } from 'node:fs/promises'
import { AppError } from '../shared/errors.ts'
import { formatRupiah, rupiah } from '../shared/money.ts'
import type { CliOutput } from './cli-commands.ts'
import {
  type RawNotification,
  type Reading,
  readNotification,
} from './engine/notifications/read-notification.ts'

/** What `notifications read --json` prints for one line. */
interface ReadLine {
  kind: Reading['kind']
  /** Whole rupiah; null when nothing may be settled by it. */
  amount: number | null
  payer: string | null
  format: string | null
  /** Why it is left to a person; null for income. */
  reason: string | null
}

/** A line that is no notification, in the shape of every other error. */
interface BadLine {
  error: { code: 'INPUT_INVALID'; message: string }
}

/**
 * Reads every line of `file`, `{"app","title","text","big_text"}` each, as if a phone had sent it.
 * Nothing is stored. A bad line says so in its place, with its number, and the rest is read all the
 * same. Throws INPUT_INVALID when there is no such file.
 */
export async function readNotifications(file: string): Promise<CliOutput> {
  const lines = (await textOf(file)).replace(/^\ufeff/, '').split('\n')
  const read = lines.flatMap((line, index) =>
    line.trim() === '' ? [] : [{ number: index + 1, said: readLine(line, index + 1) }],
  )
  return {
    json: read.map(({ said }) => said),
    isJsonLines: true,
    text: read.map(({ number, said }) => toText(number, said)).join('\n') || 'no notifications',
    isProblem: read.some(({ said }) => 'error' in said),
  }
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code ?? 'unknown reason'
    throw new AppError('INPUT_INVALID', `cannot read ${file}: ${why}`, { cause: error })
  }
}

function readLine(line: string, number: number): ReadLine | BadLine {
  const notification = parseNotification(line)
  if (typeof notification === 'string') {
    return { error: { code: 'INPUT_INVALID', message: `line ${number}: ${notification}` } }
  }
  return toReadLine(readNotification(notification))
}

/** The notification, or what is wrong with the line. */
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

function toReadLine(reading: Reading): ReadLine {
  if (reading.kind === 'unreadable') {
    const { kind, reason } = reading
    return { kind, amount: null, payer: null, format: null, reason }
  }
  const { kind, amount, payer, formatId } = reading
  return { kind, amount, payer, format: formatId, reason: null }
}

function toText(number: number, said: ReadLine | BadLine): string {
  if ('error' in said) return `PROBLEM  ${said.error.message}`
  const { amount, payer, format, reason } = said
  if (amount === null) return `line ${number}: not read, ${reason}`
  const from = payer === null ? '' : ` from ${JSON.stringify(payer)}`
  return `line ${number}: ${formatRupiah(rupiah(amount))}${from}, ${format}`
}
