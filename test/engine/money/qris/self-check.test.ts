import { describe, expect, it } from 'vitest'
import { convertQris } from '../../../../src/main/engine/money/qris/qris.ts'
import { checkDynamicPayload } from '../../../../src/main/engine/money/qris/self-check.ts'
import { readObjects } from '../../../../src/main/engine/money/qris/tlv.ts'
import { rupiah } from '../../../../src/shared/base/money.ts'
import { makeQris, object, seal } from './support/make-qris.ts'
import { refusalOf } from './support/refusal.ts'

const amount = rupiah(25_042)
const source = readObjects(makeQris())
const right = convertQris(makeQris(), amount)
const body = right.slice(0, -8)

describe('a code about to be shown', () => {
  it('passes when it is correct', () => {
    expect(refusalOf(() => checkDynamicPayload({ source, amount, text: right }))).toBeUndefined()
  })

  it.each([
    ['a wrong CRC', `${right.slice(0, -4)}0000`],
    ['no CRC', body],
    ['another amount', seal(body.replace('540525042', '540525043'))],
    ['no amount', seal(body.replace('540525042', ''))],
    ['its amount twice', seal(`${body}540525042`)],
    [
      'an amount of the same value, written otherwise',
      seal(body.replace('540525042', '540825042.00')),
    ],
    ['its beginning still static', seal(body.replace('010212', '010211'))],
    ['no beginning', seal(body.replace('010212', ''))],
    ['another account', seal(body.replace('936099990000000001', '936099990000000002'))],
    ['another name', seal(body.replace('TOKO CONTOH', 'TOKO CURANG'))],
    ['an object missing', seal(body.replace('610510110', ''))],
    ['an object added', seal(body + object('80', 'LAIN'))],
    [
      'two objects changed about',
      seal(body.replace('5802ID5911TOKO CONTOH', '5911TOKO CONTOH5802ID')),
    ],
  ])('is rejected with %s', (_, text) => {
    expect(text).not.toBe(right)
    expect(refusalOf(() => checkDynamicPayload({ source, amount, text }))).toBe(
      'QRIS_SELF_CHECK_FAILED',
    )
  })
})
