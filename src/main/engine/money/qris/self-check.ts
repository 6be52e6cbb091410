import { AppError } from '../../../../shared/base/errors.ts'
import type { Rupiah } from '../../../../shared/base/money.ts'
import { readSealedObjects } from './payload.ts'
import type { TlvObject } from './tlv.ts'

/** A new code together with its source. */
export interface DynamicPayload {
  source: readonly TlvObject[]
  amount: Rupiah
  text: string
}

/**
 * Verifies a code before it is shown: the amount occurs once, the code is dynamic, its CRC is valid, and
 * everything else equals the source, in order. Throws QRIS_SELF_CHECK_FAILED when anything differs,
 * QRIS_TOO_LONG when the amount made the code too long.
 */
export function checkDynamicPayload({ source, amount, text }: DynamicPayload): void {
  const { objects, values } = readBack(text)
  if (values.get('54') !== String(amount)) throw failed(`object 54 is ${values.get('54')}`)
  if (values.get('01') !== '12') throw failed(`object 01 is ${values.get('01')}`)
  const kept = source.filter(isKept)
  const found = objects.filter(isKept)
  const differs = (object: TlvObject, index: number) =>
    object.id !== found[index]?.id || object.value !== found[index].value
  if (kept.length !== found.length || kept.some(differs)) {
    throw failed('an object other than 01, 54 and 63 is not as in the source')
  }
}

function readBack(text: string): ReturnType<typeof readSealedObjects> {
  try {
    return readSealedObjects(text)
  } catch (error) {
    if (error instanceof AppError && error.code === 'QRIS_TOO_LONG') throw error
    throw failed('the text is not a sealed payload', error)
  }
}

function isKept({ id }: TlvObject): boolean {
  return id !== '01' && id !== '54' && id !== '63'
}

function failed(why: string, cause?: unknown): AppError {
  return new AppError('QRIS_SELF_CHECK_FAILED', `the code that was written is wrong: ${why}`, {
    cause,
  })
}
