import type { EpochMs } from '../base/time.ts'
import type { Device } from './device.ts'
import {
  type PhoneStatusContext,
  phoneStatus,
  type StatusColour,
  type StatusReason,
} from './phone-status.ts'

/** One light for all the shop's phones, as the cashier sees it. */
export interface PhonesStatus {
  colour: StatusColour
  /** Of the phone that the light is about; `none` without phones. */
  reason: StatusReason | 'none' | 'one-silent'
  /** The phone that needs a look; null while all is well. */
  phoneName: string | null
  /** When any phone was heard last. */
  lastHeardAtMs: EpochMs | null
  batteryPercent: number | null
  queueLength: number | null
}

/** Worst first; a phone that nobody can watch does not outweigh one that is well. */
const WEIGHT: Record<StatusColour, number> = { red: 3, amber: 2, green: 1, grey: 0 }

const NOBODY = { phoneName: null, lastHeardAtMs: null, batteryPercent: null, queueLength: null }

/** The worst of the paired phones; one dead phone beside a living one is amber, not red. */
export function phonesStatus(devices: readonly Device[], now: PhoneStatusContext): PhonesStatus {
  const paired = devices.filter((device) => !device.isRevoked)
  const lit = paired.map((device) => ({ device, light: phoneStatus(device, now) }))
  lit.sort((one, other) => WEIGHT[other.light.colour] - WEIGHT[one.light.colour])
  const worst = lit[0]
  if (!worst) return { ...NOBODY, colour: 'grey', reason: 'none' }
  const isOneOfSeveral =
    worst.light.colour === 'red' &&
    lit.some(({ light }) => ['amber', 'green'].includes(light.colour))
  const heard = paired.flatMap(({ lastHeardAtMs }) => lastHeardAtMs ?? [])
  return {
    ...(isOneOfSeveral ? ({ colour: 'amber', reason: 'one-silent' } as const) : worst.light),
    phoneName: worst.light.colour === 'green' ? null : worst.device.name,
    lastHeardAtMs: heard.length === 0 ? null : Math.max(...heard),
    batteryPercent: worst.device.lastBeat?.batteryPercent ?? null,
    queueLength: worst.device.lastBeat?.queueLength ?? null,
  }
}
