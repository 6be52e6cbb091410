import {
  createFormat,
  type NotificationFormat,
  type NotificationText,
  type ReadIncome,
} from '../format.ts'
import { builtInFormats, type RawNotification, readBySentence } from '../read-notification.ts'
import type { RuleTemplate } from './template.ts'

/**
 * A rule as a format: it uses the same code as the built-in ones, so that cut amounts, amounts in names and
 * sentences inside names are rejected in the same way. `others` are the other rules of the app.
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

/** The result of a rule alone on a text, without the built-in formats. */
export function readByRule(input: RawNotification, format: NotificationFormat): ReadIncome | null {
  const reading = readBySentence(input, { formats: [format], isNotMoney: () => false })
  if (reading.kind !== 'income' || reading.formatId !== format.id) return null
  const { amount, payer } = reading
  return payer === null ? { amount } : { amount, payer }
}

/** A text without its numbers, for comparing kinds of texts. */
export function skeletonOf({ title, text, bigText }: NotificationText): string {
  return JSON.stringify(
    [title, text, bigText].map((field) => field.toLowerCase().replace(/\d[\d.,]*/g, '#')),
  )
}
