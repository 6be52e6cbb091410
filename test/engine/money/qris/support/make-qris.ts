/** Objects of a made-up static code in the usual order. Null in `changes` leaves one out, other ids are added before 63. */
const USUAL: Record<string, string> = {
  '00': '01',
  '01': '11',
  '26': '0016ID.CO.CONTOH.WWW011893609999000000000102150000000000000010303UMI',
  '51': '0014ID.CO.QRIS.WWW0215ID10000000000090303UMI',
  '52': '5411',
  '53': '360',
  '58': 'ID',
  '59': 'TOKO CONTOH',
  '60': 'JAKARTA',
  '61': '10110',
  '62': '0703A01',
}

/** An invented code with a valid CRC, whatever `changes` say. */
export function makeQris(changes: Record<string, string | null> = {}): string {
  const ids = [...new Set([...Object.keys(USUAL), ...Object.keys(changes)])].sort()
  return seal(
    ids
      .map((id) => ({ id, value: id in changes ? changes[id] : USUAL[id] }))
      .map(({ id, value }) => (value == null ? '' : object(id, value)))
      .join(''),
  )
}

/** A code of exactly `length` characters, padded with unknown objects. */
export function makeLongQris(length: number): string {
  const filler = length - makeQris().length
  const first = Math.min(99, filler - 4 * 3)
  const rest = filler - first - 4
  const second = Math.min(99, rest - 4)
  return makeQris({
    '80': 'A'.repeat(first),
    '81': 'B'.repeat(second),
    '82': 'C'.repeat(rest - second - 8),
  })
}

/** One object, length in characters. */
export function object(id: string, value: string): string {
  return `${id}${String(Array.from(value).length).padStart(2, '0')}${value}`
}

/** Adds object 63. */
export function seal(body: string): string {
  return `${body}6304${naiveCrc(`${body}6304`)}`
}

/** The CRC bit by bit as defined, to compare a faster one with. */
export function naiveCrc(text: string): string {
  let crc = 0xffff
  for (const byte of new TextEncoder().encode(text)) {
    for (let bit = 7; bit >= 0; bit--) {
      const isOut = (crc >> 15) & 1
      crc = (crc << 1) & 0xffff
      if (isOut !== ((byte >> bit) & 1)) crc ^= 0x1021
    }
  }
  return `000${crc.toString(16).toUpperCase()}`.slice(-4)
}
