// CRC-16/CCITT-FALSE (also called IBM-3740): polynomial 0x1021, start 0xFFFF, nothing reflected,
// nothing added at the end. EMVCo 4.7.3 names the polynomial and the start value.
const POLYNOMIAL = 0x1021
const START = 0xffff

const TABLE = Uint16Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte << 8
  for (let bit = 0; bit < 8; bit++) {
    remainder = remainder & 0x8000 ? (remainder << 1) ^ POLYNOMIAL : remainder << 1
  }
  return remainder
})

/** CRC of the UTF-8 bytes of `text`, as the four upper-case hex digits that tag 63 of a QRIS carries. */
export function crc16(text: string): string {
  const checksum = asciiChecksum(text) ?? bytesChecksum(Buffer.from(text, 'utf8'))
  return checksum.toString(16).toUpperCase().padStart(4, '0')
}

/** undefined as soon as a character needs more than one byte; nearly every QRIS is plain ASCII. */
function asciiChecksum(text: string): number | undefined {
  let checksum = START
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code > 0x7f) return undefined
    checksum = next(checksum, code)
  }
  return checksum
}

function bytesChecksum(bytes: Uint8Array): number {
  return bytes.reduce(next, START)
}

function next(checksum: number, byte: number): number {
  return ((checksum << 8) & 0xffff) ^ TABLE[(checksum >>> 8) ^ byte]!
}
