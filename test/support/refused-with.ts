import { AppError, type ErrorCode } from '../../src/shared/base/errors.ts'

/** The code with which `work` was refused; undefined when it went through. Anything but an AppError goes on up. */
export async function refusedWith(work: Promise<unknown>): Promise<ErrorCode | undefined> {
  try {
    await work
    return undefined
  } catch (error) {
    if (error instanceof AppError) return error.code
    throw error
  }
}
