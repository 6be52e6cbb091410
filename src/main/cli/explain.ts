import { AppError } from '../../shared/base/errors.ts'

/** One line about an error, for a person at a terminal. */
export function explain(error: unknown): string {
  if (error instanceof AppError) return `${error.code}: ${error.message}`
  return error instanceof Error ? error.message : String(error)
}
