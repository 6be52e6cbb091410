import type { Device } from './device.ts'
import type { PhoneStatus } from './phone-status.ts'

/** A phone as the screens show it. */
export interface DeviceView extends Device {
  light: PhoneStatus
  /** It was told an address that is not the till's any more. */
  isToldOtherAddress: boolean
}
