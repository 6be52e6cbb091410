import { type FieldTree, isFieldName } from './field-aliases.ts'
import { readBrokenJson } from './read-broken-json.ts'
import { type ReadForm, readForm, readMultipart } from './read-form.ts'
import { readJson } from './read-json.ts'

/** A parsed request, before its fields are interpreted. */
export interface ReadBody {
  /** The fields of its body. */
  fields: FieldTree
  /** The fields of the query string. */
  query: FieldTree
  /** Whether the body has number types: forms have text only. */
  isJson: boolean
  /** Malformed, but readable in exactly one way. */
  isLenient: boolean
  /** Ambiguous: no field of it may be trusted. */
  isDoubtful: boolean
  /** The body as text for display; long data such as pictures is left out. */
  raw: string
}

export interface RequestParts {
  contentType: string | undefined
  body: Buffer
  /** The query string. */
  query: string
}

type ReadFields = Pick<ReadBody, 'fields' | 'isLenient' | 'isDoubtful'> & { isJson?: true }

/** Longest body shown to a person, in UTF-16 units. */
const LONGEST_RAW = 8_000

/** Runs of characters without a space that are long enough to be encoded data such as pictures. */
const LONG_DATA = 400

/**
 * Removes long data from a text. Matches whole runs, so that the pattern is not tried again at each character.
 */
function withoutLongData(text: string): string {
  return text.replace(/[A-Za-z0-9+/=_\\-]+/g, (run) => (run.length < LONG_DATA ? run : '…'))
}

/** Parses a body in any supported encoding. Never throws. */
export function readBody({ contentType = '', body, query }: RequestParts): ReadBody {
  const text = new TextDecoder().decode(body)
  const readQuery = readForm(query)
  const read = readFields(contentType.toLowerCase(), contentType, body, text)
  return {
    isJson: false,
    ...read,
    query: readQuery.fields,
    isDoubtful: read.isDoubtful || readQuery.isDoubtful,
    raw: (text.trim() === '' ? query : withoutLongData(text)).slice(0, LONGEST_RAW),
  }
}

function readFields(type: string, contentType: string, body: Buffer, text: string): ReadFields {
  if (text.trim() === '') return sound({ fields: {}, isDoubtful: false })
  if (type.startsWith('multipart/')) {
    const form = readMultipart(contentType, body)
    return form ? sound(form) : plainText(text)
  }
  // Many apps send JSON with another content type, so the body itself is tried first.
  if (/^\s*[{[]/.test(text) || type.includes('json')) return readAsJson(text)
  if (type.includes('urlencoded') || isForm(text)) return sound(readForm(text))
  return plainText(text)
}

function readAsJson(text: string): ReadFields {
  const json = readJson(text)
  if (json) return { ...json, isLenient: false, isJson: true }
  if (isForm(text)) return { ...readForm(text), isLenient: true }
  if (!/^\s*\{\s*"/.test(text)) return { ...plainText(text), isLenient: true }
  const fields = readBrokenJson(withoutLongData(text))
  return { fields: fields ?? {}, isLenient: true, isDoubtful: fields === undefined }
}

/** A field name that forwarders use first, followed by an equals sign; no sentence begins like that. */
function isForm(text: string): boolean {
  const name = /^([\w.]{1,40})=/.exec(text)?.[1]
  return name !== undefined && isFieldName(name)
}

function plainText(text: string): ReadFields {
  return sound({ fields: { text }, isDoubtful: false })
}

function sound(form: ReadForm): ReadFields {
  return { ...form, isLenient: false }
}
