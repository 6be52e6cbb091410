/** One sentence and its translation; the heading of the file has an empty `text`. */
export interface Translation {
  text: string
  translated: string
}

const MAGIC = 0x950412de
const HEADER_BYTES = 28

/** The sentences of a `.po` file: those with one form and without context, which is all that we write. */
export function readTranslations(po: string): Translation[] {
  const entry = /^msgid ((?:".*"\n)+)msgstr ((?:".*"(?:\n|$))+)/gm
  return [...po.matchAll(entry)].map(([, text = '', translated = '']) => ({
    text: joined(text),
    translated: joined(translated),
  }))
}

/** The same as a `.mo` file, which is what WordPress reads. */
export function toMo(translations: readonly Translation[]): Buffer {
  const sorted = translations
    .filter(({ translated }) => translated !== '')
    .map(({ text, translated }) => [Buffer.from(text), Buffer.from(translated)] as const)
    .toSorted(([a], [b]) => Buffer.compare(a, b))
  const tableBytes = sorted.length * 8
  const textsAt = HEADER_BYTES + 2 * tableBytes
  const originals = table(
    sorted.map(([text]) => text),
    textsAt,
  )
  const translated = table(
    sorted.map(([, text]) => text),
    textsAt + originals.texts.length,
  )
  // There is no hash table, yet WordPress refuses a file that does not say where it would begin and end.
  const header = uint32s(
    MAGIC,
    0,
    sorted.length,
    HEADER_BYTES,
    HEADER_BYTES + tableBytes,
    0,
    textsAt,
  )
  return Buffer.concat([
    header,
    originals.places,
    translated.places,
    originals.texts,
    translated.texts,
  ])
}

/** Where each text is and how long; every text ends with a zero byte. */
function table(texts: readonly Buffer[], startsAt: number): { places: Buffer; texts: Buffer } {
  let at = startsAt
  const places = texts.map((text) => {
    const place = uint32s(text.length, at)
    at += text.length + 1
    return place
  })
  const zero = Buffer.alloc(1)
  return {
    places: Buffer.concat(places),
    texts: Buffer.concat(texts.flatMap((text) => [text, zero])),
  }
}

function uint32s(...values: number[]): Buffer {
  const buffer = Buffer.alloc(values.length * 4)
  for (const [index, value] of values.entries()) buffer.writeUInt32LE(value, index * 4)
  return buffer
}

function joined(quoted: string): string {
  const lines = quoted.trim().split('\n')
  return lines.map((line) => JSON.parse(line) as string).join('')
}
