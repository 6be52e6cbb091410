import { describe, expect, it } from 'vitest'
import { signedHeaders, startPhoneShop } from './support/phone.ts'

describe('a phone’s heartbeat', () => {
  it('reports battery, queue and clock under the field names of any app', async () => {
    const shop = await startPhoneShop()
    const beat = () => shop.gateway.engine.devices.list()[0]!.lastBeat
    const atMs = 1_773_025_200_000
    const body = {
      battery: 81,
      charging: true,
      queue: 3,
      forwarder: 'lunas-termux 1',
      timestamp: atMs,
    }
    expect((await shop.to(`/in/${shop.token}/heartbeat`, { body })).json()).toEqual({
      success: true,
    })
    expect(beat()).toMatchObject({
      batteryPercent: 81,
      isCharging: true,
      queueLength: 3,
      forwarder: 'lunas-termux 1',
      phoneClockMs: atMs,
    })
    const query = '?battery=%7Bbattery%7D&charging=off&queue_length=0'
    expect((await shop.to(`/in/${shop.token}/heartbeat${query}`)).status).toBe(200)
    expect(beat()).toMatchObject({ batteryPercent: null, isCharging: false, queueLength: 0 })
    expect(shop.stored()).toEqual([])
  })

  it('comes by GET /health from apps that can only open a URL, by token or by name', async () => {
    const shop = await startPhoneShop()
    const lastBeat = () => shop.gateway.engine.devices.list()[0]!.lastBeat
    const { server_time: serverTime, ...health } = (await shop.to('/health')).json()
    expect(health).toEqual({ ok: true })
    expect(Math.abs(serverTime - Date.now() / 1_000)).toBeLessThan(60)
    expect(lastBeat()).toBeNull()
    for (const [device, battery] of [
      [shop.token, 40],
      [shop.deviceId, 39],
    ]) {
      const reply = await shop.to(`/health?device=${device}&battery=${battery}%25`)
      expect(reply.json()).toMatchObject({ ok: true, success: true })
      expect(lastBeat()).toMatchObject({ batteryPercent: battery })
    }
  })

  it('must be signed by a phone that has to sign', async () => {
    const shop = await startPhoneShop()
    await shop.gateway.engine.devices.requireSignature(shop.deviceId, true)
    const body = JSON.stringify({ battery: 5 })
    const url = `/in/${shop.token}/heartbeat`
    expect((await shop.to(url, { body })).status).toBe(401)
    expect((await shop.to(`/health?device=${shop.deviceId}`)).status).toBe(401)
    const headers = signedHeaders(shop, body, Date.now())
    expect((await shop.to(url, { body, headers })).status).toBe(200)
    const empty = signedHeaders(shop, '', Date.now())
    const health = await shop.to(`/health?device=${shop.deviceId}`, { headers: empty })
    expect(health.status).toBe(200)
  })
})
