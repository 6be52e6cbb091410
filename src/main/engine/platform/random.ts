import { randomBytes, randomInt } from 'node:crypto'
import type { RandomSource } from '../../../shared/base/random.ts'

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz0123456789'

/** Bytes at or above this are skipped: they would make the first characters more likely (modulo bias). */
const FAIR_LIMIT = 256 - (256 % ALPHABET.length)

/** The operating system's cryptographic randomness. */
export const systemRandom: RandomSource = {
  whole: (limit) => randomInt(limit),
  hex: (bytes) => randomBytes(bytes).toString('hex'),
  text(length) {
    let text = ''
    while (text.length < length) {
      for (const byte of randomBytes(length * 2)) {
        if (byte < FAIR_LIMIT && text.length < length) text += ALPHABET[byte % ALPHABET.length]
      }
    }
    return text
  },
}
