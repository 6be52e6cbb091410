import { createHmac } from 'node:crypto'
import { expect, it } from 'vitest'
import { RECIPES } from '../../../src/shared/phones/forwarders/index.ts'
import { ask } from '../../support/ask.ts'
import { startTestGateway } from '../../support/test-gateway.ts'
import { makeQris } from '../money/qris/support/make-qris.ts'

it.each(RECIPES)(
  'what $name sends with its recipe is read by the till, whatever the payer is called',
  async (recipe) => {
    const gateway = await startTestGateway()
    await gateway.command('shop.setUp', { name: 'Warung', qris: makeQris(), ownerPin: '481516' })
    const { url } = await gateway.command('devices.openPairing', { forwarder: recipe.id })
    const code = url.split('/').at(-1)!
    const { device, token } = await gateway.engine.devices.pair(code, 'HP', gateway.lanUrl)
    const signingSecret = await gateway.engine.devices.signingSecret(device.id)
    const own = { token, signingSecret, deviceName: device.name }
    const reported = { ...own, origin: gateway.lanUrl, encrypted: null }
    const request = recipe.request(reported, {
      app: 'id.dana',
      title: 'Pembayaran Masuk',
      text: 'Rp25.042 dari "BUDI" & SONS berhasil diterima DANA Bisnis.',
      postedAtMs: Date.now(),
      sentAtMs: Date.now(),
    })

    const signed = recipe.isSigning && {
      'x-signature': createHmac('sha256', signingSecret).update(request.body).digest('hex'),
    }
    const reply = await ask(request.url, {
      ...request,
      headers: { ...request.headers, ...signed },
    })

    expect(reply.status).toBe(200)
    const [received] = await gateway.command('devices.list', {})
    expect(received).toMatchObject({
      forwarder: recipe.id,
      lastReading: { amount: 25_042, app: 'id.dana' },
    })
  },
)
