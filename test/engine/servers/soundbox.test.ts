import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import type { SoundEvent } from '../../../src/shared/sound/sound.ts'
import { ask, bearer } from '../../support/ask.ts'
import { createPayment, pay } from '../../support/make.ts'
import { startTestGateway, type TestGateway } from '../../support/test-gateway.ts'
import { makeQris } from '../money/qris/support/make-qris.ts'
import { makeScreens } from './support/windows.ts'

const PAGE = '<script src="/assets/soundbox-1a2b3c4d.js"></script><h1>kotak suara</h1>'

function makeSoundboxScreens(): string {
  const { screensDir } = makeScreens()
  mkdirSync(join(screensDir, 'soundbox'))
  writeFileSync(join(screensDir, 'soundbox/index.html'), PAGE)
  writeFileSync(join(screensDir, 'assets/soundbox-1a2b3c4d.js'), 'console.log(2)')
  writeFileSync(join(screensDir, 'assets/lima-1a2b3c4d.wav'), 'RIFF')
  return screensDir
}

async function openShop() {
  const gateway = await startTestGateway({ screensDir: makeSoundboxScreens() })
  await gateway.command('shop.setUp', { name: 'Warung', qris: makeQris(), ownerPin: '481516' })
  return gateway
}

async function pairBox(gateway: TestGateway): Promise<{ cookie: string; id: string }> {
  const { url } = await gateway.command('soundboxes.openPairing', {})
  const reply = await ask(url, { method: 'POST', headers: { 'user-agent': 'iPhone' } })
  expect([reply.status, reply.headers.location]).toEqual([303, '/soundbox'])
  const [set] = reply.headers['set-cookie']!
  expect(set).toMatch(/HttpOnly; SameSite=Strict$/)
  const boxes = await gateway.command('soundboxes.list', {})
  return { cookie: set!.split(';')[0]!, id: boxes.at(-1)!.id }
}

/** The socket of a soundbox, with the frames it received. */
async function listen({ lanUrl }: TestGateway, headers: Record<string, string>) {
  const socket = new WebSocket(`${lanUrl.replace('http', 'ws')}/soundbox/live`, { headers })
  const frames: (SoundEvent | { kind: 'hello' })[] = []
  socket.on('message', (data: Buffer) => void frames.push(JSON.parse(data.toString('utf8'))))
  const ended = new Promise<number>((resolve) => {
    socket.on('close', resolve)
    socket.on('unexpected-response', (_, { statusCode }) => resolve(statusCode ?? 0))
    socket.on('error', () => {})
  })
  await Promise.race([ended, new Promise((resolve) => socket.once('message', resolve))])
  return { frames, ended, events: () => frames.slice(1) as SoundEvent[] }
}

describe('a soundbox', () => {
  it('receives kind, amount and time of a payment, and nothing else', async () => {
    const gateway = await openShop()
    await gateway.command('settings.set', { key: 'soundForSites', value: '1' })
    const { cookie } = await pairBox(gateway)
    const line = await listen(gateway, { cookie, origin: gateway.lanUrl })
    const site = await gateway.addSite()
    const payment = await createPayment(gateway, site)
    await pay(gateway, site, payment)

    await expect
      .poll(line.events)
      .toEqual([{ kind: 'paid', amount: payment.total_amount, atMs: expect.any(Number) }])
    expect(Object.keys(line.frames[0]!)).toEqual(['kind', 'atMs'])
    expect(await gateway.command('soundboxes.list', {})).toMatchObject([
      { name: 'iPhone', isConnected: true, isRevoked: false },
    ])
  })

  it('that reconnects receives recent announcements, so that its page can skip those already played', async () => {
    const gateway = await openShop()
    await gateway.command('settings.set', { key: 'soundForSites', value: '1' })
    const { cookie } = await pairBox(gateway)
    const site = await gateway.addSite()
    await pay(gateway, site, await createPayment(gateway, site))

    const line = await listen(gateway, { cookie })
    await expect.poll(() => line.events().map(({ kind }) => kind)).toEqual(['paid'])
  })

  it('is disconnected at once when the owner revokes it, and cannot come back', async () => {
    const gateway = await openShop()
    await gateway.command('settings.set', { key: 'soundForSites', value: '1' })
    const { cookie, id } = await pairBox(gateway)
    const line = await listen(gateway, { cookie })
    await gateway.command('soundboxes.revoke', { soundboxId: id })

    expect(await line.ended).toBe(4401)
    const site = await gateway.addSite()
    await pay(gateway, site, await createPayment(gateway, site))
    expect(line.events()).toEqual([])
    expect(await (await listen(gateway, { cookie })).ended).toBe(401)
    expect((await ask(`${gateway.lanUrl}/soundbox`, { headers: { cookie } })).status).toBe(401)
  })

  it('gets its own page and files, and no other screen', async () => {
    const gateway = await openShop()
    const { cookie } = await pairBox(gateway)
    const get = (path: string) => ask(`${gateway.lanUrl}${path}`, { headers: { cookie } })
    const page = await get('/soundbox')
    expect(page.text).toBe(PAGE)
    const policy = String(page.headers['content-security-policy'])
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self';")
    expect(policy).not.toContain('unsafe')
    expect((await get('/assets/soundbox-1a2b3c4d.js')).text).toBe('console.log(2)')
    expect((await get('/assets/lima-1a2b3c4d.wav')).headers['content-type']).toBe('audio/wav')
    const others = [
      'cashier.js',
      '..%2fcashier%2findex.html',
      'dua-1a2b3c4d.wav',
      '../../secret.txt',
    ]
    for (const name of others) {
      expect([name, (await get(`/assets/${name}`)).status]).toEqual([name, 404])
    }
    expect((await get('/cashier/')).status).toBe(404)
  })

  it('has a secret that works nowhere else, and no other secret works for it', async () => {
    const gateway = await openShop()
    const { cookie } = await pairBox(gateway)
    const token = cookie.split('=')[1]!
    const forwarded = await ask(`${gateway.lanUrl}/api/webhook/payment`, {
      headers: bearer(token),
      body: { app: 'id.dana', title: 'DANA', message: 'Rp25.042 diterima DANA Bisnis.' },
    })
    expect(forwarded.status).toBe(401)
    expect((await ask(`${gateway.lanUrl}/in/${token}`, { body: {} })).status).toBe(401)
    const command = await ask(`${gateway.tillUrl}/app/till.get`, { headers: { cookie }, body: {} })
    expect(command.status).toBe(401)

    const { url } = await gateway.command('devices.openPairing', {})
    const phonePage = await ask(url, { method: 'POST' })
    const phoneToken = /ph_[0-9a-f]+/.exec(phonePage.text)![0]
    const phoneCookie = `${cookie.split('=')[0]}=${phoneToken}`
    expect(await (await listen(gateway, { cookie: phoneCookie })).ended).toBe(401)
  })
})

describe('an unpaired device', () => {
  it('is asked to pair first, and gets no file and no socket', async () => {
    const gateway = await openShop()
    const page = await ask(`${gateway.lanUrl}/soundbox`)
    expect([page.status, page.text]).toEqual([
      401,
      expect.stringContaining('Pasangkan HP ini dulu'),
    ])
    expect((await ask(`${gateway.lanUrl}/assets/lima-1a2b3c4d.wav`)).status).toBe(404)
    expect(await (await listen(gateway, {})).ended).toBe(401)
    const cookie = `lunas_soundbox_${new URL(gateway.lanUrl).port}=sb_${'0'.repeat(64)}`
    expect(await (await listen(gateway, { cookie })).ended).toBe(401)
  })

  it('on another origin cannot connect with the cookie of a paired phone', async () => {
    const gateway = await openShop()
    const { cookie } = await pairBox(gateway)
    const evil = await listen(gateway, { cookie, origin: 'http://evil.example' })
    expect(await evil.ended).toBe(403)
  })

  it('cannot use a code twice, nor a phone’s code, nor one of a closed window', async () => {
    const gateway = await openShop()
    const { url } = await gateway.command('soundboxes.openPairing', {})
    expect((await ask(url)).text).toContain('Jadikan kotak suara')
    expect((await ask(url, { method: 'POST' })).status).toBe(303)
    expect((await ask(url, { method: 'POST' })).status).toBe(409)
    const phone = (await gateway.command('devices.openPairing', {})).url
    const crossed = phone.replace('/pair/', '/soundbox/pair/')
    expect((await ask(crossed, { method: 'POST' })).status).toBe(409)
    const closed = (await gateway.command('soundboxes.openPairing', {})).url
    await gateway.command('soundboxes.closePairing', {})
    expect((await ask(closed)).status).toBe(403)
    expect(await gateway.command('soundboxes.list', {})).toHaveLength(1)
  })
})
