import type { Clock } from '../../../../shared/base/time.ts'
import type { Device } from '../../../../shared/phones/device.ts'
import type { DeviceView } from '../../../../shared/phones/device-view.ts'
import { type LightCircumstances, phoneLight } from '../../../../shared/phones/phone-status.ts'
import { type ShopLight, shopLight } from '../../../../shared/phones/phones-status.ts'
import type { Devices } from './devices.ts'

/** Keeps an eye on the phones, so that silence is told without anybody asking. */
export interface PhoneWatch {
  /** Every phone with its light. */
  list(): DeviceView[]
  shop(): ShopLight
  /** Looks again; tells when a light is another than at the last look. */
  look(): void
}

export interface PhoneWatchParts {
  devices: Pick<Devices, 'list'>
  clock: Clock
  isQrOnScreen: () => boolean
  isOurHost: (host: string) => boolean
  onLightChanged: () => void
}

export function createPhoneWatch(parts: PhoneWatchParts): PhoneWatch {
  const { devices, clock } = parts
  const listeningSinceMs = clock.now()
  let shownLast = ''

  function circumstances(): LightCircumstances {
    return { nowMs: clock.now(), isQrOnScreen: parts.isQrOnScreen(), listeningSinceMs }
  }

  function isStranger(toldAddress: string | null): boolean {
    return toldAddress !== null && !parts.isOurHost(new URL(toldAddress).host)
  }

  return {
    list() {
      const now = circumstances()
      return devices.list().map((device) => ({
        ...device,
        light: phoneLight(device, now),
        isToldOtherAddress: isStranger(device.toldAddress),
      }))
    },
    shop: () => shopLight(devices.list(), circumstances()),
    look() {
      const shown = colours(devices.list(), circumstances())
      if (shown === shownLast) return
      shownLast = shown
      parts.onLightChanged()
    },
  }
}

function colours(devices: readonly Device[], now: LightCircumstances): string {
  return devices
    .map((device) => {
      const { colour, reason } = phoneLight(device, now)
      return `${device.id} ${colour} ${reason}`
    })
    .join('\n')
}
