import { describe, expect, it } from 'vitest'
import { bearer } from '../../../support/ask.ts'
import { makeClock } from '../../../support/make-clock.ts'
import { samplesAt } from './samples/index.ts'
import { WITHOUT_PACKAGE } from './samples/others.ts'
import type { ForwarderSample } from './samples/sample.ts'
import { danaBody, type PhoneShop, startPhoneShop } from './support/phone.ts'

const NAMES = samplesAt(0).map(({ name }) => name)

describe('an existing forwarder app', () => {
  it.each(NAMES)('is supported without changes: %s', async (name) => {
    const shop = await startPhoneShop()
    const sample = samplesAt(Date.now()).find((each) => each.name === name)!
    const reply = await send(shop, sample)
    expect(reply.status).toBe(sample.path === '/api/webhook/payment' ? 404 : 200)
    const { amount, parsed_amount } = reply.json()
    expect(amount ?? parsed_amount).toBe(sample.read.amount)
    const [row] = shop.stored()
    const { app, title, text, bigText } = row!
    const { amount: _, ...read } = sample.read
    expect({ app, title, text, bigText: bigText === text ? '' : bigText }).toEqual({
      bigText: '',
      ...read,
    })
    expect(row!.amount).toBe(25_042)
  })

  it.each(WITHOUT_PACKAGE)('is kept for a person when it sends no package: $name', async (each) => {
    const shop = await startPhoneShop()
    const { id, total } = await shop.askForMoney(25_042)
    expect(total).toBe(25_042)
    const headers = { ...bearer(shop.token), 'content-type': each.contentType }
    const reply = await shop.to('/api/notify', { headers, body: each.body })
    const { disposition, result } = each.asks ?? { disposition: 'unread', result: 'unread' }
    expect(reply.json()).toMatchObject({ success: true, result, matched: false })
    expect(shop.stored()[0]).toMatchObject({ text: each.text, reason: 'app-not-named' })
    expect(await shop.gateway.command('inbox.list', {})).toMatchObject([
      { text: each.text, disposition, reason: 'app-not-named' },
    ])
    expect(shop.isPaid(id)).toBe(false)
  })

  it('settles the shop’s payment and gets the documented response', async () => {
    const shop = await startPhoneShop()
    const { id, total } = await shop.askForMoney(25_042)
    const sample = samplesAt(Date.now()).find(({ name }) => name.startsWith('akbarryyan'))!
    const reply = await send(shop, sample)
    expect(reply.json()).toEqual({
      success: true,
      status: 'accepted',
      result: 'settled',
      amount: total,
      matched: true,
      verified: true,
      charge_id: id,
    })
  })
})

describe('a forwarder app that repeats a notification', () => {
  it('hours later, because the response was lost: it is a duplicate when it was posted at the same moment', async () => {
    const clock = makeClock(Date.now())
    const shop = await startPhoneShop({ clock })
    const again = danaBody(25_042, { posted_at: clock.now() })
    const send = async (body: string) =>
      (await shop.to(`/in/${shop.token}`, { body })).json().result
    expect(await send(again)).toBe('unmatched')
    clock.advance(3_600_000)
    expect(await send(again)).toBe('duplicate')
    expect(await send(danaBody(25_042, { posted_at: clock.now() }))).toBe('unmatched')
  })

  it('with an id that its wallet reuses for every payment: a minute later it is new money', async () => {
    const clock = makeClock(Date.now())
    const shop = await startPhoneShop({ clock })
    const results: unknown[] = []
    for (let sale = 0; sale < 3; sale += 1) {
      const body = danaBody(25_042, { notificationKey: '-1|null', postedAt: clock.now() })
      results.push((await shop.to(`/in/${shop.token}`, { body })).json().result)
      clock.advance(61_000)
    }
    expect(results).toEqual(['unmatched', 'unmatched', 'unmatched'])
  })
})

describe('GET /gateways', () => {
  it('lists every readable app, so that a forwarder sends wallets only', async () => {
    const shop = await startPhoneShop()
    const reply = await shop.to('/gateways')
    const entries: { key: string; packages: string[]; verified: boolean; patterns: string[] }[] =
      reply.json()
    expect(entries.find(({ packages }) => packages.includes('id.dana'))).toMatchObject({
      packages: expect.arrayContaining(['com.dana.id']),
      verified: true,
    })
    expect(new Set(entries.map(({ key }) => key)).size).toBe(entries.length)
    for (const entry of entries) {
      expect(Object.keys(entry).sort()).toEqual([
        'key',
        'label',
        'packages',
        'patterns',
        'verified',
      ])
      expect(entry.packages.length).toBeGreaterThan(0)
    }
    expect(entries.flatMap(({ packages }) => packages)).not.toContain('com.whatsapp')
  })
})

const BASIC = (token: string) => `Basic ${Buffer.from(`kasir:${token}`, 'utf8').toString('base64')}`

function send(shop: PhoneShop, sample: ForwarderSample) {
  const { method = 'POST', query, contentType, token } = sample
  const path = sample.path ?? `/in/${shop.token}`
  const headers: Record<string, string> = contentType ? { 'content-type': contentType } : {}
  if (token === 'bearer') headers.authorization = `Bearer ${shop.token}`
  else if (token === 'basic') headers.authorization = BASIC(shop.token)
  else if (token) headers[token] = shop.token
  const body = sample.body?.replace('<token>', shop.token)
  const url = query === undefined ? path : `${path}?${query}`
  return shop.to(url, { method, headers, ...(body === undefined ? {} : { body }) })
}
