import { amountsIn } from '../notifications/amount-text.ts'
import { normaliseText } from '../notifications/normalise-text.ts'
import { type FieldTree, isTemplateLeftover } from './field-aliases.ts'

/** Start of a field: `{"name":` at the very start, `,"name":` anywhere after. */
const FIELD_START = /[{,]\s*"([A-Za-z_][\w.]{0,40})"\s*:\s*/g

const LITERAL = /^(?:-?\d{1,20}(?:\.\d{1,10})?|true|false|null|)$/

/**
 * Parses flat JSON that a template broke by inserting an unescaped quote, line break or backslash. undefined
 * unless exactly one reading is possible: every field begins and ends where a field can, no name is repeated,
 * and the whole body mentions at most one amount. The author of a name in it may have inserted whole fields.
 */
export function readBrokenJson(body: string): FieldTree | undefined {
  const text = body.trim()
  if (!text.endsWith('}')) return undefined
  const starts = [...text.matchAll(FIELD_START)]
  const isFlat = starts.every(({ index, 0: start }) => (index === 0) === start.startsWith('{'))
  if (starts[0]?.index !== 0 || !isFlat || mentionsSeveralSums(text)) return undefined
  const fields: Record<string, unknown> = Object.create(null)
  for (const [place, { index, 0: start, 1: name = '' }] of starts.entries()) {
    const endsAt = starts[place + 1]?.index ?? text.length - 1
    const value = readValue(text.slice(index + start.length, endsAt).trim())
    if (value === undefined || name in fields) return undefined
    fields[name] = value
  }
  return fields
}

function mentionsSeveralSums(text: string): boolean {
  const sums = new Set(amountsIn(normaliseText(unescaped(text))))
  return sums.size > 1 || sums.has(null)
}

/** A string without its quotes, or the characters of any other JSON value. */
function readValue(written: string): string | undefined {
  const quoted = /^"([\s\S]*)"$/.exec(written)?.[1]
  if (quoted !== undefined) return unescaped(quoted)
  if (LITERAL.test(written)) return written === 'null' ? '' : written
  return isTemplateLeftover(written) ? '' : undefined
}

const ESCAPES: Record<string, string> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '',
  f: '',
  '"': '"',
  '\\': '\\',
  '/': '/',
}

/** Resolves valid escapes; other backslashes stay. */
function unescaped(text: string): string {
  return text.replace(/\\(?:u([0-9a-f]{4})|(["\\/bfnrt]))/gi, (whole, code, character) => {
    if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16))
    return ESCAPES[character] ?? whole
  })
}
