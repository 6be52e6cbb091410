import { describe, expect, it } from 'vitest'
import { ask, bearer } from '../../support/ask.ts'
import { makeForward } from '../../support/make.ts'
import { startTestGateway } from '../../support/test-gateway.ts'

const OTHER = '127.0.0.2'

describe('T-P1 T-C2 guessing secrets', () => {
  it('is blocked after ten wrong ones, while right ones work from the same and from other addresses', async () => {
    const gateway = await startTestGateway()
    const site = await gateway.addSite()
    const url = `${gateway.lanUrl}/api/webhook/payment`
    const body = makeForward(25_042, { event_hash: 'test' })
    const send = (secret: string, from = '127.0.0.1') =>
      ask(url, { headers: bearer(secret), body, from })
    const statuses: number[] = []
    for (let count = 0; count < 11; count += 1) {
      statuses.push((await send(`guess-${count}`)).status)
    }
    expect(statuses).toEqual([...Array(10).fill(401), 429])
    const refused = await send('guess-11')
    expect(refused.json()).toMatchObject({ success: false, code: 'TOO_MANY_ATTEMPTS' })
    const waitSeconds = Number(refused.headers['retry-after'])
    expect(waitSeconds).toBeGreaterThan(0)
    expect(waitSeconds).toBeLessThanOrEqual(60)
    expect((await send(site.callback_secret)).status).toBe(200)
    expect((await send(site.callback_secret, OTHER)).status).toBe(200)
    expect((await send('guess', OTHER)).status).toBe(401)
  })

  it('is counted over all routes of the LAN server together, whatever address a header claims', async () => {
    const gateway = await startTestGateway()
    const site = await gateway.addSite()
    const { lanUrl } = gateway
    const headers = (count: number) => ({
      ...bearer('nobody'),
      'x-callback-key': 'nobody',
      'x-forwarded-for': `10.0.0.${count}`,
    })
    const endpoints = [
      '/api/payments/qris/create',
      '/api/webhook/payment',
      '/api/callback/notify',
      '/in/nobody',
    ]
    const statuses: number[] = []
    for (let count = 0; count < 12; count += 1) {
      const url = `${lanUrl}${endpoints[count % endpoints.length]}`
      statuses.push((await ask(url, { headers: headers(count), body: { amount: 1 } })).status)
    }
    expect(statuses).toEqual([...Array(10).fill(401), 429, 429])
    const status = `${lanUrl}/api/payments/INV-1/status`
    expect((await ask(status, { headers: bearer('nobody') })).status).toBe(429)
    expect((await ask(status, { headers: bearer(site.api_key) })).status).toBe(404)
  })

  it('does not include requests without a secret, which always get 401', async () => {
    const { lanUrl } = await startTestGateway()
    const statuses: number[] = []
    for (let count = 0; count < 15; count += 1) {
      const body = { amount: 1 }
      const paths = ['/api/payments/qris/create', '/api/webhook/payment', '/api/callback/notify']
      for (const path of paths) statuses.push((await ask(`${lanUrl}${path}`, { body })).status)
    }
    expect(statuses).toEqual(Array(45).fill(401))
  })

  it('does not block a window of our own, which guesses nothing', async () => {
    const { tillUrl, controlToken } = await startTestGateway()
    const url = `${tillUrl}/app/session.get`
    const statuses = new Set<number>()
    for (let count = 0; count < 15; count += 1) {
      statuses.add(
        (await ask(url, { body: {}, headers: { cookie: 'lunas_cashier_1=old' } })).status,
      )
    }
    expect([...statuses]).toEqual([401])
    const guesses: number[] = []
    for (let count = 0; count < 11; count += 1) {
      guesses.push((await ask(url, { body: {}, headers: bearer('guess') })).status)
    }
    expect(guesses).toEqual([...Array(10).fill(401), 429])
    expect((await ask(url, { body: {}, headers: bearer(controlToken) })).status).toBe(200)
  })
})

describe('T-P11 every secret works for its own purpose only', () => {
  it('an API token not for forwarders, a callback secret not for sites, neither for the app server', async () => {
    const gateway = await startTestGateway()
    const site = await gateway.addSite()
    const { lanUrl, tillUrl } = gateway
    const dashboard = (await gateway.command('admin.createDashboardToken', {})).token
    const openers: Record<string, (secret: string, from: string) => Promise<{ status: number }>> = {
      site: (secret, from) =>
        ask(`${lanUrl}/api/payments/INV-1/status`, { headers: bearer(secret), from }),
      forwarder: (secret, from) =>
        ask(`${lanUrl}/api/webhook/payment`, {
          headers: bearer(secret),
          body: { message: 'test', event_hash: 'test' },
          from,
        }),
      callback: (secret, from) =>
        ask(`${lanUrl}/api/callback/notify`, {
          headers: { 'x-callback-key': secret },
          body: { amount: 1 },
          from,
        }),
      phone: (secret, from) => ask(`${lanUrl}/in/${secret}`, { body: {}, from }),
      till: (secret, from) =>
        ask(`${tillUrl}/app/session.get`, { headers: bearer(secret), body: {}, from }),
    }
    const secrets = {
      ...site,
      dashboard,
      control: gateway.controlToken,
      name: undefined,
      merchant_id: undefined,
    }
    const opened: Record<string, string[]> = {}
    // Each attempt from another address, because a guesser is soon blocked.
    for (const [at, [name, secret]] of Object.entries(secrets).entries()) {
      if (secret === undefined) continue
      for (const [endpoint, open] of Object.entries(openers)) {
        if ((await open(secret, `127.0.1.${at + 1}`)).status !== 401)
          opened[endpoint] = [...(opened[endpoint] ?? []), name]
      }
    }
    expect(opened).toEqual({
      site: ['api_key', 'test_api_key'],
      forwarder: ['callback_secret'],
      callback: ['callback_secret'],
      till: ['control'],
    })
  })

  it('T-C15 is not accepted in an address', async () => {
    const gateway = await startTestGateway()
    const site = await gateway.addSite()
    for (const name of ['token', 'apiKey', 'api_key', 'access_token']) {
      const url = `${gateway.lanUrl}/api/payments/INV-1/status?${name}=${site.api_key}`
      expect((await ask(url)).status).toBe(401)
    }
  })
})

it('T-B2 a GET request changes nothing', async () => {
  const gateway = await startTestGateway()
  const site = await gateway.addSite()
  const { lanUrl, tillUrl } = gateway
  const eventsBefore = gateway.engine.events.since(0, null, 1_000)
  for (const path of ['/health', '/pair/script.js', '/pair/x', '/api/payments/INV-1/status', '/']) {
    await ask(`${lanUrl}${path}`, { headers: bearer(site.api_key) })
    await ask(`${lanUrl}${path}`, { headers: bearer(site.api_key), method: 'HEAD' })
  }
  expect((await ask(`${tillUrl}/app/shop.setUp`)).status).toBe(404)
  expect(gateway.engine.events.since(0, null, 1_000)).toEqual(eventsBefore)
})
