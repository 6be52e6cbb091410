import { createHash } from 'node:crypto'
import type { DedupeKeys } from './notification-store.ts'

/**
 * How long the same notification of the same app counts as a duplicate and not as new money, in milliseconds.
 */
export const BRIEF_WINDOW_MS = 60_000

/**
 * How far apart two times under one event id may be for the same notification, in milliseconds: some apps send the time
 * of each attempt. As long as a paid total is not given out again.
 */
const ONE_ID_APART_MS = 2 * 60_000

/** How far apart the times of an app's two texts may be when it shows one notification twice, in milliseconds. */
const SHOWN_TWICE_MS = 10_000

/** How long an event id without a time may be repeated, in milliseconds (ten minutes). */
const ID_ALONE_MS = 10 * 60_000

export interface DedupeFields {
  /** The source; ids of different phones are unrelated. */
  sourceId: string
  deviceId: string | null
  app: string | null
  notifId: string | null
  eventHash: string | null
  postedAtMs: number | null
  unreadTime?: string | null
  title: string
  text: string
  bigText: string
  /** The whole message where it has to be the same, too; else ''. */
  body: string
}

/**
 * Keys that identify a repeated notification. Both include the text: some apps show every payment under one
 * constant notification id, and a changed text is new money, not a duplicate.
 */
export function dedupeKeys(fields: DedupeFields): DedupeKeys {
  const { sourceId, deviceId, app, notifId, eventHash, title, text, bigText, body } = fields
  const shown = [sourceId, app?.toLowerCase() ?? null, title, text, bigText]
  const content = body === '' ? shown : [...shown, body]
  // Without a notification id, the phone's own time distinguishes two equal payments, also when it cannot be read.
  const which = notifId ?? fields.postedAtMs ?? fields.unreadTime ?? null
  return {
    lasting: eventHash ? digest(['event', deviceId, eventHash, ...content]) : null,
    brief: digest(['shown', which, ...content]),
  }
}

/** When something was shown, by the phone's clock, and when it came. */
interface Shown {
  postedAtMs: number | null
  receivedAtMs: number
}

/**
 * Whether two notifications with one event id are one. An id is a hint: some apps make it of the text, so that every
 * payment of one price has the same.
 */
export function isSameByLastingKey(earlier: Shown, incoming: Shown): boolean {
  if (earlier.postedAtMs !== null && incoming.postedAtMs !== null) {
    return Math.abs(incoming.postedAtMs - earlier.postedAtMs) <= ONE_ID_APART_MS
  }
  return Math.abs(incoming.receivedAtMs - earlier.receivedAtMs) <= ID_ALONE_MS
}

/** Whether two equal texts within the short window are one notification. */
export function isSameByBriefKey(earlier: Shown, incoming: Shown): boolean {
  if (earlier.postedAtMs === null || incoming.postedAtMs === null) return true
  return Math.abs(incoming.postedAtMs - earlier.postedAtMs) <= SHOWN_TWICE_MS
}

/** The key of a notification whose event id an earlier one of another time has; null without a time. */
export function timedKey(lasting: string | null, postedAtMs: number | null): string | null {
  return lasting === null || postedAtMs === null ? null : digest(['timed', lasting, postedAtMs])
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
