import type { Device } from '../../../../shared/phones/device.ts'
import type { DeviceView } from '../../../../shared/phones/device-view.ts'
import { type PhoneStatusContext, phoneStatus } from '../../../../shared/phones/phone-status.ts'
import { type PhonesStatus, phonesStatus } from '../../../../shared/phones/phones-status.ts'
import type { Platform } from '../../platform/platform.ts'
import type { Devices } from './devices.ts'

/** Checks the phones periodically, so that a silent phone is noticed without a request. */
export interface PhoneMonitor {
  /** Every phone with its status. */
  list(): DeviceView[]
  overall(): PhonesStatus
  /** Checks again; broadcasts when a status has changed since the last check. */
  check(): void
}

interface PhoneMonitorParts {
  devices: Pick<Devices, 'list'>
  isQrOnScreen: () => boolean
  isOurHost: (host: string) => boolean
}

export function createPhoneMonitor(
  { clock, broadcastToScreens }: Platform,
  parts: PhoneMonitorParts,
): PhoneMonitor {
  const { devices } = parts
  const engineStartedAtMs = clock.now()
  let shownLast = ''

  function circumstances(): PhoneStatusContext {
    return { nowMs: clock.now(), isQrOnScreen: parts.isQrOnScreen(), engineStartedAtMs }
  }

  function isForeignAddress(toldAddress: string | null): boolean {
    return toldAddress !== null && !parts.isOurHost(new URL(toldAddress).host)
  }

  return {
    list() {
      const now = circumstances()
      return devices.list().map((device) => ({
        ...device,
        light: phoneStatus(device, now),
        isToldOtherAddress: isForeignAddress(device.toldAddress),
      }))
    },
    overall: () => phonesStatus(devices.list(), circumstances()),
    check() {
      const shown = colours(devices.list(), circumstances())
      if (shown === shownLast) return
      shownLast = shown
      broadcastToScreens('devices.changed')
    },
  }
}

function colours(devices: readonly Device[], now: PhoneStatusContext): string {
  return devices
    .map((device) => {
      const { colour, reason } = phoneStatus(device, now)
      return `${device.id} ${colour} ${reason}`
    })
    .join('\n')
}
