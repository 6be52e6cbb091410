import type { EpochMs } from '../base/time.ts'
import type { Device } from './device.ts'
import {
  type PhoneStatusContext,
  phoneStatus,
  type StatusColour,
  type StatusReason,
} from './phone-status.ts'

/** One status for all the shop's phones, as the cashier sees it. */
export interface PhonesStatus {
  colour: StatusColour
  /** Reason of the phone that decides the status; `none` without phones. */
  reason: StatusReason | 'none' | 'one-silent'
  /** The phone that needs attention; null while everything is well. */
  phoneName: string | null
  /** Last request from any phone. */
  lastHeardAtMs: EpochMs | null
  batteryPercent: number | null
  queueLength: number | null
}

/** Worst first; a phone whose state is unknown ranks below one that is known to be well. */
const WEIGHT: Record<StatusColour, number> = { red: 3, amber: 2, green: 1, grey: 0 }

const NOBODY = { phoneName: null, lastHeardAtMs: null, batteryPercent: null, queueLength: null }

/**
 * The worst status of the paired phones; when one phone is silent and another works, the result is amber, not
 * red.
 */
export function phonesStatus(devices: readonly Device[], now: PhoneStatusContext): PhonesStatus {
  const paired = devices.filter((device) => !device.isRevoked)
  const lit = paired.map((device) => ({ device, light: phoneStatus(device, now) }))
  lit.sort((one, other) => WEIGHT[other.light.colour] - WEIGHT[one.light.colour])
  const worst = lit[0]
  if (!worst) return { ...NOBODY, colour: 'grey', reason: 'none' }
  const isOneOfSeveral =
    worst.light.colour === 'red' &&
    lit.some(({ light }) => ['amber', 'green'].includes(light.colour))
  const contactsMs = paired.flatMap(({ lastHeardAtMs }) => lastHeardAtMs ?? [])
  return {
    ...(isOneOfSeveral ? ({ colour: 'amber', reason: 'one-silent' } as const) : worst.light),
    phoneName: worst.light.colour === 'green' ? null : worst.device.name,
    lastHeardAtMs: contactsMs.length === 0 ? null : Math.max(...contactsMs),
    batteryPercent: worst.device.lastBeat?.batteryPercent ?? null,
    queueLength: worst.device.lastBeat?.queueLength ?? null,
  }
}
