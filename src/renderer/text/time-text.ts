import type { TFunction } from 'i18next'
import type { EpochMs } from '../../shared/base/time.ts'

const SECOND_MS = 1_000
const MINUTE_MS = 60_000
const HOUR_MS = 3_600_000
const DAY_MS = 86_400_000

/** `7:12`, or `1:07:12` from an hour on. Rounded up, so that it reads 0:00 only when time is over. */
export function durationText(durationMs: number): string {
  const seconds = Math.max(0, Math.ceil(durationMs / SECOND_MS))
  const [hours, minutes, rest] = [
    Math.floor(seconds / 3_600),
    Math.floor(seconds / 60) % 60,
    seconds % 60,
  ]
  const two = (value: number) => String(value).padStart(2, '0')
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`
}

/** `12 dtk`, `3 mnt`, `2 jam`, `5 hari`. */
export function agoText(t: TFunction, sinceMs: EpochMs, nowMs: EpochMs): string {
  return spanText(t, nowMs - sinceMs)
}

/** A length of time in its largest whole unit. */
export function spanText(t: TFunction, spanMs: number): string {
  const age = Math.max(0, spanMs)
  if (age < MINUTE_MS) return t('ago.seconds', { n: Math.floor(age / SECOND_MS) })
  if (age < HOUR_MS) return t('ago.minutes', { n: Math.floor(age / MINUTE_MS) })
  if (age < DAY_MS) return t('ago.hours', { n: Math.floor(age / HOUR_MS) })
  return t('ago.days', { n: Math.floor(age / DAY_MS) })
}

/** `14.02` in Indonesian, `14:02` in English. */
export function clockText(atMs: EpochMs, language: string, timeZone?: string): string {
  return formatTime(atMs, language, timeZone, { hour: '2-digit', minute: '2-digit' })
}

/** `20 Nov, 14.02.31`: for lists, where seconds tell two payments apart. */
export function dateTimeText(atMs: EpochMs, language: string, timeZone?: string): string {
  return formatTime(atMs, language, timeZone, {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
}

/** `Jumat, 20 November`. */
export function dayText(atMs: EpochMs, language: string, timeZone?: string): string {
  return formatTime(atMs, language, timeZone, { weekday: 'long', day: 'numeric', month: 'long' })
}

function formatTime(
  atMs: EpochMs,
  language: string,
  timeZone: string | undefined,
  options: Intl.DateTimeFormatOptions,
): string {
  const locale = language === 'en' ? 'en-GB' : 'id-ID'
  const zone = timeZone ? { timeZone } : {}
  return new Intl.DateTimeFormat(locale, { ...options, ...zone, hourCycle: 'h23' }).format(atMs)
}
