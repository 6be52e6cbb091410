import { describe, expect, it } from 'vitest'
import { ask, bearer } from '../../../../support/ask.ts'
import { askStatus, createPayment, notify } from '../../../../support/make.ts'
import { startTestGateway } from '../../../../support/test-gateway.ts'

describe('POST /api/callback/notify', () => {
  it('W-064 W-067 accepts the callback secret in X-Callback-Key and nowhere else', async () => {
    const gateway = await startTestGateway()
    const site = await gateway.addSite()
    const { total_amount } = await createPayment(gateway, site)
    const url = `${gateway.lanUrl}/api/callback/notify`
    const body = { amount: total_amount }
    const rejected = [
      {},
      { 'x-callback-key': 'wrong' },
      { 'x-callback-key': site.api_key },
      { 'x-callback-key': site.callback_token },
      { 'x-callback-key': [site.callback_secret, site.callback_secret] },
      bearer(site.callback_secret),
    ]
    for (const headers of rejected) {
      expect((await ask(url, { headers, body })).status).toBe(401)
    }
    const headers = { 'x-callback-key': site.callback_secret }
    expect((await ask(url, { headers, body })).status).toBe(200)
  })

  it('W-065 W-066 answers success and the invoice, and nothing more', async () => {
    const gateway = await startTestGateway()
    const site = await gateway.addSite()
    const { invoice_id, total_amount } = await createPayment(gateway, site)
    const reply = await notify(gateway, site, {
      amount: total_amount,
      sender_name: 'JOHN DOE',
      reference: 'optional-reference',
    })
    expect(reply.status).toBe(200)
    expect(reply.text).toBe(JSON.stringify({ success: true, invoice_id }))
    const { data } = (await askStatus(gateway, site, invoice_id)).json()
    expect(data.status).toBe('paid')
    expect(gateway.engine.payments.find(invoice_id)?.payerName).toBe('JOHN DOE')
  })

  it('W-065 requires the total, not the amount without its code', async () => {
    const gateway = await startTestGateway()
    const site = await gateway.addSite({ name: 'Toko ABC' })
    const { amount } = await createPayment(gateway, site)
    const reply = await notify(gateway, site, { amount })
    expect(reply.status).toBe(404)
    expect(reply.json()).toEqual({
      success: false,
      message: 'No matching pending payment',
      parsed_amount: amount,
      merchant: 'Toko ABC',
    })
  })

  it('settles only payments of the merchant whose secret it is', async () => {
    const gateway = await startTestGateway()
    const [site, other] = [await gateway.addSite(), await gateway.addSite()]
    const { total_amount, invoice_id } = await createPayment(gateway, site)
    expect((await notify(gateway, other, { amount: total_amount })).status).toBe(404)
    const { data } = (await askStatus(gateway, site, invoice_id)).json()
    expect(data.status).toBe('pending')
  })

  it('W-068 answers a repeated reference with the same invoice and settles nothing again', async () => {
    const gateway = await startTestGateway()
    const site = await gateway.addSite()
    const { total_amount, invoice_id } = await createPayment(gateway, site)
    const body = { amount: total_amount, reference: 'bank-77' }
    const replies = await Promise.all(Array.from({ length: 20 }, () => notify(gateway, site, body)))
    expect(replies.map(({ status }) => status)).toEqual(Array(20).fill(200))
    expect(new Set(replies.map((reply) => reply.text))).toEqual(
      new Set([JSON.stringify({ success: true, invoice_id })]),
    )
    const events = gateway.engine.events.since(0, site.merchant_id, 100)
    expect(events.filter(({ kind }) => kind === 'payment.paid')).toHaveLength(1)
  })

  it.each([
    ['no amount', {}],
    ['a null amount', { amount: null }],
    ['an amount as text', { amount: '25042' }],
    ['an amount in a list', { amount: [25_042] }],
    ['sen', { amount: 25_042.5 }],
    ['an amount of zero', { amount: 0 }],
    ['a negative amount', { amount: -1 }],
    ['an unknown field', { amount: 25_042, sender: 'JOHN' }],
    ['a sender that is a number', { amount: 25_042, sender_name: 7 }],
  ])('W-067 W-083 rejects %s with 400', async (_, body) => {
    const gateway = await startTestGateway()
    const site = await gateway.addSite()
    const reply = await notify(gateway, site, body)
    expect(reply.status).toBe(400)
    expect(reply.json()).toMatchObject({ success: false, message: expect.stringMatching(/./) })
  })

  it('T-P16 accepts 25042.0, which is the same whole number', async () => {
    const gateway = await startTestGateway()
    const site = await gateway.addSite()
    const reply = await ask(`${gateway.lanUrl}/api/callback/notify`, {
      headers: { 'x-callback-key': site.callback_secret, 'content-type': 'application/json' },
      body: '{"amount":25042.0,"sender_name":null,"reference":null}',
    })
    expect(reply.status).toBe(404)
    expect(reply.json()).toMatchObject({ parsed_amount: 25_042 })
  })

  it('rejects a phone, which may forward texts but not report a bare amount', async () => {
    const gateway = await startTestGateway()
    const { makeQris } = await import('../../../money/qris/support/make-qris.ts')
    await gateway.command('shop.setUp', { name: 'Warung', qris: makeQris(), ownerPin: '481516' })
    const { url } = await gateway.command('devices.openPairing', {})
    const { token } = await gateway.engine.devices.pair(url.split('/').at(-1)!, 'HP')
    expect((await notify(gateway, { callback_secret: token }, { amount: 1 })).status).toBe(401)
  })
})
