import { describe, expect, it } from 'vitest'
import { DIALECTS } from '../../../../src/main/engine/sites/gateways/index.ts'
import { rupiah } from '../../../../src/shared/base/money.ts'
import { ask } from '../../../support/ask.ts'
import { createPayment, pay } from '../../../support/make.ts'
import { makeClock } from '../../../support/make-clock.ts'
import { startTestGateway, type TestGateway } from '../../../support/test-gateway.ts'

const MINUTE = 60_000

async function start() {
  const clock = makeClock(Date.now())
  const gateway = await startTestGateway({ clock })
  const site = await gateway.addSite({ name: 'Toko ABC' })
  const created = await createPayment(gateway, site, {
    amount: 25_000,
    merchant_order_id: 'ORDER-7',
    customer_name: 'SITI RAHAYU',
  })
  const address = `${gateway.lanUrl}/invoice/${created.invoice_id}`
  return { clock, gateway, site, created, address }
}

const fileOf = ({ lanUrl }: TestGateway, name: string, id: string) =>
  ask(`${lanUrl}/pay-page/${name}?id=${encodeURIComponent(id)}`)

describe('the payment page', () => {
  it('is at the address that its dialect gives, and at no address of another dialect', async () => {
    const { gateway, site } = await start()
    for (const [index, dialect] of DIALECTS.entries()) {
      // Every dialect's customer at an address of his own: wrong ids are counted by address.
      const from = `127.0.0.${10 + index}`
      const { payment } = await gateway.engine.payments.create({
        id: `ID-${dialect.name}`,
        merchantId: site.merchant_id,
        dialect: dialect.name,
        amount: rupiah(10_000),
        policy: 'always-add',
        lifetimeSeconds: 60,
        merchantOrderId: null,
        customerName: null,
      })
      for (const other of DIALECTS) {
        const reply = await ask(other.page.url(gateway.lanUrl, payment), { from })
        expect([other.name, reply.status]).toEqual([other.name, other === dialect ? 200 : 404])
      }
    }
  })

  it('shows QR, amount, shop, NMID and the expiry time without a script', async () => {
    const { address, created } = await start()
    const reply = await ask(address)
    expect(reply.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(reply.text).toContain('Toko ABC')
    expect(reply.text).toContain(`Rp25.${String(created.total_amount).slice(-3)}`)
    expect(reply.text).toMatch(/<svg [^>]*viewBox="0 0 \d+ \d+"/)
    expect(reply.text).toMatch(/NMID ID\d+/)
    expect(reply.text).toMatch(
      /Berlaku sampai<\/span>\s*<strong[^>]*>\d+ \w+ 20\d\d, \d\d\.\d\d WIB/,
    )
    expect(reply.text).toContain('<meta http-equiv="refresh" content="10">')
  })

  it('T-C16 shows nothing about the customer, before and after paying', async () => {
    const { gateway, site, address, created } = await start()
    const before = await ask(address)
    await pay(gateway, site, created)
    const after = await ask(address)
    const receipt = await fileOf(gateway, 'receipt.txt', created.invoice_id)
    for (const { text } of [before, after, receipt]) {
      expect(text).not.toMatch(/SITI|RAHAYU|JOHN|DOE/)
    }
  })

  it('becomes a receipt once paid', async () => {
    const { gateway, site, address, created } = await start()
    await pay(gateway, site, created)
    const { text } = await ask(address)
    expect(text).toContain('data-state="paid"')
    expect(text).toContain('Lunas')
    expect(text).toContain('ORDER-7')
    expect(text).toContain(created.invoice_id)
    expect(text).not.toContain('class="qr"')
    expect(text).not.toContain('http-equiv="refresh"')
    const receipt = await fileOf(gateway, 'receipt.txt', created.invoice_id)
    expect(receipt.headers['content-disposition']).toBe(
      `attachment; filename="struk-${created.invoice_id}.txt"`,
    )
    expect(receipt.text).toContain('Toko: Toko ABC\r\nPesanan: ORDER-7\r\n')
  })

  it('shows that late money is recorded, and accepts a late payment', async () => {
    const { clock, gateway, site, address, created } = await start()
    clock.advance(15 * MINUTE)
    const over = await ask(address)
    expect(over.text).toContain('data-state="expired"')
    expect(over.text).toContain('Uangnya tetap tercatat')
    expect(over.text).not.toContain('class="qr"')
    expect((await fileOf(gateway, 'qr.png', created.invoice_id)).status).toBe(409)
    await gateway.engine.payments.expireDue()
    await pay(gateway, site, created)
    expect((await ask(address)).text).toContain('data-state="paid-late"')
  })

  it('shows no QR of a cancelled payment', async () => {
    const { gateway, address, created } = await start()
    await gateway.command('payments.cancel', { id: created.invoice_id })
    const { text } = await ask(address)
    expect(text).toContain('data-state="cancelled"')
    expect(text).not.toContain('class="qr"')
  })

  it('is Indonesian, and English for a browser that prefers it', async () => {
    const { address } = await start()
    const heard = async (url: string, language?: string) => {
      const headers = language === undefined ? {} : { 'accept-language': language }
      return /<html lang="(\w+)"/.exec((await ask(url, { headers })).text)?.[1]
    }
    expect(await heard(address)).toBe('id')
    expect(await heard(address, 'id-ID,id;q=0.9,en-US;q=0.8')).toBe('id')
    expect(await heard(address, 'en-US,en;q=0.9,id;q=0.8')).toBe('en')
    expect(await heard(address, 'en;q=0.3, id;q=0.7')).toBe('id')
    expect(await heard(address, 'de-DE,de;q=0.9')).toBe('id')
    expect(await heard(`${address}?lang=en`)).toBe('en')
    expect(await heard(`${address}?lang=id`, 'en')).toBe('id')
  })
})

describe('the files and state of the payment page', () => {
  it('serves the QR as a picture, and a receipt only once paid', async () => {
    const { gateway, created } = await start()
    const picture = await fileOf(gateway, 'qr.png', created.invoice_id)
    expect(picture.headers['content-type']).toBe('image/png')
    expect(picture.headers['content-disposition']).toBe(
      `attachment; filename="QRIS-${created.total_amount}.png"`,
    )
    expect((await fileOf(gateway, 'receipt.txt', created.invoice_id)).status).toBe(404)
  })

  it('serve the payment’s state to a page without a socket', async () => {
    const { clock, gateway, site, created } = await start()
    const state = async () => (await fileOf(gateway, 'state', created.invoice_id)).json()
    expect(await state()).toEqual({ state: 'pending', now: clock.now() })
    await pay(gateway, site, created)
    expect(await state()).toEqual({ state: 'paid', now: clock.now() })
  })

  it('serves script and style with immutable caching under names with a content hash', async () => {
    const { gateway, address } = await start()
    const { text } = await ask(address)
    const paths = [...text.matchAll(/(?:src|href)="(\/pay-page\/page\.[^"]+)"/g)].map(
      ([, at]) => at,
    )
    expect(paths).toHaveLength(2)
    for (const path of paths) {
      const reply = await ask(gateway.lanUrl + path)
      expect(reply.headers['cache-control']).toBe('public, max-age=31536000, immutable')
    }
  })

  it('T-C7 T-B8 allows its own script only, and no frames', async () => {
    const { gateway, address } = await start()
    const policy = String((await ask(address)).headers['content-security-policy'])
    expect(policy).toContain("default-src 'none'")
    expect(policy).toMatch(new RegExp(`script-src ${gateway.lanUrl}/pay-page/page\\.\\w+\\.js;`))
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).toContain("require-trusted-types-for 'script'")
    expect(policy).not.toMatch(/unsafe|\*/)
  })
})

describe('guessing ids', () => {
  it('gets the same page for every wrong id, and after ten has to wait', async () => {
    const { gateway, address, created } = await start()
    const from = '127.0.0.9'
    const wrong = [
      `${address}0`,
      `${gateway.lanUrl}/invoice/INV-1`,
      `${gateway.lanUrl}/invoice/%00`,
    ]
    const replies = await Promise.all(wrong.map((url) => ask(url, { from })))
    expect(replies.map(({ status }) => status)).toEqual([404, 404, 404])
    const bare = replies.map(({ text }) => text.replaceAll(/href="\/invoice[^"]*"/g, ''))
    expect(new Set(bare).size).toBe(1)
    for (const name of ['state', 'qr.png', 'receipt.txt', 'live', 'state', 'state', 'state']) {
      await ask(`${gateway.lanUrl}/pay-page/${name}?id=INV-1`, { from })
    }
    const slowed = await ask(`${gateway.lanUrl}/invoice/INV-1`, { from })
    expect(slowed.status).toBe(429)
    expect(Number(slowed.headers['retry-after'])).toBeGreaterThan(0)
    expect(slowed.text).toContain('Terlalu banyak percobaan')
    expect((await ask(`${gateway.lanUrl}/pay-page/state?id=INV-1`, { from })).status).toBe(429)
    expect((await ask(address, { from })).status).toBe(200)
    expect((await fileOf(gateway, 'state', created.invoice_id)).status).toBe(200)
  })

  it('cannot open payments of the counter', async () => {
    const { gateway, site } = await start()
    const { payment } = await gateway.engine.payments.create({
      id: 'LNS-1',
      merchantId: site.merchant_id,
      dialect: 'counter',
      amount: rupiah(25_000),
      policy: 'always-add',
      lifetimeSeconds: 60,
      merchantOrderId: null,
      customerName: null,
    })
    for (const dialect of DIALECTS) {
      const reply = await ask(dialect.page.url(gateway.lanUrl, payment), { from: '127.0.0.9' })
      expect(reply.status).toBe(404)
    }
    for (const name of ['state', 'qr.png', 'receipt.txt', 'live']) {
      expect((await fileOf(gateway, name, payment.id)).status).toBe(404)
    }
  })
})
