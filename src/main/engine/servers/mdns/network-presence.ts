import { type AddressWatchParts, createAddressWatch } from './address-watch.ts'
import { createMdnsResponder, type MdnsResponder } from './mdns-responder.ts'
import { localInterfaces, type NetworkInterface } from './network-interfaces.ts'

/** The addresses and the name of the till on the shop's network. */
export interface NetworkPresence {
  /** The host to put into addresses for phones and sites. */
  shownHost: () => string
  addresses(): string[]
  /** Starts watching the addresses and, if enabled, announcing the name. */
  start(parts: AnnouncementParts): void
  stop(): Promise<void>
}

export interface AnnouncementParts {
  names: readonly string[]
  /** Of the LAN server. */
  port: number
  /** The owner may switch the announcement off. */
  isAnnouncing: () => boolean
  onAddressChanged: () => void
  onTrouble: (error: Error) => void
}

export interface NetworkPresenceParts {
  /** The address that the LAN server listens on. */
  host: string
  look?: () => NetworkInterface[]
  repeat?: AddressWatchParts['repeat']
}

/** A changed setting takes effect within this time, in milliseconds. */
const LOOK_AT_SETTING_EVERY_MS = 2_000

export function createNetworkPresence(parts: NetworkPresenceParts): NetworkPresence {
  const { host } = parts
  const isEverywhere = host === '0.0.0.0' || host === '::'
  const look = parts.look ?? localInterfaces
  let announcement: Announcement | undefined
  const watch = createAddressWatch({
    // Listening on one address only, the others are not reachable.
    look: () => look().filter(({ address }) => isEverywhere || address === host),
    ...(parts.repeat && { repeat: parts.repeat }),
    onChanged: () => announcement?.addressChanged(),
  })

  return {
    shownHost() {
      if (!isEverywhere) return host.includes(':') ? `[${host}]` : host
      return watch.interfaces()[0]?.address ?? '127.0.0.1'
    },
    addresses: () => watch.interfaces().map(({ address }) => address),
    start(announced) {
      announcement = createAnnouncement(announced, watch.interfaces)
      watch.start()
      announcement.start()
    },
    async stop() {
      watch.stop()
      await announcement?.stop()
    },
  }
}

interface Announcement {
  addressChanged(): void
  start(): void
  stop(): Promise<void>
}

/** Announces the name, again after each change of the addresses or the setting. */
function createAnnouncement(
  { names, port, isAnnouncing, onAddressChanged, onTrouble }: AnnouncementParts,
  interfaces: () => readonly NetworkInterface[],
): Announcement {
  const responder: MdnsResponder = createMdnsResponder({ names, port: () => port, onTrouble })
  let isAnnounced = false
  let timer: NodeJS.Timeout | undefined

  function followSetting(): void {
    const isWanted = isAnnouncing()
    if (isWanted === isAnnounced) return
    isAnnounced = isWanted
    if (isWanted) responder.announce(interfaces())
    else void responder.silence()
  }

  return {
    addressChanged() {
      onAddressChanged()
      if (isAnnounced) responder.announce(interfaces())
    },
    start() {
      followSetting()
      timer = setInterval(followSetting, LOOK_AT_SETTING_EVERY_MS)
      timer.unref()
    },
    async stop() {
      clearInterval(timer)
      await responder.silence()
    },
  }
}
