/** The source of randomness; passed as an argument so that tests can repeat a run. */
export interface RandomSource {
  /** A whole number from 0 up to but not including `limit`. */
  whole(limit: number): number
  /** `length` random characters of a-z and 0-9; 25 of them carry 128 bits. */
  text(length: number): string
  /** `bytes` random bytes as lower-case hex. */
  hex(bytes: number): string
}

/** A random UUID, version 4: 122 random bits, in the form other gateways use. */
export function randomUuid(random: Pick<RandomSource, 'hex'>): string {
  const hex = random.hex(16)
  const variant = ((Number.parseInt(hex[16] ?? '0', 16) & 0x3) | 0x8).toString(16)
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20),
  ].join('-')
}
