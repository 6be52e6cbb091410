import { once } from 'node:events'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { StoredNotification } from '../../../src/main/engine/money/notifications/notification-store.ts'
import { type Gateway, startGateway } from '../../../src/main/gateway.ts'
import { makeQris } from '../../engine/money/qris/support/make-qris.ts'
import { ask } from '../../support/ask.ts'
import { makeTempDir } from '../../support/temp-dir.ts'
import { isSoundShell, makeListed, makeTermuxPhone, type TermuxPhone } from './phone.ts'

/** A till on disk that can be stopped and started again on the same port. */
interface Till {
  gateway: () => Gateway
  stop: () => Promise<void>
  start: () => Promise<void>
  stored: () => StoredNotification[]
  /** A bill of the counter. */
  bill: (amount: number) => Promise<string>
}

async function openTill(): Promise<Till> {
  const dataDir = makeTempDir()
  let [lanPort, tlsPort] = [0, 0]
  let gateway: Gateway | undefined
  const start = async () => {
    gateway = await startGateway({ dataDir, host: '127.0.0.1', lanPort, tlsPort, appPort: 0 })
    tlsPort = Number(new URL(gateway.encryptedUrl()!).port)
    lanPort = Number(new URL(gateway.lanUrl).port)
  }
  const stop = async () => {
    await gateway?.stop()
    gateway = undefined
  }
  await start()
  onTestFinished(stop)
  await gateway!.engine.merchants.createShopMerchant({ name: 'Warung', qris: makeQris() })
  return {
    gateway: () => gateway!,
    stop,
    start,
    stored() {
      const rows: StoredNotification[] = []
      for (let number = 1; ; number += 1) {
        const row = gateway!.engine.inbox.find(number)
        if (!row) return rows
        rows.push(row)
      }
    },
    async bill(amount) {
      const { payments, merchants } = gateway!.engine
      const id = `bill-${amount}`
      await payments.create({
        merchantId: merchants.shopMerchant()!.id,
        dialect: 'counter',
        id,
        amount: amount as never,
        policy: 'exact-then-discount',
        lifetimeSeconds: 600,
        merchantOrderId: null,
        customerName: null,
      })
      return id
    },
  }
}

/** A till with a phone that was installed with the command of its pairing window. */
async function openShop(): Promise<{ till: Till; phone: TermuxPhone; deviceId: string }> {
  const till = await openTill()
  const phone = makeTermuxPhone()
  const { lanUrl, engine } = till.gateway()
  const { url } = engine.devices.openPairing((code) => code)
  const { status, output } = await phone.install(lanUrl, url)
  expect([status, output]).toEqual([0, expect.not.stringContaining('not encrypted')])
  return { till, phone, deviceId: engine.devices.list()[0]!.id }
}

describe('the Termux forwarder', () => {
  it('settles a bill, signs its requests, and sends heartbeats with its battery', async () => {
    const { till, phone, deviceId } = await openShop()
    const { devices, payments } = till.gateway().engine
    await devices.requireSignature(deviceId, true)
    const bill = await till.bill(25_042)
    const chat = makeListed(25_042, { packageName: 'com.whatsapp', key: 'w' })
    const paid = makeListed(25_042)
    phone.show([chat, paid, paid])
    phone.start()
    await expect.poll(() => payments.find(bill)?.status).toBe('paid')
    await expect
      .poll(() => devices.list()[0]!.lastBeat)
      .toMatchObject({
        batteryPercent: 77,
        isCharging: true,
        queueLength: 0,
        forwarder: 'lunas-termux 2',
      })
    // The same list repeatedly, with an entry twice: sent once. The chat was not sent.
    expect(till.stored().map(({ app, amount }) => [app, amount])).toEqual([['id.dana', 25_042]])
    expect(phone.waiting()).toEqual([])
    expect(statSync(join(phone.home, 'config.json')).mode & 0o077).toBe(0)
  })

  it('sends an update of one notification as new money, and each text once', async () => {
    const { till, phone } = await openShop()
    const first = makeListed(10_001)
    phone.show([first])
    phone.start()
    await expect.poll(() => till.stored().length).toBe(1)
    phone.show([{ ...first, content: 'Rp10.002 diterima DANA Bisnis.' }])
    await expect.poll(() => till.stored().length).toBe(2)
    phone.show([])
    phone.show([first])
    await new Promise((resolve) => setTimeout(resolve, 500))
    expect(till.stored().map(({ amount, disposition }) => [amount, disposition])).toEqual([
      [10_001, 'unmatched'],
      [10_002, 'unmatched'],
    ])
  })

  it('queues notifications while the till is away, over a kill and a restart, and sends them oldest first', async () => {
    const { till, phone } = await openShop()
    const running = phone.start()
    await expect.poll(() => till.gateway().engine.devices.list()[0]!.lastBeat).not.toBeNull()
    const bill = await till.bill(20_003)
    await till.stop()
    const shown = [20_001, 20_002].map((amount) => makeListed(amount))
    phone.show(shown)
    await expect.poll(() => phone.waiting().length).toBe(2)
    running.kill('SIGKILL')
    await once(running, 'exit')
    // Dismissed from the screen, with another one there, before it runs again.
    phone.show([makeListed(20_003)])
    phone.start()
    await expect.poll(() => phone.waiting().length).toBe(3)
    await till.start()
    await expect.poll(() => phone.waiting().length).toBe(0)
    expect(till.stored().map(({ amount }) => amount)).toEqual([20_001, 20_002, 20_003])
    expect(till.gateway().engine.payments.find(bill)?.status).toBe('paid')
  })

  it('killed repeatedly, it loses nothing and settles nothing twice', async () => {
    const { till, phone } = await openShop()
    const amounts = Array.from({ length: 40 }, (_, index) => 30_001 + index)
    phone.show(amounts.map((amount) => makeListed(amount)))
    for (let kill = 0; kill < 6; kill += 1) {
      const running = phone.start()
      await new Promise((resolve) => setTimeout(resolve, 120 + kill * 30))
      running.kill('SIGKILL')
      await once(running, 'exit')
    }
    phone.start()
    const received = () =>
      till
        .stored()
        .filter(({ disposition }) => disposition !== 'duplicate')
        .map(({ amount }) => amount)
    await expect.poll(() => received().length).toBe(amounts.length)
    await expect.poll(() => phone.waiting().length).toBe(0)
    expect(new Set(received())).toEqual(new Set(amounts))
  })
})

describe('its installation', () => {
  it('uses one code once, also when it is run again', async () => {
    const { till, phone } = await openShop()
    const { lanUrl, engine } = till.gateway()
    const again = await phone.install(lanUrl, 'x'.repeat(25))
    expect(again.status).not.toBe(0)
    expect(again.output).toContain('cannot be used any more')
    expect(engine.devices.list()).toHaveLength(1)
    expect((await phone.install(lanUrl, "a';id;'")).status).not.toBe(0)
    expect((await phone.install(lanUrl)).status).not.toBe(0)
  })

  it('updates the address and the pin of a phone that is paired already', async () => {
    const till = await openTill()
    const phone = makeTermuxPhone()
    const { lanUrl, engine } = till.gateway()
    const { device, token } = await engine.devices.pair(
      engine.devices.openPairing((code) => code).url,
      'HP',
    )
    const secret = await engine.devices.signingSecret(device.id)
    expect((await phone.install(lanUrl, `${lanUrl}/in/${token}`, secret)).status).toBe(0)
    await engine.devices.requireSignature(device.id, true)
    phone.show([makeListed(25_042)])
    phone.start()
    await expect.poll(() => till.stored().length).toBe(1)
  })

  it('does nothing when the download was incomplete', async () => {
    const till = await openTill()
    const { text } = await ask(`${till.gateway().lanUrl}/termux/install.sh`)
    expect(isSoundShell(text)).toBe(true)
    expect(text).toContain(till.gateway().encryptedUrl())
    expect(text).not.toMatch(/@[A-Z_]+@/)
    const phone = makeTermuxPhone()
    const ends = [...Array(20).keys()].map((part) => Math.floor((text.length * part) / 20))
    for (const end of [...ends, text.length - 2, text.length - 4, text.length - 6]) {
      await phone.run(text.slice(0, end), `ph_${'a'.repeat(64)}`)
      expect([end, existsSync(phone.home)]).toEqual([end, false])
    }
    for (const name of ['lunas-forwarder.mjs', 'lunas-line.mjs']) {
      const script = await ask(`${till.gateway().lanUrl}/termux/${name}`)
      const here = join(import.meta.dirname, '../../../integrations/termux', name)
      expect(script.text).toBe(readFileSync(here, 'utf8'))
    }
  })
})
