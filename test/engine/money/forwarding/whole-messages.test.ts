import { describe, expect, it } from 'vitest'
import { bearer } from '../../../support/ask.ts'
import { type PhoneShop, startPhoneShop } from './support/phone.ts'

const TITLE = 'Pembayaran Masuk'
const text = (amount: number) => `Rp${amount.toLocaleString('id-ID')} diterima DANA Bisnis.`
const shown = (amount: number) => ({ title: TITLE, text: text(amount) })
const FORM = 'application/x-www-form-urlencoded'

function post(shop: PhoneShop, body: unknown, contentType = 'application/json') {
  const written = typeof body === 'string' ? body : JSON.stringify(body)
  const headers = { 'content-type': contentType }
  return shop.to(`/in/${shop.token}`, { headers, body: written })
}

const inboxOf = (shop: PhoneShop) => shop.gateway.command('inbox.list', {})

describe('F4 the text of a notification is found', () => {
  const bodies: [string, unknown, string?][] = [
    [
      'in a payload inside an event',
      {
        event: 'notification',
        payload: { packageName: 'id.dana', title: TITLE, message: text(25_042) },
      },
    ],
    ['three objects deep', { a: { b: { c: { pkg: 'id.dana', ...shown(25_042) } } } }],
    ['in a list', [{ package: 'id.dana', ...shown(25_042) }]],
    ['in a list inside an object', { events: [{ packageName: 'id.dana', ...shown(25_042) }] }],
    ['in capital names', { PACKAGE: 'id.dana', TITLE, TEXT: text(25_042) }],
    ['in capitalised names', { PackageName: 'id.dana', Title: TITLE, Text: text(25_042) }],
    ['in names with dashes', { 'package-name': 'id.dana', title: TITLE, 'raw-text': text(25_042) }],
    [
      'under the names of Android',
      { packageName: 'id.dana', 'android.title': TITLE, 'android.text': text(25_042) },
    ],
    [
      'in the extras of Android',
      {
        package: 'id.dana',
        extras: {
          'android.title': TITLE,
          'android.text': text(25_042),
          'android.bigText': text(25_042),
        },
      },
    ],
    [
      'in lines of text',
      { package: 'id.dana', 'android.title': TITLE, 'android.textLines': [text(25_042)] },
    ],
    ['beside its package in another object', { meta: { pkg: 'id.dana' }, ...shown(25_042) }],
    [
      'in a form with brackets',
      `app[package]=id.dana&notification[title]=${TITLE}&notification[text]=${text(25_042)}`,
      FORM,
    ],
    ['in Indonesian names', { package: 'id.dana', judul: TITLE, pesan: text(25_042) }],
    [
      'in app_package (Notif-Listener, extended)',
      {
        event: 'payment_notification',
        message: text(25_042),
        app_package: 'id.dana',
        app_name: 'DANA',
        ...shown(25_042),
        big_text: '',
        amount: 25_042,
        sender: '',
        currency: 'IDR',
        device_id: 'device-1',
        dedupe_key: 'abc',
      },
    ],
  ]

  it.each(bodies)('F4 %s, and pays the payment', async (_, body, contentType) => {
    const shop = await startPhoneShop()
    const { id, total } = await shop.askForMoney(25_042)
    const reply = await post(shop, body, contentType)
    expect(reply.json()).toMatchObject({ result: 'settled', amount: total })
    expect(shop.isPaid(id)).toBe(true)
  })

  const rivals: [string, unknown][] = [
    [
      'two notifications in a list',
      [
        { package: 'id.dana', ...shown(25_042) },
        { package: 'id.dana', ...shown(31_000) },
      ],
    ],
    ['two objects with texts', { a: { pkg: 'id.dana', ...shown(25_042) }, b: { text: 'Halo' } }],
    [
      'two packages inside',
      { ...shown(25_042), a: { pkg: 'id.dana' }, b: { pkg: 'com.gojek.gopay' } },
    ],
    ['one text in two spellings', { package: 'id.dana', text: 'a', Text: 'b', TEXT: text(25_042) }],
  ]

  it.each(rivals)('F4 %s: a person decides', async (_, body) => {
    const shop = await startPhoneShop()
    const { id } = await shop.askForMoney(25_042)
    expect((await post(shop, body)).json()).toMatchObject({ result: 'unread' })
    expect(shop.isPaid(id)).toBe(false)
    const [entry, ...others] = await inboxOf(shop)
    expect(entry).toMatchObject({
      reason: 'body-doubtful',
      text: expect.stringContaining('25.042'),
    })
    expect(others).toEqual([])
  })

  it('F4 JSON that a chat message contains is no proof of a package', async () => {
    const shop = await startPhoneShop()
    const { id } = await shop.askForMoney(25_042)
    const message = JSON.stringify({ package: 'id.dana', ...shown(25_042) })
    for (const body of [{ message }, { title: message }, { message, name: 'DANA' }]) {
      const { result } = (await post(shop, body)).json()
      expect(['unread', 'unmatched']).toContain(result)
    }
    expect(shop.isPaid(id)).toBe(false)
  })
})

describe('F4 what is not understood is kept whole', () => {
  const strange: [string, (amount: number) => unknown, string?][] = [
    ['unknown names', (amount) => ({ package: 'id.dana', isian: text(amount) })],
    [
      'unknown names beside a title',
      (amount) => ({ app: 'id.dana', title: TITLE, x: text(amount) }),
    ],
    [
      'a known text beside an unknown one',
      (amount) => ({ app: 'id.dana', text: TITLE, isian: text(amount) }),
    ],
    [
      'an equal event id',
      (amount) => ({ app: 'id.dana', event_id: 'e', posted_at: 1, text: TITLE, x: text(amount) }),
    ],
    ['no names at all', (amount) => [[TITLE, text(amount)]]],
    ['XML', (amount) => `<n><t>${TITLE}</t><b>${text(amount)}</b></n>`, 'application/xml'],
    ['numbers only', (amount) => ({ package: 'id.dana', amount })],
  ]

  it.each(strange)('F4 two messages with %s are two entries', async (_, body, contentType) => {
    const shop = await startPhoneShop()
    for (const amount of [61_001, 61_002]) {
      const reply = await post(shop, body(amount), contentType)
      expect([reply.status, reply.json().result]).toEqual([200, 'unread'])
    }
    const views = await Promise.all(
      (await inboxOf(shop)).map(({ number }) =>
        shop.gateway.command('inbox.get', { notificationNumber: number }),
      ),
    )
    const whole = views.map((view) => `${view.title} ${view.text} ${view.body}`)
    expect(whole).toHaveLength(2)
    expect(whole[0]).toMatch(/61\.?002/)
    expect(whole[1]).toMatch(/61\.?001/)
  })

  it('F4 the same message again is a duplicate', async () => {
    const shop = await startPhoneShop()
    const results: string[] = []
    for (const amount of [61_001, 61_002, 61_002, 61_001]) {
      const reply = await post(shop, { app: 'id.dana', text: TITLE, isian: text(amount) })
      results.push(reply.json().result)
    }
    expect(results).toEqual(['unread', 'unread', 'duplicate', 'duplicate'])
  })

  it('F4 an empty request is not an entry', async () => {
    const shop = await startPhoneShop()
    expect((await shop.to(`/in/${shop.token}`, { method: 'POST' })).status).toBe(200)
    expect(await inboxOf(shop)).toEqual([])
  })

  it('F4 contains no secret of the phone, whatever its field is called', async () => {
    const shop = await startPhoneShop()
    await post(shop, { package: 'id.dana', auth: shop.token, isian: text(61_001) })
    const [row] = shop.stored()
    expect(JSON.stringify(row)).toContain('61.001')
    expect(JSON.stringify(row)).not.toContain(shop.token)
  })

  it('F4 is stored on /api/webhook/payment before it is refused', async () => {
    const shop = await startPhoneShop()
    const site = await shop.gateway.addSite()
    for (const secret of [shop.token, site.callback_secret]) {
      const body = { app: 'id.dana', isian: text(61_001) }
      const reply = await shop.to('/api/webhook/payment', { headers: bearer(secret), body })
      expect(reply.status).toBe(400)
    }
    expect(await inboxOf(shop)).toMatchObject([
      { reason: 'body-doubtful', text: expect.stringContaining('61.001') },
      { reason: 'body-doubtful', text: expect.stringContaining('61.001') },
    ])
  })

  it('F4 of a nested body /api/webhook/payment reads the text', async () => {
    const shop = await startPhoneShop()
    const site = await shop.gateway.addSite()
    const body = { event: 'n', payload: { packageName: 'id.dana', ...shown(61_001) } }
    const headers = bearer(site.callback_secret)
    const reply = await shop.to('/api/webhook/payment', { headers, body })
    expect(reply.json()).toMatchObject({ parsed_amount: 61_001 })
  })
})

describe('C5 a message that does not name its app', () => {
  const json = JSON.stringify({ packageName: 'id.dana', ...shown(25_042) })
  const named: [string, object][] = [
    ['JSON inside a text (a chat message may be JSON, too)', { payload: json }],
    ['source and raw_text (paymentnotiflistener)', { source: 'DANA', raw_text: text(25_042) }],
    ['a title', { title: 'DANA', text: text(25_042) }],
    ['provider', { provider: 'dana', text: text(25_042) }],
    ['app', { app: 'DANA Bisnis', title: TITLE, message: text(25_042) }],
    ['a nested name', { app: { name: 'Dana' }, notification: { text: text(25_042) } }],
  ]

  it.each(named)('C5 asks the cashier when %s gives its display name', async (_, body) => {
    const shop = await startPhoneShop()
    const { id, total } = await shop.askForMoney(25_042)
    const reply = await post(shop, { ...body, timestamp: Date.now() })
    expect(reply.json()).toMatchObject({ result: 'unmatched', amount: total, matched: false })
    expect(shop.isPaid(id)).toBe(false)
    const [entry] = await inboxOf(shop)
    expect(entry).toMatchObject({
      reason: 'app-not-named',
      amount: total,
      isConfirmable: true,
      suggestions: [{ kind: 'held-back', payment: { id } }],
    })
    const confirmed = { notificationNumber: entry!.number, pin: '481516' }
    await shop.gateway.command('inbox.confirm', confirmed)
    expect(shop.isPaid(id)).toBe(true)
  })

  it('C5 never settles by a name, also after the owner made the app automatic', async () => {
    const shop = await startPhoneShop()
    const { engine } = shop.gateway
    await engine.trust.decide('id.dana', true)
    for (const amount of [25_042, 25_043]) {
      const { id, total } = await shop.askForMoney(amount)
      await post(shop, { source: 'DANA', raw_text: text(total) })
      expect(shop.isPaid(id)).toBe(false)
      const [entry] = await inboxOf(shop)
      const confirmed = { notificationNumber: entry!.number, pin: '481516' }
      await shop.gateway.command('inbox.confirm', confirmed)
      expect(shop.isPaid(id)).toBe(true)
      await shop.gateway.command('order.next', {})
    }
    expect(engine.trust.list().filter(({ app }) => !app.includes('.'))).toEqual([])
  })

  it.each([
    ['message alone (Notif-Listener, simple)', { message: `DANA: ${text(13_100)}` }],
    ['a name that no known app has', { source: 'Kopi', text: text(13_100) }],
    ['the sender of an SMS', { from: '+62812000111', text: text(13_100) }],
  ])('C5 shows it to the cashier when there is %s', async (_, body) => {
    const shop = await startPhoneShop()
    expect((await post(shop, body)).json()).toMatchObject({ success: true, result: 'unread' })
    const [entry] = await inboxOf(shop)
    expect(entry).toMatchObject({
      disposition: 'unread',
      reason: 'app-not-named',
      text: expect.stringContaining('13.100'),
    })
  })

  it('C5 does not show texts of an app that is named and no wallet', async () => {
    const shop = await startPhoneShop()
    await post(shop, { package: 'com.whatsapp', title: 'DANA', text: text(13_100) })
    expect(shop.stored()).toMatchObject([{ disposition: 'rejected', reason: 'unknown-app' }])
    expect(await inboxOf(shop)).toEqual([])
  })
})
