import { expect, it } from 'vitest'
import { GUIDES } from '../../../../src/shared/phones/guides/index.ts'
import { ask } from '../../../support/ask.ts'
import { startTestGateway } from '../../../support/test-gateway.ts'
import { makeQris } from '../../money/qris/support/make-qris.ts'

it('every maker’s guide is served in both languages, without scripts and external files', async () => {
  const { lanUrl } = await startTestGateway()
  for (const path of ['', ...GUIDES.map(({ id }) => `/${id}`)]) {
    const indonesian = await ask(`${lanUrl}/panduan/hp${path}`)
    const english = await ask(`${lanUrl}/panduan/hp${path}?lang=en`)
    expect([indonesian.status, english.status]).toEqual([200, 200])
    expect(indonesian.text).toContain('<html lang="id">')
    expect(english.text).toContain('<html lang="en">')
    expect(indonesian.text).not.toMatch(/<script|https?:\/\/|style="/)
    expect(indonesian.headers['content-security-policy']).toContain("default-src 'none'")
    expect(indonesian.headers['content-security-policy']).not.toContain('unsafe')
  }
  expect((await ask(`${lanUrl}/panduan/hp/nokia`)).status).toBe(404)
})

it('a phone whose forwarder has no heartbeat turns green by a timer that requests its address', async () => {
  const gateway = await startTestGateway()
  await gateway.command('shop.setUp', { name: 'Warung', qris: makeQris(), ownerPin: '481516' })
  const { device } = await gateway.command('devices.pairHere', { name: 'HP', forwarder: 'jhopan' })

  const reply = await ask(`${gateway.lanUrl}/health?device=${device.id}`)

  expect(reply.status).toBe(200)
  expect(await gateway.command('devices.list', {})).toMatchObject([
    { light: { colour: 'green', reason: 'beating' } },
  ])
})

it('pairing a phone at the till closes the open pairing, and the phone can be renamed', async () => {
  const gateway = await startTestGateway()
  await gateway.command('shop.setUp', { name: 'Warung', qris: makeQris(), ownerPin: '481516' })
  const { url } = await gateway.command('devices.openPairing', {})
  const { device } = await gateway.command('devices.pairHere', { name: 'HP', forwarder: 'other' })

  expect((await ask(url, { method: 'POST', body: '' })).status).toBe(409)
  expect(await gateway.command('devices.pairing', {})).toBeNull()
  await gateway.command('devices.rename', { deviceId: device.id, name: ' HP Sari ' })
  expect(await gateway.command('devices.list', {})).toMatchObject([{ name: 'HP Sari' }])
})
