import { describe, expect, it } from 'vitest'
import { ask, bearer } from '../../../../support/ask.ts'
import { askStatus, createPayment, forward, makeForward } from '../../../../support/make.ts'
import { startTestGateway, type TestGateway } from '../../../../support/test-gateway.ts'

describe('POST /api/webhook/payment', () => {
  it('W-048 accepts the callback secret as a bearer and nothing else', async () => {
    const gateway = await startTestGateway()
    const site = await gateway.addSite()
    const { total_amount } = await createPayment(gateway, site)
    const url = `${gateway.lanUrl}/api/webhook/payment`
    const body = makeForward(total_amount)
    const rejected = [
      {},
      bearer('wrong'),
      bearer(site.api_key),
      bearer(site.webhook_secret),
      { 'x-callback-key': site.callback_secret },
    ]
    for (const headers of rejected) {
      const reply = await ask(url, { headers, body })
      expect(reply.status).toBe(401)
      expect(reply.json()).toMatchObject({ success: false, message: expect.stringMatching(/./) })
    }
    expect((await ask(url, { headers: bearer(site.callback_secret), body })).status).toBe(200)
  })

  it('W-049 W-050 W-051 W-054 answers the documented body with invoice, amount and sender', async () => {
    const gateway = await startTestGateway()
    const site = await gateway.addSite()
    const { invoice_id, total_amount } = await createPayment(gateway, site)
    const reply = await forward(gateway, site, makeForward(total_amount))
    expect(reply.status).toBe(200)
    expect(reply.text).toBe(
      JSON.stringify({
        success: true,
        invoice_id,
        parsed_amount: total_amount,
        sender_name: 'JOHN DOE',
      }),
    )
  })

  it('W-052 W-053 settles the payment with exactly this total, of this merchant only', async () => {
    const gateway = await startTestGateway()
    const [site, other] = [await gateway.addSite(), await gateway.addSite()]
    const mine = await createPayment(gateway, site)
    const theirs = await createPayment(gateway, other)
    const wrong = await forward(gateway, other, makeForward(mine.total_amount + 5_000))
    expect(wrong.status).toBe(404)
    await forward(gateway, site, makeForward(mine.total_amount))
    expect(await statusOf(gateway, site, mine.invoice_id)).toBe('paid')
    expect(await statusOf(gateway, other, theirs.invoice_id)).toBe('pending')
  })

  it('W-052 settles nothing for a rupiah more or less', async () => {
    const gateway = await startTestGateway()
    const site = await gateway.addSite()
    const { invoice_id, total_amount, amount } = await createPayment(gateway, site)
    for (const wrong of [total_amount - 1, total_amount + 1, amount, total_amount * 10]) {
      expect((await forward(gateway, site, makeForward(wrong))).status).toBe(404)
    }
    expect(await statusOf(gateway, site, invoice_id)).toBe('pending')
  })

  it('W-055 W-092 answers the connection test with the merchant’s name and changes nothing', async () => {
    const gateway = await startTestGateway()
    const site = await gateway.addSite({ name: 'Toko ABC' })
    const { invoice_id, total_amount } = await createPayment(gateway, site)
    const expected = JSON.stringify({
      success: true,
      message: 'Koneksi berhasil! Auth valid ✓ (Merchant: Toko ABC)',
      test: true,
    })
    const smallest = { message: 'test', event_hash: 'test' }
    const tempting = makeForward(total_amount, { event_hash: 'test' })
    for (const body of [smallest, tempting, smallest]) {
      expect(await forward(gateway, site, body)).toMatchObject({ status: 200, text: expected })
    }
    expect(await statusOf(gateway, site, invoice_id)).toBe('pending')
  })

  it('W-056 requires the secret for the connection test, too', async () => {
    const gateway = await startTestGateway()
    await gateway.addSite()
    const body = { message: 'test', event_hash: 'test' }
    const reply = await forward(gateway, { callback_secret: 'wrong' }, body)
    expect(reply.status).toBe(401)
  })

  it('W-057 W-058 answers a duplicate with 200, once paid is paid', async () => {
    const gateway = await startTestGateway()
    const site = await gateway.addSite()
    const { total_amount } = await createPayment(gateway, site)
    const body = makeForward(total_amount, { notif_id: '1234567890' })
    expect((await forward(gateway, site, body)).json()).toMatchObject({ success: true })
    const again = await forward(gateway, site, body)
    expect(again.status).toBe(200)
    expect(again.text).toBe(
      JSON.stringify({
        success: false,
        message: 'Duplicate notification',
        notif_id: '1234567890',
      }),
    )
  })

  it('W-057 settles once when the same notification comes many times at once', async () => {
    const gateway = await startTestGateway()
    const site = await gateway.addSite()
    const { total_amount } = await createPayment(gateway, site)
    const body = makeForward(total_amount)
    const replies = await Promise.all(
      Array.from({ length: 50 }, () => forward(gateway, site, body)),
    )
    expect(replies.every(({ status }) => status === 200)).toBe(true)
    expect(replies.filter((reply) => reply.json().success)).toHaveLength(1)
  })

  it('W-059 accepts new text under an old notification id as new money', async () => {
    const gateway = await startTestGateway()
    const site = await gateway.addSite()
    const first = await createPayment(gateway, site)
    const second = await createPayment(gateway, site)
    for (const { total_amount, invoice_id } of [first, second]) {
      const body = makeForward(total_amount, { notif_id: '7' })
      expect((await forward(gateway, site, body)).json()).toMatchObject({ invoice_id })
    }
  })

  it('W-060 answers 422 with the text when it has no amount', async () => {
    const gateway = await startTestGateway()
    const site = await gateway.addSite()
    const reply = await forward(
      gateway,
      site,
      makeForward(1, { message: 'Pesan yang tidak dikenal' }),
    )
    expect(reply.status).toBe(422)
    expect(reply.text).toBe(
      JSON.stringify({
        success: false,
        message: 'Tidak dapat mendeteksi nominal dari notifikasi',
        raw_message: 'Pesan yang tidak dikenal',
      }),
    )
  })

  it('W-061 answers 404 with the amount when no payment has it, and keeps it for a person', async () => {
    const gateway = await startTestGateway()
    const site = await gateway.addSite({ name: 'Toko ABC' })
    const reply = await forward(gateway, site, makeForward(25_042))
    expect(reply.status).toBe(404)
    expect(reply.text).toBe(
      JSON.stringify({
        success: false,
        message: 'No matching pending payment',
        parsed_amount: 25_042,
        merchant: 'Toko ABC',
      }),
    )
    const [entry] = await gateway.command('inbox.list', {})
    expect(entry).toMatchObject({ amount: 25_042, disposition: 'unmatched', payerName: 'JOHN DOE' })
  })

  it('W-062 does not settle with money that came before the payment was created', async () => {
    const gateway = await startTestGateway()
    const site = await gateway.addSite()
    const { invoice_id, total_amount } = await createPayment(gateway, site)
    const timestamp = new Date(Date.now() - 3_600_000).toISOString()
    const reply = await forward(gateway, site, makeForward(total_amount, { timestamp }))
    expect(reply.status).toBe(404)
    expect(await statusOf(gateway, site, invoice_id)).toBe('pending')
  })

  it.each([
    ['Rp25.042', 25_042],
    ['Rp 25.042', 25_042],
    ['Rp25.042,00', 25_042],
    ['IDR 25,042', 25_042],
    ['Rp1.250.000', 1_250_000],
    ['Rp25042', 25_042],
  ])('W-063 parses %s', async (written, amount) => {
    const gateway = await startTestGateway()
    const site = await gateway.addSite()
    const message = `Kamu berhasil menerima ${written} dari JOHN DOE`
    const reply = await forward(gateway, site, makeForward(1, { message }))
    expect(reply.json()).toMatchObject({ parsed_amount: amount })
  })

  it('settles nothing by apps other than wallets, whatever the text is', async () => {
    const gateway = await startTestGateway()
    const site = await gateway.addSite()
    const { invoice_id, total_amount } = await createPayment(gateway, site)
    for (const app of ['com.whatsapp', 'org.telegram.messenger']) {
      const reply = await forward(gateway, site, makeForward(total_amount, { app }))
      expect(reply.status).toBe(422)
    }
    // Without a package the title may name the app: a person is asked.
    for (const app of ['', null]) {
      const reply = await forward(gateway, site, makeForward(total_amount, { app }))
      expect(reply.status).toBe(404)
    }
    expect(await statusOf(gateway, site, invoice_id)).toBe('pending')
  })

  it.each([
    ['no message', { app: 'id.dana' }],
    ['a message that is a number', { message: 5 }],
    ['a message without end', { message: 'a'.repeat(8_001) }],
    ['a list', []],
  ])('W-083 rejects %s with 400', async (_, body) => {
    const gateway = await startTestGateway()
    const site = await gateway.addSite()
    const reply = await forward(gateway, site, body)
    expect(reply.status).toBe(400)
    expect(reply.json()).toMatchObject({ success: false, message: expect.stringMatching(/./) })
  })

  it('accepts numbers as ids, null in optional fields, and unknown fields of the forwarder', async () => {
    const gateway = await startTestGateway()
    const site = await gateway.addSite()
    const { total_amount, invoice_id } = await createPayment(gateway, site)
    const body = makeForward(total_amount, {
      title: null,
      notif_id: 42,
      event_hash: null,
      device_id: null,
      timestamp: Date.now(),
      battery: 88,
    })
    expect((await forward(gateway, site, body)).json()).toMatchObject({ invoice_id })
  })

  it('works for the shop’s own phone with its own token', async () => {
    const gateway = await startTestGateway()
    const phone = await pairPhone(gateway)
    const test = await forward(gateway, phone, { message: 'test', event_hash: 'test' })
    expect(test.json().message).toBe('Koneksi berhasil! Auth valid ✓ (Merchant: Warung Contoh)')
    await gateway.engine.devices.revoke(phone.deviceId)
    const revoked = await forward(gateway, phone, { message: 'test', event_hash: 'test' })
    expect(revoked.status).toBe(401)
  })
})

async function pairPhone(gateway: TestGateway) {
  const { makeQris } = await import('../../../money/qris/support/make-qris.ts')
  const shop = { name: 'Warung Contoh', qris: makeQris(), ownerPin: '481516' }
  await gateway.command('shop.setUp', shop)
  const { url } = await gateway.command('devices.openPairing', {})
  const { device, token } = await gateway.engine.devices.pair(url.split('/').at(-1)!, 'HP')
  return { callback_secret: token, deviceId: device.id }
}

async function statusOf(
  gateway: TestGateway,
  site: { api_key: string },
  invoiceId: string,
): Promise<string> {
  return (await askStatus(gateway, site, invoiceId)).json().data.status
}
