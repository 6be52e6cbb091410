import type { TFunction } from 'i18next'
import { CallError } from '../data/client.ts'
import { durationText } from './time-text.ts'

/** What a person reads when something failed: what happened, what is safe, what to do, and from when. */
export function failureText(t: TFunction, error: unknown): string {
  if (!(error instanceof CallError)) return t('errors.INTERNAL')
  const key = `errors.${error.code}` as 'errors.INTERNAL'
  const sentence = t(key, { defaultValue: t('errors.UNKNOWN', { code: error.code }) })
  if (!error.retryAfterSeconds) return sentence
  return `${sentence} ${t('owner.tryAgainIn', { time: durationText(error.retryAfterSeconds * 1_000) })}`
}
