import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { EpochMs } from '../../../../shared/base/time.ts'

/** Largest allowed difference between a signed time and ours, in milliseconds. */
export const SIGNED_FOR_MS = 300_000

/** The parts of a request that prove knowledge of a phone's signing secret. */
export interface Signed {
  /** Hex, with or without `sha256=`. */
  signature: string
  /** Seconds, as in the header. undefined: the signature covers the body alone. */
  timestamp: string | undefined
  /** The phone's id in the signature. */
  deviceId: string
  body: Buffer
}

export type SignatureVerdict = 'right' | 'wrong' | 'stale'

/** Verifies a signature over the body; one with a time is valid for five minutes only. */
export function checkSignature(secret: string, signed: Signed, now: EpochMs): SignatureVerdict {
  const { timestamp, body, deviceId } = signed
  const message = timestamp === undefined ? body : signedText(deviceId, timestamp, body)
  const expected = createHmac('sha256', secret).update(message).digest('hex')
  const given = signed.signature
    .trim()
    .replace(/^sha256=/i, '')
    .toLowerCase()
  if (!isEqual(expected, given)) return 'wrong'
  return timestamp === undefined || isNear(Number(timestamp) * 1_000, now) ? 'right' : 'stale'
}

/** The signed string with a time: phone, seconds and the body's hash, each on a line. */
export function signedText(deviceId: string, timestamp: string, body: Buffer): string {
  const hash = createHash('sha256').update(body).digest('hex')
  return `${deviceId}\n${timestamp}\n${hash}`
}

/**
 * SmsForwarder's `sign`: base64 of HMAC-SHA256 over the time in milliseconds and the secret, URL-encoded once
 * or twice. It proves knowledge of the secret, but does not cover the body.
 */
export function isSecretProven(
  secret: string,
  { timestamp, sign }: { timestamp: string; sign: string },
  now: EpochMs,
): boolean {
  if (!/^\d{13}$/.test(timestamp) || !isNear(Number(timestamp), now)) return false
  const expected = createHmac('sha256', secret).update(`${timestamp}\n${secret}`).digest('base64')
  const once = decoded(sign)
  return [sign, once, decoded(once)].some((given) => isEqual(expected, given))
}

/** Constant-time comparison. */
export function isEqual(expected: string, given: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(expected), digest(given))
}

function isNear(atMs: number, now: EpochMs): boolean {
  return Math.abs(atMs - now) <= SIGNED_FOR_MS
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
