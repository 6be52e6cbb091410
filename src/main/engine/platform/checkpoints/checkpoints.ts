import { statSync } from 'node:fs'
import type { Database } from '../storage/connection.ts'
import type { DataFiles } from '../storage/data-files.ts'
import type { WorkerPool } from '../workers/worker-pool.ts'
import { CHECKPOINT } from './checkpoint-job.ts'

/** Length of the write-ahead log from which on it is copied into the database file, in bytes. */
export const LONG_LOG_BYTES = 4 * 1_048_576
/** Length from which on the writer helps, so that the log stays bounded while writes never pause, in bytes. */
export const LONGEST_LOG_BYTES = 64 * 1_048_576
/** SQLite's own default: pages of the log after which a commit runs a checkpoint itself. */
const PAGES_OF_AUTOMATIC_CHECKPOINT = 1_000
/** Runs that are left out after the thread failed: a minute of them. */
export const RUNS_AFTER_FAILURE = 240

/** The checkpoints of the write-ahead log, which SQLite would otherwise run inside of a commit. */
export interface Checkpoints {
  /** Ends SQLite's own checkpoints; from then on `run` has to be called. */
  start(): void
  /**
   * Runs a checkpoint in a thread when the log has become long; to be called several times a second, never twice
   * at once. When the thread fails, commits run their own checkpoints again, and `onError` gets the reason.
   */
  run(): Promise<void>
}

export interface CheckpointParts {
  database: Pick<Database, 'read'>
  /** Undefined for a database in memory, which has no log. */
  files: Pick<DataFiles, 'database' | 'journal'> | undefined
  workers: Pick<WorkerPool, 'run'>
  onError: (error: unknown) => void
}

export function createCheckpoints({
  database,
  files,
  workers,
  onError,
}: CheckpointParts): Checkpoints {
  if (!files) return { start() {}, run: async () => {} }
  const { read } = database
  let checkedMs = 0
  let isAutomatic = false
  let leftOut = 0

  function setAutomatic(isOn: boolean): void {
    read.pragma(`wal_autocheckpoint = ${isOn ? PAGES_OF_AUTOMATIC_CHECKPOINT : 0}`)
    isAutomatic = isOn
  }

  return {
    start() {
      setAutomatic(false)
      // A log that was copied begins anew and gives back what is above this length.
      read.pragma(`journal_size_limit = ${LONG_LOG_BYTES}`)
    },
    async run() {
      if (leftOut > 0) {
        leftOut -= 1
        return
      }
      const log = statSync(files.journal, { throwIfNoEntry: false })
      // A log that was not written since its last checkpoint keeps its length until the next commit.
      if (!log || log.mtimeMs === checkedMs) return
      if (log.size <= LONG_LOG_BYTES && !isAutomatic) return
      try {
        await workers.run(CHECKPOINT, { file: files.database })
        checkedMs = log.mtimeMs
        if (isAutomatic) setAutomatic(false)
      } catch (error) {
        setAutomatic(true)
        leftOut = RUNS_AFTER_FAILURE
        onError(error)
      }
      const { size } = statSync(files.journal, { throwIfNoEntry: false }) ?? { size: 0 }
      if (size > LONGEST_LOG_BYTES) read.pragma('wal_checkpoint(PASSIVE)')
    },
  }
}
