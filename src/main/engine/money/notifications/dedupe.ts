import { createHash } from 'node:crypto'
import type { DedupeKeys } from './notification-store.ts'

/**
 * How long the same notification of the same app counts as a duplicate and not as new money, in milliseconds.
 */
export const BRIEF_WINDOW_MS = 60_000

export interface DedupeFields {
  /** The source; ids of different phones are unrelated. */
  sourceId: string
  deviceId: string | null
  app: string | null
  notifId: string | null
  eventHash: string | null
  postedAtMs: number | null
  title: string
  text: string
  bigText: string
}

/**
 * Keys that identify a repeated notification. Both include the text: some apps show every payment under one
 * constant notification id, and a changed text is new money, not a duplicate.
 */
export function dedupeKeys(fields: DedupeFields): DedupeKeys {
  const { sourceId, deviceId, app, notifId, eventHash, title, text, bigText } = fields
  const content = [sourceId, app?.toLowerCase() ?? null, title, text, bigText]
  // Without a notification id, the phone's own time distinguishes two equal payments.
  const which = notifId ?? fields.postedAtMs
  return {
    lasting: eventHash ? digest(['event', deviceId, eventHash, ...content]) : null,
    brief: digest(['shown', which, ...content]),
  }
}

/**
 * Keys of a bare amount callback: its reference without a time limit, otherwise the same call within a short
 * window.
 */
export function callbackKeys(call: {
  sourceId: string
  amount: number
  payerName: string | null
  reference: string | null
}): DedupeKeys {
  const { sourceId, amount, payerName, reference } = call
  // Includes the amount: some callers send the same reference with every call.
  if (reference) {
    return { lasting: digest(['reference', sourceId, reference, amount]), brief: null }
  }
  return { lasting: null, brief: digest(['call', sourceId, amount, payerName]) }
}

function digest(parts: unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64')
}
