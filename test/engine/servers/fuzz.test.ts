import { expect, it } from 'vitest'
import type { RandomSource } from '../../../src/shared/base/random.ts'
import { ask, bearer } from '../../support/ask.ts'
import { createPayment, makeForward } from '../../support/make.ts'
import { makeChance } from '../../support/make-chance.ts'
import { type Site, startTestGateway, type TestGateway } from '../../support/test-gateway.ts'

const REQUESTS = 5_000
const AT_A_TIME = 10

/** The documented statuses of WebQRIS, and ours: 413, 415, 421 and 429. */
const STATUSES = [200, 400, 401, 404, 413, 415, 421, 422, 429, 503]

/** Words from our internals, which no answer may contain. */
const INSIDES =
  /\/home|\/work|\/usr|\/tmp|node_modules|SQLITE_|SqliteError|\bat \w|\.ts:\d|[\\]n\s+at /

const SCRAPS: unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  1e308,
  '',
  'test',
  "' OR 1=1 --",
  '\u0000\ud800\u202e',
  'a'.repeat(9_000),
  [],
  [[]],
  {},
  { $gt: '' },
  { toString: 1 },
  '../../etc/passwd',
  '{{7*7}}',
  'Rp25.042',
  '%00%ff',
]

it('T-D3 5,000 random requests get documented statuses, never a 500, and no internals', async () => {
  const gateway = await startTestGateway()
  const site = await gateway.addSite()
  const known = await createPayment(gateway, site)
  const random = makeChance(20_261_120)
  const seen = new Map<number, number>()
  const one = async () => {
    const { url, question } = makeRequest(random, gateway, site, known.invoice_id)
    const reply = await ask(url, question)
    seen.set(reply.status, (seen.get(reply.status) ?? 0) + 1)
    const output = `${question.method} ${url} ${JSON.stringify(question.body)?.slice(0, 500)}`
    expect([output, reply.status]).toEqual([output, expect.toSatisfy(isDocumented)])
    if (question.method !== 'HEAD') expect(typeof reply.json()).toBe('object')
    // Input may be repeated in a field that is documented to echo it.
    const own = reply.text.replace(/"raw_message":"(?:[^"\\]|\\.)*"/, '')
    expect([output, INSIDES.exec(own)?.[0]]).toEqual([output, undefined])
  }
  for (let sent = 0; sent < REQUESTS; sent += AT_A_TIME) {
    await Promise.all(Array.from({ length: AT_A_TIME }, one))
  }
  expect(gateway.errors).toEqual([])
  for (const status of [200, 400, 401, 404, 415, 422]) expect(seen.get(status)).toBeGreaterThan(5)
  await createPayment(gateway, site)
}, 120_000)

function isDocumented(status: number): boolean {
  return STATUSES.includes(status)
}

function makeRequest(random: RandomSource, { lanUrl }: TestGateway, site: Site, known: string) {
  const pick = <Thing>(things: readonly Thing[]) => things[random.whole(things.length)] as Thing
  const path = pick([
    '/api/payments/qris/create',
    '/api/payments/qris/create',
    `/api/payments/${pick([known, 'x', '%00', '%2e%2e%2f', '%zz', 'a'.repeat(400)])}/status`,
    '/api/webhook/payment',
    '/api/webhook/payment',
    '/api/callback/notify',
    `/in/${pick(['x', '%2f', 'a'.repeat(90)])}`,
    pick(['/', '/health', '/ws', '/ws/merchant', '/api', '/%', '/..%2f..%2fetc%2fpasswd']),
  ])
  const secret = pick([site.api_key, site.api_key, site.callback_secret, 'nobody', ''])
  const method =
    path.startsWith('/api/payments/qris') || random.whole(3) > 0
      ? 'POST'
      : pick(['GET', 'PUT', 'DELETE', 'PATCH', 'HEAD'])
  const isPosted = method === 'POST' || method === 'PUT' || method === 'PATCH'
  const headers = {
    ...(random.whole(10) > 0
      ? bearer(path.includes('webhook') ? site.callback_secret : secret)
      : {}),
    ...(path.includes('notify') ? { 'x-callback-key': pick([site.callback_secret, secret]) } : {}),
    ...(isPosted
      ? {
          'content-type': pick([
            'application/json',
            'application/json',
            'application/json',
            'text/plain',
            'application/x-www-form-urlencoded',
            'application/json; charset=utf-8',
          ]),
        }
      : {}),
    ...(random.whole(20) === 0 ? { 'idempotency-key': pick(['', 'a', 'order-0001', '%']) } : {}),
    ...(random.whole(30) === 0 ? { host: 'evil.example' } : {}),
  }
  const question = { method, headers, from: `127.0.1.${1 + random.whole(200)}` }
  return isPosted
    ? { url: `${lanUrl}${path}`, question: { ...question, body: makeBody(random) } }
    : { url: `${lanUrl}${path}`, question: { ...question, body: undefined } }
}

function makeBody(random: RandomSource): string {
  const scrap = () => SCRAPS[random.whole(SCRAPS.length)]
  const amount = random.whole(2) === 0 ? 1 + random.whole(20_000) : scrap()
  const fields = ['amount', 'merchant_order_id', 'customer_name', 'message', 'event_hash', 'app']
  const bodies = [
    () => ({ amount }),
    () => ({ amount, merchant_order_id: scrap(), customer_name: scrap() }),
    () => makeForward(1 + random.whole(99_999), { [fields[random.whole(6)]!]: scrap() }),
    () => makeForward(1 + random.whole(99_999)),
    () => ({ amount, sender_name: scrap(), reference: scrap() }),
    () => ({ [JSON.stringify(scrap()).slice(0, 200)]: scrap() }),
    scrap,
  ]
  const text = JSON.stringify(bodies[random.whole(bodies.length)]!()) ?? ''
  if (random.whole(10) > 0) return text
  const cut = random.whole(text.length + 1)
  return text.slice(0, cut) + String.fromCharCode(random.whole(256)) + text.slice(cut + 1)
}
