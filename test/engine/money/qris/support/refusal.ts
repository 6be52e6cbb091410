import { AppError, type ErrorCode } from '../../../../../src/shared/base/errors.ts'

/** Code of the error that `run` throws; any other error passes through, undefined when there is none. */
export function refusalOf(run: () => unknown): ErrorCode | undefined {
  try {
    run()
    return undefined
  } catch (error) {
    if (error instanceof AppError) return error.code
    throw error
  }
}
