import { cleanText } from '../../../../../shared/base/clean-text.ts'
import { AppError } from '../../../../../shared/base/errors.ts'
import { type Rupiah, rupiah } from '../../../../../shared/base/money.ts'
import type { CreateBody } from './schemas.ts'

/** The document's limits of a code's amount, in rupiah. */
const LEAST_AMOUNT = 1_500
const MOST_AMOUNT = 10_000_000

const LONGEST_KEY = 40
const LONGEST_VALUE = 500

/** Longest id that fits into a path, in characters of the encoded path. */
const LONGEST_ID = 300

/** Reserved: `external_id` equal to the list's own path. */
const RESERVED_ID = 'payments'

export interface AmountFields {
  amount?: number | null | undefined
  nominal?: number | null | undefined
}

/** The amount by either of its two names; undefined when missing. Throws INPUT_INVALID. */
export function amountOf({ amount, nominal }: AmountFields): Rupiah | undefined {
  const value = amount ?? nominal ?? undefined
  if (value === undefined) return undefined
  if (value !== (nominal ?? value)) throw invalid('amount and nominal are not the same')
  if (value < LEAST_AMOUNT || value > MOST_AMOUNT) {
    // Uses the client's field name: integrations look for the document's message.
    const name = amount == null ? 'nominal' : 'amount'
    throw invalid(`${name} must be within range [${LEAST_AMOUNT}, ${MOST_AMOUNT}]`)
  }
  return rupiah(value)
}

/** Checks that the schema of a create request cannot express. Throws INPUT_INVALID. */
export function checkCreateBody({ external_id, metadata }: CreateBody): void {
  if (external_id === RESERVED_ID) {
    throw invalid(`external_id must not be "${RESERVED_ID}", which is an address of this API`)
  }
  if (cleanText(external_id) !== external_id || /\p{Cs}/u.test(external_id)) {
    throw invalid('external_id must have no invisible characters and no blanks at its ends')
  }
  // Path normalisation treats these as relative segments.
  if (external_id === '.' || external_id === '..')
    throw invalid('external_id must not be dots only')
  if (encodeURIComponent(external_id).length > LONGEST_ID) throw invalid('external_id is too long')
  for (const [key, value] of Object.entries(metadata ?? {})) checkMetadata(key, value)
}

function checkMetadata(key: string, value: unknown): void {
  if (Array.from(key).length > LONGEST_KEY) {
    throw invalid(`metadata keys must have at most ${LONGEST_KEY} characters`)
  }
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  if (Array.from(text).length > LONGEST_VALUE) {
    throw invalid(`metadata values must have at most ${LONGEST_VALUE} characters`)
  }
}

function invalid(message: string): AppError {
  return new AppError('INPUT_INVALID', message)
}
