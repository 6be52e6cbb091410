/** The part of DNS messages that is needed to announce a name (RFC 1035, RFC 6762). */
export const DNS_TYPES = { A: 1, PTR: 12, TXT: 16, AAAA: 28, SRV: 33, ANY: 255 } as const
export type DnsType = keyof typeof DNS_TYPES

export interface DnsQuestion {
  name: string
  type: number
  /** QU question: the answer is sent by unicast. */
  wantsUnicast: boolean
}

export type DnsRecord = { name: string; ttlSeconds: number } & (
  | { type: 'A'; address: string }
  | { type: 'PTR'; target: string }
  | { type: 'SRV'; target: string; port: number }
  | { type: 'TXT'; texts: string[] }
)

export interface DnsMessage {
  id: number
  isResponse: boolean
  questions: DnsQuestion[]
  /** Names and IPv4 addresses in the message's records; other records are ignored. */
  addresses: { name: string; address: string }[]
}

const INTERNET = 1
/**
 * Top bit of the class. On a question: unicast answer requested. On a record: flush the cache of this name.
 */
const TOP_BIT = 0x8000
const RESPONSE_FLAGS = 0x8400
const LONGEST_NAME = 255

/** The longest message of multicast DNS, in bytes (RFC 6762); longer ones are ignored. */
const LONGEST_MESSAGE = 9_000
/** Maximum questions in one message. */
const MOST_QUESTIONS = 64
/** Maximum compression pointers of one name, against malicious loops. */
const MOST_STEPS_BACK = 8

/** Parses a message; undefined when it is malformed. Never throws. */
export function readDnsMessage(bytes: Buffer): DnsMessage | undefined {
  if (bytes.length > LONGEST_MESSAGE) return undefined
  try {
    return readAll(bytes)
  } catch {
    // Reads past the end throw: the message is malformed.
    return undefined
  }
}

function readAll(bytes: Buffer): DnsMessage {
  const count = (index: number) => bytes.readUInt16BE(4 + 2 * index)
  const questions: DnsQuestion[] = []
  const addresses: DnsMessage['addresses'] = []
  let at = 12
  if (count(0) > MOST_QUESTIONS) throw new RangeError('too many questions')
  for (let left = count(0); left > 0; left -= 1) {
    const { name, next } = readName(bytes, at)
    const type = bytes.readUInt16BE(next)
    const kind = bytes.readUInt16BE(next + 2)
    questions.push({ name, type, wantsUnicast: (kind & TOP_BIT) !== 0 })
    at = next + 4
  }
  for (let left = count(1) + count(2) + count(3); left > 0; left -= 1) {
    const { name, next } = readName(bytes, at)
    const length = bytes.readUInt16BE(next + 8)
    if (bytes.readUInt16BE(next) === DNS_TYPES.A && length === 4) {
      const parts = [0, 1, 2, 3].map((index) => bytes.readUInt8(next + 10 + index))
      addresses.push({ name, address: parts.join('.') })
    }
    at = next + 10 + length
  }
  const isResponse = (bytes.readUInt16BE(2) & TOP_BIT) !== 0
  return { id: bytes.readUInt16BE(0), isResponse, questions, addresses }
}

/** A name in lower case; compression pointers are followed backwards only. */
function readName(bytes: Buffer, start: number): { name: string; next: number } {
  const labels: string[] = []
  let next: number | undefined
  let at = start
  let length = 0
  let stepsBack = 0
  for (;;) {
    const size = bytes.readUInt8(at)
    if (size === 0) break
    if (size >= 0xc0) {
      const target = bytes.readUInt16BE(at) & 0x3fff
      if (target >= at) throw new RangeError('a name that points forwards')
      stepsBack += 1
      if (stepsBack > MOST_STEPS_BACK) throw new RangeError('a name that points back too often')
      next ??= at + 2
      at = target
      continue
    }
    length += size + 1
    if (size > 63 || length > LONGEST_NAME) throw new RangeError('too long a name')
    if (at + 1 + size > bytes.length) throw new RangeError('a name that is cut off')
    labels.push(bytes.toString('utf8', at + 1, at + 1 + size).toLowerCase())
    at += 1 + size
  }
  return { name: labels.join('.'), next: next ?? at + 1 }
}

/** A multicast question for all records of these names. */
export function writeDnsQuery(names: readonly string[], type: DnsType = 'ANY', id = 0): Buffer {
  const questions = names.map((name) =>
    Buffer.concat([writeName(name), uint16(DNS_TYPES[type], INTERNET)]),
  )
  return Buffer.concat([uint16(id, 0, questions.length, 0, 0, 0), ...questions])
}

export interface DnsAnswer {
  id?: number
  /** Repeated for legacy unicast queries; empty otherwise. */
  questions?: readonly DnsQuestion[]
  records: readonly DnsRecord[]
}

export function writeDnsAnswer({ id = 0, questions = [], records }: DnsAnswer): Buffer {
  const isLegacy = questions.length > 0
  return Buffer.concat([
    uint16(id, RESPONSE_FLAGS, questions.length, records.length, 0, 0),
    ...questions.map(({ name, type }) => Buffer.concat([writeName(name), uint16(type, INTERNET)])),
    ...records.map((record) => writeRecord(record, isLegacy)),
  ])
}

function writeRecord(record: DnsRecord, isLegacy: boolean): Buffer {
  const data = writeData(record)
  // PTR records are shared by all tills; the others are unique and replace cached ones.
  const isOurs = record.type !== 'PTR' && !isLegacy
  const head = uint16(DNS_TYPES[record.type], isOurs ? INTERNET | TOP_BIT : INTERNET)
  const ttl = Buffer.alloc(4)
  ttl.writeUInt32BE(record.ttlSeconds)
  return Buffer.concat([writeName(record.name), head, ttl, uint16(data.length), data])
}

function writeData(record: DnsRecord): Buffer {
  switch (record.type) {
    case 'A':
      return Buffer.from(record.address.split('.').map(Number))
    case 'PTR':
      return writeName(record.target)
    case 'SRV':
      return Buffer.concat([uint16(0, 0, record.port), writeName(record.target)])
    case 'TXT':
      return Buffer.concat(record.texts.map((text) => writeLabel(text, 255)))
  }
}

function writeName(name: string): Buffer {
  return Buffer.concat([...name.split('.').map((label) => writeLabel(label, 63)), Buffer.alloc(1)])
}

function writeLabel(text: string, longest: number): Buffer {
  const bytes = Buffer.from(text, 'utf8').subarray(0, longest)
  return Buffer.concat([Buffer.from([bytes.length]), bytes])
}

function uint16(...values: number[]): Buffer {
  const bytes = Buffer.alloc(2 * values.length)
  for (const [index, value] of values.entries()) bytes.writeUInt16BE(value, 2 * index)
  return bytes
}
