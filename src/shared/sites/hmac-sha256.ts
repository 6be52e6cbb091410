/*
 * HMAC-SHA256 in plain JavaScript, for pages served over plain HTTP: browsers offer no SubtleCrypto there, and
 * a pasted secret must not leave the page. The functions also run as text inside such a page, so they use only
 * each other.
 */

/** The SHA-256 of some bytes, 32 bytes. */
export function sha256(bytes: Uint8Array): Uint8Array {
  const words = paddedWords(bytes)
  const state = Uint32Array.of(
    0x6a09e667,
    0xbb67ae85,
    0x3c6ef372,
    0xa54ff53a,
    0x510e527f,
    0x9b05688c,
    0x1f83d9ab,
    0x5be0cd19,
  )
  const constants = roundConstants()
  for (let at = 0; at < words.length; at += 16) {
    mixBlock(state, words.subarray(at, at + 16), constants)
  }
  const digest = new Uint8Array(32)
  const view = new DataView(digest.buffer)
  state.forEach((word, index) => {
    view.setUint32(index * 4, word)
  })
  return digest
}

/** The message with its end mark and its length in bits, in whole blocks of sixteen words. */
export function paddedWords(bytes: Uint8Array): Uint32Array {
  const padded = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64)
  padded.set(bytes)
  padded[bytes.length] = 0x80
  const view = new DataView(padded.buffer)
  view.setUint32(padded.length - 8, Math.floor(bytes.length / 0x20000000))
  view.setUint32(padded.length - 4, bytes.length << 3)
  return Uint32Array.from({ length: padded.length / 4 }, (_, index) => view.getUint32(index * 4))
}

/** The 64 constants: the first 32 bits of the fractional parts of the cube roots of the first 64 primes. */
export function roundConstants(): Uint32Array {
  const constants = new Uint32Array(64)
  let count = 0
  for (let candidate = 2; count < 64; candidate += 1) {
    let divisor = 2
    while (divisor * divisor <= candidate && candidate % divisor !== 0) divisor += 1
    if (divisor * divisor <= candidate) continue
    // Integers only: the largest root whose cube is below the prime, in 32-bit fractions.
    const scaled = BigInt(candidate) << 96n
    let root = BigInt(Math.floor(Math.cbrt(candidate) * 2 ** 32))
    while (root * root * root > scaled) root -= 1n
    while ((root + 1n) * (root + 1n) * (root + 1n) <= scaled) root += 1n
    constants[count] = Number(root & 0xffffffffn)
    count += 1
  }
  return constants
}

/** Processes one block of sixteen words into the state. */
export function mixBlock(state: Uint32Array, block: Uint32Array, constants: Uint32Array): void {
  const turn = (word: number, by: number) => (word >>> by) | (word << (32 - by))
  const schedule = new Uint32Array(64)
  schedule.set(block)
  for (let index = 16; index < 64; index += 1) {
    const near = schedule[index - 2]!
    const far = schedule[index - 15]!
    const nearMix = turn(near, 17) ^ turn(near, 19) ^ (near >>> 10)
    const farMix = turn(far, 7) ^ turn(far, 18) ^ (far >>> 3)
    schedule[index] = schedule[index - 16]! + farMix + schedule[index - 7]! + nearMix
  }
  let [a, b, c, d, e, f, g, h] = state as unknown as number[]
  for (let index = 0; index < 64; index += 1) {
    const choice = (e! & f!) ^ (~e! & g!)
    const majority = (a! & b!) ^ (a! & c!) ^ (b! & c!)
    const turnedE = turn(e!, 6) ^ turn(e!, 11) ^ turn(e!, 25)
    const turnedA = turn(a!, 2) ^ turn(a!, 13) ^ turn(a!, 22)
    const first = (h! + turnedE + choice + constants[index]! + schedule[index]!) | 0
    h = g
    g = f
    f = e
    e = (d! + first) | 0
    d = c
    c = b
    b = a
    a = (first + turnedA + majority) | 0
  }
  const mixed = [a, b, c, d, e, f, g, h]
  mixed.forEach((word, index) => {
    state[index] = state[index]! + word!
  })
}

/** The HMAC-SHA256 of some bytes, 32 bytes. */
export function hmacSha256(key: Uint8Array, bytes: Uint8Array): Uint8Array {
  const block = new Uint8Array(64)
  block.set(key.length > 64 ? sha256(key) : key)
  const around = (pad: number, inside: Uint8Array) => {
    const whole = new Uint8Array(64 + inside.length)
    whole.set(block.map((byte) => byte ^ pad))
    whole.set(inside, 64)
    return sha256(whole)
  }
  return around(0x5c, around(0x36, bytes))
}

/** Everything that `hmacSha256` needs, for a page that includes it as text. */
export const HMAC_FUNCTIONS: readonly { name: string; toString(): string }[] = [
  sha256,
  paddedWords,
  roundConstants,
  mixBlock,
  hmacSha256,
]
