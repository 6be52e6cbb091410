/** Deep enough for white letters at 4.5:1, in the colours of a kitchen. */
const TILE_COLOURS = [
  '#8a5a2b',
  '#6b4f3a',
  '#7d5b4a',
  '#9c5128',
  '#5b7337',
  '#a4502c',
  '#80640a',
  '#94482b',
  '#ad4527',
  '#2f6c8a',
  '#4f5f91',
  '#7b4a75',
] as const

/** `Es Kopi Susu Aren` becomes `EK`. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/)
  const letters = words.length > 1 ? `${words[0]?.[0]}${words[1]?.[0]}` : name.trim().slice(0, 2)
  return letters.toLocaleUpperCase('id')
}

/** Always the same colour for the same name. */
export function tileColour(name: string): string {
  let sum = 7
  for (const letter of name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) >>> 0
  return TILE_COLOURS[sum % TILE_COLOURS.length] ?? TILE_COLOURS[0]
}
