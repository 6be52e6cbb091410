import { AppError } from '../../../../shared/base/errors.ts'
import { businessDay, businessDayRange } from '../../../../shared/base/time.ts'
import type { Platform } from '../../platform/platform.ts'
import { afterCommit } from '../../platform/storage/commit-queue.ts'
import type { WritableDb } from '../../platform/storage/connection.ts'
import { type SizedText, sizeOfUnpaidTexts, storedSize } from './daily-limit-store.ts'

/** The share of the disk that one phone or site may fill in a day with texts that pay nothing. */
export interface DailyLimit {
  /** Counts a row that pays nothing. Throws TEXT_LIMIT_REACHED when its source has filled its share of today. */
  take(db: WritableDb, row: SizedText & { sourceId: string }): void
}

const BYTES_PER_MEGABYTE = 1_000_000

/** A phone keeps what was refused and sends it again; the limit starts anew at midnight. */
const RETRY_AFTER_SECONDS = 600

export function createDailyLimit({ settings, clock }: Platform): DailyLimit {
  let today = ''
  const used = new Map<string, number>()

  function usedBy(db: WritableDb, sourceId: string): number {
    const timeZone = settings.get('timeZone')
    const day = businessDay(clock.now(), timeZone)
    if (day !== today) used.clear()
    today = day
    const known = used.get(sourceId)
    if (known !== undefined) return known
    const stored = sizeOfUnpaidTexts(db, sourceId, businessDayRange(day, timeZone)?.fromMs ?? 0)
    used.set(sourceId, stored)
    return stored
  }

  return {
    take(db, row) {
      const { sourceId } = row
      const size = storedSize(row)
      const megabytes = settings.get('unpaidTextMegabytesPerDay')
      if (usedBy(db, sourceId) + size > megabytes * BYTES_PER_MEGABYTE) {
        throw new AppError('TEXT_LIMIT_REACHED', `${sourceId} sent ${megabytes} MB today`, {
          retryAfterSeconds: RETRY_AFTER_SECONDS,
        })
      }
      afterCommit(db, () => void used.set(sourceId, (used.get(sourceId) ?? 0) + size))
    },
  }
}
