import { createHmac } from 'node:crypto'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { checkSignature, type PastedWebhook } from '../../../src/shared/sites/signature-check.ts'
import {
  SIGNATURE_FINDINGS,
  type SignatureFinding,
  type SignatureRule,
  STANDARD_RULE,
} from '../../../src/shared/sites/signature-rule.ts'
import { signatureFindings as english } from '../../../src/shared/text/en/signature-findings.ts'
import { signatureFindings as indonesian } from '../../../src/shared/text/id/signature-findings.ts'

const NOW_SECONDS = 1_763_632_800
const BODY = '{"invoice_id":"INV-1","status":"paid","amount":25042,"name":"José ☕ / 😀"}'
const SECRET = `whsec_${'3c'.repeat(32)}`
const SK = `sk_${'4d'.repeat(32)}`
const hmac = (text: string, secret: string) =>
  createHmac('sha256', secret).update(text).digest('hex')
const BY_BODY: SignatureRule = { kind: 'body-hmac', header: 'X-Sign', secret: 'webhook_secret' }
const BY_FIELDS: SignatureRule = {
  kind: 'fields-hmac',
  header: 'X-Sign',
  secret: 'webhook_secret',
  fields: ['invoice_id', 'status', 'amount'],
}
const BY_TOKEN: SignatureRule = { kind: 'token', header: 'X-Token', secret: 'callback_token' }
const BY_API_SECRET: SignatureRule = { ...BY_BODY, secret: 'api_secret' }

function standardHeaders(body: string, seconds = NOW_SECONDS): string {
  const key = Buffer.from(SECRET.replace('whsec_', ''), 'base64')
  const value = createHmac('sha256', key).update(`msg_1.${seconds}.${body}`).digest('base64')
  return `webhook-id: msg_1\nwebhook-timestamp: ${seconds}\nwebhook-signature: v1,${value}`
}

const GOOD: PastedWebhook = {
  rule: BY_BODY,
  headers: `X-Sign: ${hmac(BODY, SECRET)}\n${standardHeaders(BODY)}`,
  body: BODY,
  secret: SECRET,
  nowMs: NOW_SECONDS * 1_000,
  oldestSeconds: 300,
}
const goodBy = (rule: SignatureRule, secret: string, value: string) => ({
  ...GOOD,
  rule,
  secret,
  headers: `${rule.header}: ${value}`,
})
const SIGNED_FIELDS = hmac('INV-1|paid|25042', SECRET)

/** Pasted webhooks with the one expected finding. */
const CASES: [string, SignatureFinding, PastedWebhook][] = [
  ['a real one', 'genuine', GOOD],
  ['one by the API secret', 'genuine', goodBy(BY_API_SECRET, SK, hmac(BODY, SK))],
  ['one by some fields', 'genuine', goodBy(BY_FIELDS, SECRET, SIGNED_FIELDS)],
  ['one by a token', 'genuine', goodBy(BY_TOKEN, 'ct_1', 'ct_1')],
  ['one by Standard Webhooks', 'genuine', { ...GOOD, rule: STANDARD_RULE }],
  [
    'two signatures while a secret is replaced',
    'genuine',
    {
      ...GOOD,
      rule: STANDARD_RULE,
      headers: standardHeaders(BODY).replace('v1,', `v1,${'A'.repeat(43)}= v1,`),
    },
  ],
  ['headers as JSON', 'genuine', { ...GOOD, headers: `"x-sign": "${hmac(BODY, SECRET)}",` }],
  [
    'headers as curl prints them',
    'genuine',
    { ...GOOD, headers: `< X-Sign: ${hmac(BODY, SECRET)}\r` },
  ],
  ['an old one', 'too-old', { ...GOOD, nowMs: (NOW_SECONDS + 301) * 1_000 }],
  ['one from tomorrow', 'too-new', { ...GOOD, nowMs: (NOW_SECONDS - 301) * 1_000 }],
  ['no secret', 'no-secret', { ...GOOD, secret: ' ' }],
  ['a secret with a line end', 'secret-has-spaces', { ...GOOD, secret: `${SECRET}\n` }],
  ['the API key', 'secret-of-another-kind', { ...GOOD, secret: 'pk_1' }],
  [
    'the webhook secret where the API secret signs',
    'secret-of-another-kind',
    goodBy(BY_API_SECRET, SECRET, hmac(BODY, SK)),
  ],
  ['headers without it', 'header-missing', { ...GOOD, headers: 'Host: shop' }],
  [
    'a prefix before it',
    'header-form',
    { ...GOOD, headers: `X-Sign: sha256=${hmac(BODY, SECRET)}` },
  ],
  ['half a signature', 'header-form', { ...GOOD, headers: 'X-Sign: abcd' }],
  [
    'another signature, and a standard one that fits',
    'header-changed',
    { ...GOOD, headers: `X-Sign: ${'0'.repeat(64)}\n${standardHeaders(BODY)}` },
  ],
  [
    'a body that is cut where fields are signed',
    'body-not-json',
    { ...goodBy(BY_FIELDS, SECRET, SIGNED_FIELDS), body: '{"invoice_id"' },
  ],
  [
    'a body with spaces of an editor',
    'body-rewritten',
    { ...GOOD, body: JSON.stringify(JSON.parse(BODY), null, 2) },
  ],
  ['a body with a line end', 'body-rewritten', { ...GOOD, body: `${BODY}\r\n` }],
  [
    'a body of another length',
    'body-length',
    { ...GOOD, headers: `${GOOD.headers}\ncontent-length: ${Buffer.byteLength(BODY)}`, body: '{}' },
  ],
  ['a changed amount', 'secret-or-body', { ...GOOD, body: BODY.replace('25042', '99042') }],
  ['another site’s secret', 'secret-or-body', { ...GOOD, secret: `whsec_${'5e'.repeat(32)}` }],
  ['another token', 'token-differs', goodBy(BY_TOKEN, 'ct_1', 'ct_2')],
]

describe('the signature checker', () => {
  it.each(CASES)('of %s reports: %s', (_, finding, pasted) => {
    expect(checkSignature(pasted).finding).toBe(finding)
  })

  it('covers each of its findings in one of these', () => {
    expect(new Set(CASES.map(([, finding]) => finding))).toEqual(new Set(SIGNATURE_FINDINGS))
  })

  it('reports the age, and the header it checked', () => {
    const verdict = checkSignature({ ...GOOD, nowMs: (NOW_SECONDS + 42) * 1_000 })
    expect(verdict).toEqual({ finding: 'genuine', header: 'X-Sign', ageSeconds: 42 })
  })

  it('rejects a body with any changed byte', () => {
    for (let at = 0; at < BODY.length; at += 1) {
      const body = `${BODY.slice(0, at)}${String.fromCharCode(BODY.charCodeAt(at) ^ 1)}${BODY.slice(at + 1)}`
      expect([at, checkSignature({ ...GOOD, body }).finding]).not.toEqual([at, 'genuine'])
    }
  })

  it('does the same without WebCrypto, which a page over plain HTTP does not have', () => {
    vi.stubGlobal('crypto', undefined)
    onTestFinished(() => void vi.unstubAllGlobals())
    for (const [title, finding, pasted] of CASES) {
      expect([title, checkSignature(pasted).finding]).toEqual([title, finding])
    }
  })

  it('computes HMAC as Node does, for secrets and bodies of many lengths', () => {
    for (const secretLength of [1, 31, 32, 63, 64, 65, 200]) {
      for (const length of [0, 1, 55, 56, 64, 300]) {
        const [secret, body] = ['k'.repeat(secretLength), 'b'.repeat(length)]
        const headers = `X-Sign: ${hmac(body, secret)}`
        const { finding } = checkSignature({ ...GOOD, rule: BY_BODY, secret, body, headers })
        expect([secretLength, length, finding]).toEqual([secretLength, length, 'genuine'])
      }
    }
  })

  it('has texts for each finding in both languages', () => {
    for (const words of [english, indonesian]) {
      expect(Object.keys(words)).toEqual(SIGNATURE_FINDINGS)
    }
  })
})
