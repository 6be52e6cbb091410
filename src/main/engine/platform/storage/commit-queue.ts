import { AppError } from '../../../../shared/base/errors.ts'
import type { Database, OnAnnouncementError, WritableDb } from './connection.ts'
import { prepared, requiredRow } from './statement.ts'
import { storageErrorExplained } from './storage-error.ts'

export type CommitQueue = Pick<Database, 'write' | 'settled' | 'isFull'>

interface Job {
  work(db: WritableDb): unknown
  resolve(result: unknown): void
  reject(error: unknown): void
}

interface Outcome {
  settle(): void
  isRefusedByFullDisk: boolean
  announcements: (() => void)[]
}

/** Maximum works in one commit: with more, the first would wait too long for the last. */
const MAX_WORKS_PER_COMMIT = 64

const openWorks = new WeakMap<WritableDb, (() => void)[]>()

/**
 * Calls `announce` after the commit of the work that is running on `db`; never when that work fails. Throws
 * outside a transaction: the callback could run for data that was never committed.
 */
export function afterCommit(db: WritableDb, announce: () => void): void {
  const announcements = openWorks.get(db)
  if (!announcements) throw new Error('afterCommit was called outside a write')
  announcements.push(announce)
}

/**
 * Queues the works of one turn of the event loop and commits them together: a sync to disk costs more than ten
 * rows.
 */
export function createCommitQueue(
  db: WritableDb,
  onAnnouncementError: OnAnnouncementError,
): CommitQueue {
  const waiting: Job[] = []
  const idle: (() => void)[] = []
  let isFull = false

  function flush(): void {
    const jobs = waiting.splice(0, MAX_WORKS_PER_COMMIT)
    if (waiting.length > 0) setImmediate(flush)
    const changesBefore = isFull ? changesOf(db) : 0
    const outcomes = runTogether(db, jobs)
    // A commit without changes writes nothing, so it does not prove that the disk has room again.
    if (outcomes.some((outcome) => outcome.isRefusedByFullDisk)) isFull = true
    else if (isFull && changesOf(db) > changesBefore) isFull = false
    finish(outcomes)
    if (waiting.length > 0) return
    for (const resolve of idle.splice(0)) resolve()
  }

  /**
   * Resolves the callers first. The commit is final: a failing callback stops neither the other callbacks nor
   * the queue.
   */
  function finish(outcomes: Outcome[]): void {
    for (const outcome of outcomes) outcome.settle()
    for (const announce of outcomes.flatMap(({ announcements }) => announcements)) {
      try {
        announce()
      } catch (error) {
        onAnnouncementError(error)
      }
    }
  }

  return {
    write<Result>(work: (db: WritableDb) => Result): Promise<Result> {
      return new Promise<Result>((resolve, reject) => {
        waiting.push({ work, resolve: resolve as (result: unknown) => void, reject })
        if (waiting.length === 1) setImmediate(flush)
      })
    },
    settled() {
      if (waiting.length === 0) return Promise.resolve()
      return new Promise<void>((resolve) => idle.push(resolve))
    },
    isFull: () => isFull,
  }
}

/** Rows changed on this connection since it was opened. */
function changesOf(db: WritableDb): number {
  return requiredRow(prepared<[], number>(db, 'SELECT total_changes()').pluck().get())
}

function runTogether(db: WritableDb, jobs: Job[]): Outcome[] {
  try {
    run(db, 'BEGIN IMMEDIATE')
    const outcomes = jobs.map((job) => runOne(db, job))
    run(db, 'COMMIT')
    return outcomes
  } catch (error) {
    return jobs.map((job) => refused(job, rolledBack(db, error)))
  }
}

function runOne(db: WritableDb, job: Job): Outcome {
  const announcements: (() => void)[] = []
  openWorks.set(db, announcements)
  run(db, 'SAVEPOINT work')
  try {
    const result = job.work(db)
    if (result instanceof Promise) throw new Error('a work inside a transaction must not wait')
    run(db, 'RELEASE work')
    return { settle: () => job.resolve(result), announcements, isRefusedByFullDisk: false }
  } catch (error) {
    // On a full or failing disk SQLite rolls back the whole transaction, so no work of this commit was saved.
    if (!db.inTransaction) throw error
    run(db, 'ROLLBACK TO work')
    run(db, 'RELEASE work')
    return refused(job, error)
  } finally {
    openWorks.delete(db)
  }
}

function refused(job: Job, error: unknown): Outcome {
  const reason = storageErrorExplained(error)
  const isRefusedByFullDisk = reason instanceof AppError && reason.code === 'STORAGE_FULL'
  return { settle: () => job.reject(reason), announcements: [], isRefusedByFullDisk }
}

/** Rolls everything back; the first error has the cause. */
function rolledBack(db: WritableDb, error: unknown): unknown {
  try {
    if (db.open && db.inTransaction) run(db, 'ROLLBACK')
  } catch {
    // SQLite rolls back by itself when the file can no longer be written.
  }
  return error
}

function run(db: WritableDb, sql: string): void {
  prepared(db, sql).run()
}
