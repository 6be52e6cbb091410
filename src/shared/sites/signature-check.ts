import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import type { SignatureFinding, SignatureRule } from './signature-rule.ts'

/*
 * Explains why a webhook is rejected. Runs in browsers, also on the till's developer pages: a page over plain
 * HTTP has no SubtleCrypto, and a pasted secret must not leave it. So HMAC is computed in JavaScript.
 */

// Available in browsers and Node, but not in the types of this folder.
declare const TextEncoder: new () => { encode(text: string): Uint8Array }
declare const atob: (base64: string) => string
declare const btoa: (binary: string) => string

/** A webhook as pasted by a person. */
export interface PastedWebhook {
  rule: SignatureRule
  /** Lines of `Name: value`; other lines are ignored. */
  headers: string
  body: string
  secret: string
  nowMs: number
  oldestSeconds: number
}

export interface SignatureVerdict {
  finding: SignatureFinding
  /** The header that was checked. */
  header: string
  /** Age by the timestamp in the headers; null where there is none. */
  ageSeconds: number | null
}

/** Checks a webhook by its rule and returns the first problem. */
export function checkSignature(pasted: PastedWebhook): SignatureVerdict {
  const { rule, secret, nowMs, oldestSeconds } = pasted
  const headers = headersIn(pasted.headers)
  const stamp = Number(headers['webhook-timestamp'] ?? headers['x-webhook-timestamp'])
  const ageSeconds = stamp > 0 ? Math.round(nowMs / 1_000 - stamp) : null
  const verdict = (finding: SignatureFinding) => ({ finding, header: rule.header, ageSeconds })
  if (secret.trim() === '') return verdict('no-secret')
  const value = headers[rule.header.toLowerCase()]
  if (value === undefined || value === '') return verdict('header-missing')
  if (!hasSignatureForm(rule, value)) return verdict('header-form')
  if (fitsRule(rule, { headers, body: pasted.body }, secret)) {
    if (ageSeconds !== null && ageSeconds > oldestSeconds) return verdict('too-old')
    if (ageSeconds !== null && ageSeconds < -oldestSeconds) return verdict('too-new')
    return verdict('genuine')
  }
  return verdict(whyNot(pasted, headers))
}

/** The most likely reason for a signature mismatch. */
function whyNot(pasted: PastedWebhook, headers: Record<string, string>): SignatureFinding {
  const { rule, body, secret } = pasted
  const fits = (otherBody: string, otherSecret: string) =>
    fitsRule(rule, { headers, body: otherBody }, otherSecret)
  if (secret !== secret.trim() && fits(body, secret.trim())) return 'secret-has-spaces'
  if (isOfAnotherKind(rule, secret.trim())) return 'secret-of-another-kind'
  if (rule.kind === 'token') return 'token-differs'
  if (rule.kind === 'fields-hmac' && signedText(rule, headers, body) === null) {
    return 'body-not-json'
  }
  if (rewritings(body).some((other) => fits(other, secret.trim()))) return 'body-rewritten'
  const length = Number(headers['content-length'])
  if (length > 0 && new TextEncoder().encode(body).length !== length) return 'body-length'
  if (rule.kind === 'body-hmac' && rule.secret === 'webhook_secret') {
    // Both signatures cover the same body with the same secret: if one matches, body and secret are right.
    const standard = {
      kind: 'standard',
      header: 'webhook-signature',
      secret: 'webhook_secret',
    } as const
    if (fitsRule(standard, { headers, body }, secret.trim())) return 'header-changed'
  }
  return 'secret-or-body'
}

/** Changes that editors, frameworks and consoles make to a body. */
function rewritings(body: string): string[] {
  const texts = [body.trim(), body.replace(/\r\n/g, '\n').trim(), `${body}\n`]
  try {
    texts.push(JSON.stringify(JSON.parse(body)))
  } catch {
    // Not JSON, so it was not re-serialised.
  }
  return texts.filter((text) => text !== body)
}

function isOfAnotherKind(rule: SignatureRule, secret: string): boolean {
  const prefixes = { webhook_secret: 'whsec_', api_secret: 'sk_', callback_token: 'ct_' }
  return /^(whsec|sk|ct|pk|cb)_/.test(secret) && !secret.startsWith(prefixes[rule.secret])
}

/** Lower-case names; for a repeated name the last line. */
function headersIn(text: string): Record<string, string> {
  const headers: Record<string, string> = Object.create(null)
  for (const line of text.split(/\r?\n/)) {
    const [, name, value] = /^\s*[<>]?\s*"?([A-Za-z0-9-]+)"?\s*:\s*(.*?)\s*$/.exec(line) ?? []
    if (name === undefined || value === undefined) continue
    headers[name.toLowerCase()] = value.replace(/^"(.*?)",?$/, '$1')
  }
  return headers
}

function hasSignatureForm(rule: SignatureRule, value: string): boolean {
  if (rule.kind === 'token') return true
  if (rule.kind === 'standard') return /(^| )v1,[A-Za-z0-9+/]{43}=( |$)/.test(value)
  return /^[0-9a-f]{64}$/i.test(value)
}

function fitsRule(
  rule: SignatureRule,
  { headers, body }: { headers: Record<string, string>; body: string },
  secret: string,
): boolean {
  const value = headers[rule.header.toLowerCase()] ?? ''
  if (rule.kind === 'token') return value === secret
  const text = signedText(rule, headers, body)
  if (text === null) return false
  const bytes = (of: string) => new TextEncoder().encode(of)
  if (rule.kind === 'standard') {
    const key = base64Bytes(secret.replace(/^whsec_/, ''))
    const expected = `v1,${base64Text(hmac(sha256, key, bytes(text)))}`
    return value.split(' ').includes(expected)
  }
  const digest = [...hmac(sha256, bytes(secret), bytes(text))]
  return digest.map((byte) => byte.toString(16).padStart(2, '0')).join('') === value.toLowerCase()
}

/** The signed string; null when it cannot be taken from the body. */
function signedText(
  rule: SignatureRule,
  headers: Record<string, string>,
  body: string,
): string | null {
  if (rule.kind === 'standard') {
    return `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`
  }
  if (rule.kind !== 'fields-hmac') return body
  try {
    const facts = JSON.parse(body) as Record<string, unknown>
    return rule.fields.map((name) => String(facts[name])).join('|')
  } catch {
    return null
  }
}

/** Decodes base64; stops at the first character that is not base64. */
function base64Bytes(text: string): Uint8Array {
  const whole = text.replace(/[^A-Za-z0-9+/]/g, '')
  const binary = atob(whole.slice(0, whole.length - (whole.length % 4 === 1 ? 1 : 0)))
  return Uint8Array.from(binary, (character) => character.charCodeAt(0))
}

function base64Text(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
}
