import { describe, expect, it } from 'vitest'
import {
  amountsIn,
  mayBeCut,
  readAmount,
} from '../../../../src/main/engine/money/notifications/amount-text.ts'
import { waysToWrite } from './samples/writing.ts'

const WHOLE: [written: string, amount: number][] = [
  ['Rp1', 1],
  ['Rp10', 10],
  ['Rp999', 999],
  ['Rp25.042', 25_042],
  ['Rp 25.042', 25_042],
  ['Rp.25.042', 25_042],
  ['Rp. 10.000', 10_000],
  ['rp25.042', 25_042],
  ['RP25.042', 25_042],
  ['Rp\n25.042', 25_042],
  ['Rp25042', 25_042],
  ['Rp25,042', 25_042],
  ['Rp25 042', 25_042],
  ['Rp25.042,00', 25_042],
  ['Rp25,042.00', 25_042],
  ['Rp25 042,00', 25_042],
  ['Rp1.250.000', 1_250_000],
  ['Rp1.250.000,00', 1_250_000],
  ['Rp100', 100],
  ['Rp100,00', 100],
  ['Rp1.000', 1_000],
  ['IDR 500,000.00', 500_000],
  ['IDR 150.000', 150_000],
  ['IDR25042', 25_042],
  ['IDR 25042.00', 25_042],
  ['25.042 rupiah', 25_042],
  ['*Rp25.042*', 25_042],
  ['Rp9.999.999.999.999', 9_999_999_999_999],
  ['Rp9999999999999', 9_999_999_999_999],
]

const NOT_EXACT = [
  '',
  'Rp',
  'Rp0',
  'Rp0,00',
  'Rp025.042',
  'Rp-25.042',
  '-Rp25.042',
  '+Rp25.042',
  'Rp25.04',
  'Rp25.0…',
  'Rp25.042…',
  'Rp25.0420',
  'Rp25.042.',
  'Rp25.042,',
  'Rp25.042,0',
  'Rp25.042,50',
  'Rp25.042,000',
  'Rp25.042.00',
  'Rp100.000.00',
  'Rp25,042,00',
  'Rp25.042,00,00',
  'Rp1.25',
  'Rp1,7',
  'Rp12.5000',
  'Rp1000.000',
  'Rp1.000,000',
  'Rp1,000.000',
  'Rp1.000 000',
  'Rp25..042',
  'Rp25. 042',
  'Rp  25.042',
  'Rp25.042%',
  'Rp25.042x',
  'xRp25.042',
  'Rp25.042RB',
  'Rp20RB',
  'RpABC',
  'Rp25.042 Rp25.042',
  '25.042',
  '25042',
  '$25.042',
  'USD 25.042',
  'Rp٢٥.٠٤٢',
  'Rp２５.０４２',
  'Rp25.04²',
  'Rp1e5',
  'Rp0x10',
  'Rp10.000.000.000.000',
  'Rp10000000000000',
  'Rp99.999.999.999.999.999',
]

describe('an amount', () => {
  it.each(WHOLE)('is parsed from %j as %i', (written, amount) => {
    expect(readAmount(written)).toBe(amount)
  })

  it.each(NOT_EXACT)('is not parsed from %j', (written) => {
    expect(readAmount(written)).toBeNull()
  })

  it('is exactly the number of its digits, however it is mistyped', () => {
    const readings = everyShortText('Rp', ['1', '0', '00', '000', '042', '.', ',', ' ']).flatMap(
      (written) => {
        const amount = readAmount(written)
        return amount === null ? [] : [{ written, amount }]
      },
    )
    expect(readings.length).toBeGreaterThan(200)
    expect(
      readings.filter(
        ({ written, amount }) => !waysToWrite(amount).has(written.replace(/^Rp\.? ?/, '')),
      ),
    ).toEqual([])
  })
})

describe('an amount that ends a text', () => {
  it.each(['Rp25', 'Rp250', 'Rp25042', 'Rp1.250', 'Rp20.000', 'Rp25,00', 'IDR 5000'])(
    '%j may be cut off',
    (written) => {
      expect(mayBeCut(written)).toBe(true)
    },
  )

  it.each(['Rp25.042', 'Rp20.001', 'Rp1.250.000', 'Rp1.250,00', '1.250 rupiah', '250 rupiah'])(
    '%j is complete, because no wallet holds a longer amount',
    (written) => {
      expect(mayBeCut(written)).toBe(false)
    },
  )
})

it('finds every amount in a text, with null for those it cannot parse', () => {
  expect(amountsIn('Rp25.042 diterima. Biaya MDR Rp176, bersih IDR 24,866.00.')).toEqual([
    25_042, 176, 24_866,
  ])
  expect(amountsIn('Kamu menerima Rp25.0… dari CORP 5')).toEqual([null])
  expect(amountsIn('12 transaksi, 1500746')).toEqual([])
})

/** Every text of up to five of these pieces after `head`. */
function everyShortText(head: string, pieces: readonly string[]): string[] {
  let texts = [head]
  const all: string[] = []
  for (let length = 1; length <= 5; length += 1) {
    texts = texts.flatMap((text) => pieces.map((piece) => text + piece))
    all.push(...texts)
  }
  return all
}
