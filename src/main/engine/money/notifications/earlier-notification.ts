import type { EpochMs } from '../../../../shared/base/time.ts'
import type { ReadableDb } from '../../platform/storage/connection.ts'
import { BRIEF_WINDOW_MS, isSameByBriefKey, isSameByLastingKey, timedKey } from './dedupe.ts'
import {
  type DedupeKeys,
  findByBriefKey,
  findByLastingKey,
  findNotification,
  type StoredNotification,
} from './notification-store.ts'

/** When a notification was shown, by its own clock, and when it came. */
export interface Moments {
  postedAtMs: EpochMs | null
  receivedAtMs: EpochMs
}

/**
 * What is known of an incoming notification from earlier ones. `same`: it is a repetition. `alike`: it has the id or the
 * text of an earlier one, but may be other money, because it was shown at another time (`isOtherTime`) or came long
 * after without a time. `keys` are those to store it with.
 */
export type EarlierNotification =
  | { kind: 'none'; keys: DedupeKeys }
  | { kind: 'same'; original: StoredNotification }
  | { kind: 'alike'; original: StoredNotification; isOtherTime: boolean; keys: DedupeKeys }

/** Compares an incoming notification with those that have one of its keys. */
export function findEarlier(
  db: ReadableDb,
  keys: DedupeKeys,
  moments: Moments,
): EarlierNotification {
  const byId = findByLastingKey(db, keys.lasting)
  if (byId && isSameByLastingKey(byId, moments)) return same(db, byId)
  const lasting = byId ? timedKey(keys.lasting, moments.postedAtMs) : keys.lasting
  const again = byId && findByLastingKey(db, lasting)
  if (again) return same(db, again)
  const now = moments.receivedAtMs
  // Absolute difference: after the clock was set back, rows "in the future" must not count as duplicates for hours.
  const within = { fromMs: now - BRIEF_WINDOW_MS, toMs: now + BRIEF_WINDOW_MS }
  const byText = findByBriefKey(db, keys.brief, within)
  if (byText && isSameByBriefKey(byText, moments)) return same(db, byText)
  const alike = byId ?? byText
  if (!alike) return { kind: 'none', keys }
  const isOtherTime = alike.postedAtMs !== null && moments.postedAtMs !== null
  return { kind: 'alike', original: originalOf(db, alike), isOtherTime, keys: { ...keys, lasting } }
}

function same(db: ReadableDb, found: StoredNotification): EarlierNotification {
  return { kind: 'same', original: originalOf(db, found) }
}

/** Never a duplicate itself. */
function originalOf(db: ReadableDb, found: StoredNotification): StoredNotification {
  if (found.duplicateOf === null) return found
  return findNotification(db, found.duplicateOf) ?? found
}
