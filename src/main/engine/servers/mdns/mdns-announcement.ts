import { DNS_TYPES, type DnsMessage, type DnsQuestion, type DnsRecord } from './dns-message.ts'
import type { NetworkInterface } from './network-interfaces.ts'

/** The records that a till announces. */
export interface MdnsAnnouncement {
  /** `lunas.local`. */
  host: string
  port: number
  address: string
}

const SERVICES = ['_lunas._tcp.local', '_http._tcp.local']
const ALL_SERVICES = '_services._dns-sd._udp.local'

/** Short, because addresses change with the Wi-Fi. */
const TTL_SECONDS = 120

/** All records, for the announcement and, with TTL 0, for the goodbye. */
export function allRecords(announcement: MdnsAnnouncement, ttlSeconds = TTL_SECONDS): DnsRecord[] {
  return [
    hostRecord(announcement, ttlSeconds),
    ...SERVICES.flatMap((each) => serviceRecords(announcement, each, ttlSeconds)),
  ]
}

/** The records that answer the questions; empty when none of them is about this till. */
export function answersTo(
  questions: readonly DnsQuestion[],
  announcement: MdnsAnnouncement,
): DnsRecord[] {
  const records = new Map<string, DnsRecord>()
  for (const question of questions) {
    for (const record of answersToOne(question, announcement)) {
      records.set(`${record.name} ${record.type} ${JSON.stringify(record)}`, record)
    }
  }
  return [...records.values()]
}

function answersToOne({ name, type }: DnsQuestion, announcement: MdnsAnnouncement): DnsRecord[] {
  const isAsked = (record: DnsRecord) => type === DNS_TYPES.ANY || type === DNS_TYPES[record.type]
  if (name === ALL_SERVICES) {
    return SERVICES.map((target) => ({
      name: ALL_SERVICES,
      ttlSeconds: TTL_SECONDS,
      type: 'PTR' as const,
      target,
    })).filter(isAsked)
  }
  const about = allRecords(announcement).filter((record) => record.name === name && isAsked(record))
  // A service query also gets the addresses.
  if (about.some((record) => record.type === 'PTR')) {
    return [
      ...about,
      ...serviceRecords(announcement, name, TTL_SECONDS),
      hostRecord(announcement, TTL_SECONDS),
    ]
  }
  if (about.some((record) => record.type === 'SRV')) {
    return [...about, hostRecord(announcement, TTL_SECONDS)]
  }
  return about
}

function hostRecord({ host, address }: MdnsAnnouncement, ttlSeconds: number): DnsRecord {
  return { name: host, ttlSeconds, type: 'A', address }
}

function serviceRecords(
  announcement: MdnsAnnouncement,
  service: string,
  ttlSeconds: number,
): DnsRecord[] {
  const instance = `${announcement.host.split('.')[0]}.${service}`
  return [
    { name: service, ttlSeconds, type: 'PTR', target: instance },
    { name: instance, ttlSeconds, type: 'SRV', target: announcement.host, port: announcement.port },
    { name: instance, ttlSeconds, type: 'TXT', texts: ['path=/panduan/hp'] },
  ]
}

/** Whether another host announces `host` (a name conflict): then this till takes another name. */
export function isNameTaken(
  { isResponse, addresses }: DnsMessage,
  host: string,
  ours: ReadonlySet<string>,
): boolean {
  return isResponse && addresses.some(({ name, address }) => name === host && !ours.has(address))
}

/** `lunas.local`, then `lunas-2.local` and so on; undefined when all are taken. */
export function nextName(names: readonly string[], host: string): string | undefined {
  return names[names.indexOf(host) + 1]
}

export function addressesOf(cards: readonly NetworkInterface[]): string[] {
  return cards.map(({ address }) => address)
}
