import { businessDayRange } from '../../../../shared/base/time.ts'
import type { NotificationLogFilter } from '../../../../shared/inbox/notification.ts'
import type { Database } from '../../platform/storage/connection.ts'
import {
  type LogLookup,
  listLoggedApps,
  listLoggedSources,
  numbersBetween,
  readNotificationLog,
} from './notification-log-store.ts'
import type { StoredNotification } from './notification-store.ts'

/** A page of the notification log. */
export interface NotificationLogEntries {
  entries: StoredNotification[]
  /** Pass as `before` for the next page; null at the end. */
  nextBefore: number | null
}

/** All notifications from phones and sites, searched in bounded steps. */
export interface NotificationLog {
  /** Newest first. A page may be short, or empty, and still not be the last. */
  search(
    filter: NotificationLogFilter,
    page: { limit: number; before?: number | undefined },
  ): NotificationLogEntries
  apps(): string[]
  sourceIds(): string[]
}

/** Maximum rows read for one page: about a hundredth of a second. */
export const MAX_ROWS_SCANNED = 5_000

export function createNotificationLog(database: Database, timeZone: () => string): NotificationLog {
  const db = database.read

  function stretch({ day }: NotificationLogFilter): { from: number; to: number } | undefined {
    if (day === undefined) return { from: 0, to: Number.MAX_SAFE_INTEGER }
    const range = businessDayRange(day, timeZone())
    const numbers = range && numbersBetween(db, range)
    return numbers && { from: numbers.first, to: numbers.last + 1 }
  }

  return {
    search(filter, { limit, before = Number.MAX_SAFE_INTEGER }) {
      const numbers = stretch(filter)
      const entries: StoredNotification[] = []
      if (!numbers) return { entries, nextBefore: null }
      const { by, key } = narrowest(filter)
      const isWanted = wanted(filter, timeZone())
      const bounds = { key, from: numbers.from, before: Math.min(before, numbers.to) }
      let looked = 0
      for (const entry of readNotificationLog(db, by, bounds)) {
        looked += 1
        if (isWanted(entry)) entries.push(entry)
        const isEnough = entries.length === limit || looked === MAX_ROWS_SCANNED
        if (isEnough) return { entries, nextBefore: entry.number }
      }
      return { entries, nextBefore: null }
    },
    apps: () => listLoggedApps(db),
    sourceIds: () => listLoggedSources(db),
  }
}

/** The most selective filter: amounts vary more than anything else. */
function narrowest(filter: NotificationLogFilter): { by: LogLookup; key: string | number | null } {
  const { amount, sourceId, app, disposition } = filter
  if (amount !== undefined) return { by: 'amount', key: amount }
  if (disposition !== undefined) return { by: 'disposition', key: disposition }
  if (app !== undefined) return { by: 'app', key: app }
  if (sourceId !== undefined) return { by: 'sourceId', key: sourceId }
  return { by: 'all', key: null }
}

function wanted(
  filter: NotificationLogFilter,
  timeZone: string,
): (entry: StoredNotification) => boolean {
  const text = filter.text?.trim().toLowerCase() ?? ''
  const range = filter.day === undefined ? undefined : businessDayRange(filter.day, timeZone)
  const holds = <Value>(asked: Value | undefined, value: Value) =>
    asked === undefined || asked === value
  return (entry) =>
    entry.sourceKind !== 'simulator' &&
    holds(filter.disposition, entry.disposition) &&
    holds(filter.amount, entry.amount) &&
    holds(filter.sourceId, entry.sourceId) &&
    holds(filter.app?.toLowerCase(), entry.app?.toLowerCase()) &&
    (!range || (entry.receivedAtMs >= range.fromMs && entry.receivedAtMs < range.toMs)) &&
    (text === '' || containsText(entry, text))
}

function containsText(
  { title, text, bigText, body, payerName }: StoredNotification,
  part: string,
): boolean {
  return [title, text, bigText, body, payerName ?? ''].some((each) =>
    each.toLowerCase().includes(part),
  )
}
