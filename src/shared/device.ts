import type { EpochMs } from './time.ts'

/** A phone that may tell us what its wallet says. */
export interface Device {
  id: string
  name: string
  pairedAtMs: EpochMs
  lastHeardAtMs: EpochMs | null
  isRevoked: boolean
  /** What the last text of this phone was read as. */
  lastReading: DeviceReading | null
}

export interface DeviceReading {
  atMs: EpochMs
  isTest: boolean
  app: string | null
  /** Rupiah, or null when the text was no money in. */
  amount: number | null
}

/** How long a pairing code can be used, in milliseconds. */
export const PAIRING_OPEN_MS = 120_000

/** The window in which a phone may pair: two minutes, one phone, one code. */
export interface DevicePairing {
  /** Open on the phone, in the shop's Wi-Fi. */
  url: string
  expiresAtMs: EpochMs
  /** The phone that used the code, once it did. */
  device: Device | null
}

export type PhoneLight = 'none' | 'never-heard' | 'fresh' | 'quiet'
