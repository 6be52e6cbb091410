import { expect, it } from 'vitest'
import { createPayment } from '../../../support/make.ts'
import { startTestGateway } from '../../../support/test-gateway.ts'
import { connectLive, listen } from '../../sites/gateways/webqris/support/live-client.ts'

async function start() {
  const gateway = await startTestGateway()
  const site = await gateway.addSite()
  return { gateway, site, url: `${gateway.lanUrl}/ws/merchant?token=${site.api_key}` }
}

it('T-B6 closes a socket with 1009 for a frame of 65,537 bytes, not for one of 65,536', async () => {
  const { url, gateway, site } = await start()
  const client = await listen(url)
  client.socket.send('a'.repeat(65_536))
  client.socket.send('ping')
  await expect.poll(() => client.frames).toEqual(['pong'])
  client.socket.send('a'.repeat(65_537))
  expect(await client.closed).toBe(1009)
  await createPayment(gateway, site)
})

it('T-B6 does not negotiate compression', async () => {
  const { url } = await start()
  const client = await listen(url)
  expect(client.socket.extensions).toBe('')
})

it('T-B6 closes a socket that sends too many messages', async () => {
  const { url } = await start()
  const client = await listen(url)
  for (let count = 0; count < 100; count += 1) client.socket.send('ping')
  expect(await client.closed).toBe(4408)
})

it('T-B6 closes a client that does not read, and the others receive everything', async () => {
  const { gateway, site, url } = await start()
  const stuck = await listen(url)
  const fine = await listen(url)
  stuck.socket.pause()
  const { invoice_id } = await createPayment(gateway, site)
  const payment = gateway.engine.payments.find(invoice_id)!
  const long = { ...payment, payerName: 'a'.repeat(200_000) }
  const events = { kind: 'payment.paid', atMs: 0, payment: long, merchantName: 'Toko' } as const
  for (let count = 0; count < 120 && gateway.engine.sites.size() === 2; count += 1) {
    gateway.engine.sites.broadcast(events)
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
  expect(gateway.engine.sites.size()).toBe(1)
  await createPayment(gateway, site)
  await expect.poll(() => fine.events().at(-1).event).toBe('new_payment')
})

it('accepts no other browser origin than our own, on any path that is a socket', async () => {
  const { gateway, url } = await start()
  const { token } = await gateway.command('admin.createDashboardToken', {})
  const sockets = [url, `${gateway.lanUrl}/ws?token=${token}`]
  for (const socket of sockets) {
    expect(await connectLive(socket, { origin: 'http://evil.example' })).toBe(403)
    expect(typeof (await connectLive(socket, { origin: gateway.lanUrl }))).toBe('object')
    expect(typeof (await connectLive(socket))).toBe('object')
  }
})

it('answers a plain GET on a socket’s path with JSON and no upgrade', async () => {
  const { url } = await start()
  const reply = await fetch(url)
  expect(reply.status).toBe(404)
  expect(await reply.json()).toMatchObject({ success: false })
})
