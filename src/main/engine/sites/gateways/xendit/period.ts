import { AppError } from '../../../../../shared/base/errors.ts'
import type { EpochMs } from '../../../../../shared/base/time.ts'
import type { PaymentsQuery } from './schemas.ts'

const DEFAULT_LIMIT = 10

export interface Period {
  fromMs: EpochMs
  toMs: EpochMs
  limit: number
}

/** The period of a list request, both ends included. Throws INPUT_INVALID. */
export function periodOf({ from, to, limit = DEFAULT_LIMIT }: PaymentsQuery): Period {
  const fromMs = momentOf('from', from) ?? 0
  const toMs = momentOf('to', to) ?? Number.MAX_SAFE_INTEGER
  if (fromMs >= toMs) throw new AppError('INPUT_INVALID', 'from must be earlier than to')
  return { fromMs, toMs, limit }
}

const MOMENT = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d)?)?$/

/** ISO 8601, UTC by default. Clients do not escape the + of a zone, so it arrives as a space. */
function momentOf(name: string, value: string | undefined): EpochMs | undefined {
  if (value === undefined || value === '') return undefined
  const text = value.replace(/(T.*) (?=\d\d:?\d\d$)/, '$1+')
  const match = MOMENT.exec(text)
  const atMs = Date.parse(match?.[1] && !match[4] ? `${text}Z` : text)
  if (!match || Number.isNaN(atMs)) {
    throw new AppError('INPUT_INVALID', `${name} must be an ISO 8601 timestamp`)
  }
  return atMs
}
