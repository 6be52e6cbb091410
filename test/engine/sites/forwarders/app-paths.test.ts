import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import {
  danaBody,
  type PhoneShop,
  sign,
  startPhoneShop,
} from '../../money/forwarding/support/phone.ts'

const JSON_TYPE = { 'content-type': 'application/json' }

/** The requests of the app `gopay-notifications`, byte for byte: `backendUrl` is the phone's own address. */
function bridgeHeaders(secret: string, body: string): Record<string, string> {
  const deviceId = 'hp-kasir'
  const seconds = String(Math.floor(Date.now() / 1_000))
  const hash = createHash('sha256').update(body).digest('hex')
  return {
    ...JSON_TYPE,
    'x-device-id': deviceId,
    'x-timestamp': seconds,
    'x-signature': sign(secret, `${deviceId}\n${seconds}\n${hash}`),
    'x-app-version': '1.0.0',
  }
}

function bridgeEvent(amount: number, eventId: string): string {
  return JSON.stringify({
    event_id: eventId,
    device_id: 'hp-kasir',
    source: 'gopay',
    notification: {
      package_name: 'com.gojek.gopaymerchant',
      title: 'Pembayaran QRIS statis diterima',
      text: `Rp ${amount.toLocaleString('id-ID')} di WARUNG CONTOH.`,
      big_text: null,
      posted_at: Date.now(),
    },
    amount_hint: amount,
    received_at: new Date().toISOString(),
  })
}

describe('C5 an app that appends its own path to the phone’s address', () => {
  it.each(['token', 'signing secret'])(
    'C5 gopay-notifications posts to /events and gets accepted, then duplicate (signed with its %s)',
    async (kind) => {
      const shop = await startPhoneShop()
      const secret = kind === 'token' ? shop.token : shop.signingSecret
      const { id, total } = await shop.askForMoney(25_000)
      const body = bridgeEvent(total, 'event-1')
      const post = () =>
        shop.to(`/in/${shop.token}/events`, { headers: bridgeHeaders(secret, body), body })
      const first = await post()
      expect([first.status, first.json().status]).toEqual([200, 'accepted'])
      expect(shop.isPaid(id)).toBe(true)
      const again = await post()
      expect([again.status, again.json().status]).toEqual([200, 'duplicate'])
    },
  )

  it('C5 gopay-notifications tests its connection, asks for the time and sends heartbeats', async () => {
    const shop = await startPhoneShop()
    const base = `/in/${shop.token}`
    const health = await shop.to(`${base}/health`)
    expect(health.status).toBe(200)
    expect(Math.abs(health.json().server_time - Date.now() / 1_000)).toBeLessThan(60)
    const me = await shop.to(`${base}/device/me`, { headers: bridgeHeaders(shop.token, '') })
    expect([me.status, me.json().name]).toEqual([200, 'HP kasir'])
    const body = JSON.stringify({
      android_version: '14',
      listener_connected: true,
      pending_count: 2,
      failed_count: 0,
    })
    const headers = bridgeHeaders(shop.token, body)
    expect((await shop.to(`${base}/devices/heartbeat`, { headers, body })).status).toBe(200)
    const [device] = shop.gateway.engine.devices.list()
    expect(device?.lastBeat).toMatchObject({ queueLength: 2 })
    expect(shop.stored()).toEqual([])
  })

  it.each([
    ['/api/notif', 'x-api-key'],
    ['/api/payments/notif-listener/ingest', 'x-listener-key'],
  ])(
    'C5 notification-listener posts to %s: kept and shown, never settled',
    async (path, header) => {
      const shop = await startPhoneShop()
      const { id } = await shop.askForMoney(25_042)
      const text = 'Pembayaran Masuk Rp25.042 diterima DANA Bisnis. Rp25.042 diterima DANA Bisnis.'
      const body = { amount: 25_042, provider: 'dana', rawText: text, transactionId: '1-25042' }
      for (const base of [`/in/${shop.token}`, '']) {
        const reply = await shop.to(`${base}${path}`, { headers: { [header]: shop.token }, body })
        expect([reply.status, reply.json().success]).toEqual([200, true])
      }
      expect(await shop.gateway.command('inbox.list', {})).toMatchObject([
        { text, reason: 'app-not-named', app: 'dana' },
      ])
      expect(shop.isPaid(id)).toBe(false)
    },
  )

  it('C5 any other path below the phone’s address takes a text, too', async () => {
    const shop = await startPhoneShop()
    const paths = ['/api/v1/notifications', '/webhook/payment', '/x/y/z', '/notify.php']
    for (const [index, path] of paths.entries()) {
      const body = danaBody(10_001 + index)
      const reply = await shop.to(`/in/${shop.token}${path}`, { body })
      expect([path, reply.status, reply.json().amount]).toEqual([path, 200, 10_001 + index])
    }
    expect((await shop.to(`/in/${shop.token}/api/ping`, { method: 'POST' })).status).toBe(200)
    expect(shop.stored()).toHaveLength(paths.length)
  })

  it('C5 a wrong token is rejected under every path', async () => {
    const shop = await startPhoneShop()
    for (const path of ['/events', '/health', '/device/me', '/devices/heartbeat', '/gateways']) {
      const reply = await shop.to(`/in/ph_wrong${path}`, {
        method: path === '/events' ? 'POST' : 'GET',
      })
      expect([path, reply.status]).toEqual([path, 401])
    }
    expect(shop.stored()).toEqual([])
  })
})

describe('F7 the phone’s address with surplus slashes', () => {
  it.each([
    ['a slash at the end', (shop: PhoneShop) => `/in/${shop.token}/`],
    ['two slashes at the beginning', (shop: PhoneShop) => `//in/${shop.token}`],
    ['two slashes in the middle', (shop: PhoneShop) => `/in//${shop.token}`],
    ['two slashes before the path of the app', (shop: PhoneShop) => `/in/${shop.token}//events`],
    ['a shared path with a slash', () => '/api/notify/'],
  ])('F7 %s is the same address', async (_, address) => {
    const shop = await startPhoneShop()
    const headers = { authorization: `Bearer ${shop.token}` }
    const reply = await shop.to(address(shop), { headers, body: danaBody(1_234) })
    expect([reply.status, reply.json()]).toMatchObject([200, { amount: 1_234 }])
  })
})
