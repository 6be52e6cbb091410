import { createHash } from 'node:crypto'
import { AppError } from '../../../../shared/base/errors.ts'
import { QRIS_MAX_RUPIAH, type Rupiah, rupiah } from '../../../../shared/base/money.ts'
import type { QrisWarning } from '../../../../shared/payments/qris-preview.ts'
import { checkAmount, MAX_AMOUNT_DIGITS } from './amount.ts'
import { detailsOf, type QrisDetails } from './details.ts'
import { dynamicPayloadWriter } from './dynamic-payload.ts'
import { isAccountId, parseQris, type QrisPayload } from './payload.ts'
import { checkDynamicPayload } from './self-check.ts'
import { readTemplate, type TlvObject, writeObject } from './tlv.ts'
import { warningsOf } from './warnings.ts'

/** The receiver and terms of a code, with warnings about anything unusual. */
export interface QrisInspection extends QrisDetails {
  warnings: QrisWarning[]
}

export interface ConvertOptions {
  /**
   * Accept a code that already has an amount or belongs to one transaction, and replace its amount. Off by
   * default.
   */
  allowReplaceAmount?: boolean
  /** Largest amount, in rupiah; by default the limit of Bank Indonesia. */
  maxRupiah?: number
}

/** A static code, parsed and validated once. */
export interface PreparedQris {
  /** The code with this amount. Throws QRIS_AMOUNT_* or QRIS_TOO_LONG. Takes a few microseconds. */
  withAmount(amount: Rupiah): string
}

/**
 * Parses a code, static or dynamic. Throws the QRIS_* code of the fault when it is not a QRIS of a merchant.
 */
export function inspectQris(text: string): QrisInspection {
  const payload = parseQris(text)
  const details = detailsOf(payload)
  return { ...details, warnings: warningsOf(details, payload.values) }
}

/** Converts a shop's static code to the dynamic code of one amount, or throws a QRIS_* error. */
export function convertQris(text: string, amount: Rupiah, options: ConvertOptions = {}): string {
  return prepareQris(text, options).withAmount(amount)
}

/**
 * The part of `convertQris` that is the same for every amount. Throws the QRIS_* code of the fault in `text`.
 */
export function prepareQris(text: string, options: ConvertOptions = {}): PreparedQris {
  const payload = parseQris(text)
  if (!options.allowReplaceAmount) checkIsBlank(payload)
  const write = dynamicPayloadWriter(payload.objects)
  const maxRupiah = options.maxRupiah ?? QRIS_MAX_RUPIAH
  return {
    withAmount(amount) {
      checkAmount(amount, maxRupiah)
      const written = write(amount)
      checkDynamicPayload({ source: payload.objects, amount, text: written })
      return written
    },
  }
}

/**
 * Fingerprint of the account that money goes to (sha256, hex): the same for every code of one account,
 * independent of amount, name, terminal, order of objects or CRC. Throws the QRIS_* code of an invalid code.
 */
export function accountFingerprint(text: string): string {
  const accounts = parseQris(text)
    .objects.filter(({ id }) => isAccountId(id))
    .map(withoutCosmetics)
    .sort((one, other) => one.id.localeCompare(other.id))
  return createHash('sha256').update(JSON.stringify(accounts)).digest('hex')
}

/**
 * Parses a typed amount: plain digits, nothing else. A dot or comma is rejected, because "10.000" is ten
 * thousand to a cashier and ten to a parser. Throws QRIS_AMOUNT_INVALID, QRIS_AMOUNT_TOO_SMALL or
 * QRIS_AMOUNT_TOO_LARGE.
 */
export function parseAmountText(text: string): Rupiah {
  if (text === '0') throw new AppError('QRIS_AMOUNT_TOO_SMALL', 'the amount is 0')
  if (!/^[1-9][0-9]*$/.test(text)) {
    throw new AppError('QRIS_AMOUNT_INVALID', 'an amount is plain digits that do not begin with 0')
  }
  if (text.length > MAX_AMOUNT_DIGITS) {
    throw new AppError('QRIS_AMOUNT_TOO_LARGE', `more than ${MAX_AMOUNT_DIGITS} digits`)
  }
  return rupiah(Number(text))
}

function checkIsBlank({ initiation, values }: QrisPayload): void {
  if (initiation === 'dynamic') {
    throw new AppError('QRIS_ALREADY_DYNAMIC', 'the code belongs to one transaction of its issuer')
  }
  if (values.has('54')) {
    throw new AppError('QRIS_ALREADY_HAS_AMOUNT', `the code has amount ${values.get('54')}`)
  }
}

/** Issuers reprint an account with its domain in another case or after the business category changed (03). */
function withoutCosmetics({ id, value }: TlvObject): TlvObject {
  const { fields, isWhole } = readTemplate(value)
  if (id < '26' || !isWhole) return { id, value }
  const kept = [...fields]
    .filter(([field]) => field !== '03')
    .map(([field, text]) =>
      writeObject({ id: field, value: field === '00' ? text.toUpperCase() : text }),
    )
  return { id, value: kept.join('') }
}
