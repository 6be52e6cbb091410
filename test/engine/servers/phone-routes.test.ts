import { describe, expect, it } from 'vitest'
import { ask, bearer } from '../../support/ask.ts'
import { createPayment, makeForward } from '../../support/make.ts'
import { startTestGateway, type TestGateway } from '../../support/test-gateway.ts'
import { makeQris } from '../money/qris/support/make-qris.ts'

const ANDROID = 'Mozilla/5.0 (Linux; Android 14; SM-A155F) AppleWebKit/537.36'

async function startShop(): Promise<TestGateway> {
  const gateway = await startTestGateway()
  await gateway.command('shop.setUp', { name: 'Warung <b>', qris: makeQris(), ownerPin: '481516' })
  return gateway
}

/** Pairs a phone like its browser, and returns its token. */
async function pair(gateway: TestGateway): Promise<string> {
  const { url } = await gateway.command('devices.openPairing', {})
  const page = await post(url)
  return /\/in\/(ph_[0-9a-f]{64})/.exec(page.text)?.[1] ?? ''
}

const post = (url: string) =>
  ask(url, {
    method: 'POST',
    headers: { 'user-agent': ANDROID, 'content-type': 'application/x-www-form-urlencoded' },
    body: '',
  })

describe('pairing', () => {
  it('shows a page with one button, then once the settings for the forwarder app', async () => {
    const gateway = await startShop()
    const { url } = await gateway.command('devices.openPairing', {})
    const page = await ask(url)
    expect(page.status).toBe(200)
    expect(page.text).toContain('Warung &#60;b&#62;')
    expect(page.headers['cache-control']).toBe('no-store')
    expect((await ask(url)).status).toBe(200)
    const paired = await post(url)
    expect(paired.status).toBe(200)
    expect(paired.text).toContain(`${gateway.lanUrl}/api/webhook/payment`)
    const [device] = await gateway.command('devices.list', {})
    expect(device).toMatchObject({ name: 'SM-A155F', lastHeardAtMs: null })
    for (const again of [await ask(url), await post(url)]) {
      expect([403, 409]).toContain(again.status)
      expect(again.text).not.toContain('ph_')
    }
  })

  it('T-P14 pairs one of two phones that use the same code at once', async () => {
    const gateway = await startShop()
    const { url } = await gateway.command('devices.openPairing', {})
    const pages = await Promise.all([post(url), post(url), post(url)])
    expect(pages.filter(({ text }) => text.includes('ph_'))).toHaveLength(1)
    expect(pages.every(({ status }) => status < 500)).toBe(true)
    expect(await gateway.command('devices.list', {})).toHaveLength(1)
  })

  it('T-P14 rejects a code when no window is open, and a closed window’s', async () => {
    const gateway = await startShop()
    expect((await post(`${gateway.lanUrl}/pair/guess`)).status).toBe(409)
    const { url } = await gateway.command('devices.openPairing', {})
    await gateway.command('devices.closePairing', {})
    expect((await post(url)).status).toBe(409)
    expect((await ask(url)).status).toBe(403)
  })

  it('runs only a script of ours, which is not inline', async () => {
    const gateway = await startShop()
    const { url } = await gateway.command('devices.openPairing', {})
    const page = await post(url)
    expect(page.headers['content-security-policy']).toContain("script-src 'self'")
    expect(page.text.match(/<script[^>]*>/g)).toEqual(['<script defer src="/pair/script.js">'])
    expect(page.text).not.toMatch(/ on[a-z]+=/)
    const script = await ask(`${gateway.lanUrl}/pair/script.js`)
    expect(script.headers['content-type']).toBe('text/javascript; charset=utf-8')
  })
})

describe('POST /in/<token>', () => {
  it('settles the shop’s own payment and returns the amount', async () => {
    const gateway = await startShop()
    const token = await pair(gateway)
    await gateway.command('order.addAmount', { amount: 25_000 })
    const { payment } = await gateway.command('order.payWithQris', {})
    const { message: text, ...rest } = makeForward(payment!.total)
    const reply = await ask(`${gateway.lanUrl}/in/${token}`, { body: { ...rest, text } })
    expect(reply.json()).toEqual({
      success: true,
      status: 'accepted',
      result: 'settled',
      amount: payment!.total,
      matched: true,
      verified: true,
      charge_id: payment!.id,
    })
    expect((await gateway.command('till.get', {})).payment?.status).toBe('paid')
  })

  it('answers 200 whatever the outcome, so that no app repeats or discards it', async () => {
    const gateway = await startShop()
    const token = await pair(gateway)
    const url = `${gateway.lanUrl}/in/${token}`
    const body = makeForward(25_042)
    const results = []
    for (const each of [
      body,
      body,
      { ...body, message: 'Halo', event_id: 1 },
      { is_test: true },
      {},
    ]) {
      const reply = await ask(url, { body: each })
      expect(reply.status).toBe(200)
      results.push(reply.json().result)
    }
    expect(results).toEqual(['unmatched', 'duplicate', 'unread', 'test', 'unread'])
  })

  it('rejects everyone else, and a phone from the moment it is revoked', async () => {
    const gateway = await startShop()
    const site = await gateway.addSite()
    const token = await pair(gateway)
    for (const other of ['x', site.api_key, site.callback_secret, `${token}0`, token.slice(1)]) {
      expect((await ask(`${gateway.lanUrl}/in/${other}`, { body: {} })).status).toBe(401)
    }
    const [device] = await gateway.command('devices.list', {})
    await gateway.command('devices.revoke', { deviceId: device!.id })
    const refused = await ask(`${gateway.lanUrl}/in/${token}`, { body: {} })
    expect(refused.status).toBe(401)
    expect(refused.text).not.toContain(token)
  })

  it('settles nothing for a site on another account', async () => {
    const gateway = await startShop()
    const token = await pair(gateway)
    const site = await gateway.addSite()
    const { total_amount, invoice_id } = await createPayment(gateway, site)
    const reply = await ask(`${gateway.lanUrl}/api/webhook/payment`, {
      headers: bearer(token),
      body: makeForward(total_amount),
    })
    expect(reply.status).toBe(404)
    expect(gateway.engine.payments.find(invoice_id)?.status).toBe('pending')
  })
})
