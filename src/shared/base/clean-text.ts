/**
 * Cleans a name or reference from outside for display: removes control characters, invisible marks and
 * direction overrides, and trims both ends. Null when nothing is left.
 */
export function cleanText(text: string | null | undefined): string | null {
  if (text === null || text === undefined) return null
  const cleaned = text
    .normalize('NFC')
    .replace(/[\p{Cc}\u2028\u2029]/gu, ' ')
    .replace(/[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/gu, '')
    .trim()
  return cleaned === '' ? null : cleaned
}
