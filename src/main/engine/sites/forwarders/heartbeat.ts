import type { DeviceHeartbeat } from '../../../../shared/phones/device.ts'
import {
  type FieldRole,
  type FieldTree,
  idOf,
  valuesOf,
} from '../../money/forwarding/field-aliases.ts'
import { clockTimeIn } from '../../money/forwarding/forwarded-time.ts'
import type { AuthenticatedRequest } from './forwarder-auth.ts'

/** A phone's report on itself; missing fields are null. */
export function toHeartbeat({
  read,
  protection,
  time,
}: Pick<AuthenticatedRequest, 'read' | 'protection' | 'time'>): DeviceHeartbeat {
  const trees = [read.fields, read.query]
  const first = (role: FieldRole) =>
    trees.map((tree) => idOf(tree, role)).find((found) => found !== null) ?? null
  return {
    // Not the time of the signature: that one may be corrected by our clock, while notifications have the phone's.
    phoneClockMs: clockTimeIn(trees, time),
    batteryPercent: wholeUpTo(first('battery')?.replace(/%$/, ''), 100),
    isCharging: yesOrNo(trees.flatMap((tree) => valuesOf(tree, 'isCharging'))[0]),
    queueLength: wholeUpTo(first('queue'), 1_000_000),
    forwarder: first('forwarder')?.slice(0, 60) ?? null,
    pins: pinsIn(trees),
    protection,
  }
}

/** At most two pins are valid at a time; a longer list is ignored. */
function pinsIn(trees: readonly FieldTree[]): string | null {
  const value = trees.map(({ pins }) => pins).find((pins) => pins !== undefined)
  return typeof value === 'string' && /^sha256\/\/\S{44}(?: sha256\/\/\S{44})?$/.test(value)
    ? value
    : null
}

function wholeUpTo(text: string | undefined | null, most: number): number | null {
  if (text === undefined || text === null || !/^\d{1,7}(?:\.\d+)?$/.test(text)) return null
  const whole = Math.round(Number(text))
  return whole <= most ? whole : null
}

function yesOrNo(value: unknown): boolean | null {
  const word = String(value).toLowerCase()
  if (['true', '1', 'yes', 'on', 'charging', 'full'].includes(word)) return true
  return ['false', '0', 'no', 'off', 'discharging'].includes(word) ? false : null
}
