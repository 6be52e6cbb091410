/**
 * The few pieces of DER (X.690) that a certificate is made of. Each is a tag, a length and what is inside.
 */
export function tagged(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const inside = Buffer.concat(parts)
  return Buffer.concat([Buffer.from([tag]), lengthOf(inside.length), inside])
}

export function sequence(...parts: readonly Uint8Array[]): Buffer {
  return tagged(0x30, ...parts)
}

export function setOf(...parts: readonly Uint8Array[]): Buffer {
  return tagged(0x31, ...parts)
}

/** A whole number that is not negative, from its bytes. */
export function integer(bytes: Uint8Array): Buffer {
  const start = bytes.findIndex((byte) => byte !== 0)
  const shortest = start < 0 ? Buffer.from([0]) : Buffer.from(bytes.subarray(start))
  // A first bit that is set would make it negative.
  return tagged(0x02, ...(shortest[0]! > 0x7f ? [Buffer.from([0]), shortest] : [shortest]))
}

/** `1.2.840.10045.4.3.2`. */
export function objectId(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number)
  return tagged(0x06, Buffer.from([first * 40 + second, ...rest.flatMap(baseOf128)]))
}

export function utf8Text(text: string): Buffer {
  return tagged(0x0c, Buffer.from(text, 'utf8'))
}

export function octets(...parts: readonly Uint8Array[]): Buffer {
  return tagged(0x04, ...parts)
}

/** Bits, of which the last `unused` do not count. */
export function bits(bytes: Uint8Array, unused = 0): Buffer {
  return tagged(0x03, Buffer.from([unused]), bytes)
}

export const YES = tagged(0x01, Buffer.from([0xff]))

/** A moment in whole seconds: two digits for the year until 2049, as certificates have to write it. */
export function moment(atMs: number): Buffer {
  const digits = new Date(atMs).toISOString().replace(/\.\d+Z$|[-:T]/g, '')
  const isShort = digits.startsWith('19') || Number(digits.slice(0, 4)) < 2_050
  const text = `${isShort ? digits.slice(2) : digits}Z`
  return tagged(isShort ? 0x17 : 0x18, Buffer.from(text, 'latin1'))
}

function lengthOf(length: number): Buffer {
  if (length < 0x80) return Buffer.from([length])
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(length)
  const shortest = bytes.subarray(bytes.findIndex((byte) => byte !== 0))
  return Buffer.concat([Buffer.from([0x80 | shortest.length]), shortest])
}

function baseOf128(value: number): number[] {
  const rest = value < 128 ? [] : baseOf128(Math.floor(value / 128)).map((byte) => byte | 0x80)
  return [...rest, value % 128]
}
