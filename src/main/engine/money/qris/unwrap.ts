/** What a payload may be copied together with, or written as. */
export type Wrapping = 'link' | 'url-encoding' | 'line-breaks' | 'quotes'

export interface Unwrapped {
  text: string
  /** The outermost wrapping that was taken off. */
  wrapping: Wrapping
}

interface Unwrapping {
  wrapping: Wrapping
  /** The texts without it; none when the text has no such wrapping. */
  unwrap: (text: string) => string[]
}

/** The beginning of every payload; no wrapping changes digits. */
const BEGINNING = '000201'

/** A link to a page whose parameter is in quotes and encoded has four wrappings. */
const DEEPEST = 4
/** Texts that are looked at; hostile ones have no end of wrappings. */
const MOST_TEXTS = 128

const UNWRAPPINGS: readonly Unwrapping[] = [
  { wrapping: 'link', unwrap: valuesInLink },
  { wrapping: 'quotes', unwrap: withoutQuotes },
  { wrapping: 'url-encoding', unwrap: decoded },
  { wrapping: 'line-breaks', unwrap: withoutLineBreaks },
]

/**
 * Every text that comes out of `text` by taking wrappings off, in any order, each once and without `text` itself.
 * Nothing else is changed: whether one of them is a payload is for its CRC to say.
 */
export function unwrappingsOf(text: string): Unwrapped[] {
  const found = new Map<string, Wrapping>()
  let layer: { text: string; wrapping?: Wrapping }[] = [{ text }]
  for (let depth = 0; depth < DEEPEST && layer.length > 0; depth += 1) {
    const next: Unwrapped[] = []
    for (const outer of layer) {
      for (const { wrapping, unwrap } of UNWRAPPINGS) {
        for (const inner of unwrap(outer.text).map((each) => each.trim())) {
          if (!inner.includes(BEGINNING) || inner === text || found.has(inner)) continue
          if (found.size >= MOST_TEXTS) return listOf(found)
          const unwrapped = { text: inner, wrapping: outer.wrapping ?? wrapping }
          found.set(inner, unwrapped.wrapping)
          next.push(unwrapped)
        }
      }
    }
    layer = next
  }
  return listOf(found)
}

function listOf(found: ReadonlyMap<string, Wrapping>): Unwrapped[] {
  return [...found].map(([text, wrapping]) => ({ text, wrapping }))
}

/** Parameters, path segments, and the rest of a link that has an unencoded `&` in its last parameter. */
function valuesInLink(text: string): string[] {
  if (!/^[a-z][a-z0-9+.-]*:(?!\s)|^[\w.-]+\.[a-z]{2,}\/|^[?&/]|[?&][\w.[\]-]{1,40}=/i.test(text))
    return []
  const parts = text.split(/[?&#]/)
  const values = parts.map((part) => part.slice(part.indexOf('=') + 1))
  const segments = (parts[0] ?? '').split('/')
  return [...values, ...segments, text.slice(Math.max(0, text.indexOf(BEGINNING)))]
}

const OPENING = '"\'“‘„«`´<(['
const CLOSING = '"\'”’“»`´>)],;'

/** In quotes, behind a label such as `QRIS:`, or a text of JSON. */
function withoutQuotes(text: string): string[] {
  const [, labelled] = /^[^:=\n]{1,60}[:=]([\s\S]+)$/.exec(text) ?? []
  const texts = [...textsOfJson(text), ...(labelled === undefined ? [] : [labelled])]
  let start = 0
  let end = text.length
  while (start < end && OPENING.includes(text.charAt(start))) start++
  while (end > start && CLOSING.includes(text.charAt(end - 1))) end--
  return start > 0 && end < text.length ? [text.slice(start, end), ...texts] : texts
}

function textsOfJson(text: string): string[] {
  if (!/^["{[]/.test(text)) return []
  try {
    return textsIn(JSON.parse(text))
  } catch {
    return []
  }
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

/** Percent and plus signs of addresses and forms, entities of HTML. */
function decoded(text: string): string[] {
  const spaced = text.replaceAll('+', ' ')
  const texts = text.includes('+') ? [spaced] : []
  if (/%[0-9a-f]{2}/i.test(text)) texts.push(...percentDecoded(text), ...percentDecoded(spaced))
  if (/&(?:#\d+|#x[0-9a-f]+|[a-z]+);/i.test(text)) texts.push(withoutEntities(text))
  return texts
}

function percentDecoded(text: string): string[] {
  try {
    return [decodeURIComponent(text)]
  } catch {
    // A percent sign of the text itself.
    return []
  }
}

const ENTITIES: Record<string, string> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: ' ',
}

function withoutEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,6})|#x([0-9a-f]{1,5})|([a-z]+));/gi,
    (whole, decimal, hex, name) => {
      if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole
      return String.fromCodePoint(
        decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal),
      )
    },
  )
}

/** Line breaks that were put in, with or without indentation, or in the place of a space; and hidden characters. */
function withoutLineBreaks(text: string): string[] {
  const visible = text
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, '')
    .replace(/[\t\u00a0\u2007\u202f]/g, ' ')
  const texts = visible === text ? [] : [visible]
  if (!/[\r\n\u2028\u2029]/.test(visible)) return texts
  const breaks = /\r\n|[\r\n\u2028\u2029]/g
  const indented = /[^\S\r\n\u2028\u2029]*[\r\n\u2028\u2029]\s*/g
  return [
    ...texts,
    ...[breaks, indented].flatMap((each) => [
      visible.replace(each, ''),
      visible.replace(each, ' '),
    ]),
    visible.replace(/=(?:\r\n|[\r\n])/g, ''),
  ]
}
