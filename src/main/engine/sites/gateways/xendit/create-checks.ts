import { cleanText } from '../../../../../shared/base/clean-text.ts'
import { AppError } from '../../../../../shared/base/errors.ts'
import { type Rupiah, rupiah } from '../../../../../shared/base/money.ts'
import type { CreateBody } from './schemas.ts'

/** What the document lets a code cost, in rupiah. */
const LEAST_AMOUNT = 1_500
const MOST_AMOUNT = 10_000_000

const LONGEST_KEY = 40
const LONGEST_VALUE = 500

/** The longest id that still fits into an address, in characters of the address. */
const LONGEST_ID = 300

/** `external_id` of the list's own address. */
const RESERVED_ID = 'payments'

export interface AmountFields {
  amount?: number | null | undefined
  nominal?: number | null | undefined
}

/** The amount under whichever of its two names; undefined when there is none. Throws INPUT_INVALID. */
export function amountOf({ amount, nominal }: AmountFields): Rupiah | undefined {
  const value = amount ?? nominal ?? undefined
  if (value === undefined) return undefined
  if (value !== (nominal ?? value)) throw invalid('amount and nominal are not the same')
  if (value < LEAST_AMOUNT || value > MOST_AMOUNT) {
    // In the word that the client used: shops look for the sentence of the document.
    const name = amount == null ? 'nominal' : 'amount'
    throw invalid(`${name} must be within range [${LEAST_AMOUNT}, ${MOST_AMOUNT}]`)
  }
  return rupiah(value)
}

/** Checks what a schema cannot say of a wish for a code. Throws INPUT_INVALID. */
export function checkCreateBody({ external_id, metadata }: CreateBody): void {
  if (external_id === RESERVED_ID) {
    throw invalid(`external_id must not be "${RESERVED_ID}", which is an address of this API`)
  }
  if (cleanText(external_id) !== external_id || /\p{Cs}/u.test(external_id)) {
    throw invalid('external_id must have no invisible characters and no blanks at its ends')
  }
  // Whoever puts a path together takes these for a step up.
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
