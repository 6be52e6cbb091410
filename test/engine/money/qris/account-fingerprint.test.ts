import { describe, expect, it } from 'vitest'
import { accountFingerprint, convertQris } from '../../../../src/main/engine/money/qris/qris.ts'
import { rupiah } from '../../../../src/shared/base/money.ts'
import { makeQris, object, seal } from './support/make-qris.ts'
import { refusalOf } from './support/refusal.ts'

describe('an account fingerprint', () => {
  const usual = accountFingerprint(makeQris())
  const withoutNational = makeQris({ '51': null })
  const national = object('51', '0014ID.CO.QRIS.WWW0215ID10000000000090303UMI')

  it('is a sha256 in hex', () => {
    expect(usual).toMatch(/^[0-9a-f]{64}$/)
  })

  it.each([
    ['spaces around', ` ${makeQris()}\n`],
    ['a CRC in small letters', makeQris().slice(0, -4) + makeQris().slice(-4).toLowerCase()],
    ['no object 01', makeQris({ '01': null })],
    ['an amount', convertQris(makeQris(), rupiah(25_042))],
    ['another name, city and terminal', makeQris({ '59': 'LAIN', '60': 'SOLO', '62': '0703B02' })],
    ['another order', seal(`000201${object('53', '360')}${makeQris({ '53': null }).slice(6, -8)}`)],
    ['its accounts in another order', seal(`000201${national}${withoutNational.slice(6, -8)}`)],
    [
      'its domain in small letters',
      reseal(makeQris().replace('ID.CO.CONTOH.WWW', 'id.co.contoh.www')),
    ],
    ['the shop reclassed', reseal(makeQris().replaceAll('0303UMI', '0303UKE'))],
  ])('stays the same with %s', (_, text) => {
    expect(accountFingerprint(text)).toBe(usual)
  })

  it.each([
    [
      'another account number',
      reseal(makeQris().replace('936099990000000001', '936099990000000002')),
    ],
    [
      'another merchant id',
      reseal(makeQris().replace('0215000000000000001', '0215000000000000002')),
    ],
    ['another national id', reseal(makeQris().replace('ID1000000000009', 'ID1000000000017'))],
    ['no national account', makeQris({ '51': null })],
    ['one more account', makeQris({ '27': '0118936099980000000002' })],
    ['a card account', makeQris({ '02': '4000000000000002' })],
  ])('differs with %s', (_, text) => {
    expect(accountFingerprint(text)).not.toBe(usual)
  })

  it('is not returned for a code that would not be accepted', () => {
    expect(refusalOf(() => accountFingerprint(`${makeQris().slice(0, -4)}0000`))).toBe(
      'QRIS_CRC_MISMATCH',
    )
  })
})

function reseal(text: string): string {
  return seal(text.slice(0, -8))
}
