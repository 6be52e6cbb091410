import { AppError, type ErrorCode } from '../../../../shared/base/errors.ts'
import { crc16 } from './crc16.ts'
import { characterCount, readObjects, readTemplate, type TlvObject } from './tlv.ts'
import { unwrappingsOf, type Wrapping } from './unwrap.ts'

/** Longest payload that EMVCo 4.1 allows, in characters. */
export const MAX_PAYLOAD_CHARACTERS = 512

/** Longer texts are rejected without parsing. UTF-16 units. */
const MAX_INPUT_LENGTH = 4096

/** A valid code: its objects in order, and their values by id. */
export interface QrisPayload {
  /** Trimmed at both ends and without what it was wrapped in, otherwise unchanged. */
  readonly text: string
  readonly objects: readonly TlvObject[]
  readonly values: ReadonlyMap<string, string>
  readonly initiation: 'static' | 'dynamic'
}

/**
 * Characters that clipboards, files and scanners add around a text: spaces, BOM, NUL, zero-width and direction
 * marks.
 */
const AROUND = /[\s\0\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069]/

const REQUIRED: Record<string, string> = {
  '52': 'merchant category',
  '53': 'currency',
  '58': 'country',
  '59': 'merchant name',
  '60': 'merchant city',
}

/** Values of 62-08 for transfers between people and for cash in and out. */
const TRANSFER_PURPOSES = ['BOOK', 'DMCT', 'XBCT', 'CDPT', 'CWDL']
const MONEY_TRANSFER_CATEGORY = '4829'

/** The code of a text whose wrapping was recognised and whose payload was not. */
const CODE_OF_WRAPPING: Record<Wrapping, ErrorCode> = {
  link: 'QRIS_IN_LINK',
  'url-encoding': 'QRIS_URL_ENCODED',
  'line-breaks': 'QRIS_LINE_BROKEN',
  quotes: 'QRIS_QUOTED',
}

/**
 * Parses a QRIS merchant code, static or dynamic, or throws the QRIS_* code of the fault. A text that is no payload
 * is taken when exactly one way of unwrapping it gives a payload whose CRC fits; the payload itself is never repaired.
 */
export function parseQris(input: string): QrisPayload {
  const text = trimEnds(input)
  try {
    return parsePayload(text)
  } catch (error) {
    if (!(error instanceof AppError) || isSealed(text)) throw error
    return parsePayload(unwrap(text, error))
  }
}

/** The one payload that is wrapped in `text`. Throws the code of the wrapping, else `fault`. */
function unwrap(text: string, fault: AppError): string {
  const unwrapped = unwrappingsOf(text)
  const [found, ...others] = unwrapped.filter((each) => isSealed(each.text))
  if (found && others.length === 0) return found.text
  const sure = sureWrappings(text)
  const wrapped = unwrapped.find(
    (each) => each.text.startsWith('000201') && sure.includes(each.wrapping),
  )
  if (!wrapped) throw fault
  const why = found ? `it holds ${others.length + 1} codes` : fault.message
  throw new AppError(CODE_OF_WRAPPING[wrapped.wrapping], `wrapped (${wrapped.wrapping}): ${why}`)
}

/** The wrappings that this text has for sure: a plus sign or a hidden space may as well belong to the payload. */
function sureWrappings(text: string): Wrapping[] {
  const isAround = !text.startsWith('000201')
  return [
    ...(isAround ? (['link', 'quotes'] as const) : []),
    ...(/%[0-9a-f]{2}/i.test(text) ? (['url-encoding'] as const) : []),
    ...(/[\r\n]/.test(text) ? (['line-breaks'] as const) : []),
  ]
}

function isSealed(text: string): boolean {
  try {
    checkBeginning(text)
    readSealedObjects(text)
    return true
  } catch (error) {
    if (error instanceof AppError) return false
    throw error
  }
}

function parsePayload(text: string): QrisPayload {
  checkBeginning(text)
  const { objects, values } = readSealedObjects(text)
  checkIsQris(values)
  checkIsForMerchant(values)
  return { text, objects, values, initiation: initiationOf(values.get('01')) }
}

/** The objects of a payload with a valid CRC at the end. Throws the QRIS_* code of the first fault. */
export function readSealedObjects(text: string): Pick<QrisPayload, 'objects' | 'values'> {
  if (characterCount(text) > MAX_PAYLOAD_CHARACTERS) throw tooLong()
  const objects = readObjects(text)
  const values = new Map(objects.map(({ id, value }) => [id, value]))
  checkCrc(text, objects.at(-1), values)
  return { objects, values }
}

/** An account template, or an account number of a card network (EMVCo table 4.1). */
export function isAccountId(id: string): boolean {
  return id >= '02' && id <= '51'
}

/** Both ends only: a space inside belongs to a value and counts in its length. */
function trimEnds(input: string): string {
  if (input.length > MAX_INPUT_LENGTH) throw tooLong()
  let start = 0
  let end = input.length
  while (start < end && AROUND.test(input.charAt(start))) start++
  while (end > start && AROUND.test(input.charAt(end - 1))) end--
  return input.slice(start, end)
}

function checkBeginning(text: string): void {
  if (text === '') throw new AppError('QRIS_EMPTY', 'there is no text')
  if (text.startsWith('000201')) return
  if (/^0002\d\d/.test(text)) {
    throw new AppError('QRIS_VERSION_UNKNOWN', `payload format ${text.slice(4, 6)} instead of 01`)
  }
  throw new AppError('QRIS_NOT_A_PAYMENT_QR', 'the text does not begin with 000201')
}

function checkCrc(
  text: string,
  last: TlvObject | undefined,
  values: ReadonlyMap<string, string>,
): void {
  if (!values.has('63')) throw new AppError('QRIS_CRC_MISSING', 'there is no object 63')
  if (last?.id !== '63') {
    throw new AppError('QRIS_CRC_NOT_LAST', `object ${last?.id} stands behind object 63`)
  }
  if (!/^[0-9A-Fa-f]{4}$/.test(last.value)) {
    throw new AppError('QRIS_CRC_MALFORMED', 'object 63 is not four hex digits')
  }
  const computed = crc16(text.slice(0, -4))
  if (last.value.toUpperCase() !== computed) {
    throw new AppError(
      'QRIS_CRC_MISMATCH',
      `CRC ${last.value} does not fit the text, which has ${computed}: misread or edited`,
    )
  }
}

function checkIsQris(values: ReadonlyMap<string, string>): void {
  for (const id of Object.keys(REQUIRED)) {
    if (!values.has(id)) {
      throw new AppError('QRIS_FIELD_MISSING', `object ${id} (${REQUIRED[id]}) is missing`)
    }
  }
  checkValue(values, '58', 'ID', 'QRIS_NOT_INDONESIAN')
  checkValue(values, '53', '360', 'QRIS_NOT_RUPIAH')
}

function checkValue(
  values: ReadonlyMap<string, string>,
  id: string,
  wanted: string,
  code: ErrorCode,
): void {
  const value = values.get(id)
  if (value !== wanted) throw new AppError(code, `object ${id} is ${value} instead of ${wanted}`)
}

function checkIsForMerchant(values: ReadonlyMap<string, string>): void {
  // A national code has its accounts in 26 to 51; below are card networks only.
  if (![...values.keys()].some((id) => id >= '26' && id <= '51')) {
    throw new AppError('QRIS_NO_ACCOUNT', 'no account template among objects 26 to 51')
  }
  if (isTransfer(values)) {
    throw new AppError('QRIS_IS_TRANSFER', 'a transfer to a person, not a payment to a merchant')
  }
}

/**
 * Two of the three marks of the transfer section are required, because each alone also occurs at shops: a
 * bookshop may write BOOK.
 */
function isTransfer(values: ReadonlyMap<string, string>): boolean {
  const purpose = readTemplate(values.get('62') ?? '').fields.get('08') ?? ''
  const marks = [
    values.has('40'),
    values.get('52') === MONEY_TRANSFER_CATEGORY,
    TRANSFER_PURPOSES.includes(purpose),
  ]
  return marks.filter(Boolean).length >= 2
}

function initiationOf(value: string | undefined): 'static' | 'dynamic' {
  if (value === undefined || value === '11') return 'static'
  if (value === '12') return 'dynamic'
  throw new AppError('QRIS_INITIATION_UNKNOWN', `object 01 is ${value} instead of 11 or 12`)
}

function tooLong(): AppError {
  return new AppError('QRIS_TOO_LONG', `more than ${MAX_PAYLOAD_CHARACTERS} characters`)
}
