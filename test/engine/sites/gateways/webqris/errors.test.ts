import { expect, it } from 'vitest'
import { createHttpServer } from '../../../../../src/main/engine/platform/http/http-server.ts'
import { webqris } from '../../../../../src/main/engine/sites/gateways/webqris/index.ts'
import { ask, bearer } from '../../../../support/ask.ts'
import { askForPayment, forward, makeForward } from '../../../../support/make.ts'
import { startTestGateway } from '../../../../support/test-gateway.ts'

it('W-082 W-083 W-084 W-085 W-086 W-088 gives every error one format, with the documented statuses', async () => {
  const gateway = await startTestGateway()
  const site = await gateway.addSite()
  const unready = await gateway.addSite({ qris: null })
  const status = `${gateway.lanUrl}/api/payments/INV-1/status`
  const replies = {
    400: await askForPayment(gateway, site, {}),
    401: await askForPayment(gateway, { api_key: 'nobody' }),
    404: await ask(status, { headers: bearer(site.api_key) }),
    422: await forward(gateway, site, makeForward(1, { message: 'Halo' })),
    503: await askForPayment(gateway, unready),
  }
  for (const [expected, reply] of Object.entries(replies)) {
    expect(reply.status).toBe(Number(expected))
    expect(reply.headers['content-type']).toMatch(/^application\/json/)
    expect(reply.json()).toMatchObject({ success: false, message: expect.stringMatching(/\S/) })
  }
})

it('W-087 answers 500 without internals on an internal error', async () => {
  const server = await createHttpServer({
    log: undefined,
    isOurHost: () => true,
    bodyLimitBytes: 65_536,
    errorBody: () => ({}),
  })
  const breaking = () => {
    throw new Error('SQLITE_CORRUPT in /var/shop/lunas.db')
  }
  await server.register(webqris.routes({ openKey: breaking, openForwarder: breaking } as never))
  const requests = [
    { method: 'POST', url: '/api/payments/qris/create', payload: { amount: 1 } },
    { method: 'GET', url: '/api/payments/INV-1/status' },
    { method: 'POST', url: '/api/webhook/payment', payload: { message: 'test' } },
    { method: 'POST', url: '/api/callback/notify', payload: { amount: 1 } },
  ] as const
  for (const request of requests) {
    const reply = await server.inject(request)
    expect(reply.statusCode).toBe(500)
    expect(reply.body).toBe('{"success":false,"message":"Internal Server Error","code":"INTERNAL"}')
  }
  await server.close()
})

it.each([
  ['/', 'GET'],
  ['/api', 'GET'],
  ['/api/payments', 'GET'],
  ['/api/payments/INV-1', 'GET'],
  ['/api/payments/qris/create/', 'POST'],
  ['/api/payments/qris/create', 'PUT'],
  ['/api/payments/qris/create', 'DELETE'],
  ['/api/webhook/payment', 'GET'],
  ['/API/WEBHOOK/PAYMENT', 'POST'],
  ['/api/payments/%zz/status', 'GET'],
  [`/api/payments/${'a'.repeat(301)}/status`, 'GET'],
])('W-085 answers an unknown address with JSON: %s %s', async (path, method) => {
  const gateway = await startTestGateway()
  const site = await gateway.addSite()
  const reply = await ask(`${gateway.lanUrl}${path}`, { method, headers: bearer(site.api_key) })
  expect([400, 404]).toContain(reply.status)
  expect(reply.json()).toMatchObject({ success: false, message: expect.stringMatching(/\S/) })
  expect(reply.text).not.toContain('/')
})
