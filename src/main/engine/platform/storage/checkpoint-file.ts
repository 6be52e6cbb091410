import SqliteDatabase from 'better-sqlite3'

const opened = new Map<string, SqliteDatabase.Database>()

/**
 * Copies the commits of the write-ahead log into the database file, as far as no reader needs the older pages;
 * never waits for the writer and never makes it wait. For a thread: its connection stays open.
 */
export function checkpointFile({ file }: { file: string }): void {
  connectionTo(file).pragma('wal_checkpoint(PASSIVE)')
}

function connectionTo(file: string): SqliteDatabase.Database {
  const known = opened.get(file)
  if (known) return known
  const db = new SqliteDatabase(file, { fileMustExist: true })
  db.pragma('synchronous = FULL')
  db.pragma('trusted_schema = OFF')
  opened.set(file, db)
  return db
}
