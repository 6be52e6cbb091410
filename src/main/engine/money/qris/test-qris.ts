import { crc16 } from './crc16.ts'
import { writeObject } from './tlv.ts'

/** Longest merchant name in a code, in characters (EMVCo, object 59). */
const NAME_CHARACTERS = 25

/**
 * A static QRIS without a real receiver, for tests: wallets reject its invented network, and its name shows
 * what it is. `digits` are ten digits that distinguish it from other test codes.
 */
export function makeTestQris(shopName: string, digits: string): string {
  const name = `UJI COBA ${shopName.replace(/[^ -~]/g, '').toUpperCase()}`
  const body = [
    { id: '00', value: '01' },
    { id: '01', value: '11' },
    {
      id: '26',
      value: template({ '00': 'ID.CO.UJICOBA.WWW', '01': `93609999${digits}`, '02': digits }),
    },
    { id: '51', value: template({ '00': 'ID.CO.QRIS.WWW', '02': `ID000${digits}` }) },
    { id: '52', value: '5999' },
    { id: '53', value: '360' },
    { id: '58', value: 'ID' },
    { id: '59', value: name.slice(0, NAME_CHARACTERS).trim() },
    { id: '60', value: 'UJI COBA' },
  ]
    .map(writeObject)
    .join('')
  const sealed = `${body}6304`
  return sealed + crc16(sealed)
}

function template(fields: Record<string, string>): string {
  return Object.entries(fields)
    .toSorted(([one], [other]) => one.localeCompare(other))
    .map(([id, value]) => writeObject({ id, value }))
    .join('')
}
