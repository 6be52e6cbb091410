import type { EpochMs } from '../base/time.ts'
import { type Device, heartbeatIntervalMs } from './device.ts'

export type StatusColour = 'green' | 'amber' | 'red' | 'grey'

/** Why a phone's status has its colour; the first three are not the phone's fault or need no action. */
export const STATUS_REASONS = [
  'beating',
  'heard-lately',
  'unwatched',
  'never-heard',
  'revoked',
  'late',
  'silent',
  'queue',
  'battery',
  'clock',
  'delayed',
] as const
export type StatusReason = (typeof STATUS_REASONS)[number]

export interface PhoneStatus {
  colour: StatusColour
  reason: StatusReason
}

export interface PhoneStatusContext {
  nowMs: EpochMs
  /** A customer is waiting at a QR now: missing heartbeats are reported much sooner. */
  isQrOnScreen: boolean
  /** The till could not receive anything before this; silence counts from here. */
  engineStartedAtMs: EpochMs
}

/** The limits, in milliseconds. `pause` is the phone's usual time between heartbeats. */
export const PHONE_STATUS_RULES = {
  /** Assumed interval of a phone that has sent only one heartbeat. */
  assumedPauseMs: 60_000,
  /** With a QR on screen: amber and red this long after the missed heartbeat was due. */
  lateWithQrMs: 15_000,
  silentWithQrMs: 30_000,
  /**
   * Without a QR: counted from the last request, or one and two intervals of a phone with rarer heartbeats.
   */
  lateMs: 90_000,
  silentMs: 300_000,
  /** A phone without heartbeats counts as awake for this long after its last request. */
  heardLatelyMs: 15 * 60_000,
  /** When notifications arrive but heartbeats stopped for this long, the heartbeats were switched off. */
  gaveUpBeatingMs: 24 * 3_600_000,
  clockMs: 120_000,
  /** A late notification shows a warning for this long. */
  delayShownMs: 15 * 60_000,
  batteryPercent: 15,
} as const

/** A phone's status colour and the reason for it. */
export function phoneStatus(device: Device, now: PhoneStatusContext): PhoneStatus {
  if (device.isRevoked) return { colour: 'grey', reason: 'revoked' }
  if (device.lastHeardAtMs === null) return { colour: 'grey', reason: 'never-heard' }
  const trouble = troubleOf(device, now.nowMs)
  if (!sendsHeartbeats(device)) return unwatchedLight(device.lastHeardAtMs, now, trouble)
  const silence = silenceOf(device, now)
  if (silence !== null) return silence
  return trouble ?? { colour: 'green', reason: 'beating' }
}

type BeatingDevice = Device & { [Name in 'lastBeat' | 'lastHeardAtMs']: NonNullable<Device[Name]> }

/** Whether the phone sends heartbeats, so that silence means something. */
export function sendsHeartbeats(device: Device): device is BeatingDevice {
  const { lastBeat, lastHeardAtMs } = device
  if (lastBeat === null || lastHeardAtMs === null) return false
  return lastHeardAtMs - lastBeat.atMs < PHONE_STATUS_RULES.gaveUpBeatingMs
}

/** How far the phone's clock is ahead of ours, in milliseconds; null when it never reported its time. */
export function clockSkewMs({ lastBeat }: Device): number | null {
  if (lastBeat === null || lastBeat.phoneClockMs === null) return null
  return lastBeat.phoneClockMs - lastBeat.atMs
}

/** How long a phone that sends heartbeats may say nothing before that counts as a silence, in milliseconds. */
export function silenceLimitMs({ lastBeat }: BeatingDevice): number {
  const pauseMs = heartbeatIntervalMs(lastBeat) ?? PHONE_STATUS_RULES.assumedPauseMs
  return patience(pauseMs, false).lateMs
}

function silenceOf(device: BeatingDevice, now: PhoneStatusContext): PhoneStatus | null {
  const pauseMs = heartbeatIntervalMs(device.lastBeat) ?? PHONE_STATUS_RULES.assumedPauseMs
  const { lateMs, silentMs } = patience(pauseMs, now.isQrOnScreen)
  const silentForMs = now.nowMs - Math.max(device.lastHeardAtMs, now.engineStartedAtMs)
  if (silentForMs >= silentMs) return { colour: 'red', reason: 'silent' }
  if (silentForMs >= lateMs) return { colour: 'amber', reason: 'late' }
  return null
}

function patience(pauseMs: number, isQrOnScreen: boolean): { lateMs: number; silentMs: number } {
  if (isQrOnScreen) {
    return {
      lateMs: pauseMs + PHONE_STATUS_RULES.lateWithQrMs,
      silentMs: pauseMs + PHONE_STATUS_RULES.silentWithQrMs,
    }
  }
  return {
    lateMs: Math.max(PHONE_STATUS_RULES.lateMs, pauseMs + PHONE_STATUS_RULES.silentWithQrMs),
    silentMs: Math.max(PHONE_STATUS_RULES.silentMs, 2 * pauseMs),
  }
}

/** Without heartbeats, a sleeping phone cannot be told from one that has nothing to send. */
function unwatchedLight(
  lastHeardAtMs: EpochMs,
  { nowMs }: PhoneStatusContext,
  trouble: PhoneStatus | null,
): PhoneStatus {
  if (nowMs - lastHeardAtMs > PHONE_STATUS_RULES.heardLatelyMs) {
    return { colour: 'grey', reason: 'unwatched' }
  }
  return trouble ?? { colour: 'green', reason: 'heard-lately' }
}

/** The problem of a phone that is in contact. */
function troubleOf(device: Device, nowMs: EpochMs): PhoneStatus | null {
  const { lastBeat, lastReading } = device
  if (lastBeat && sendsHeartbeats(device)) {
    const { queueLength, batteryPercent, isCharging } = lastBeat
    if ((queueLength ?? 0) > 0) return { colour: 'amber', reason: 'queue' }
    const isLow = batteryPercent !== null && batteryPercent < PHONE_STATUS_RULES.batteryPercent
    if (isLow && isCharging !== true) return { colour: 'amber', reason: 'battery' }
    if (Math.abs(clockSkewMs(device) ?? 0) > PHONE_STATUS_RULES.clockMs) {
      return { colour: 'amber', reason: 'clock' }
    }
  }
  if (!lastReading || nowMs - lastReading.atMs > PHONE_STATUS_RULES.delayShownMs) return null
  const delayMs = lastReading.delayMs ?? 0
  // A notification cannot arrive before it was shown, so the phone's clock is ahead.
  if (delayMs < -PHONE_STATUS_RULES.clockMs) return { colour: 'amber', reason: 'clock' }
  return delayMs > PHONE_STATUS_RULES.clockMs ? { colour: 'amber', reason: 'delayed' } : null
}
