import { AppError } from '../../../../../shared/base/errors.ts'
import { startOfDay } from '../../../../../shared/base/local-time.ts'
import type { EpochMs } from '../../../../../shared/base/time.ts'

/** Longest lifetime of a payment, in milliseconds. */
const LONGEST_MS = 7 * 24 * 3_600_000

const MOMENT = /^(\d{4}-\d\d-\d\d)[T ](\d\d):(\d\d)(?::(\d\d)(\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d)?$/

/** `2023-07-26T03:04:05.000000Z`: the last three digits are always zero. */
export function toMicroseconds(atMs: EpochMs): string {
  return new Date(atMs).toISOString().replace('Z', '000Z')
}

/** The expiry that a site requested; a time without a zone is the shop's. Throws INPUT_INVALID. */
export function endOf(value: string, now: EpochMs, timeZone: string): EpochMs {
  const match = MOMENT.exec(value.trim())
  const atMs = match
    ? match[6]
      ? Date.parse(match[0].replace(' ', 'T'))
      : onTheWall(match, timeZone)
    : NaN
  if (Number.isNaN(atMs)) throw invalid('must look like 2023-08-31T05:00:00.000000Z')
  if (atMs <= now) throw invalid('is over already')
  if (atMs > now + LONGEST_MS) throw invalid('must be within seven days')
  return atMs
}

function onTheWall([, day, hour, minute, second]: RegExpExecArray, timeZone: string): EpochMs {
  const [hours, minutes, seconds] = [Number(hour), Number(minute), Number(second ?? 0)]
  if (hours > 23 || minutes > 59 || seconds > 59) return NaN
  const dayMs = startOfDay(day ?? '', timeZone) ?? NaN
  return dayMs + ((hours * 60 + minutes) * 60 + seconds) * 1_000
}

function invalid(message: string): AppError {
  return new AppError('INPUT_INVALID', `expires_at ${message}`)
}
