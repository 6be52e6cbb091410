import type SqliteDatabase from 'better-sqlite3'

/** A connection for reading. */
export type ReadableDb = SqliteDatabase.Database & { readonly __access?: 'read' | 'write' }
/** The one connection that may write, and only inside `Database.write`. */
export type WritableDb = ReadableDb & { readonly __access: 'write' }

export interface Database {
  readonly read: ReadableDb
  /**
   * Runs `work` in a transaction and resolves after the commit is on disk. Works queued in the same turn of the
   * event loop share one commit; each still succeeds or fails alone. `work` must be synchronous. Rejects with
   * STORAGE_FULL when the disk is full.
   */
  write<Result>(work: (db: WritableDb) => Result): Promise<Result>
  /** Resolves when everything queued so far is on disk. */
  settled(): Promise<void>
  /** True from a commit that the full disk refused until one that changed rows again. */
  isFull(): boolean
  close(): void
}

/** Called when a callback failed after its commit. */
export type OnAnnouncementError = (error: unknown) => void
