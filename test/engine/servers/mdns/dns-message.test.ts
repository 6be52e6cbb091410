import { expect, it } from 'vitest'
import {
  DNS_TYPES,
  readDnsMessage,
  writeDnsAnswer,
  writeDnsQuery,
} from '../../../../src/main/engine/servers/mdns/dns-message.ts'
import { makeChance } from '../../../support/make-chance.ts'

/** "lunas.local", any case, as a phone asks for its address; the second name points at the first. */
const RECORDED = Buffer.from(
  '0000000000020000000000000' + '54c554e4153056c6f63616c0000018001c00c001c0001',
  'hex',
)

it('a question is parsed with its names in lower case and compression pointers', () => {
  expect(readDnsMessage(RECORDED)).toEqual({
    id: 0,
    isResponse: false,
    questions: [
      { name: 'lunas.local', type: DNS_TYPES.A, wantsUnicast: true },
      { name: 'lunas.local', type: DNS_TYPES.AAAA, wantsUnicast: false },
    ],
    addresses: [],
  })
})

it('written messages can be parsed', () => {
  const records = [
    { name: '_http._tcp.local', ttlSeconds: 120, type: 'PTR', target: 'lunas._http._tcp.local' },
    { name: 'lunas.local', ttlSeconds: 120, type: 'A', address: '192.168.1.20' },
    { name: 'lunas._http._tcp.local', ttlSeconds: 9, type: 'SRV', target: 'lunas.local', port: 1 },
    { name: 'lunas._http._tcp.local', ttlSeconds: 9, type: 'TXT', texts: ['path=/'] },
  ] as const

  expect(
    readDnsMessage(
      writeDnsAnswer({ id: 7, records: records.map((each) => ({ ...each, texts: ['path=/'] })) }),
    ),
  ).toEqual({
    id: 7,
    isResponse: true,
    questions: [],
    addresses: [{ name: 'lunas.local', address: '192.168.1.20' }],
  })
  expect(readDnsMessage(writeDnsQuery(['lunas.local'], 'A', 9))).toMatchObject({
    id: 9,
    isResponse: false,
    questions: [{ name: 'lunas.local', type: 1 }],
  })
})

it('no name may point at itself or forwards', () => {
  const head = '000000000001000000000000'
  for (const name of ['c00c', 'c00e', '01c0', '3f']) {
    expect(readDnsMessage(Buffer.from(`${head}${name}00010001`, 'hex'))).toBeUndefined()
  }
})

/**
 * A well-formed message of UDP's maximum length: every label of its questions is followed by a pointer to the
 * previous one.
 */
function longestChain(bytesInAll: number): Buffer {
  const bytes = Buffer.alloc(bytesInAll)
  let before = 12
  let questions = 1
  for (let at = 17; at + 6 <= bytesInAll; at += 6) {
    for (const word of [at, at + 2, at + 4]) {
      bytes.writeUInt16BE(0xc000 | before, word)
      if (word < 0x3fff) before = word
    }
    questions += 1
  }
  bytes.writeUInt16BE(questions, 4)
  return bytes
}

it.each([200, 400, 9_000, 65_000])(
  'no message of %d bytes costs more steps than it has bytes',
  (length) => {
    const bytes = longestChain(length)
    let steps = 0
    const read = bytes.readUInt8.bind(bytes)
    bytes.readUInt8 = (at) => {
      steps += 1
      return read(at)
    }
    readDnsMessage(bytes)
    expect(steps).toBeLessThanOrEqual(length)
  },
)

it('a message with too many questions is ignored', () => {
  const names = Array.from({ length: 65 }, (_, index) => `a${index}.local`)
  expect(readDnsMessage(writeDnsQuery(names))).toBeUndefined()
  expect(readDnsMessage(writeDnsQuery(names.slice(1)))?.questions).toHaveLength(64)
})

it('20,000 broken messages give undefined or a message, never an exception', () => {
  const random = makeChance(5)
  const whole = [RECORDED, writeDnsQuery(['lunas.local', '_http._tcp.local'])]
  for (let round = 0; round < 20_000; round += 1) {
    const bytes = Buffer.from(whole[round % 2]!)
    for (let flips = 0; flips < 3; flips += 1) {
      bytes[random.whole(bytes.length)] = random.whole(256)
    }
    const message = readDnsMessage(bytes.subarray(0, random.whole(bytes.length + 1)))
    expect(message === undefined || Array.isArray(message.questions)).toBe(true)
  }
})
