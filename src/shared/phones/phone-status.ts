import type { EpochMs } from '../base/time.ts'
import { type Device, heartbeatIntervalMs } from './device.ts'

export type StatusColour = 'green' | 'amber' | 'red' | 'grey'

/** Why a phone's light has its colour; the first three are not the phone's fault or need nothing. */
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
  /** A customer stands before a QR now: silence is told much sooner. */
  isQrOnScreen: boolean
  /** The till could hear nobody before this; silence counts from here. */
  engineStartedAtMs: EpochMs
}

/** The rules, in milliseconds. `pause` is the phone's usual time between heartbeats. */
export const PHONE_STATUS_RULES = {
  /** Taken as the pause of a phone that has sent only one heartbeat. */
  assumedPauseMs: 60_000,
  /** With a QR on screen: amber and red this long after the heartbeat that should have come. */
  lateWithQrMs: 15_000,
  silentWithQrMs: 30_000,
  /** Without one: from the last word, or one and two pauses of a phone that beats more rarely. */
  lateMs: 90_000,
  silentMs: 300_000,
  /** A phone without heartbeats counts as awake for so long after its last word. */
  heardLatelyMs: 15 * 60_000,
  /** Heartbeats that stopped for so long while notifications went on coming were switched off. */
  gaveUpBeatingMs: 24 * 3_600_000,
  clockMs: 120_000,
  /** A late notification is worth a warning for so long. */
  delayShownMs: 15 * 60_000,
  batteryPercent: 15,
} as const

/** What colour a phone's light has, and why. */
export function phoneStatus(device: Device, now: PhoneStatusContext): PhoneStatus {
  if (device.isRevoked) return { colour: 'grey', reason: 'revoked' }
  if (device.lastHeardAtMs === null) return { colour: 'grey', reason: 'never-heard' }
  const trouble = troubleOf(device, now.nowMs)
  if (!sendsHeartbeats(device)) return unwatchedLight(device.lastHeardAtMs, now, trouble)
  const silence = silenceOf(device, now)
  if (silence !== null) return silence
  return trouble ?? { colour: 'green', reason: 'beating' }
}

/** Whether the phone sends heartbeats, so that its silence means something. */
export function sendsHeartbeats({ lastBeat, lastHeardAtMs }: Device): boolean {
  if (lastBeat === null || lastHeardAtMs === null) return false
  return lastHeardAtMs - lastBeat.atMs < PHONE_STATUS_RULES.gaveUpBeatingMs
}

/** How far the phone's clock runs ahead of ours, in milliseconds; null when it never said. */
export function clockSkewMs({ lastBeat }: Device): number | null {
  if (lastBeat === null || lastBeat.phoneClockMs === null) return null
  return lastBeat.phoneClockMs - lastBeat.atMs
}

function silenceOf(device: Device, now: PhoneStatusContext): PhoneStatus | null {
  const pauseMs = heartbeatIntervalMs(device.lastBeat!) ?? PHONE_STATUS_RULES.assumedPauseMs
  const { lateMs, silentMs } = patience(pauseMs, now.isQrOnScreen)
  const silentForMs = now.nowMs - Math.max(device.lastHeardAtMs!, now.engineStartedAtMs)
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

/** Nobody can tell a sleeping phone without heartbeats from one that has nothing to say. */
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

/** What is wrong with a phone that can be heard. */
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
  // Nothing arrives before it was shown: then the phone's clock is ahead.
  if (delayMs < -PHONE_STATUS_RULES.clockMs) return { colour: 'amber', reason: 'clock' }
  return delayMs > PHONE_STATUS_RULES.clockMs ? { colour: 'amber', reason: 'delayed' } : null
}
