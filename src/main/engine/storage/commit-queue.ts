import { AppError } from '../../../shared/errors.ts'
import type { WritableDb } from './database.ts'

export interface CommitQueue {
  write<Result>(work: (db: WritableDb) => Result): Promise<Result>
  settled(): Promise<void>
}

interface Job {
  work(db: WritableDb): unknown
  resolve(result: unknown): void
  reject(error: unknown): void
}

interface Outcome {
  job: Job
  settle(): void
  announcements: (() => void)[]
}

/** One commit carries at most so many works: more would make the first of them wait for the last. */
const MAX_WORKS_PER_COMMIT = 64

const openWorks = new WeakMap<WritableDb, (() => void)[]>()

/**
 * Calls `announce` after the commit of the work that is running on `db`; never when that work fails.
 * Throws when nothing is running: an announcement without a commit would be a rumour.
 */
export function afterCommit(db: WritableDb, announce: () => void): void {
  const announcements = openWorks.get(db)
  if (!announcements) throw new Error('afterCommit was called outside a write')
  announcements.push(announce)
}

/** Queues works of one turn of the event loop and commits them together: a sync to disk costs more than ten rows. */
export function createCommitQueue(db: WritableDb): CommitQueue {
  const waiting: Job[] = []
  let idle: (() => void)[] = []

  function flush(): void {
    const jobs = waiting.splice(0, MAX_WORKS_PER_COMMIT)
    if (waiting.length > 0) setImmediate(flush)
    finish(runTogether(db, jobs))
    if (waiting.length === 0) {
      const done = idle
      idle = []
      for (const resolve of done) resolve()
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
  }
}

function finish(outcomes: Outcome[]): void {
  for (const outcome of outcomes) outcome.settle()
  for (const outcome of outcomes) {
    for (const announce of outcome.announcements) announce()
  }
}

function runTogether(db: WritableDb, jobs: Job[]): Outcome[] {
  try {
    db.exec('BEGIN IMMEDIATE')
    const outcomes = jobs.map((job) => runOne(db, job))
    db.exec('COMMIT')
    return outcomes
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK')
    const reason = diskExplained(error)
    return jobs.map((job) => ({ job, settle: () => job.reject(reason), announcements: [] }))
  }
}

function runOne(db: WritableDb, job: Job): Outcome {
  const announcements: (() => void)[] = []
  openWorks.set(db, announcements)
  db.exec('SAVEPOINT work')
  try {
    const result = job.work(db)
    if (result instanceof Promise) throw new Error('a work inside a transaction must not wait')
    db.exec('RELEASE work')
    return { job, settle: () => job.resolve(result), announcements }
  } catch (error) {
    // A full or failing disk makes SQLite give up the whole transaction: then nothing of this commit happened.
    if (!db.inTransaction) throw error
    db.exec('ROLLBACK TO work')
    db.exec('RELEASE work')
    const reason = diskExplained(error)
    return { job, settle: () => job.reject(reason), announcements: [] }
  } finally {
    openWorks.delete(db)
  }
}

function diskExplained(error: unknown): unknown {
  const code = String((error as { code?: unknown }).code ?? '')
  if (code === 'SQLITE_FULL' || code.startsWith('SQLITE_IOERR')) {
    return new AppError('STORAGE_FULL', 'the disk did not take the change', {
      cause: error,
      retryAfterSeconds: 10,
    })
  }
  return error
}
