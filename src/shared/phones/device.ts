import type { EpochMs } from '../base/time.ts'
import type { EncryptedLine, TransportProtection } from './encrypted-line.ts'

/** A phone that may forward its wallet's notifications. */
export interface Device {
  id: string
  name: string
  pairedAtMs: EpochMs
  lastHeardAtMs: EpochMs | null
  isRevoked: boolean
  /** Outcome of the phone's last text. */
  lastReading: DeviceReading | null
  /** Its last status report; null until it sends a heartbeat. */
  lastBeat: ReceivedHeartbeat | null
  /** The forwarder app that the owner chose for it; null when none was chosen. */
  forwarder: string | null
  /** The address it was given, as `http://192.168.1.20:8720`; null for phones paired without a page. */
  toldAddress: string | null
  /** Protection of its last request; null before the first one, or before this was recorded. */
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
  /** null for readings from before this was recorded. */
  protection: TransportProtection | null
}

/** A phone's report on itself; null is what its forwarder does not report. */
export interface DeviceHeartbeat {
  phoneClockMs: EpochMs | null
  batteryPercent: number | null
  isCharging: boolean | null
  /** Notifications queued on the phone. */
  queueLength: number | null
  /** Name and version, as the forwarder gives it. */
  forwarder: string | null
  /** Pins of the till's keys that it has, separated by spaces; only from forwarders on the encrypted line. */
  pins: string | null
  /** Protection of the heartbeat's request. */
  protection: TransportProtection
}

export interface ReceivedHeartbeat extends DeviceHeartbeat {
  atMs: EpochMs
  /** Milliseconds between the last heartbeats, newest last, at most `GAPS_KEPT`. */
  recentGapsMs: number[]
  /**
   * How far the phone's clock was ahead of ours in the last heartbeats that named it, in milliseconds, newest last.
   */
  recentOffsetsMs: number[]
}

/** An odd number, so that one long gap (a phone that was off) is never the middle one. */
export const HEARTBEAT_GAPS_KEPT = 5

/** The phone's usual heartbeat interval: the median of its last gaps; null before the second heartbeat. */
export function heartbeatIntervalMs({
  recentGapsMs,
}: Pick<ReceivedHeartbeat, 'recentGapsMs'>): number | null {
  const inOrder = [...recentGapsMs].sort((one, other) => one - other)
  return inOrder[Math.floor((inOrder.length - 1) / 2)] ?? null
}

/** Heartbeats whose clocks are compared. */
export const CLOCK_OFFSETS_KEPT = 3

/** Heartbeats that differ by less than this agree on the phone's clock, in milliseconds. */
const OFFSETS_AGREE_MS = 10_000

/** A clock that was not measured for this long is unknown, in milliseconds (one day). */
const MEASURED_FOR_MS = 24 * 3_600_000

/**
 * How far the phone's clock is ahead of ours by its last heartbeats, in milliseconds. A delay on the way only makes it
 * smaller, so the largest counts. null when it is unknown: no heartbeat named a time within a day, or the last ones
 * disagree, as after a clock was set or when heartbeats waited on the phone.
 */
export function clockOffsetMs(
  { lastBeat }: Pick<Device, 'lastBeat'>,
  nowMs: EpochMs,
): number | null {
  if (lastBeat === null || Math.abs(nowMs - lastBeat.atMs) > MEASURED_FOR_MS) return null
  const offsets = lastBeat.recentOffsetsMs
  if (offsets.length === 0) return null
  const largest = Math.max(...offsets)
  return largest - Math.min(...offsets) < OFFSETS_AGREE_MS ? largest : null
}

/** How long a pairing code is valid, in milliseconds. */
export const PAIRING_OPEN_MS = 120_000

/** The window in which a phone may pair: two minutes, one phone, one code. */
export interface DevicePairing {
  /** Open on the phone, in the shop's Wi-Fi. */
  url: string
  expiresAtMs: EpochMs
  /** The recipe that the owner chose for this phone. */
  forwarder: string | null
  /** The phone that used the code, or null so far. */
  device: Device | null
}

/** What a person types into a phone that was paired at the till; shown once. */
export interface ManualPairing {
  device: Device
  token: string
  signingSecret: string
  /** Where the phone sends, as `http://192.168.1.20:8720`. */
  origin: string
  encrypted: EncryptedLine | null
}

/** How a phone signs its requests. */
export interface DeviceSigning {
  signingSecret: string
  /** True: unsigned requests of this phone are rejected. */
  isRequired: boolean
}
