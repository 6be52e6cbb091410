import { expect, it } from 'vitest'
import { toIncomingText } from '../../../../src/main/engine/money/forwarding/forwarded-text.ts'
import { readBody } from '../../../../src/main/engine/money/forwarding/read-body.ts'

const NOW = Date.UTC(2026, 10, 28, 7)
const OLD = NOW - 3 * 3_600_000
const SHOWN = { app: 'id.dana', text: 'Rp25.042 diterima DANA Bisnis.' }

function postedAtOf(body: string, contentType: string): number | null {
  const read = readBody({ contentType, body: Buffer.from(body), query: '' })
  return toIncomingText(read, { timeZone: 'Asia/Jakarta', nowMs: NOW }).postedAtMs
}

it.each([
  ['in brackets', { 'notification[text]': SHOWN.text, 'notification[posted_at]': OLD }],
  ['in brackets twice', { text: SHOWN.text, 'data[notification][postTime]': OLD }],
  ['in JSON beside the text', { text: SHOWN.text, meta: JSON.stringify({ posted_at: OLD }) }],
  ['in JSON with the text', { payload: JSON.stringify({ ...SHOWN, meta: { posted_at: OLD } }) }],
])('F1: the time of a notification is found in a form %s', (_, fields) => {
  const form = new URLSearchParams({ app: SHOWN.app })
  for (const [name, value] of Object.entries(fields)) form.set(name, String(value))
  expect(postedAtOf(form.toString(), 'application/x-www-form-urlencoded')).toBe(OLD)
})

it.each([
  ['in a list beside the text', { ...SHOWN, extras: [{ posted_at: OLD }] }],
  ['in JSON beside the text', { ...SHOWN, data: JSON.stringify({ posted_at: OLD }) }],
  ['six objects deep', { ...SHOWN, a: { b: { c: { d: { e: { f: { posted_at: OLD } } } } } } }],
])('F1: the time of a notification is found in JSON %s', (_, body) => {
  expect(postedAtOf(JSON.stringify(body), 'application/json')).toBe(OLD)
})

it('F1: the time of sending in SmsForwarder’s own form is no time inside an object either', () => {
  const form = { from: 'id.dana', content: SHOWN.text, timestamp: OLD }
  expect(postedAtOf(JSON.stringify(form), 'application/json')).toBeNull()
  expect(postedAtOf(JSON.stringify({ event: form }), 'application/json')).toBeNull()
})
