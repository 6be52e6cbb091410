import { ALIASES, type FieldTree } from './field-aliases.ts'
import { readBrokenJson } from './read-broken-json.ts'
import { type ReadForm, readForm, readMultipart } from './read-form.ts'
import { readJson } from './read-json.ts'

/** What a request brought, before anybody asks what it means. */
export interface ReadBody {
  /** The fields of its body. */
  fields: FieldTree
  /** The fields behind the question mark of its address. */
  query: FieldTree
  /** Whether numbers in it are numbers: forms know texts only. */
  isJson: boolean
  /** Written as it should not be, and yet to be read in exactly one way. */
  isLenient: boolean
  /** Not to be read in exactly one way: no field of it may be believed. */
  isDoubtful: boolean
  /** The body as text, for a person to look at; long data such as pictures is left out. */
  raw: string
}

export interface RequestParts {
  contentType: string | undefined
  body: Buffer
  /** What stands behind the question mark. */
  query: string
}

type ReadFields = Pick<ReadBody, 'fields' | 'isLenient' | 'isDoubtful'> & { isJson?: true }

/** Longest body in letters that a person may have to look at. */
const LONGEST_RAW = 8_000

/** Pictures and the like: no sentence has so many letters without a space. */
const LONG_DATA = 400

/** A text in which long data is left out. Whole runs are taken: "400 or more" is tried at each letter anew. */
function withoutLongData(text: string): string {
  return text.replace(/[A-Za-z0-9+/=_\\-]+/g, (run) => (run.length < LONG_DATA ? run : '…'))
}

const NAMES: ReadonlySet<string> = new Set(Object.values(ALIASES).flat())

/** Reads a body in whatever way it is written. Never throws, whatever a phone sends. */
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
  // Many apps send JSON under another name, so the body itself is asked first.
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

/** A first name that forwarders use, and an equals sign: no sentence begins like that. */
function isForm(text: string): boolean {
  const name = /^([\w.]{1,40})=/.exec(text)?.[1]
  return name !== undefined && NAMES.has(name)
}

function plainText(text: string): ReadFields {
  return sound({ fields: { text }, isDoubtful: false })
}

function sound(form: ReadForm): ReadFields {
  return { ...form, isLenient: false }
}
