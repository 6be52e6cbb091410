import { describe, expect, it } from 'vitest'
import { fittingLines } from '../../../../src/renderer/features/display/fitting-lines.ts'

const LINES = ['kopi', 'teh', 'nasi', 'mi']

describe('the order beside the QR', () => {
  it('shows every line when all of them fit', () => {
    expect(fittingLines(LINES, 4)).toEqual({ earlierCount: 0, shown: LINES })
  })

  it('shows the count of the earliest lines in one row when not all fit', () => {
    expect(fittingLines(LINES, 3)).toEqual({ earlierCount: 2, shown: ['nasi', 'mi'] })
    expect(fittingLines(LINES, 1)).toEqual({ earlierCount: 4, shown: [] })
  })
})
