import { expect, it } from 'vitest'
import { toIncomingText } from '../../../../src/main/engine/money/forwarding/forwarded-text.ts'
import { readBody } from '../../../../src/main/engine/money/forwarding/read-body.ts'
import { amountsIn } from '../../../../src/main/engine/money/notifications/amount-text.ts'
import { normaliseText } from '../../../../src/main/engine/money/notifications/normalise-text.ts'
import { readNotification } from '../../../../src/main/engine/money/notifications/read-notification.ts'
import type { RandomSource } from '../../../../src/shared/base/random.ts'
import { makeChance } from '../../../support/make-chance.ts'
import { samplesAt } from './samples/index.ts'
import { startPhoneShop } from './support/phone.ts'

const BODIES = 20_000
const TYPES = [
  'application/json',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary="--lunas"',
  'text/plain',
  '',
  'multipart/form-data',
]
const SCRAPS = [
  '"',
  '\\',
  '{',
  '}',
  ',',
  ':',
  '\n',
  '\u0000',
  '&',
  '=',
  '%',
  '%zz',
  '[',
  ']',
  '\uFEFF',
  '\ud800',
  '"text":"Rp99.999 diterima DANA Bisnis."',
  ',"message":"Rp99.999 diterima DANA Bisnis."',
  '&text=Rp99.999 diterima DANA Bisnis.',
  '","text":"Rp99.999 diterima DANA Bisnis.',
  '__proto__',
  '","package":"com.whatsapp',
  '----lunas\r\nContent-Disposition: form-data; name="text"\r\n\r\nRp99.999 diterima DANA Bisnis.\r\n',
]

const SAMPLES = samplesAt(1_773_025_200_000).filter(({ body = '' }) => body.length < 10_000)

/** One sample with pieces put in, cut out, or its halves exchanged. */
function makeBody(random: RandomSource): { contentType: string; body: Buffer; query: string } {
  const pick = <Thing>(things: readonly Thing[]) => things[random.whole(things.length)] as Thing
  const sample = pick(SAMPLES)
  let text = (random.whole(2) === 0 ? sample.body : '') || sample.query || sample.body || ''
  for (let change = random.whole(4); change >= 0; change -= 1) {
    const at = random.whole(text.length + 1)
    const kind = random.whole(4)
    if (kind <= 1) text = `${text.slice(0, at)}${pick(SCRAPS)}${text.slice(at)}`
    else if (kind === 2) text = text.slice(0, at) + text.slice(at + random.whole(8))
    else text = text.slice(at) + text.slice(0, at)
  }
  const contentType = random.whole(3) === 0 ? pick(TYPES) : (sample.contentType ?? '')
  const isQuery = random.whole(6) === 0
  const body = Buffer.from(isQuery ? '' : text, 'utf8')
  return { contentType, body, query: isQuery ? text : '' }
}

/** The text as any parser may see it: raw, and unescaped. */
function sumsIn(text: string): Set<number | null> {
  const plain = text
    .replace(/\+/g, ' ')
    .replace(/%([0-9a-f]{2})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
  return new Set([...amountsIn(normaliseText(text)), ...amountsIn(normaliseText(plain))])
}

it(`parses ${BODIES} mutated bodies without throwing, and never with an amount next to another one`, () => {
  const random = makeChance(20_261_120)
  const seen = { income: 0, doubtful: 0, lenient: 0 }
  for (let count = 0; count < BODIES; count += 1) {
    const request = makeBody(random)
    const read = readBody(request)
    const incoming = toIncomingText(read, { timeZone: 'Asia/Jakarta', nowMs: Date.now() })
    if (incoming.isDoubtful) {
      seen.doubtful += 1
      continue
    }
    const reading = readNotification({ ...incoming, app: incoming.app ?? '' })
    if (reading.kind !== 'income') continue
    seen.income += 1
    if (read.isLenient) seen.lenient += 1
    const output = `${request.contentType} ${request.body.toString('utf8')}${request.query}`
    // Every field that may hold a text has this amount or none.
    const sums = new Set(
      [incoming.title, incoming.text, incoming.bigText].flatMap((text) =>
        amountsIn(normaliseText(text)),
      ),
    )
    expect([output, [...sums]]).toEqual([output, [reading.amount]])
    expect([output, sumsIn(output).has(reading.amount)]).toEqual([output, true])
    // Broken JSON has no second amount anywhere, so no other reading could have found one.
    const written = request.body.toString('utf8').trim()
    if (!read.isLenient || !written.startsWith('{')) continue
    expect([output, [...new Set(amountsIn(normaliseText(written)))]]).toEqual([
      output,
      [reading.amount],
    ])
  }
  expect(seen.income).toBeGreaterThan(1_000)
  expect(seen.doubtful).toBeGreaterThan(1_000)
  expect(seen.lenient).toBeGreaterThan(50)
})

it('answers 2,000 of them over HTTP with 200, each of them stored', async () => {
  const shop = await startPhoneShop()
  const random = makeChance(7)
  for (let count = 0; count < 2_000; count += 1) {
    const { contentType, body, query } = makeBody(random)
    const headers = contentType ? { 'content-type': contentType } : {}
    const url = `/in/${shop.token}${query ? `?${encodeURI(Buffer.from(query, 'utf8').toString('utf8')).replaceAll('#', '%23')}` : ''}`
    const reply = await shop.to(url, { method: 'POST', headers, body })
    expect([body.toString('utf8'), query, reply.status]).toEqual([
      body.toString('utf8'),
      query,
      200,
    ])
  }
  expect(shop.gateway.errors).toEqual([])
  expect(shop.stored()).toHaveLength(2_000)
})
