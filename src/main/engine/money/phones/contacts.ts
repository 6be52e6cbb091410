import type { EpochMs } from '../../../../shared/base/time.ts'
import type { Device } from '../../../../shared/phones/device.ts'
import {
  PHONE_STATUS_RULES,
  sendsHeartbeats,
  silenceLimitMs,
} from '../../../../shared/phones/phone-status.ts'

/** After a silence ended, messages count as possibly kept back for this long, in milliseconds. */
const AFTER_SILENCE_MS = 60_000

/** Messages of a phone without heartbeats that follow each other this fast are a burst, in milliseconds. */
const BURST_MS = 10_000

/**
 * When each phone was last in contact, to judge whether a message without a time may have waited on the phone. It
 * may have when
 * - the phone's last heartbeat says that notifications wait on it;
 * - the phone sends heartbeats and they had stopped: the message ended the silence, or came within a minute after;
 * - the phone sends none, and this is not the first message after more than five minutes of silence, but one of
 *   several that came within seconds of each other.
 * Kept in memory: after a restart the last contact in the database shows the silence.
 */
export interface Contacts {
  mayHaveWaited(device: Device, atMs: EpochMs): boolean
  /** Notes a request of the phone; called for every one, after it was judged. */
  note(device: Device, atMs: EpochMs): void
}

interface Contact {
  lastMs: EpochMs | null
  silenceEndedMs: EpochMs | null
}

export function createContacts(): Contacts {
  const contacts = new Map<string, Contact>()

  function contactOf({ id, lastHeardAtMs }: Device): Contact {
    return contacts.get(id) ?? { lastMs: lastHeardAtMs, silenceEndedMs: null }
  }

  return {
    mayHaveWaited(device, atMs) {
      const contact = contactOf(device)
      const isSoonAfterSilence = isWithin(contact.silenceEndedMs, AFTER_SILENCE_MS, atMs)
      if (!sendsHeartbeats(device)) {
        return isSoonAfterSilence && isWithin(contact.lastMs, BURST_MS, atMs)
      }
      const isQueued = (device.lastBeat.queueLength ?? 0) > 0
      return isQueued || isSoonAfterSilence || endsSilence(device, contact, atMs)
    },
    note(device, atMs) {
      const contact = contactOf(device)
      const silenceEndedMs = endsSilence(device, contact, atMs) ? atMs : contact.silenceEndedMs
      contacts.set(device.id, { lastMs: atMs, silenceEndedMs })
    },
  }
}

function endsSilence(device: Device, { lastMs }: Contact, atMs: EpochMs): boolean {
  const limitMs = sendsHeartbeats(device) ? silenceLimitMs(device) : PHONE_STATUS_RULES.silentMs
  return lastMs !== null && atMs - lastMs > limitMs
}

/** A moment after `atMs` does not count: the clock was set back since. */
function isWithin(momentMs: EpochMs | null, spanMs: number, atMs: EpochMs): boolean {
  return momentMs !== null && atMs >= momentMs && atMs - momentMs < spanMs
}
