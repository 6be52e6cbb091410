import { expect, it, onTestFinished, vi } from 'vitest'
import { createEngine } from '../../../../src/main/engine/engine.ts'
import { NETWORK_NAMES } from '../../../../src/main/engine/platform/http/network-names.ts'
import { createOurHosts } from '../../../../src/main/engine/platform/http/our-hosts.ts'
import type { NetworkInterface } from '../../../../src/main/engine/servers/mdns/network-interfaces.ts'
import { createNetworkPresence } from '../../../../src/main/engine/servers/mdns/network-presence.ts'
import { makeClock } from '../../../support/make-clock.ts'
import { MORNING } from '../../../support/test-engine.ts'
import { makeQris } from '../../money/qris/support/make-qris.ts'

const card = (address: string): NetworkInterface => ({
  interfaceName: 'wlan0',
  address,
  netmask: '255.255.255.0',
})

/** A till on a Wi-Fi whose router can assign it another address. */
async function startTill() {
  let cards = [card('192.168.1.20')]
  let tick = () => {}
  let everyMs = 0
  const clock = makeClock(MORNING)
  const addresses = () => cards.map(({ address }) => address)
  const hosts = createOurHosts({
    ports: () => [8_720],
    names: () => NETWORK_NAMES,
    isLoopbackOnly: false,
    now: () => clock.now(),
    addresses,
  })
  const network = createNetworkPresence({
    host: '0.0.0.0',
    look: () => cards,
    repeat(work, every) {
      tick = work
      everyMs = every
      return () => {}
    },
  })
  const engine = await createEngine({
    clock,
    addresses: {
      lanUrl: () => `http://${network.shownHost()}:8720`,
      isOurHost: hosts.isOurHost,
    },
  })
  network.start({
    names: NETWORK_NAMES,
    port: 8_720,
    isAnnouncing: () => false,
    onAddressChanged: engine.addressChanged,
    onTrouble: () => {},
  })
  onTestFinished(async () => {
    await network.stop()
    await engine.stop()
  })
  await engine.merchants.createShopMerchant({ name: 'Warung', qris: makeQris() })
  const notify = vi.spyOn(engine.screens, 'broadcast')
  return {
    engine,
    hosts,
    reported: () => notify.mock.calls.map(([{ event }]) => event),
    /** Assigns another address and advances ten seconds. */
    move: (address: string) => {
      cards = [card(address)]
      for (let passedMs = everyMs; passedMs <= 10_000; passedMs += everyMs) {
        clock.advance(everyMs)
        tick()
      }
    },
  }
}

it('G3 within ten seconds of a new address the pairing code shows it, and the screens are notified', async () => {
  const { engine, move, reported } = await startTill()
  const owner = { role: 'owner', sessionSecret: null } as const
  const opened = await engine.call('devices.openPairing', {}, owner)
  expect(opened.answer).toMatchObject({
    value: { url: expect.stringContaining('http://192.168.1.20:8720/pair/') },
  })

  move('192.168.1.33')

  expect(reported()).toEqual(expect.arrayContaining(['shop.changed', 'devices.changed']))
  const shown = await engine.call('devices.pairing', {}, owner)
  expect(shown.answer).toMatchObject({
    value: { url: expect.stringContaining('http://192.168.1.33:8720/pair/') },
  })
  const session = await engine.call('session.get', {}, owner)
  expect(session.answer).toMatchObject({ value: { lanUrl: 'http://192.168.1.33:8720' } })
})

it('G3 after twenty changes only the newest address and the name are accepted', async () => {
  const { hosts, move } = await startTill()
  for (let number = 1; number <= 20; number += 1) {
    move(`192.168.1.${100 + number}`)
    expect(hosts.isOurHost(`192.168.1.${100 + number}:8720`)).toBe(true)
    expect(hosts.isOurHost(`192.168.1.${99 + number}:8720`)).toBe(false)
  }
  expect(hosts.isOurHost('lunas.local:8720')).toBe(true)
})

it('a phone that was given the old address is listed, one that uses the name is not', async () => {
  const { engine, move } = await startTill()
  const { devices, phones } = engine
  for (const origin of ['http://192.168.1.20:8720', 'http://lunas.local:8720']) {
    await devices.pair(devices.openPairing((code) => code).url, origin, origin)
  }
  const rejected = () =>
    phones
      .list()
      .filter(({ isToldOtherAddress }) => isToldOtherAddress)
      .map(({ name }) => name)
  expect(rejected()).toEqual([])

  move('192.168.1.33')

  expect(rejected()).toEqual(['http://192.168.1.20:8720'])
})
