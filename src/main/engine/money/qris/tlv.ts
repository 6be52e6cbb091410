import { AppError } from '../../../../shared/base/errors.ts'

/** One object of a payload: two digits of id, and the value exactly as it was written. */
export interface TlvObject {
  readonly id: string
  readonly value: string
}

/**
 * The readable part of a template, first occurrence of an id first; `isWhole` is false when a part was not
 * readable.
 */
export interface Template {
  readonly fields: ReadonlyMap<string, string>
  readonly isWhole: boolean
}

/** A text split into characters: a length in a payload counts characters, not bytes and not UTF-16 units. */
interface Characters {
  readonly count: number
  cut(start: number, end: number): string
}

/** Two digits of id and two of length precede every value. */
const HEAD = 4

/**
 * Parses the objects of a payload in order. Strict: throws the QRIS_* code of the first fault (id, length, zero
 * length, cut value, left-over characters, repeated id). Values are not parsed.
 */
export function readObjects(text: string): TlvObject[] {
  const characters = charactersOf(text)
  const objects: TlvObject[] = []
  for (let at = 0; at < characters.count; ) {
    const object = readObject(characters, at)
    if (objects.some(({ id }) => id === object.id)) {
      throw new AppError('QRIS_DUPLICATE_ID', `object ${object.id} occurs again at character ${at}`)
    }
    objects.push({ id: object.id, value: object.value })
    at = object.end
  }
  return objects
}

/** Writes one object; `value` must have 1 to 99 characters. */
export function writeObject(object: TlvObject): string {
  return object.id + String(characterCount(object.value)).padStart(2, '0') + object.value
}

/** Number of characters as a payload counts them. */
export function characterCount(text: string): number {
  return charactersOf(text).count
}

/**
 * Parses a template as far as possible, for display only. Genuine codes have templates with faults inside (an
 * empty field, plain text), which is no reason to reject the code.
 */
export function readTemplate(value: string): Template {
  const characters = charactersOf(value)
  const fields = new Map<string, string>()
  let isWhole = value !== ''
  for (let at = 0; at < characters.count; ) {
    const id = characters.cut(at, at + 2)
    const length = characters.cut(at + 2, at + HEAD)
    const end = at + HEAD + Number(length)
    if (!isTwoDigits(id) || !isTwoDigits(length) || end > characters.count) {
      return { fields, isWhole: false }
    }
    if (length === '00' || fields.has(id)) isWhole = false
    if (!fields.has(id)) fields.set(id, characters.cut(at + HEAD, end))
    at = end
  }
  return { fields, isWhole }
}

function readObject(characters: Characters, at: number): TlvObject & { end: number } {
  if (characters.count - at < HEAD) {
    throw new AppError('QRIS_TRAILING_CHARACTERS', `characters left over at character ${at}`)
  }
  const id = characters.cut(at, at + 2)
  if (!isTwoDigits(id)) {
    throw new AppError('QRIS_ID_MALFORMED', `no two-digit id at character ${at}`)
  }
  const length = characters.cut(at + 2, at + HEAD)
  if (!isTwoDigits(length)) {
    throw new AppError('QRIS_LENGTH_MALFORMED', `object ${id} has no two-digit length`)
  }
  if (length === '00') throw new AppError('QRIS_LENGTH_ZERO', `object ${id} has length 00`)
  const end = at + HEAD + Number(length)
  if (end > characters.count) {
    throw new AppError(
      'QRIS_VALUE_CUT_SHORT',
      `object ${id} promises ${length} characters, ${characters.count - at - HEAD} are there`,
    )
  }
  return { id, value: characters.cut(at + HEAD, end), end }
}

function charactersOf(text: string): Characters {
  if (isAscii(text)) return { count: text.length, cut: (start, end) => text.slice(start, end) }
  const characters = Array.from(text)
  if (characters.some(isHalfCharacter)) {
    throw new AppError('QRIS_CHARACTER_MALFORMED', 'half of a surrogate pair in the text')
  }
  return {
    count: characters.length,
    cut: (start, end) => characters.slice(start, end).join(''),
  }
}

function isAscii(text: string): boolean {
  return Buffer.byteLength(text, 'utf8') === text.length
}

/** Lone surrogates have no UTF-8 form, so neither a CRC nor a QR code could represent the text. */
function isHalfCharacter(character: string): boolean {
  return character.length === 1 && character >= '\uD800' && character <= '\uDFFF'
}

/** ASCII digits only: other scripts have digits too, and Number() would accept a space or a sign. */
function isTwoDigits(text: string): boolean {
  return text.length === 2 && isDigit(text.charCodeAt(0)) && isDigit(text.charCodeAt(1))
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}
