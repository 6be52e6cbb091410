import type { RemoteInfo } from 'node:dgram'
import { type DnsRecord, readDnsMessage, writeDnsAnswer, writeDnsQuery } from './dns-message.ts'
import { allRecords, answersTo, isNameTaken, nextName } from './mdns-announcement.ts'
import { MDNS_PORT, type OpenMulticast, openMulticast } from './multicast.ts'
import { interfaceTowards, type NetworkInterface } from './network-interfaces.ts'

/** Announces the till's name on the LAN by multicast DNS. Never fails: without a network it does nothing. */
export interface MdnsResponder {
  /** The current name; null while nothing is announced. */
  name(): string | null
  /** Starts, or restarts with other addresses. */
  announce(cards: readonly NetworkInterface[]): void
  /** Sends goodbyes and closes; resolves when all sockets are closed. */
  silence(): Promise<void>
}

export interface MdnsResponderParts {
  /** Names to try in order. */
  names: readonly string[]
  /** Port of the LAN server. */
  port: () => number
  onTrouble: (error: Error) => void
  onNamed?: () => void
  mdnsPort?: number
  open?: OpenMulticast
  /** Interval between two probes for a free name, in milliseconds. */
  probeEveryMs?: number
}

const PROBES = 3
const PROBE_EVERY_MS = 250
/** TTL for legacy unicast queries, in seconds. */
const LEGACY_TTL_SECONDS = 10

export function createMdnsResponder(parts: MdnsResponderParts): MdnsResponder {
  const { names, mdnsPort = MDNS_PORT, open = openMulticast } = parts
  const ever = new Set<string>()
  let cards: readonly NetworkInterface[] = []
  let network: ReturnType<OpenMulticast> | undefined
  let host: string | undefined = names[0]
  /** The host name after its probing, while no other computer has it. */
  let confirmed: string | undefined
  let timer: NodeJS.Timeout | undefined
  /** Start and stop run one after another, however fast they are called. */
  let turn: Promise<void> = Promise.resolve()

  const announcementOf = (name: string, { address }: NetworkInterface) => ({
    host: name,
    port: parts.port(),
    address,
  })

  function broadcast(records: (card: NetworkInterface) => DnsRecord[]): void {
    for (const card of cards) network?.sendToAll(card, writeDnsAnswer({ records: records(card) }))
  }

  function probe(left: number): void {
    clearTimeout(timer)
    const name = host
    if (!network || name === undefined) return
    if (left === 0) {
      confirmed = name
      broadcast((card) => allRecords(announcementOf(name, card)))
      parts.onNamed?.()
      return
    }
    for (const card of cards) network.sendToAll(card, writeDnsQuery([name]))
    timer = setTimeout(() => probe(left - 1), parts.probeEveryMs ?? PROBE_EVERY_MS)
    timer.unref()
  }

  function handleMessage(bytes: Buffer, from: RemoteInfo): void {
    const message = readDnsMessage(bytes)
    if (!message || host === undefined) return
    if (message.isResponse) {
      if (!isNameTaken(message, host, ever)) return
      confirmed = undefined
      host = nextName(names, host)
      probe(PROBES)
      return
    }
    const card = interfaceTowards(cards, from.address) ?? cards[0]
    if (confirmed === undefined || !card) return
    const records = answersTo(message.questions, announcementOf(confirmed, card))
    if (records.length === 0) return
    if (from.port === mdnsPort && !message.questions.some((each) => each.wantsUnicast)) {
      network?.sendToAll(card, writeDnsAnswer({ records }))
      return
    }
    const isLegacy = from.port !== mdnsPort
    network?.sendToOne(
      card,
      from,
      writeDnsAnswer({
        id: message.id,
        ...(isLegacy && { questions: message.questions }),
        records: isLegacy ? records.map(shortLived) : records,
      }),
    )
  }

  async function close(): Promise<void> {
    clearTimeout(timer)
    const name = confirmed
    if (name !== undefined) broadcast((card) => allRecords(announcementOf(name, card), 0))
    confirmed = undefined
    const closing = network
    network = undefined
    await closing?.close()
  }

  function begin(now: readonly NetworkInterface[]): void {
    cards = now
    for (const { address } of now) ever.add(address)
    // On another network the first name may be free.
    host = names[0]
    if (now.length === 0) return
    const { onTrouble } = parts
    const onOpen = () => probe(PROBES)
    network = open({ cards: now, port: mdnsPort, onMessage: handleMessage, onTrouble, onOpen })
  }

  return {
    name: () => confirmed ?? null,
    announce(now) {
      turn = turn.then(close).then(() => begin(now))
    },
    silence() {
      turn = turn.then(close)
      return turn
    },
  }
}

function shortLived(record: DnsRecord): DnsRecord {
  return { ...record, ttlSeconds: Math.min(record.ttlSeconds, LEGACY_TTL_SECONDS) }
}
