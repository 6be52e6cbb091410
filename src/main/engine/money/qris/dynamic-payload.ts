import type { Rupiah } from '../../../../shared/base/money.ts'
import { crc16 } from './crc16.ts'
import { type TlvObject, writeObject } from './tlv.ts'

/** "A new code for every transaction" (EMVCo 4.7.2), which applies to a code with one sale's amount. */
const DYNAMIC: TlvObject = { id: '01', value: '12' }

/**
 * Prepares the dynamic form of a code; the returned function writes it for one validated amount. Objects keep
 * their order and values byte for byte, known or not, except: 01 becomes 12 (or is inserted after 00), an
 * existing 54 is removed, and the new 54 is inserted right after 53, which is valid in any order that the
 * issuer chose.
 */
export function dynamicPayloadWriter(objects: readonly TlvObject[]): (amount: Rupiah) => string {
  const hasInitiation = objects.some(({ id }) => id === '01')
  const written = objects
    .filter(({ id }) => id !== '54' && id !== '63')
    .flatMap((object) => {
      if (object.id === '01') return [DYNAMIC]
      return object.id === '00' && !hasInitiation ? [object, DYNAMIC] : [object]
    })
  const behindCurrency = written.findIndex(({ id }) => id === '53') + 1
  const head = written.slice(0, behindCurrency).map(writeObject).join('')
  const tail = written.slice(behindCurrency).map(writeObject).join('')
  return (amount) => {
    const unsealed = `${head}${writeObject({ id: '54', value: String(amount) })}${tail}6304`
    return unsealed + crc16(unsealed)
  }
}
