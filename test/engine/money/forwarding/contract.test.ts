import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { toIncomingText } from '../../../../src/main/engine/money/forwarding/forwarded-text.ts'
import { readBody } from '../../../../src/main/engine/money/forwarding/read-body.ts'
import {
  checkSignature,
  isSecretProven,
} from '../../../../src/main/engine/money/forwarding/signature.ts'

const DOCUMENT = readFileSync(
  join(import.meta.dirname, '../../../../docs/phone-contract.md'),
  'utf8',
)
const VECTORS = JSON.parse(/```json\n([\s\S]*?)\n```/.exec(DOCUMENT)?.[1] ?? '{}')

const body = Buffer.from(VECTORS.body, 'utf8')
const now = Number(VECTORS.timestamp) * 1_000
const judged = (changes: object, atMs = now) => {
  const { signature, timestamp, device_id: deviceId, signing_secret: secret } = VECTORS
  return checkSignature(secret, { signature, timestamp, deviceId, body, ...changes }, atMs)
}

it('the printed signatures are accepted by the till', () => {
  expect(createHash('sha256').update(body).digest('hex')).toBe(VECTORS.body_sha256)
  expect(judged({})).toBe('right')
  expect(judged({ signature: `sha256=${VECTORS.signature}` })).toBe('right')
  const empty = { signature: VECTORS.signature_of_an_empty_body, body: Buffer.alloc(0) }
  expect(judged(empty)).toBe('right')
  const plain = { signature: VECTORS.signature_without_timestamp, timestamp: undefined }
  expect(judged(plain, now + 86_400_000)).toBe('right')
  const { smsforwarder, signing_secret } = VECTORS
  const sentAtMs = Number(smsforwarder.timestamp)
  expect(isSecretProven(signing_secret, smsforwarder, sentAtMs)).toBe(true)
  expect(isSecretProven(signing_secret, smsforwarder, sentAtMs + 300_001)).toBe(false)
})

it('any changed character, second or name makes them invalid, and five minutes make them stale', () => {
  expect(judged({ body: Buffer.from(`${VECTORS.body} `, 'utf8') })).toBe('wrong')
  expect(judged({ timestamp: '1773025202' })).toBe('wrong')
  expect(judged({ deviceId: 'dev_abd' })).toBe('wrong')
  expect(judged({ signature: VECTORS.signature.slice(0, 6) })).toBe('wrong')
  expect(judged({ signature: '' })).toBe('wrong')
  expect(judged({}, now + 300_000)).toBe('right')
  for (const atMs of [now + 300_001, now - 300_001]) expect(judged({}, atMs)).toBe('stale')
})

it('the printed body is parsed as documented', () => {
  const read = readBody({ contentType: 'application/json', body, query: '' })
  expect(toIncomingText(read, { timeZone: 'Asia/Jakarta', nowMs: now })).toEqual({
    app: 'id.dana',
    appNames: [],
    body: VECTORS.body,
    title: 'Pembayaran Masuk',
    text: 'Rp25.042 diterima DANA Bisnis.',
    bigText: '',
    notifId: null,
    eventHash: '9f1c2d',
    deviceId: null,
    postedAtMs: 1_773_025_200_000,
    unreadTime: null,
    isTest: false,
    isDoubtful: false,
  })
})
