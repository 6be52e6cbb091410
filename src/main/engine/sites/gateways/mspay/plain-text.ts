/** Characters that Unicode does not decompose into a plain letter and an accent. */
const PLAIN: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  Æ: 'AE',
  œ: 'oe',
  Œ: 'OE',
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ı: 'i',
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '–': '-',
  '—': '-',
  '…': '...',
  '×': 'x',
  '•': '-',
}

/**
 * A text in printable ASCII only; null when nothing is left. The document's three samples verify by serialising
 * the JSON again: Node keeps other characters, Python and PHP escape them, so only an ASCII text gets the same
 * signature in all three.
 */
export function plainText(text: string | null | undefined): string | null {
  if (text === null || text === undefined) return null
  const plain = text
    .replace(/[^ -~]/gu, (character) => PLAIN[character] ?? character)
    .normalize('NFKD')
    .replace(/[^ -~]/gu, '')
    .replace(/ {2,}/g, ' ')
    .trim()
  return plain === '' ? null : plain
}
