import type { EpochMs } from '../../../../shared/base/time.ts'
import type { InboxReason } from '../../../../shared/inbox/notification.ts'
import { clockOffsetMs, type Device } from '../../../../shared/phones/device.ts'

/** What a message says about when its notification was shown. */
export interface ReportedMoment {
  /** By the phone's clock; null when nothing readable was said. */
  postedAtMs: EpochMs | null
  /** What was said instead of a readable time. */
  unreadTime?: string | null
}

/** When a notification was shown, as far as the till can know. */
export interface MessageTime {
  /** By our clock; null when it is unknown. */
  shownAtMs: EpochMs | null
  /** Why this time must not settle anything without a person. */
  heldFor: Extract<InboxReason, 'time-unreadable' | 'time-impossible' | 'may-have-waited'> | null
}

/** How far a time may be ahead of ours, or before the pairing, in milliseconds. */
const TOLERANCE_MS = 2 * 60_000

/** Judges the time of a phone's message; `mayHaveWaited` counts only when it names none. */
export function judgeTime(
  device: Pick<Device, 'pairedAtMs' | 'lastBeat'>,
  { postedAtMs, unreadTime }: ReportedMoment,
  { nowMs, mayHaveWaited }: { nowMs: EpochMs; mayHaveWaited: boolean },
): MessageTime {
  if (unreadTime) return { shownAtMs: null, heldFor: 'time-unreadable' }
  if (postedAtMs === null) {
    return { shownAtMs: null, heldFor: mayHaveWaited ? 'may-have-waited' : null }
  }
  const shownAtMs = postedAtMs - (clockOffsetMs(device, nowMs) ?? 0)
  if (shownAtMs > nowMs + TOLERANCE_MS) return { shownAtMs: null, heldFor: 'time-impossible' }
  const isBeforePairing = shownAtMs < device.pairedAtMs - TOLERANCE_MS
  return { shownAtMs, heldFor: isBeforePairing ? 'time-impossible' : null }
}

/** The same for a sender that is no phone: its clock is taken for ours, and it has no queue. */
export function judgeSendersTime(reported: ReportedMoment, nowMs: EpochMs): MessageTime {
  const sender = { pairedAtMs: 0, lastBeat: null }
  return judgeTime(sender, reported, { nowMs, mayHaveWaited: false })
}
