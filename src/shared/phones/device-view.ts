import type { Device } from './device.ts'
import type { PhoneStatus } from './phone-status.ts'

/** A phone for the screens. */
export interface DeviceView extends Device {
  light: PhoneStatus
  /** It was given an address that is no longer the till's. */
  isToldOtherAddress: boolean
}
