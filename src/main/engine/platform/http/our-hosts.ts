import { isIP } from 'node:net'
import { networkInterfaces } from 'node:os'

export interface OurHosts {
  isOurHost: (host: string) => boolean
}

/** Addresses change with the Wi-Fi; they are read again this often, in milliseconds. */
const LOOKED_UP_EVERY_MS = 5_000

/**
 * Minimum time between two reads after an unknown address, which may be a new one of this computer, in
 * milliseconds.
 */
const LOOKED_UP_FOR_STRANGERS_EVERY_MS = 250

/** Default ports of http and https, which browsers omit. */
const USUAL_PORTS = [80, 443]

export interface OurHostsOptions {
  /** Every port that is reachable from outside. */
  ports: () => readonly number[]
  /** Names and further addresses beside `localhost`, such as `lunas.local`; with a port, that port is ours too. */
  names: () => readonly string[]
  /** Only this computer: addresses of its network cards are not accepted. */
  isLoopbackOnly: boolean
  now: () => number
  addresses?: () => string[]
}

/**
 * Decides which Host headers are ours: this computer's IP addresses and its listed names, with our port or the one
 * that is listed.
 */
export function createOurHosts(options: OurHostsOptions): OurHosts {
  const addresses = options.addresses ?? ownAddresses
  let known = new Set<string>()
  let lookedUpAtMs = Number.NEGATIVE_INFINITY

  function isOurAddress(hostname: string): boolean {
    if (isLoopback(hostname)) return true
    if (options.isLoopbackOnly) return false
    lookUp(known.has(hostname) ? LOOKED_UP_EVERY_MS : LOOKED_UP_FOR_STRANGERS_EVERY_MS)
    return known.has(hostname)
  }

  function lookUp(everyMs: number): void {
    const now = options.now()
    // Absolute difference: also refreshes after the clock was set back.
    if (Math.abs(now - lookedUpAtMs) <= everyMs) return
    known = new Set(addresses())
    lookedUpAtMs = now
  }

  return {
    isOurHost(host) {
      const [, name, port] = /^(\[[0-9a-f:.]+\]|[^:]+?)\.?(?::(\d{1,5}))?$/i.exec(host) ?? []
      if (name === undefined) return false
      const hostname = name.toLowerCase()
      const meant = port === undefined ? USUAL_PORTS : [Number(port)]
      const ports = options.ports()
      const isOurPort = meant.some((each) => ports.includes(each))
      const address = hostname.replace(/^\[|\]$/g, '')
      if (isOurPort && isIP(address) !== 0 && isOurAddress(address)) return true
      const names = ['localhost', ...options.names()].map((own) => own.toLowerCase())
      if (isOurPort && names.includes(hostname)) return true
      return meant.some((each) => names.includes(`${hostname}:${each}`))
    },
  }
}

function isLoopback(hostname: string): boolean {
  return hostname === '::1' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(hostname)
}

/** Every address of this computer's network cards. */
export function ownAddresses(): string[] {
  return Object.values(networkInterfaces()).flatMap((cards) =>
    (cards ?? []).map((card) => card.address.toLowerCase()),
  )
}
