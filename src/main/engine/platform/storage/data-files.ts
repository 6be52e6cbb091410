import { accessSync, closeSync, constants, fsyncSync, mkdirSync, openSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The files of a data directory by purpose. */
export interface DataFiles {
  database: string
  /** The write-ahead log: commits that are not in the database file yet. */
  journal: string
  /** The index of the write-ahead log, which SQLite makes itself. */
  journalIndex: string
  lock: string
  key: string
  /** The key before the database has its id. */
  newKey: string
  /** The newest event that is known to be in the database. */
  anchor: string
  /** Copies made before an upgrade. */
  backups: string
}

export function dataFiles(dataDir: string): DataFiles {
  const file = (name: string) => join(dataDir, name)
  return {
    database: file('lunas.db'),
    journal: file('lunas.db-wal'),
    journalIndex: file('lunas.db-shm'),
    lock: file('lunas.lock'),
    key: file('lunas.key'),
    newKey: file('lunas.key.new'),
    anchor: file('lunas.anchor'),
    backups: file('backups'),
  }
}

/**
 * Creates a folder with its parents, for this user only. Throws the system's own error: EROFS, EACCES, ENOTDIR for
 * a path that is or goes through a file. Node's recursive `mkdirSync` reports ENOENT in a read-only file system.
 */
export function makeFolder(folder: string): void {
  const found = statSync(folder, { throwIfNoEntry: false })
  if (found?.isDirectory()) return
  if (found)
    throw Object.assign(new Error(`${folder} is a file, not a folder`), { code: 'ENOTDIR' })
  const parent = dirname(folder)
  if (parent !== folder) makeFolder(parent)
  try {
    mkdirSync(folder, { mode: 0o700 })
  } catch (error) {
    // Another process created it in the meantime.
    if ((error as { code?: unknown }).code !== 'EEXIST') throw error
  }
}

/** Throws EROFS or EACCES when files cannot be created in a folder. */
export function assertWritable(folder: string): void {
  accessSync(folder, constants.W_OK)
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
