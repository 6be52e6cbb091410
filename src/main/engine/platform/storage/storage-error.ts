import { AppError } from '../../../../shared/base/errors.ts'

/**
 * Maps an SQLite error for the caller: STORAGE_FULL when the disk is full, DATABASE_DAMAGED when the file is
 * corrupt. Other errors are returned unchanged.
 */
export function storageErrorExplained(error: unknown): unknown {
  const { code } = { code: '', ...(error as { code?: string }) }
  if (code === 'SQLITE_FULL' || code.startsWith('SQLITE_IOERR')) {
    return new AppError('STORAGE_FULL', 'the disk did not take the change', {
      cause: error,
      retryAfterSeconds: 10,
    })
  }
  if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT')) {
    return new AppError(
      'DATABASE_DAMAGED',
      'lunas.db is damaged; it was left untouched. Restore a backup.',
      { cause: error },
    )
  }
  return error
}
