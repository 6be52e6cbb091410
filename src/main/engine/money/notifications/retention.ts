import { DAY_MS } from '../../../../shared/base/time.ts'
import type { Platform } from '../../platform/platform.ts'
import type { Database } from '../../platform/storage/connection.ts'
import { deleteText, listTextsAfter, type UnreadDisposition } from './retention-store.ts'

/** Deletes old texts that gave no reading and that no act, mark or rule refers to. */
export interface TextRetention {
  /** At most once an hour; otherwise it does nothing. Returns how many were deleted. */
  cleanUp(): Promise<number>
}

const EVERY_MS = 3_600_000

/** Texts in one transaction: a payment that comes meanwhile waits for it. */
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
    if (old.length > 0) {
      deleted += await database.write(
        (db) => old.filter(({ number }) => deleteText(db, number)).length,
      )
    }
    const last = found.at(-1)
    // Numbers rise with time: behind the first that is young enough there is nothing old.
    if (!last || old.length < found.length || found.length < DELETED_AT_ONCE) return deleted
    after = last.number
  }
}
