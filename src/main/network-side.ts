import { type AddressWatchParts, createAddressWatch } from './engine/servers/mdns/address-watch.ts'
import { createMdnsResponder } from './engine/servers/mdns/mdns-responder.ts'
import { localInterfaces, type NetworkInterface } from './engine/servers/mdns/network-interfaces.ts'

/** Where the till is on the shop's network, and under which name. */
export interface NetworkSide {
  /** What to put into addresses for phones and sites. */
  shownHost: () => string
  addresses(): string[]
  start(): void
  stop(): Promise<void>
}

export interface NetworkSideParts {
  /** What the LAN server listens on. */
  host: string
  port: () => number
  names: readonly string[]
  /** The owner may switch the name off. */
  isAnnouncing: () => boolean
  onAddressChanged: () => void
  onTrouble: (error: Error) => void
  look?: () => NetworkInterface[]
  repeat?: AddressWatchParts['repeat']
}

/** A setting that was changed is in force after this time, in milliseconds. */
const LOOK_AT_SETTING_EVERY_MS = 2_000

export function createNetworkSide(parts: NetworkSideParts): NetworkSide {
  const { host } = parts
  const isEverywhere = host === '0.0.0.0' || host === '::'
  const look = parts.look ?? localInterfaces
  const watch = createAddressWatch({
    // Listening on one address only, the others are none of ours.
    look: () => look().filter(({ address }) => isEverywhere || address === host),
    ...(parts.repeat && { repeat: parts.repeat }),
    onChanged() {
      parts.onAddressChanged()
      if (isTold) announcer.announce(watch.interfaces())
    },
  })
  const announcer = createMdnsResponder(parts)
  let isTold = false
  let timer: NodeJS.Timeout | undefined

  function followSetting(): void {
    const isWanted = parts.isAnnouncing()
    if (isWanted === isTold) return
    isTold = isWanted
    if (isWanted) announcer.announce(watch.interfaces())
    else void announcer.silence()
  }

  return {
    shownHost() {
      if (!isEverywhere) return host.includes(':') ? `[${host}]` : host
      return watch.interfaces()[0]?.address ?? '127.0.0.1'
    },
    addresses: () => watch.interfaces().map(({ address }) => address),
    start() {
      watch.start()
      followSetting()
      timer = setInterval(followSetting, LOOK_AT_SETTING_EVERY_MS)
      timer.unref()
    },
    async stop() {
      clearInterval(timer)
      watch.stop()
      await announcer.silence()
    },
  }
}
