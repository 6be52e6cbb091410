import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { isEqual } from '../../../src/main/engine/money/forwarding/signature.ts'
import { startGateway } from '../../../src/main/gateway.ts'
import { ask, bearer } from '../../support/ask.ts'
import { makeTempDir } from '../../support/temp-dir.ts'
import { danaBody, signedHeaders } from '../money/forwarding/support/phone.ts'
import { makeQris } from '../money/qris/support/make-qris.ts'

it('T-P12 no secret of a phone is stored on disk, wherever the phone sent it', async () => {
  const dataDir = makeTempDir()
  const gateway = await startGateway({ dataDir, host: '127.0.0.1', lanPort: 0, appPort: 0 })
  const { engine, lanUrl } = gateway
  await engine.merchants.createShopMerchant({ name: 'Warung', qris: makeQris() })
  const { url } = engine.devices.openPairing((code) => code)
  const { device, token } = await engine.devices.pair(url, 'HP')
  const signingSecret = await engine.devices.signingSecret(device.id)
  const phone = { deviceId: device.id, signingSecret }
  const body = danaBody(25_042)
  const broken = `{"token":"${token}","package":"id.dana","text":"a "b","text":"c"}`
  const questions: [string, object][] = [
    [`/notification?token=${token}&package=id.dana&text=Halo`, {}],
    [`/in/${token}`, { body: broken }],
    ['/notification', { body: danaBody(1_042, { secret: token }) }],
    [`/in/${token}?token=${token}`, { method: 'DELETE' }],
    ['/notification', { headers: signedHeaders(phone, body, 0), body }],
    ['/webhook', { headers: bearer(`${token}x`), body: 'x'.repeat(1_700_000) }],
    [`/health?device=${token}`, {}],
  ]
  const statuses: number[] = []
  for (const [path, question] of questions) {
    statuses.push((await ask(`${lanUrl}${path}`, question)).status)
  }
  expect(statuses).toEqual([200, 200, 200, 404, 401, 401, 200])
  await gateway.stop()
  for (const file of filesIn(dataDir)) {
    const bytes = readFileSync(file, 'latin1')
    expect([file, bytes.includes(token), bytes.includes(signingSecret)]).toEqual([
      file,
      false,
      false,
    ])
  }
})

it('T-P15 secrets of any length are compared without an exception and by their digests', () => {
  expect(isEqual('abc', 'abc')).toBe(true)
  for (const given of ['', 'ab', 'abcd', 'ABC', 'é', '\u0000'.repeat(70_000)]) {
    expect(isEqual('abc', given)).toBe(false)
  }
})

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}
