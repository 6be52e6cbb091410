import { describe, expect, it } from 'vitest'
import { convertQris, inspectQris } from '../../../../src/main/engine/money/qris/qris.ts'
import { rupiah } from '../../../../src/shared/base/money.ts'
import { makeQris } from './support/make-qris.ts'
import { refusalOf } from './support/refusal.ts'

describe('an inspection', () => {
  it('returns everything that identifies the shop', () => {
    expect(inspectQris(makeQris())).toEqual({
      text: makeQris(),
      merchantName: 'TOKO CONTOH',
      city: 'JAKARTA',
      postalCode: '10110',
      nmid: 'ID1000000000009',
      nns: '93609999',
      merchantPan: '936099990000000001',
      acquirer: null,
      mcc: '5411',
      criteria: 'UMI',
      terminalLabel: 'A01',
      initiation: 'static',
      amount: null,
      amountText: null,
      fee: { kind: 'none', value: null },
      warnings: [],
    })
  })

  it.each([
    ['25042', 25_042],
    ['25042.00', 25_042],
    ['25042.', 25_042],
    ['15000000.00', 15_000_000],
    ['1.000', 1],
    ['25042.50', null],
    ['0', null],
    ['25,042', null],
    ['1e5', null],
  ])('reads amount %j of a dynamic code as %s', (amountText, amount) => {
    const inspection = inspectQris(makeQris({ '01': '12', '54': amountText }))
    expect(inspection).toMatchObject({ initiation: 'dynamic', amount, amountText })
    expect(inspection.warnings.map(({ code }) => code)).toEqual(
      amount === null ? ['AMOUNT_UNREADABLE'] : [],
    )
  })

  it.each([
    ['a tip', { '55': '01' }, { kind: 'tip-is-asked', value: null }, 'FEE_TIP_IS_ASKED'],
    ['a fixed fee', { '55': '02', '56': '500' }, { kind: 'fixed', value: '500' }, 'FEE_FIXED'],
    ['a percentage', { '55': '03', '57': '0.7' }, { kind: 'percent', value: '0.7' }, 'FEE_PERCENT'],
    [
      'zero percent',
      { '55': '03', '57': '0' },
      { kind: 'unreadable', value: '0' },
      'FEE_UNREADABLE',
    ],
    ['a fee of nothing', { '55': '02' }, { kind: 'unreadable', value: null }, 'FEE_UNREADABLE'],
    [
      'a fee without its kind',
      { '56': '500' },
      { kind: 'unreadable', value: null },
      'FEE_UNREADABLE',
    ],
    [
      'an unknown kind of fee',
      { '55': '09' },
      { kind: 'unreadable', value: null },
      'FEE_UNREADABLE',
    ],
  ])('warns of %s on top', (_, changes, fee, warning) => {
    const inspection = inspectQris(makeQris(changes))
    expect(inspection.fee).toEqual(fee)
    expect(inspection.warnings.map(({ code }) => code)).toEqual([warning])
  })

  it.each([
    ['a city of 16 characters', { '60': 'KOTA CONTOH RAYA' }, 'CITY_TOO_LONG'],
    ['a name outside ASCII', { '59': 'KAFÉ CONTOH' }, 'NAME_NOT_ASCII'],
    ['a name with a line break', { '59': 'TOKO\nCONTOH' }, 'NAME_NOT_ASCII'],
    ['a city outside ASCII', { '60': 'BANDUNG★' }, 'CITY_NOT_ASCII'],
    ['a category of three digits', { '52': '541' }, 'CATEGORY_MALFORMED'],
    ['an account without a number', { '26': '0016ID.CO.CONTOH.WWW' }, 'PAN_MISSING'],
    ['a foreign account number', { '26': '0118400000000000000002' }, 'PAN_UNUSUAL'],
    [
      'a national domain of its own',
      { '51': '0006ID.NEW0215ID1000000000009' },
      'NATIONAL_DOMAIN_UNUSUAL',
    ],
    ['a national account without an id', { '51': '0014ID.CO.QRIS.WWW' }, 'NMID_MISSING'],
    [
      'a national id with letters',
      { '51': '0014ID.CO.QRIS.WWW0215ID10000000000AB' },
      'NMID_UNUSUAL',
    ],
    [
      'a mistyped national id',
      { '51': '0014ID.CO.QRIS.WWW0215ID1000000000008' },
      'NMID_CHECK_DIGIT_WRONG',
    ],
    ['an empty field inside', { '62': '01000703A01' }, 'TEMPLATE_UNREADABLE'],
  ])('warns of %s and still accepts the code', (_, changes, warning) => {
    const text = makeQris(changes)
    expect(inspectQris(text).warnings.map(({ code }) => code)).toEqual([warning])
    expect(refusalOf(() => convertQris(text, rupiah(25_042)))).toBeUndefined()
  })

  it('finds the national account in a dynamic code', () => {
    expect(inspectQris(makeQris({ '01': '12', '51': null })).warnings).toEqual([])
  })
})
