import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'

/** A till and a phone in network namespaces of their own; both end with the test. */
export interface TwoComputers {
  /** Runs a program on the phone and returns its output; empty when it fails. */
  onPhone(words: string[]): string
  startOnTill(words: string[]): ChildProcess
  /** Assigns the till another address. */
  moveTill(address: string): void
  remove(): void
}

const PHONE_ADDRESS = '192.168.77.9'

/** Whether network namespaces can be created: root on Linux, with iproute2. */
export function canMakeNetworks(): boolean {
  const name = `lunas-probe-${process.pid}`
  const isMade = spawnSync('ip', ['netns', 'add', name]).status === 0
  if (isMade) ip('netns', 'del', name)
  return isMade
}

export function makeTwoComputers(tillAddress: string): TwoComputers {
  const till = `lunas-till-${process.pid}`
  const phone = `lunas-phone-${process.pid}`
  const inside = (name: string, ...words: string[]) => ip('-n', name, ...words)
  for (const name of [till, phone]) {
    ip('netns', 'add', name)
    inside(name, 'link', 'set', 'lo', 'up')
  }
  inside(till, 'link', 'add', 'wlan0', 'type', 'veth', 'peer', 'name', 'wlan0', 'netns', phone)
  let address = tillAddress
  inside(till, 'addr', 'add', `${address}/24`, 'dev', 'wlan0')
  inside(phone, 'addr', 'add', `${PHONE_ADDRESS}/24`, 'dev', 'wlan0')
  for (const name of [till, phone]) inside(name, 'link', 'set', 'wlan0', 'up')
  return {
    onPhone: (words) =>
      spawnSync('ip', ['netns', 'exec', phone, ...words], { encoding: 'utf8' }).stdout.trim(),
    startOnTill: (words) =>
      spawn('ip', ['netns', 'exec', till, ...words], { stdio: ['ignore', 'pipe', 'inherit'] }),
    moveTill(next) {
      inside(till, 'addr', 'del', `${address}/24`, 'dev', 'wlan0')
      inside(till, 'addr', 'add', `${next}/24`, 'dev', 'wlan0')
      address = next
    },
    remove() {
      for (const name of [till, phone]) ip('netns', 'del', name)
    },
  }
}

function ip(...words: string[]): void {
  execFileSync('ip', words, { stdio: ['ignore', 'ignore', 'pipe'] })
}
