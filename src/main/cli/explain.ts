import { AppError } from '../../shared/base/errors.ts'

/** One clear line about a failure, for a person at a terminal. */
export function explain(error: unknown): string {
  if (error instanceof AppError) return `${error.code}: ${error.message}`
  return error instanceof Error ? error.message : String(error)
}
