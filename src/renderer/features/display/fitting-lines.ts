/** The newest lines that fit, and how many before them are only counted. */
export interface FittingLines<Line> {
  earlierCount: number
  shown: Line[]
}

/** Where not all lines fit, one row of the room says how many are left out. */
export function fittingLines<Line>(lines: readonly Line[], rows: number): FittingLines<Line> {
  if (lines.length <= rows) return { earlierCount: 0, shown: [...lines] }
  const earlierCount = lines.length - Math.max(0, rows - 1)
  return { earlierCount, shown: lines.slice(earlierCount) }
}
