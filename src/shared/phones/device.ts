import type { EpochMs } from '../base/time.ts'
import type { EncryptedLine, TransportProtection } from './encrypted-line.ts'

/** A phone that may tell us what its wallet says. */
export interface Device {
  id: string
  name: string
  pairedAtMs: EpochMs
  lastHeardAtMs: EpochMs | null
  isRevoked: boolean
  /** What the last text of this phone was read as. */
  lastReading: DeviceReading | null
  /** What it said of itself last; null as long as it has never sent a heartbeat. */
  lastBeat: ReceivedHeartbeat | null
  /** Which forwarder app the owner chose for it; null when nobody chose. */
  forwarder: string | null
  /** Where it was told to send, as `http://192.168.1.20:8720`; null for phones paired without a page. */
  toldAddress: string | null
  /** How its words came the last time it spoke; null when it never did, or before this was noted. */
  protection: TransportProtection | null
}

export interface DeviceReading {
  atMs: EpochMs
  isTest: boolean
  app: string | null
  /** Rupiah, or null when the text was no money in. */
  amount: number | null
  /** Arrival minus the time the phone gave, in milliseconds: lateness and a wrong clock in one. */
  delayMs: number | null
  /** null for readings from before this was noted. */
  protection: TransportProtection | null
}

/** What a phone tells of itself; null is what its forwarder does not know. */
export interface DeviceHeartbeat {
  phoneClockMs: EpochMs | null
  batteryPercent: number | null
  isCharging: boolean | null
  /** Notifications that wait on the phone. */
  queueLength: number | null
  /** Name and version, as the forwarder gives it. */
  forwarder: string | null
  /** The till's keys that it knows, with blanks between; of forwarders on the encrypted line only. */
  pins: string | null
  /** How the heartbeat came. */
  protection: TransportProtection
}

export interface ReceivedHeartbeat extends DeviceHeartbeat {
  atMs: EpochMs
  /** Milliseconds between the last heartbeats, newest last, at most `GAPS_KEPT`. */
  recentGapsMs: number[]
}

/** An odd number, so that one long gap (a phone that was off) is never the middle one. */
export const HEARTBEAT_GAPS_KEPT = 5

/** How often the phone beats: the middle of its last gaps; null before the second heartbeat. */
export function heartbeatIntervalMs({
  recentGapsMs,
}: Pick<ReceivedHeartbeat, 'recentGapsMs'>): number | null {
  const inOrder = [...recentGapsMs].sort((one, other) => one - other)
  return inOrder[Math.floor((inOrder.length - 1) / 2)] ?? null
}

/** How long a pairing code can be used, in milliseconds. */
export const PAIRING_OPEN_MS = 120_000

/** The window in which a phone may pair: two minutes, one phone, one code. */
export interface DevicePairing {
  /** Open on the phone, in the shop's Wi-Fi. */
  url: string
  expiresAtMs: EpochMs
  /** The recipe that the owner chose for this phone. */
  forwarder: string | null
  /** The phone that used the code, once it did. */
  device: Device | null
}

/** What a person has to type into a phone that was paired at the till; shown once. */
export interface ManualPairing {
  device: Device
  token: string
  signingSecret: string
  /** Where the phone sends, as `http://192.168.1.20:8720`. */
  origin: string
  encrypted: EncryptedLine | null
}

/** How a phone proves what it sends. */
export interface DeviceSigning {
  signingSecret: string
  /** True: nothing unsigned of this phone is taken. */
  isRequired: boolean
}
