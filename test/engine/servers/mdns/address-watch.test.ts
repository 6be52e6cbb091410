import { expect, it } from 'vitest'
import { createAddressWatch } from '../../../../src/main/engine/servers/mdns/address-watch.ts'
import {
  interfaceTowards,
  localInterfaces,
  type NetworkInterface,
} from '../../../../src/main/engine/servers/mdns/network-interfaces.ts'

const at = (address: string, interfaceName = 'wlan0'): NetworkInterface => ({
  interfaceName,
  address,
  netmask: '255.255.255.0',
})

it('G3 each of twenty address changes is reported once, within ten seconds', () => {
  let cards = [at('192.168.1.10')]
  let nowMs = 0
  let tick = { work: () => {}, everyMs: 0 }
  const notified: string[] = []
  const watch = createAddressWatch({
    look: () => cards,
    onChanged: () => void notified.push(`${nowMs} ${watch.interfaces()[0]?.address ?? 'none'}`),
    repeat(work, everyMs) {
      tick = { work, everyMs }
      return () => {
        tick = { work: () => {}, everyMs: 0 }
      }
    },
  })
  watch.start()
  expect(tick.everyMs).toBeLessThanOrEqual(10_000)

  for (let change = 0; change < 20; change += 1) {
    cards = change % 2 === 0 ? [] : [at(`192.168.1.${change + 20}`)]
    for (let look = 0; look < 3; look += 1) {
      nowMs += tick.everyMs
      tick.work()
    }
    expect(notified).toHaveLength(change + 1)
    expect(notified.at(-1)).toBe(`${nowMs - 2 * tick.everyMs} ${cards[0]?.address ?? 'none'}`)
  }
  watch.stop()
  expect(tick.everyMs).toBe(0)
})

it('an answer is sent by the interface whose network the sender is on', () => {
  const cards = [at('192.168.1.10'), at('10.0.0.4', 'eth0')]

  expect(interfaceTowards(cards, '10.0.0.99')?.interfaceName).toBe('eth0')
  expect(interfaceTowards(cards, '192.168.1.200')?.interfaceName).toBe('wlan0')
  expect(interfaceTowards(cards, '172.16.0.1')).toBeUndefined()
})

it('this computer’s own interfaces do not include loopback', () => {
  expect(localInterfaces().map(({ address }) => address)).not.toContain('127.0.0.1')
})
