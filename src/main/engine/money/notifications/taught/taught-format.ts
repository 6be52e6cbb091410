import {
  createFormat,
  type NotificationFormat,
  type NotificationText,
  type ReadIncome,
} from '../format.ts'
import { builtInFormats, type RawNotification, readWithTaught } from '../read-notification.ts'
import type { RuleTemplate } from './template.ts'

/**
 * A rule as a format: it reads by the same code as the built-in ones, so that cut sums, sums in
 * names and sentences inside names are refused alike. `others` are the other rules of the app.
 */
export function toFormat(
  id: string,
  { app, title, body }: RuleTemplate,
  others: readonly RuleTemplate[],
): NotificationFormat {
  const builtIn = builtInFormats(app).flatMap(({ sentences }) => sentences)
  return createFormat({
    id,
    apps: [app],
    deviceSeen: false,
    settlesAlone: false,
    titles: [title],
    income: [body],
    notIncome: [...builtIn, ...others.map((other) => other.body)],
  })
}

/** What a rule alone would read of a text, where no built-in format has a say. */
export function readByRule(input: RawNotification, format: NotificationFormat): ReadIncome | null {
  const reading = readWithTaught(input, { formats: [format], isNotMoney: () => false })
  if (reading.kind !== 'income' || reading.formatId !== format.id) return null
  const { amount, payer } = reading
  return payer === null ? { amount } : { amount, payer }
}

/** A text without what changes from one to the next: its numbers. */
export function skeletonOf({ title, text, bigText }: NotificationText): string {
  return JSON.stringify(
    [title, text, bigText].map((field) => field.toLowerCase().replace(/\d[\d.,]*/g, '#')),
  )
}
