import { describe, expect, it } from 'vitest'
import { ask, bearer } from '../../support/ask.ts'
import { startTestGateway } from '../../support/test-gateway.ts'
import { makeQris } from '../money/qris/support/make-qris.ts'
import { connectLive, listen } from '../sites/gateways/webqris/support/live-client.ts'
import { sayRaw } from './support/raw.ts'
import { makeScreens, openWindow } from './support/windows.ts'

describe('a ticket', () => {
  it('opens a window once: it is exchanged for an HttpOnly cookie', async () => {
    const gateway = await startTestGateway(makeScreens())
    const ticket = gateway.engine.sessions.issueTicket('cashier')
    const url = `${gateway.tillUrl}/cashier/?ticket=${ticket}&theme=dark`
    const first = await ask(url)
    expect(first.status).toBe(302)
    expect(first.headers.location).toBe('/cashier/?theme=dark')
    const port = new URL(gateway.tillUrl).port
    expect(first.headers['set-cookie']).toEqual([
      expect.stringMatching(
        new RegExp(
          `^lunas_cashier_${port}=[0-9a-f]{64}; Max-Age=2592000; Path=/; HttpOnly; SameSite=Strict$`,
        ),
      ),
    ])
    const again = await ask(url)
    expect(again.status).toBe(302)
    expect(again.headers).not.toHaveProperty('set-cookie')
  })

  it('opens the window that it was made for and no other', async () => {
    const gateway = await startTestGateway(makeScreens())
    const ticket = gateway.engine.sessions.issueTicket('customer-display')
    const reply = await ask(`${gateway.tillUrl}/cashier/?ticket=${ticket}`)
    expect(reply.headers).not.toHaveProperty('set-cookie')
  })

  it('that was never issued opens nothing', async () => {
    const gateway = await startTestGateway(makeScreens())
    for (const ticket of ['', 'x', 'a'.repeat(64), '%00']) {
      const reply = await ask(`${gateway.tillUrl}/cashier/?ticket=${ticket}`)
      expect(reply.headers).not.toHaveProperty('set-cookie')
    }
  })
})

describe('a command', () => {
  it('needs a signed-in window', async () => {
    const gateway = await startTestGateway()
    const url = `${gateway.tillUrl}/app/session.get`
    const none = await ask(url, { body: {} })
    expect(none.status).toBe(401)
    expect(none.json()).toMatchObject({ ok: false, code: 'NOT_SIGNED_IN' })
    const window = await openWindow(gateway, 'cashier')
    expect((await window.send('session.get')).json()).toMatchObject({
      ok: true,
      value: { role: 'cashier' },
    })
    const forged = `${window.cookie.slice(0, -1)}${window.cookie.endsWith('0') ? '1' : '0'}`
    expect((await ask(url, { headers: { cookie: forged }, body: {} })).status).toBe(401)
  })

  it('is accepted from our own origin only', async () => {
    const gateway = await startTestGateway()
    const window = await openWindow(gateway, 'cashier')
    const port = new URL(gateway.tillUrl).port
    for (const origin of [
      'http://evil.example',
      'null',
      'https://127.0.0.1',
      `https://127.0.0.1:${port}`,
      `http://127.0.0.1:${port}.evil.example`,
      gateway.lanUrl,
    ]) {
      const reply = await window.send('session.get', {}, { origin })
      expect(reply.status).toBe(403)
      expect(reply.json()).toMatchObject({ ok: false, code: 'ORIGIN_NOT_ALLOWED' })
    }
  })

  it('is accepted from the command line, which sends no origin', async () => {
    const gateway = await startTestGateway()
    const url = `${gateway.tillUrl}/app/session.get`
    const headers = bearer(gateway.controlToken)
    expect((await ask(url, { headers, body: {} })).json().value.role).toBe('admin')
    const asPage = { ...headers, origin: gateway.tillUrl }
    expect((await ask(url, { headers: asPage, body: {} })).status).toBe(401)
    for (const token of ['', 'c', 'c'.repeat(63), 'd'.repeat(64)]) {
      expect((await ask(url, { headers: bearer(token), body: {} })).status).toBe(401)
    }
  })

  it('gets every answer in one format, also errors', async () => {
    const gateway = await startTestGateway()
    const window = await openWindow(gateway, 'cashier')
    const replies = {
      404: await window.send('nothing.get'),
      400: await window.send('session.get', { surprise: 1 }),
      403: await window.send('merchants.list'),
    }
    for (const [status, reply] of Object.entries(replies)) {
      expect(reply.status).toBe(Number(status))
      expect(reply.json()).toEqual({
        ok: false,
        code: expect.stringMatching(/^[A-Z_]+$/),
        message: expect.stringMatching(/\S/),
      })
    }
    for (const name of ['constructor', '__proto__', 'toString', 'hasOwnProperty']) {
      expect((await window.send(name)).json()).toMatchObject({ ok: false, code: 'COMMAND_UNKNOWN' })
    }
  })

  it('of the owner needs the PIN first, and is locked again on request', async () => {
    const gateway = await startTestGateway()
    await gateway.command('shop.setUp', { name: 'Warung', qris: makeQris(), ownerPin: '481516' })
    const cashier = await openWindow(gateway, 'cashier')
    const other = await openWindow(gateway, 'cashier')
    expect((await cashier.send('settings.list')).status).toBe(403)
    expect((await cashier.send('session.unlockOwner', { pin: '000000' })).status).toBe(403)
    expect((await cashier.send('session.unlockOwner', { pin: '481516' })).status).toBe(200)
    expect((await cashier.send('settings.list')).status).toBe(200)
    expect((await other.send('settings.list')).status).toBe(403)
    expect((await cashier.send('session.lockOwner')).status).toBe(200)
    expect((await cashier.send('settings.list')).status).toBe(403)
  })

  it('reports when to try again once the PIN is locked', async () => {
    const gateway = await startTestGateway()
    await gateway.command('shop.setUp', { name: 'Warung', qris: makeQris(), ownerPin: '481516' })
    const cashier = await openWindow(gateway, 'cashier')
    const statuses: number[] = []
    for (let count = 0; count < 5; count += 1) {
      statuses.push((await cashier.send('session.unlockOwner', { pin: '000000' })).status)
    }
    expect(statuses).toEqual(Array(5).fill(403))
    const locked = await cashier.send('session.unlockOwner', { pin: '481516' })
    expect(locked.status).toBe(429)
    expect(locked.json()).toMatchObject({ ok: false, code: 'PIN_LOCKED' })
    expect(Number(locked.headers['retry-after'])).toBe(locked.json().retryAfterSeconds)
  })

  it('uses the stronger role of two windows in one browser', async () => {
    const gateway = await startTestGateway()
    const display = await openWindow(gateway, 'customer-display')
    const cashier = await openWindow(gateway, 'cashier')
    const both = `${display.cookie}; ${cashier.cookie}`
    const reply = await ask(`${gateway.tillUrl}/app/till.get`, {
      headers: { cookie: both },
      body: {},
    })
    expect(reply.json()).toMatchObject({ ok: true })
    expect((await display.send('till.get')).status).toBe(403)
  })
})

describe('the live socket of our screens', () => {
  it('is rejected before the upgrade without a window, and from another origin', async () => {
    const gateway = await startTestGateway()
    const { cookie } = await openWindow(gateway, 'customer-display')
    const url = `${gateway.tillUrl}/app/live`
    expect(await connectLive(url)).toBe(401)
    expect(await connectLive(url, { cookie: 'lunas_cashier_1=x' })).toBe(401)
    for (const origin of ['http://evil.example', 'null', gateway.lanUrl]) {
      expect(await connectLive(url, { cookie, origin })).toBe(403)
    }
  })

  it('announces changes by name with an increasing number, and answers ping', async () => {
    const gateway = await startTestGateway()
    const { cookie } = await openWindow(gateway, 'cashier')
    const client = await listen(`${gateway.tillUrl}/app/live`, {
      cookie,
      origin: gateway.tillUrl,
    })
    client.socket.send('ping')
    await expect.poll(() => client.frames).toEqual(['pong'])
    await gateway.command('shop.setUp', { name: 'Warung', qris: makeQris(), ownerPin: '481516' })
    await gateway.command('order.addAmount', { amount: 5_000 })
    await expect.poll(() => client.events().map(({ event }) => event)).toContain('till.changed')
    const sequences = client.events().map(({ sequence }) => sequence)
    expect(sequences).toEqual(sequences.map((_, index) => sequences[0] + index))
    for (const frame of client.events()) expect(Object.keys(frame)).toEqual(['event', 'sequence'])
  })
})

describe('the pages', () => {
  it('have no inline scripts, and a policy that would block them', async () => {
    const gateway = await startTestGateway(makeScreens())
    for (const screen of ['cashier', 'customer-display', 'phone-simulator']) {
      const page = await ask(`${gateway.tillUrl}/${screen}/`)
      expect(page).toMatchObject({ status: 200, text: `<h1>${screen}</h1>` })
      expect(page.headers['content-security-policy']).toBe(
        "default-src 'self';script-src 'self';style-src 'self' 'unsafe-inline';img-src 'self' data: blob:;font-src 'self';connect-src 'self' ws:;object-src 'none';base-uri 'none';form-action 'none';frame-ancestors 'none'",
      )
      const bare = await ask(`${gateway.tillUrl}/${screen}`)
      expect([bare.status, bare.headers.location]).toEqual([302, `/${screen}/`])
    }
  })

  it.each([
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/%2e%2e/secret.txt',
    '/%252e%252e%252fsecret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/assets/../../secret.txt',
    '/../screens-evil/secret.txt',
    '/..%2fscreens-evil%2fsecret.txt',
    '/cashier/%00.html',
    '/C:%5cwindows%5cwin.ini',
    '//etc/passwd',
    '/assets/',
    '/assets',
    '/.env',
  ])('lead to no file outside: %s', async (path) => {
    const gateway = await startTestGateway(makeScreens())
    const { host } = new URL(gateway.tillUrl)
    const answer = await sayRaw(gateway.tillUrl, `GET ${path} HTTP/1.1\r\nHost: ${host}\r\n\r\n`)
    expect([400, 403, 404]).toContain(answer.status)
    expect(answer.body).not.toContain('SECRET')
    expect(JSON.parse(answer.body)).toMatchObject({ ok: false })
  })
})

describe('the LAN server', () => {
  it('has no commands and no screens', async () => {
    const gateway = await startTestGateway(makeScreens())
    const { cookie } = await openWindow(gateway, 'cashier')
    const headers = { cookie, ...bearer(gateway.controlToken) }
    for (const path of ['/app/session.get', '/app/merchants.list', '/app/admin.doctor']) {
      expect((await ask(`${gateway.lanUrl}${path}`, { headers, body: {} })).status).toBe(404)
    }
    for (const path of ['/cashier/', '/customer-display/', '/assets/cashier.js', '/app/live']) {
      expect((await ask(`${gateway.lanUrl}${path}`, { headers })).status).toBe(404)
    }
    expect(await connectLive(`${gateway.lanUrl}/app/live`, headers)).toBe(404)
  })

  it('has the gateways, and the app server has none of them', async () => {
    const gateway = await startTestGateway()
    const site = await gateway.addSite()
    const headers = { ...bearer(site.api_key), 'x-callback-key': site.callback_secret }
    for (const path of ['/api/payments/qris/create', '/api/callback/notify', '/in/x', '/pair/x']) {
      const url = `${gateway.tillUrl}${path}`
      expect((await ask(url, { headers, body: { amount: 1 } })).status).toBe(404)
    }
  })
})
