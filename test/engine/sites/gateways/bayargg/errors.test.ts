import { pino } from 'pino'
import { describe, expect, it } from 'vitest'
import { ask } from '../../../../support/ask.ts'
import { startTestGateway } from '../../../../support/test-gateway.ts'
import { askCreate, bayarggShop, create, send } from './support.ts'

describe('errors of bayar.gg', () => {
  it('B-005 B-006 have one format, with the documented statuses', async () => {
    const shop = await bayarggShop()
    const { lanUrl } = shop.gateway
    const refusals = [
      [400, await askCreate(shop, { amount: 1 })],
      [400, await send(shop, 'create-payment', { body: '{"amount":' })],
      [401, await ask(`${lanUrl}/api/check-payment?invoice=x`)],
      [401, await ask(`${lanUrl}/api/list-payments`, { headers: { 'x-api-key': 'pk_wrong' } })],
      [404, await send(shop, 'check-payment?invoice=x')],
      [404, await send(shop, 'no-such-thing.php')],
      [405, await send(shop, 'create-payment.php')],
      [
        413,
        await send(shop, 'create-payment', {
          body: { amount: 5_000, description: 'x'.repeat(66_000) },
        }),
      ],
    ] as const
    for (const [status, reply] of refusals) {
      expect(reply.status).toBe(status)
      const body = reply.json()
      expect(Object.keys(body)).toEqual(['success', 'error', 'message'])
      expect(body).toMatchObject({ success: false, message: body.error })
      expect(body.error).not.toBe('')
    }
    expect(refusals[2][1].json().error).toBe('API Key tidak valid')
  })

  it('B-006 are 429 when one site has too many open, and 503 when no code is free', async () => {
    const shop = await bayarggShop()
    await shop.gateway.engine.settings.set('openPaymentsPerKey', '2')
    await create(shop)
    await create(shop)
    const refused = await askCreate(shop)
    expect(refused.status).toBe(429)
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
    await shop.gateway.engine.settings.set('openPaymentsPerKey', null)
    await shop.gateway.engine.settings.set('uniqueCodeMax', '2')
    const crowded = await lastStatus(shop)
    expect(crowded).toBe(503)
  })

  it('B-007 are 405 for a method that an endpoint does not support, with the supported ones', async () => {
    const shop = await bayarggShop()
    const wrong = [
      ['GET', 'create-payment.php', 'POST'],
      ['GET', 'create-payment', 'POST'],
      ['POST', 'check-payment.php', 'GET'],
      ['DELETE', 'list-payments', 'GET'],
      ['PUT', 'qris-info.php', 'GET, POST'],
      ['GET', 'wa-store-complete.php', 'POST'],
    ] as const
    for (const [method, path, allowed] of wrong) {
      const reply = await send(shop, path, { method })
      expect([path, reply.status, reply.headers.allow]).toEqual([path, 405, allowed])
    }
  })

  it('B-094 include a refusal to accept a wallet’s password', async () => {
    const shop = await bayarggShop()
    for (const path of ['accounts-connect', 'accounts-connect.php']) {
      const reply = await send(shop, path, { body: { provider: 'ovo', pin: '123456' } })
      expect(reply.status).toBe(403)
      expect(reply.json().error).toContain('tidak pernah meminta PIN')
    }
  })

  it('do not occur for JSON under any content type, nor for forms', async () => {
    const shop = await bayarggShop()
    const json = await send(shop, 'create-payment', { body: '{"amount":50000}' })
    expect(json.status).toBe(200)
    const form = await send(shop, 'create-payment', {
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'amount=50000&description=Kopi+susu',
    })
    expect(form.status).toBe(200)
    const { invoice_id } = form.json().payment
    const { details } = shop.gateway.engine.payments.find(invoice_id)!
    expect(details.description).toBe('Kopi susu')
  })

  it('let a suspended merchant read, and create nothing', async () => {
    const shop = await bayarggShop()
    const { invoice_id } = await create(shop)
    await shop.gateway.command('merchants.suspend', { id: shop.site.merchant_id })
    expect((await askCreate(shop)).status).toBe(401)
    expect((await send(shop, `check-payment?invoice=${invoice_id}`)).status).toBe(200)
  })

  it('let a read key read, and create nothing', async () => {
    const shop = await bayarggShop()
    const input = { id: shop.site.merchant_id, mode: 'live', scope: 'read' } as const
    const { api_key } = await shop.gateway.command('merchants.createKey', input)
    const reader = { ...shop, site: { ...shop.site, api_key } }
    expect((await askCreate(reader)).status).toBe(401)
    expect((await send(reader, 'list-payments')).status).toBe(200)
  })

  it('B-003 never log a key from a query, whatever becomes of the request', async () => {
    const lines: string[] = []
    const log = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) })
    const gateway = await startTestGateway({ log })
    const { api_key } = await gateway.addSite()
    const paths = [
      'check-payment?invoice=x',
      'create-payment?x=1',
      'no-such-thing?x=1',
      'list-payments?page=0',
    ]
    for (const path of paths) {
      for (const key of [api_key, 'pk_wrong_secret']) {
        await ask(`${gateway.lanUrl}/api/${path}&apiKey=${key}`)
        await ask(`${gateway.lanUrl}/api/${path}&apiKey=${key}`, { body: '{"amount":' })
      }
    }
    log.info('the log is heard')
    expect(lines.join('')).toContain('the log is heard')
    expect(lines.join('')).not.toMatch(/pk_/)
  })

  it('do not change unknown paths of other gateways outside /api', async () => {
    const shop = await bayarggShop()
    const reply = await ask(`${shop.gateway.lanUrl}/elsewhere`)
    expect(reply.status).toBe(404)
    expect(reply.json()).not.toHaveProperty('error')
  })
})

/** The error for one payment of an amount more than there are codes. */
async function lastStatus(shop: Parameters<typeof askCreate>[0]): Promise<number> {
  let status = 200
  for (let count = 0; status === 200 && count < 4; count += 1) {
    status = (await askCreate(shop)).status
  }
  return status
}
