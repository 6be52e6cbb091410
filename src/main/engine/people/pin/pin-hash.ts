import { createHmac, randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto'

/** scrypt cost parameters; stored in every hash, so that they may change later. */
export interface HashCost {
  N: number
  r: number
  p: number
}

/** About a tenth of a second and 32 MB on a shop's computer. */
const COST: HashCost = { N: 2 ** 15, r: 8, p: 1 }
const SALT_BYTES = 16
const HASH_BYTES = 32

/**
 * Hash of a PIN with its own salt and parameters: `scrypt$32768$8$1$salt$hash`. The pepper is not in the
 * database, because a copied database alone would allow trying all six-digit PINs.
 */
export async function hashPin(pin: string, pepper: Buffer, cost = COST): Promise<string> {
  const salt = randomBytes(SALT_BYTES)
  const hash = await derive({ pin, pepper, salt, length: HASH_BYTES, ...cost })
  const { N, r, p } = cost
  return ['scrypt', N, r, p, salt.toString('base64'), hash.toString('base64')].join('$')
}

/** Whether `pin` matches `stored`, compared in constant time. */
export async function isPinOf(stored: string, pin: string, pepper: Buffer): Promise<boolean> {
  const [kind, N, r, p, salt, hash] = stored.split('$')
  if (kind !== 'scrypt' || salt === undefined || hash === undefined) {
    throw new Error('the stored hash of the PIN is of an unknown kind')
  }
  const expected = Buffer.from(hash, 'base64')
  const parameters = { N: Number(N), r: Number(r), p: Number(p) }
  const saltBytes = Buffer.from(salt, 'base64')
  const made = await derive({
    pin,
    pepper,
    salt: saltBytes,
    length: expected.length,
    ...parameters,
  })
  return timingSafeEqual(made, expected)
}

interface Derivation extends HashCost {
  pin: string
  pepper: Buffer
  salt: Buffer
  length: number
}

/** Asynchronous: hashing takes a tenth of a second and must not block the event loop. */
function derive({ pin, pepper, salt, length, N, r, p }: Derivation): Promise<Buffer> {
  const peppered = createHmac('sha256', pepper).update(pin).digest()
  const options: ScryptOptions = { N, r, p, maxmem: 256 * N * r }
  return new Promise((resolve, reject) => {
    scrypt(peppered, salt, length, options, (error, key) => (error ? reject(error) : resolve(key)))
  })
}
