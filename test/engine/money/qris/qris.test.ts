import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  convertQris,
  inspectQris,
  parseAmountText,
  prepareQris,
} from '../../../../src/main/engine/money/qris/qris.ts'
import type { ErrorCode } from '../../../../src/shared/base/errors.ts'
import { rupiah } from '../../../../src/shared/base/money.ts'
import { makeLongQris, makeQris, object, seal } from './support/make-qris.ts'
import { refusalOf } from './support/refusal.ts'

interface StaticCode {
  shapedLike: string
  text: string
  nns: string
  nmid: string
  merchantName: string
  warnings: string[]
  withAmountRupiah: Record<string, string>
}

interface Conversion {
  title: string
  text: string
  amountRupiah: number
  allowReplaceAmount?: boolean
  becomes?: string
  refusedWith?: ErrorCode
  warnings?: string[]
}

const staticCodes = fixture<StaticCode[]>('static-codes')
const conversions = fixture<Conversion[]>('conversions')
const refusedAmounts = fixture<string[]>('refused-amounts')

const PRICE = rupiah(25_042)

describe('a static code of every issuer', () => {
  it('is tested in nine shapes', () => {
    expect(staticCodes.length).toBe(9)
    expect(staticCodes.every((code) => Object.keys(code.withAmountRupiah).length === 5)).toBe(true)
  })

  it.each(staticCodes)('like $shapedLike is converted to the correct dynamic code', (code) => {
    for (const [amount, dynamic] of Object.entries(code.withAmountRupiah)) {
      expect(convertQris(code.text, rupiah(Number(amount)))).toBe(dynamic)
    }
  })

  it.each(staticCodes)('like $shapedLike has its receiver in the inspection', (code) => {
    const { warnings, ...inspection } = inspectQris(code.text)
    expect(inspection).toMatchObject({
      text: code.text,
      merchantName: code.merchantName,
      nns: code.nns,
      nmid: code.nmid,
      initiation: 'static',
      amount: null,
    })
    expect(inspection.acquirer).not.toBeNull()
    expect(inspection.merchantPan).toMatch(new RegExp(`^${code.nns}[0-9]{10}$`))
    expect(warnings.map((warning) => warning.code)).toEqual(code.warnings)
  })
})

describe('a difficult code', () => {
  it('is converted or rejected in 52 ways', () => {
    expect(conversions.length).toBe(52)
    expect(conversions.every((each) => (each.becomes == null) !== (each.refusedWith == null))).toBe(
      true,
    )
  })

  it.each(conversions.filter((each) => each.becomes !== undefined))(
    'with $title is converted',
    (each) => {
      const options = { allowReplaceAmount: each.allowReplaceAmount ?? false }
      expect(convertQris(each.text, rupiah(each.amountRupiah), options)).toBe(each.becomes)
      expect(inspectQris(each.text).warnings.map(({ code }) => code)).toEqual(each.warnings)
    },
  )

  it.each(conversions.filter((each) => each.refusedWith !== undefined))(
    'with $title is refused',
    (each) => {
      const options = { allowReplaceAmount: each.allowReplaceAmount ?? false }
      expect(refusalOf(() => convertQris(each.text, rupiah(each.amountRupiah), options))).toBe(
        each.refusedWith,
      )
    },
  )

  it.each([
    ['has no beginning of a payment code', seal(object('59', 'TOKO')), 'QRIS_NOT_A_PAYMENT_QR'],
    ['is only blank', ' \r\n\uFEFF\0', 'QRIS_EMPTY'],
    ['stops after its first object', '000201', 'QRIS_CRC_MISSING'],
    ['has no CRC', makeQris().slice(0, -8), 'QRIS_CRC_MISSING'],
    ['has an object behind its CRC', `${makeQris()}540525042`, 'QRIS_CRC_NOT_LAST'],
    ['has a CRC of five characters', `${makeQris().slice(0, -8)}6305ABCDE`, 'QRIS_CRC_MALFORMED'],
    ['has two characters behind its CRC', `${makeQris()}12`, 'QRIS_TRAILING_CHARACTERS'],
    [
      'has two amounts',
      seal(`${makeQris({ '54': '1' }).slice(0, -8)}540510000`),
      'QRIS_DUPLICATE_ID',
    ],
    ['has two CRCs', seal(makeQris()), 'QRIS_DUPLICATE_ID'],
    ['is of another country', makeQris({ '58': 'SG' }), 'QRIS_NOT_INDONESIAN'],
    ['is of a country in small letters', makeQris({ '58': 'id' }), 'QRIS_NOT_INDONESIAN'],
    ['has no country', makeQris({ '58': null }), 'QRIS_FIELD_MISSING'],
    ['has no category', makeQris({ '52': null }), 'QRIS_FIELD_MISSING'],
    ['has no currency', makeQris({ '53': null }), 'QRIS_FIELD_MISSING'],
    ['has no name', makeQris({ '59': null }), 'QRIS_FIELD_MISSING'],
    ['has no city', makeQris({ '60': null }), 'QRIS_FIELD_MISSING'],
    ['has no account', makeQris({ '26': null, '51': null }), 'QRIS_NO_ACCOUNT'],
    [
      'has accounts of card networks only',
      makeQris({ '02': '4000000000000002', '26': null, '51': null }),
      'QRIS_NO_ACCOUNT',
    ],
    ['belongs to one transaction', makeQris({ '01': '12' }), 'QRIS_ALREADY_DYNAMIC'],
    [
      'belongs to one transaction with an amount',
      makeQris({ '01': '12', '54': '500' }),
      'QRIS_ALREADY_DYNAMIC',
    ],
    ['begins payments in an unknown way', makeQris({ '01': '13' }), 'QRIS_INITIATION_UNKNOWN'],
    ['takes cash out', makeQris({ '40': '0102AB', '62': '0804CWDL' }), 'QRIS_IS_TRANSFER'],
    [
      'is a transfer by account and category',
      makeQris({ '40': '0102AB', '52': '4829' }),
      'QRIS_IS_TRANSFER',
    ],
    ['is 4 MB of zeros', '0'.repeat(4_000_000), 'QRIS_TOO_LONG'],
    ['has 513 characters', makeLongQris(513), 'QRIS_TOO_LONG'],
    ['has no room for an amount', makeLongQris(508), 'QRIS_TOO_LONG'],
    ['holds half a character', makeQris({ '64': '\uD83C' }), 'QRIS_CHARACTER_MALFORMED'],
  ] satisfies [string, string, ErrorCode][])('that %s is refused', (_, text, code) => {
    expect(refusalOf(() => convertQris(text, PRICE))).toBe(code)
  })

  it.each([
    ['spaces and line breaks', ` \n${makeQris()}\r\n`],
    ['a byte order mark', `\uFEFF${makeQris()}`],
    ['zero-width and direction marks', `\u200B\u202A${makeQris()}\u202C\u2060`],
    ['a NUL', `${makeQris()}\0`],
  ])('is read through %s around it', (_, text) => {
    expect(convertQris(text, PRICE)).toBe(convertQris(makeQris(), PRICE))
    expect(inspectQris(text).text).toBe(makeQris())
  })

  it('keeps spaces that belong to a value', () => {
    const converted = convertQris(makeQris({ '59': ' TOKO ' }), PRICE)
    expect(converted).toContain('5906 TOKO 6007JAKARTA')
  })

  it.each([
    ['a shop that sells with purpose BOOK', makeQris({ '62': '0804BOOK' })],
    ['an acquirer that uses template 40', makeQris({ '26': null, '40': '0102AB' })],
    ['a money changer', makeQris({ '52': '4829' })],
    ['511 characters with its amount', makeLongQris(502)],
  ])('of %s is accepted', (_, text) => {
    expect(refusalOf(() => convertQris(text, PRICE))).toBeUndefined()
  })

  it('is rejected without its content in the message when its amount does not fit', () => {
    for (const amount of [0, -1, 10_000_001, 1.5, Number.NaN, 2 ** 53]) {
      expect(refusalOf(() => convertQris(makeQris(), amount as typeof PRICE))).toMatch(
        /^QRIS_AMOUNT_/,
      )
    }
  })

  it('accepts amounts up to the limit, which can be set', () => {
    expect(convertQris(makeQris(), rupiah(10_000_000))).toContain('540810000000')
    expect(refusalOf(() => convertQris(makeQris(), rupiah(10_000_001)))).toBe(
      'QRIS_AMOUNT_TOO_LARGE',
    )
    const options = { maxRupiah: 50_000 }
    expect(convertQris(makeQris(), rupiah(50_000), options)).toContain('540550000')
    expect(refusalOf(() => convertQris(makeQris(), rupiah(50_001), options))).toBe(
      'QRIS_AMOUNT_TOO_LARGE',
    )
  })
})

describe('a prepared code', () => {
  it('writes many amounts, each as a fresh conversion would', () => {
    const prepared = prepareQris(makeQris({ '01': null }))
    for (const amount of [1, 20, 999, 25_042, 9_999_999].map(rupiah)) {
      expect(prepared.withAmount(amount)).toBe(convertQris(makeQris(), amount))
    }
  })

  it('is rejected at preparation when it is not a static code', () => {
    expect(refusalOf(() => prepareQris(makeQris({ '01': '12' })))).toBe('QRIS_ALREADY_DYNAMIC')
  })

  it('has leading zeros in its new CRC when the CRC is small', () => {
    const prepared = prepareQris(makeQris())
    const sealed = Array.from({ length: 3_000 }, (_, index) =>
      prepared.withAmount(rupiah(index + 1)),
    )
    const small = sealed.filter((text) => text.slice(-4).startsWith('00'))
    expect(small.length).toBeGreaterThan(0)
    for (const text of small) expect(seal(text.slice(0, -8))).toBe(text)
  })
})

describe('a typed amount', () => {
  it.each(refusedAmounts)('%j is rejected', (text) => {
    expect(refusalOf(() => parseAmountText(text))).toMatch(/^QRIS_AMOUNT_/)
  })

  it.each(['25042\n', '+5', '0', '00', '1_000', '1 000', '٢٥', '99999999999999'])(
    '%j is rejected',
    (text) => {
      expect(refusalOf(() => parseAmountText(text))).toMatch(/^QRIS_AMOUNT_/)
    },
  )

  it.each([
    ['1', 1],
    ['25042', 25_042],
    ['9999999999999', 9_999_999_999_999],
  ])('%j is %d rupiah', (text, amount) => {
    expect(parseAmountText(text)).toBe(amount)
  })
})

function fixture<Content>(name: string): Content {
  return JSON.parse(readFileSync(new URL(`./fixtures/${name}.json`, import.meta.url), 'utf8'))
}
