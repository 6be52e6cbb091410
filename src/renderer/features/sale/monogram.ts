/** Dark enough for white letters at a contrast of 4.5:1. */
const TILE_COLOURS = [
  '#8a5a2b',
  '#5b7337',
  '#ad4527',
  '#2f6c8a',
  '#80640a',
  '#7b4a75',
  '#6b4f3a',
  '#1f7668',
  '#9c5128',
  '#4f5f91',
  '#9b3f5a',
  '#566069',
] as const

/** `Es Kopi Susu Aren` becomes `EK`. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/)
  const letters = words.length > 1 ? `${words[0]?.[0]}${words[1]?.[0]}` : name.trim().slice(0, 2)
  return letters.toLocaleUpperCase('id')
}

/** Always the same colour for the same name. */
export function tileColour(name: string): string {
  let mixed = 2_166_136_261
  for (const letter of name) mixed = Math.imul(mixed ^ (letter.codePointAt(0) ?? 0), 16_777_619)
  return TILE_COLOURS[(mixed >>> 9) % TILE_COLOURS.length] ?? TILE_COLOURS[0]
}
