import { linkSync, rmSync } from 'node:fs'
import SqliteDatabase from 'better-sqlite3'

/**
 * Opens a database file by another name, as if no write-ahead log lay beside it, and changes neither. Locks are those
 * of the file itself. Throws what `work` throws, and the system's error on a file system without links.
 */
export function byAnotherName<Result>(
  database: string,
  work: (db: SqliteDatabase.Database) => Result,
): Result {
  const name = `${database}.alone`
  const remove = () => {
    for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${name}${end}`, { force: true })
  }
  remove()
  linkSync(database, name)
  try {
    const db = new SqliteDatabase(name)
    try {
      return work(db)
    } finally {
      db.close()
    }
  } finally {
    remove()
  }
}
