import { closeSync, fsyncSync, openSync } from 'node:fs'
import { join } from 'node:path'

/** The files of a data directory, by what they are. */
export interface DataFiles {
  database: string
  /** Where SQLite keeps commits that are not in the database file yet. */
  journal: string
  lock: string
  key: string
  /** The key until the database knows it. */
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

/** Puts new and renamed files of a folder on disk: their content alone does not keep their names. */
export function syncFolder(folder: string): void {
  // Windows cannot open folders, and keeps names by itself.
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
