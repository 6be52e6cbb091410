import { AppError, type ErrorCode } from '../../src/shared/base/errors.ts'

/**
 * The error code with which `work` was rejected; undefined when it succeeded. Rethrows anything but an
 * AppError.
 */
export async function refusedWith(work: Promise<unknown>): Promise<ErrorCode | undefined> {
  try {
    await work
    return undefined
  } catch (error) {
    if (error instanceof AppError) return error.code
    throw error
  }
}
