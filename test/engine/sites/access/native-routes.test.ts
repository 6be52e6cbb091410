import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { ask, bearer } from '../../../support/ask.ts'
import { startTestGateway } from '../../../support/test-gateway.ts'
import { closeLater } from '../webhooks/support/closing.ts'
import { startSite, status } from '../webhooks/support/site.ts'

const TEST = '/lunas/v1/webhooks/test'

describe('a site that asks for a test webhook', () => {
  it('gets its own endpoint’s result, and a signed webhook with its own nonce', async () => {
    const receiver = closeLater(await startSite())
    const gateway = await startTestGateway()
    const site = await gateway.addSite({ webhookUrl: receiver.url })
    const reply = await ask(`${gateway.lanUrl}${TEST}`, {
      headers: bearer(site.test_api_key),
      body: { nonce: 'toko-1' },
    })
    expect([reply.status, reply.json()]).toEqual([
      200,
      {
        success: true,
        delivered: true,
        status_code: 200,
        error: null,
        url: receiver.url,
        nonce: 'toko-1',
      },
    ])
    const { body, headers } = receiver.received[0]!
    expect(JSON.parse(body)).toEqual({ event: 'webhook.test', data: { id: 'toko-1' } })
    const expected = createHmac('sha256', site.webhook_secret).update(body).digest('hex')
    expect(headers['x-webhook-signature']).toBe(expected)
    expect(gateway.engine.outbox.deliveryLog.list({ limit: 10 })).toEqual([])
  })

  it('gets the reason why it did not arrive', async () => {
    const receiver = closeLater(await startSite(status(500)))
    const gateway = await startTestGateway()
    const site = await gateway.addSite({ webhookUrl: receiver.url })
    const test = async () =>
      (await ask(`${gateway.lanUrl}${TEST}`, { headers: bearer(site.api_key), body: {} })).json()
    expect(await test()).toMatchObject({ delivered: false, status_code: 500, error: null })
    await receiver.close()
    expect(await test()).toMatchObject({
      delivered: false,
      status_code: null,
      error: 'ECONNREFUSED',
    })
    await gateway.command('merchants.setWebhook', { id: site.merchant_id, webhookUrl: null })
    expect(await test()).toMatchObject({ success: false, code: 'WEBHOOK_URL_MISSING' })
  })

  it('needs a key with write access', async () => {
    const gateway = await startTestGateway()
    const site = await gateway.addSite()
    const { api_key } = await gateway.command('merchants.createKey', {
      id: site.merchant_id,
      mode: 'live',
      scope: 'read',
    })
    const ask401 = await ask(`${gateway.lanUrl}${TEST}`, { body: {} })
    expect(ask401.status).toBe(401)
    const ask403 = await ask(`${gateway.lanUrl}${TEST}`, { headers: bearer(api_key), body: {} })
    expect(ask403.json()).toMatchObject({ code: 'KEY_IS_READ_ONLY' })
    const me = await ask(`${gateway.lanUrl}/lunas/v1/me`, { headers: bearer(api_key) })
    expect(me.json()).toMatchObject({ name: 'Toko ABC', mode: 'live', scope: 'read' })
  })
})
