import { describe, expect, it } from 'vitest'
import { fittingLines } from '../../../../src/renderer/features/display/fitting-lines.ts'

const LINES = ['kopi', 'teh', 'nasi', 'mi']

describe('the order beside the QR', () => {
  it('stands there whole when it fits', () => {
    expect(fittingLines(LINES, 4)).toEqual({ earlierCount: 0, shown: LINES })
  })

  it('counts the earliest goods when it does not fit, in a row of its own', () => {
    expect(fittingLines(LINES, 3)).toEqual({ earlierCount: 2, shown: ['nasi', 'mi'] })
    expect(fittingLines(LINES, 1)).toEqual({ earlierCount: 4, shown: [] })
  })
})
