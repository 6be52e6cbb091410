import { createHash, createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { hmacSha256, sha256 } from '../../../src/shared/sites/hmac-sha256.ts'

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
/** Bytes that differ from each other and are the same in every run. */
const bytesOf = (length: number) =>
  Uint8Array.from({ length }, (_, index) => (index * 73 + length * 31) & 0xff)

describe('our own SHA-256', () => {
  it('knows the published digests', () => {
    const digests = {
      '': 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
      abc: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
      abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq:
        '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    }
    for (const [text, digest] of Object.entries(digests)) {
      expect(hex(sha256(new TextEncoder().encode(text)))).toBe(digest)
    }
  })

  it('agrees with the library of Node for every length around a block', () => {
    for (const length of [...Array(200).keys(), 1_000, 65_537]) {
      const bytes = bytesOf(length)
      expect(hex(sha256(bytes))).toBe(createHash('sha256').update(bytes).digest('hex'))
    }
  })
})

describe('our own HMAC', () => {
  it('knows the published vectors', () => {
    const long = new Uint8Array(131).fill(0xaa)
    const text = new TextEncoder().encode('Test Using Larger Than Block-Size Key - Hash Key First')
    expect(hex(hmacSha256(long, text))).toBe(
      '60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54',
    )
  })

  it('agrees with the library of Node for keys and texts of many lengths', () => {
    for (const keyLength of [0, 1, 31, 32, 63, 64, 65, 200]) {
      for (const length of [0, 1, 55, 56, 64, 300]) {
        const [key, bytes] = [bytesOf(keyLength), bytesOf(length)]
        const expected = createHmac('sha256', key).update(bytes).digest('hex')
        expect(hex(hmacSha256(key, bytes))).toBe(expected)
      }
    }
  })
})
