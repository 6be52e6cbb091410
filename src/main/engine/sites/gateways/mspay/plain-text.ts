/** Letters and marks that do not come apart into a plain letter and an accent. */
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
 * A text in printable ASCII only; null when nothing is left. The document's three samples verify by
 * writing the JSON again: Node keeps other characters as they are, Python and PHP escape them, so
 * only a text without them is signed alike by all three.
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
