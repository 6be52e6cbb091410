import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeCertificate } from '../../../src/main/engine/platform/tls/certificate.ts'
import type { TlsIdentity } from '../../../src/main/engine/platform/tls/tls-keys.ts'
import { makeListed, makeTermuxPhone, type TermuxPhone } from '../../integrations/termux/phone.ts'
import { startTestGateway, type TestGateway } from '../../support/test-gateway.ts'
import { startImpostor, startWiretap, type Wiretap } from '../../support/wiretap.ts'
import { makeQris } from '../money/qris/support/make-qris.ts'

const BETWEEN = '127.0.0.2'
const portOf = (address: string) => Number(new URL(address).port)

/** A phone with our own forwarder, connected to an address that an attacker may take over. */
async function openShop(): Promise<{
  gateway: TestGateway
  phone: TermuxPhone
  port: number
  way: Wiretap
}> {
  const gateway = await startTestGateway()
  await gateway.command('shop.setUp', { name: 'Warung', qris: makeQris(), ownerPin: '481516' })
  const port = portOf(gateway.encrypted().origin)
  const way = await startWiretap(port, BETWEEN)
  await startWiretap(portOf(gateway.lanUrl), BETWEEN)
  const phone = makeTermuxPhone()
  const { url: code } = gateway.engine.devices.openPairing((secret) => secret)
  await phone.install(`http://${BETWEEN}:${portOf(gateway.lanUrl)}`, code)
  return { gateway, phone, port, way }
}

function makeIdentity(): TlsIdentity {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const serial = randomBytes(8)
  const cert = makeCertificate({ privateKey, names: [BETWEEN], serial, nowMs: Date.now() })
  return { key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), cert }
}

const amounts = ({ engine }: TestGateway) => {
  const rows: (number | null)[] = []
  for (let number = 1; ; number += 1) {
    const row = engine.inbox.find(number)
    if (!row) return rows
    rows.push(row.amount)
  }
}

describe('T-P4 a man in the middle with another certificate', () => {
  it('receives not one byte; the phone keeps its queue, logs the error, and sends it to the till later', async () => {
    const { gateway, phone, port, way } = await openShop()
    await startReceived(gateway, phone)
    await way.stop()
    const impostor = await startImpostor(port, BETWEEN, makeIdentity())
    phone.show([makeListed(25_042), makeListed(25_043)])
    await expect.poll(() => impostor.lines()).toBeGreaterThan(5)
    await expect.poll(() => phone.waiting().length).toBe(2)
    expect(impostor.received().length).toBe(0)
    expect(phone.log()).toContain('NOT SENT')
    expect(amounts(gateway)).toEqual([])

    await impostor.stop()
    await startWiretap(port, BETWEEN)
    await expect.poll(() => amounts(gateway)).toEqual([25_042, 25_043])
    await expect.poll(() => phone.waiting()).toEqual([])
  })

  it('cannot make the phone send unencrypted, whatever pins it announces', async () => {
    const { gateway, phone } = await openShop()
    expect(phone.config().pins).toEqual([gateway.encrypted().pin])
    const line = await import(join(phone.home, 'lunas-line.mjs'))
    const { origin, pin } = gateway.encrypted()
    expect(() => line.createLine({ till: origin, pins: [] })).toThrow('https needs a pin')
    expect(() => line.createLine({ till: gateway.lanUrl, pins: [pin] })).toThrow('a pin https')
    const learned: string[][] = []
    const own = line.createLine({
      till: origin,
      pins: [pin],
      onPins: (pins: string[]) => learned.push(pins),
    })
    const other = `sha256//${'A'.repeat(43)}=`
    for (const named of [[], [other], 'all', [pin, 'anything'], [pin, 7], null]) own.learn(named)
    expect(own.pins()).toEqual([pin])
    own.learn([pin, other])
    expect(learned).toEqual([[pin, other]])
  })

  it('differs from a till with a new key, which is announced over the old one first', async () => {
    const { gateway, phone, port, way } = await openShop()
    const { keys } = gateway.engine.encryption
    const old = { pin: keys.pin(), identity: keys.identity([BETWEEN]) }
    const running = await startReceived(gateway, phone)
    running.kill('SIGKILL')
    await once(running, 'exit')

    const { nextPin, unawarePhones } = await gateway.command('encryption.announceKey', {})
    expect(unawarePhones).toEqual(['Termux'])
    await expect(gateway.command('encryption.useNextKey', {})).rejects.toThrow('PHONES_UNAWARE')
    await startReceived(gateway, phone)
    await expect.poll(() => phone.config().pins).toEqual([old.pin, nextPin])
    await expect
      .poll(async () => (await gateway.command('encryption.get', {})).unawarePhones)
      .toEqual([])

    await gateway.command('encryption.useNextKey', {})
    await expect.poll(() => gateway.encrypted().pin).toBe(nextPin)
    await expect.poll(() => phone.config().pins).toEqual([nextPin])
    phone.show([makeListed(25_042)])
    await expect.poll(() => amounts(gateway)).toEqual([25_042])
    await expect.poll(() => phone.waiting()).toEqual([])

    // An attacker with the old key receives nothing any more.
    await way.stop()
    const thief = await startImpostor(port, BETWEEN, old.identity)
    phone.show([makeListed(25_043)])
    await expect.poll(() => phone.log()).toContain('NOT SENT')
    await expect.poll(() => phone.waiting().length).toBe(1)
    expect(thief.received().length).toBe(0)
    const kinds = gateway.engine.database.read
      .prepare("SELECT kind FROM events WHERE kind LIKE 'tls-key.%' ORDER BY sequence")
      .pluck()
    expect(kinds.all()).toEqual(['tls-key.announced', 'tls-key.changed'])
    expect(gateway.engine.events.verify().isOk).toBe(true)
  })
})

/** Runs the forwarder until the till has received it on the encrypted port. */
async function startReceived({ engine }: TestGateway, phone: TermuxPhone) {
  const before = engine.devices.list()[0]!.lastBeat?.atMs ?? 0
  const running = phone.start()
  const beat = () => engine.devices.list()[0]!.lastBeat
  await expect.poll(() => beat()?.atMs ?? 0).toBeGreaterThan(before)
  expect(beat()!.protection).toBe('encrypted')
  return running
}
