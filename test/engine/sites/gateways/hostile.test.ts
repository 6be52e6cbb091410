import { describe, expect, it } from 'vitest'
import type { RandomSource } from '../../../../src/shared/base/random.ts'
import { ask } from '../../../support/ask.ts'
import { HOSTILE_TEXTS } from '../../../support/hostile-texts.ts'
import { makeChance } from '../../../support/make-chance.ts'
import { type Site, startTestGateway } from '../../../support/test-gateway.ts'
import { purwantaraExample } from './examples/purwantara.ts'
import { xenditExample } from './examples/xendit.ts'

const REQUESTS = 1_500
const AT_A_TIME = 10

/** Words from our internals, which no answer may contain. */
const INSIDES = /node_modules|SQLITE_|SqliteError|\bat \w+ \(|\.ts:\d|[\\]n\s+at /

const TEXTS =
  '25000|25.000|DYNAMIC|STATIC|2026-11-20T00:00:00Z|http://127.0.0.1:9/callback|../../etc/passwd|%00%ff'

const SCRAPS: unknown[] = [
  ...TEXTS.split('|'),
  null,
  true,
  0,
  -1,
  1.5,
  1e308,
  25_000,
  '',
  [],
  [[]],
  {},
  { $gt: '' },
  { toString: 1 },
  { constructor: { prototype: 1 } },
  'a'.repeat(9_000),
  '\u0000\ud800\u202e',
]

const FIELDS = {
  xendit: 'external_id type callback_url amount nominal metadata'.split(' '),
  purwantara:
    'amount external_id order_id title description return_url customer_phone customer_phon expires_at expired_time'.split(
      ' ',
    ),
}

const PATHS = {
  xendit: (wild: string) => [
    '/qr_codes',
    '/qr_codes',
    `/qr_codes/${wild}`,
    `/qr_codes/${wild}/payments/simulate`,
    `/qr_codes/payments?external_id=${wild}&from=${wild}&limit=${wild}`,
    `//qr_codes/${wild}/`,
  ],
  purwantara: (wild: string) => [
    '/v1/qris',
    '/v1/payment-link',
    `/v1/qris/inquiry/${wild}`,
    `/v1/qris/list?page=${wild}&limit=${wild}`,
    `/v1/payment-link/${wild}`,
    `/v1/${wild}`,
  ],
}

const KEYS = {
  xendit: (key: string) => `Basic ${Buffer.from(`${key}:`).toString('base64')}`,
  purwantara: (key: string) => `Bearer ${key}`,
}

describe.each([xenditExample, purwantaraExample])('T-D3 $name', (dialect) => {
  const name = dialect.name as keyof typeof PATHS

  it('answers 1,500 random requests in its own format, never with a 500, and without internals', async () => {
    const gateway = await startTestGateway()
    const site = await gateway.addSite({ webhookUrl: 'http://127.0.0.1:9/callback' })
    await gateway.command('settings.set', { key: 'openPaymentsPerKey', value: '500' })
    const random = makeChance(20_261_120)
    const seen = new Map<number, number>()
    const one = async () => {
      const question = makeRequest(random, site)
      const reply = await ask(`${gateway.lanUrl}${question.path}`, question)
      seen.set(reply.status, (seen.get(reply.status) ?? 0) + 1)
      const output = `${question.method} ${question.path} ${question.body?.slice(0, 300)}`
      expect([output, reply.status]).toEqual([
        output,
        expect.toSatisfy((code) => code < 500 || code === 503),
      ])
      if (reply.status >= 400) expect([output, isShaped(reply.json())]).toEqual([output, true])
      expect([output, INSIDES.exec(reply.text)?.[0]]).toEqual([output, undefined])
    }
    for (let sent = 0; sent < REQUESTS; sent += AT_A_TIME) {
      await Promise.all(Array.from({ length: AT_A_TIME }, one))
    }
    expect(gateway.errors).toEqual([])
    expect(gateway.engine.payments.list(200).length).toBeGreaterThan(20)
    for (const status of [200, 400, 401, 404]) expect(seen.get(status)).toBeGreaterThan(5)
  }, 120_000)

  /** A malformed path is answered before any gateway is reached. */
  function isShaped(body: { success?: unknown; message?: unknown }): boolean {
    return dialect.isError(body) || (body.success === false && typeof body.message === 'string')
  }

  function makeRequest(random: RandomSource, site: Site) {
    const pick = <Thing>(things: readonly Thing[]) => things[random.whole(things.length)] as Thing
    const texts = ['x', '%00', '%2e%2e%2f', '%zz', 'a'.repeat(400), '-1', '2026-11-20', 'payments']
    const path = pick(PATHS[name](pick([...texts, encodeURIComponent(pick(HOSTILE_TEXTS))])))
    const sound = dialect.create(site, 25_000 + random.whole(1_000)).body as object
    const body: Record<string, unknown> = { ...sound }
    const isSound = random.whole(4) === 0
    if (!isSound) body[pick(FIELDS[name])] = pick([...SCRAPS, ...HOSTILE_TEXTS])
    const texted = pick([
      JSON.stringify(body),
      JSON.stringify(body),
      JSON.stringify(body).slice(0, 1 + random.whole(200)),
      new URLSearchParams(
        Object.entries(body).map(([key, value]) => [
          key,
          typeof value === 'string' ? value : JSON.stringify(value),
        ]),
      ).toString(),
    ])
    const type = pick([
      'application/json',
      'application/json',
      'text/plain',
      'application/x-www-form-urlencoded',
    ])
    const authorization = KEYS[name](pick([site.api_key, site.api_key, site.test_api_key, '']))
    const isRead = random.whole(3) === 0
    const headers: Record<string, string> = { authorization, 'content-type': type }
    if (isRead) return { method: 'GET', path, headers }
    return { method: pick(['POST', 'POST', 'POST', 'PUT']), path, headers, body: texted }
  }
})
