import { expect, it } from 'vitest'
import { failureMessage, isAlreadyRunning } from '../../../src/main/start/failure.ts'
import { AppError } from '../../../src/shared/base/errors.ts'

const systemError = (code: string) => Object.assign(new Error('secret detail'), { code })

it('reports a running Lunas in both languages, and does not count it as a failure', () => {
  const error = new AppError('DATA_DIR_IN_USE', 'held by another process')
  expect(isAlreadyRunning(error)).toBe(true)
  expect(failureMessage(error)).toEqual({
    indonesian: 'Lunas sudah berjalan di komputer ini.',
    english: 'Lunas is already running on this computer.',
  })
})

it.each(['EACCES', 'EROFS', 'ENOSPC'])('has a sentence for %s', (code) => {
  expect(failureMessage(systemError(code))).not.toEqual(failureMessage(new Error('anything')))
  expect(isAlreadyRunning(systemError(code))).toBe(false)
})

it.each(['PORT_IN_USE', 'DATABASE_TOO_NEW', 'DATABASE_DAMAGED', 'STORAGE_FULL'] as const)(
  'has a sentence for %s',
  (code) => {
    expect(failureMessage(new AppError(code, 'detail'))).not.toEqual(failureMessage(undefined))
  },
)

it.each([systemError('EWHATEVER'), new Error('secret detail'), 'secret detail', undefined])(
  'never shows the details of an unexpected failure: %s',
  (error) => {
    expect(failureMessage(error).english).toBe(
      'Lunas could not start because of an unexpected error.',
    )
  },
)
