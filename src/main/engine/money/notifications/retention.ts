import { DAY_MS } from '../../../../shared/base/time.ts'
import type { Platform } from '../../platform/platform.ts'
import type { Database, WritableDb } from '../../platform/storage/connection.ts'
import { deleteText, listTextsAfter, type UnreadDisposition } from './retention-store.ts'

/** Deletes old texts that gave no reading and that no act, mark or rule refers to. */
export interface TextRetention {
  /** At most once an hour; otherwise it does nothing. Returns how many were deleted, with their duplicates. */
  cleanUp(): Promise<number>
}

const EVERY_MS = 3_600_000

/** Rows in one transaction, duplicates included: a payment that comes meanwhile waits for it. */
const DELETED_AT_ONCE = 200

const UNREAD: readonly UnreadDisposition[] = ['rejected', 'test', 'unread']

export function createTextRetention(platform: Platform): TextRetention {
  const { database, settings, clock } = platform
  let nextAtMs = 0

  return {
    async cleanUp() {
      const now = clock.now()
      if (now < nextAtMs && nextAtMs - now <= EVERY_MS) return 0
      nextAtMs = now + EVERY_MS
      const beforeMs = now - settings.get('keepUnreadTextDays') * DAY_MS
      let deleted = 0
      for (const disposition of UNREAD) deleted += await deleteAll(database, disposition, beforeMs)
      if (deleted > 0) platform.broadcastToScreens('inbox.changed')
      return deleted
    },
  }
}

async function deleteAll(
  database: Database,
  disposition: UnreadDisposition,
  beforeMs: number,
): Promise<number> {
  let deleted = 0
  for (let after = 0; ; ) {
    const found = listTextsAfter(database.read, { disposition, after, limit: DELETED_AT_ONCE })
    const old = found.filter(({ receivedAtMs }) => receivedAtMs < beforeMs)
    for (let rest: readonly number[] = old.map(({ number }) => number); rest.length > 0; ) {
      const step = await database.write((db) => deleteSome(db, rest))
      deleted += step.deleted
      rest = step.rest
    }
    const last = found.at(-1)
    // Numbers rise with time: behind the first that is young enough there is nothing old.
    if (!last || old.length < found.length || found.length < DELETED_AT_ONCE) return deleted
    after = last.number
  }
}

/** Deletes the first texts of a list; `rest` are those that are left for another transaction. */
function deleteSome(
  db: WritableDb,
  numbers: readonly number[],
): { deleted: number; rest: readonly number[] } {
  let deleted = 0
  for (const [index, number] of numbers.entries()) {
    deleted += deleteText(db, number, DELETED_AT_ONCE - deleted)
    // The last one may have more duplicates.
    if (deleted >= DELETED_AT_ONCE) return { deleted, rest: numbers.slice(index) }
  }
  return { deleted, rest: [] }
}
