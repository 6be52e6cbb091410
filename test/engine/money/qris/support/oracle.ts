import { naiveCrc } from './make-qris.ts'

/**
 * Decides a second time what may be converted, in the simplest and slowest way: by patterns over characters.
 * Shares no code with the product.
 */
export function mayBeConverted(input: string): boolean {
  const text = input.replace(/^[\s\0\uFEFF\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069]+/u, '')
  const payload = text.replace(/[\s\0\uFEFF\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069]+$/u, '')
  const objects = cutIntoObjects(Array.from(payload))
  if (objects === null) return false
  const ids = objects.map(([id]) => id)
  const value = (id: string) => objects.find((each) => each[0] === id)?.[1]
  const purpose = cutIntoObjects(Array.from(value('62') ?? ''))?.find(([id]) => id === '08')?.[1]
  const transferMarks =
    Number(ids.includes('40')) +
    Number(value('52') === '4829') +
    Number(/^(BOOK|DMCT|XBCT|CDPT|CWDL)$/.test(purpose ?? ''))
  return (
    !/\p{Surrogate}/u.test(payload) &&
    new Set(ids).size === ids.length &&
    ids[0] === '00' &&
    value('00') === '01' &&
    ids.at(-1) === '63' &&
    /^[0-9a-f]{4}$/i.test(value('63') ?? '') &&
    naiveCrc(payload.slice(0, -4)) === value('63')?.toUpperCase() &&
    (value('01') ?? '11') === '11' &&
    value('54') === undefined &&
    value('58') === 'ID' &&
    value('53') === '360' &&
    ['52', '59', '60'].every((id) => value(id) !== undefined) &&
    ids.some((id) => /^(2[6-9]|3\d|4\d|50|51)$/.test(id)) &&
    transferMarks < 2 &&
    // Room for 540525042 and, where it is missing, 010212.
    Array.from(payload).length + 9 + (value('01') === undefined ? 6 : 0) <= 512
  )
}

/** What copying does to a text, each undone in the simplest way. */
const UNDONE: ((text: string) => string)[] = [
  (text) => text.replace(/\s*[\r\n]\s*/g, ''),
  (text) => text.replace(/[\r\n]/g, ''),
  (text) => text.replace(/[\r\n]/g, ' '),
  (text) => text.replaceAll('+', ' '),
  (text) => text.replace(/[\u00AD\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g, ''),
  (text) => {
    try {
      return decodeURIComponent(text)
    } catch {
      return text
    }
  },
]

/** Decides a second time what may be taken: what may be converted after undoing some of what copying does. */
export function mayBeTaken(input: string): boolean {
  const texts = new Set([input])
  for (const text of texts) for (const undo of UNDONE) texts.add(undo(text))
  return [...texts].some(mayBeConverted)
}

function cutIntoObjects(characters: string[]): [string, string][] | null {
  if (characters.length === 0) return []
  const head = /^([0-9]{2})([0-9]{2})$/.exec(characters.slice(0, 4).join(''))
  if (head === null || head[2] === '00') return null
  const end = 4 + Number(head[2])
  if (characters.length < end) return null
  const rest = cutIntoObjects(characters.slice(end))
  return rest && [[head[1]!, characters.slice(4, end).join('')], ...rest]
}
