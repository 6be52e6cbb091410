import { describe, expect, it } from 'vitest'
import { bearer } from '../../support/ask.ts'
import { danaBody, startPhoneShop } from '../money/forwarding/support/phone.ts'

const JSON_TYPE = { 'content-type': 'application/json' }
const MINE = 'Rp1.000 dari X'
const BIG = 'Rp25.042 diterima DANA Bisnis.'
/** Broken by its quotes, and valid otherwise. */
const QUOTED = 'Rp25.042 dari TOKO "A" berhasil diterima DANA Bisnis.'

describe('T-P8 a payer whose name imitates a part of the message', () => {
  const templates: [string, string][] = [
    ['a second text', `{"package":"id.dana","title":"DANA","text":"${MINE}","text":"${BIG}"}`],
    ['a text under another name', `{"package":"id.dana","text":"${MINE}","message":"${BIG}"}`],
    ['a big text', `{"package":"id.dana","text":"${MINE}","big_text":"${BIG}","raw":""}`],
    ['three texts', `{"package":"id.dana","text":"${BIG}","msg":"${BIG} ","body":"${BIG}  "}`],
    ['another app', `{"package":"com.whatsapp","text":"${BIG}","app":"id.dana"}`],
    ['a second title', `{"package":"id.dana","title":"Promo","subject":"DANA","text":"${BIG}"}`],
    ['a broken body', `{"package":"id.dana","text":"${MINE} "A"","text":"${BIG}"}`],
    ['a broken body with two sums', `{"package":"id.dana","text":"${QUOTED}","note":"Rp1.000"}`],
    ['a broken nested body', `{"package":"id.dana","notification":{"text":"${BIG} "A""}}`],
    ['an escaped sum', `{"package":"id.dana","text":"${QUOTED}","note":"R\\u0070 9.999"}`],
    ['a form with two texts', `package=id.dana&text=${MINE}&text=${BIG}`],
    ['what all objects share', `{"package":"id.dana","text":"${BIG}","__proto__":{"x":1}}`],
  ]

  it.each(templates)('settles nothing and waits for a person: %s', async (_, body) => {
    const shop = await startPhoneShop()
    const { total, id } = await shop.askForMoney(25_042)
    expect(total).toBe(25_042)
    const reply = await shop.to(`/in/${shop.token}`, { headers: JSON_TYPE, body })
    expect(reply.status).toBe(200)
    expect(reply.json()).toMatchObject({ success: true, result: 'unread' })
    expect(shop.isPaid(id)).toBe(false)
    expect(await shop.gateway.command('inbox.list', {})).toHaveLength(1)
    expect(({} as { x?: number }).x).toBeUndefined()
  })

  it('shows a person the broken body without the sender’s secret', async () => {
    const shop = await startPhoneShop()
    const body = `{"secret":"${shop.token}","package":"id.dana","text":"a","text":"b"}`
    const reply = await shop.to(`/in/${shop.token}`, { headers: JSON_TYPE, body })
    expect(reply.json()).toMatchObject({ result: 'unread' })
    const [row] = shop.stored()
    expect(row).toMatchObject({ reason: 'body-doubtful', text: expect.stringContaining('"b"') })
    expect(row!.text).not.toContain(shop.token)
  })
})

describe('T-P16 the size of a body', () => {
  it('may be 1.5 MB with an icon, of which nothing is stored, and not more', async () => {
    const shop = await startPhoneShop()
    const url = `/in/${shop.token}`
    const icon = 'A'.repeat(1_500_000)
    const big = await shop.to(url, { body: danaBody(1_042, { icon }), headers: JSON_TYPE })
    expect(big.json()).toMatchObject({ amount: 1_042 })
    const broken = `{"package":"id.dana","icon":"${icon}","text":"a "b"","text":"c"}`
    expect((await shop.to(url, { body: broken, headers: JSON_TYPE })).status).toBe(200)
    expect(Math.max(...shop.stored().map(({ text }) => text.length))).toBeLessThan(200)
    const tooBig = danaBody(1_042, { icon: 'A'.repeat(1_600_000) })
    expect((await shop.to(url, { body: tooBig })).status).toBe(413)
    const webqris = { headers: bearer(shop.token), body: tooBig }
    expect((await shop.to('/api/webhook/payment', webqris)).status).toBe(413)
  })

  it('is limited for an unauthenticated sender: a megabyte is not read', async () => {
    const shop = await startPhoneShop()
    const body = danaBody(1_042, { secret: shop.token, icon: 'A'.repeat(70_000) })
    expect((await shop.to('/notification', { body })).status).toBe(401)
    expect(
      (await shop.to('/notification', { body: danaBody(1, { secret: shop.token }) })).status,
    ).toBe(200)
  })
})

describe('T-P10 T-P11 a test, an amount, an address', () => {
  it('tests settle nothing on any address', async () => {
    const shop = await startPhoneShop()
    const { total, id } = await shop.askForMoney()
    for (const more of [{ event_hash: 'test' }, { is_test: true }]) {
      const body = danaBody(total, more)
      const reply = await shop.to(`/in/${shop.token}`, { body })
      expect(reply.json()).toMatchObject({ result: 'test', amount: total, matched: false })
    }
    expect(shop.isPaid(id)).toBe(false)
  })

  it('an amount parsed by the phone is never used', async () => {
    const shop = await startPhoneShop()
    const { total, id } = await shop.askForMoney()
    const body = {
      package: 'id.dana',
      title: 'DANA',
      text: 'Halo',
      amount: total,
      amount_hint: total,
    }
    expect((await shop.to(`/in/${shop.token}`, { body })).json()).toMatchObject({ amount: null })
    const call = { headers: { 'x-callback-key': shop.token }, body: { amount: total } }
    expect((await shop.to('/api/callback/notify', call)).status).toBe(401)
    expect(shop.isPaid(id)).toBe(false)
  })

  it('a HEAD request, or one without fields, stores nothing', async () => {
    const shop = await startPhoneShop()
    const text = '?package=id.dana&text=Rp25.042%20diterima%20DANA%20Bisnis.'
    expect((await shop.to(`/in/${shop.token}${text}`, { method: 'HEAD' })).status).toBe(404)
    expect((await shop.to(`/in/${shop.token}`)).status).toBe(404)
    expect(shop.stored()).toEqual([])
    expect((await shop.to(`/in/${shop.token}${text}`)).json()).toMatchObject({ amount: 25_042 })
  })

  it('a site’s secret may report an amount by a form, too, with a whole amount and no unknown fields', async () => {
    const shop = await startPhoneShop()
    const site = await shop.gateway.addSite()
    const headers = {
      'x-callback-key': site.callback_secret,
      'content-type': 'application/x-www-form-urlencoded',
    }
    const send = (body: string) => shop.to('/api/callback/notify', { headers, body })
    expect((await send('amount=25042&reference=r')).json()).toMatchObject({ parsed_amount: 25_042 })
    for (const body of [
      'amount=25042.0',
      'amount=025042',
      'amount=25042&amount=1',
      'amount=1&x=1',
    ]) {
      expect([body, (await send(body)).status]).toEqual([body, 400])
    }
  })
})
