import { createHash } from 'node:crypto'
import type { DedupeKeys } from './notification-store.ts'

/** For how long the same notification of the same app is a repetition and not new money, in milliseconds. */
export const BRIEF_WINDOW_MS = 60_000

export interface DedupeFields {
  /** Who told us; another phone's id says nothing about this one's. */
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
 * The keys by which a repeated notification is known. Both cover the text: some apps show every
 * payment under one constant notification id, and a changed text is new money, not a repetition.
 */
export function dedupeKeys(fields: DedupeFields): DedupeKeys {
  const { sourceId, deviceId, app, notifId, eventHash, title, text, bigText } = fields
  const said = [sourceId, app?.toLowerCase() ?? null, title, text, bigText]
  // Without an id of the notification, the phone's own time tells two equal payments apart.
  const which = notifId ?? fields.postedAtMs
  return {
    lasting: eventHash ? digest(['event', deviceId, eventHash, ...said]) : null,
    brief: digest(['shown', which, ...said]),
  }
}

/** Keys of a bare "this amount came" call: its reference for ever, else the same call for a short while. */
export function callbackKeys(call: {
  sourceId: string
  amount: number
  payerName: string | null
  reference: string | null
}): DedupeKeys {
  const { sourceId, amount, payerName, reference } = call
  // With the amount: some callers send one and the same reference with everything they tell.
  if (reference) {
    return { lasting: digest(['reference', sourceId, reference, amount]), brief: null }
  }
  return { lasting: null, brief: digest(['call', sourceId, amount, payerName]) }
}

function digest(parts: unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64')
}
