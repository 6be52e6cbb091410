import { closeSync, fsyncSync, openSync } from 'node:fs'
import { join } from 'node:path'

/** The files of a data directory by purpose. */
export interface DataFiles {
  database: string
  /** The write-ahead log: commits that are not in the database file yet. */
  journal: string
  lock: string
  key: string
  /** The key before the database has its id. */
  newKey: string
  /** Copies made before an upgrade. */
  backups: string
}

export function dataFiles(dataDir: string): DataFiles {
  const file = (name: string) => join(dataDir, name)
  return {
    database: file('lunas.db'),
    journal: file('lunas.db-wal'),
    lock: file('lunas.lock'),
    key: file('lunas.key'),
    newKey: file('lunas.key.new'),
    backups: file('backups'),
  }
}

/**
 * Syncs a folder, so that new and renamed files in it survive a power cut: syncing the files alone does not
 * save their names.
 */
export function syncFolder(folder: string): void {
  // Windows cannot open folders and saves names by itself.
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
