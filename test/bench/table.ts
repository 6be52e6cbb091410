export interface Row {
  what: string
  /** The promised value, as text. */
  goal: string
  measured: string
  /** undefined: a figure without a promise. */
  isMet?: boolean
}

/** Prints the rows as a Markdown table, ready for docs/benchmarks.md. */
export function printTable(rows: readonly Row[]): void {
  console.log('| what | goal | measured | |')
  console.log('| --- | --- | --- | --- |')
  for (const { what, goal, measured, isMet } of rows) {
    const mark = isMet === undefined ? '' : isMet ? 'met' : 'NOT MET'
    console.log(`| ${what} | ${goal} | ${measured} | ${mark} |`)
  }
}

export function median(values: readonly number[]): number {
  return percentile(values, 50)
}

/** The value that `percent` of the values do not exceed; nearest rank. */
export function percentile(values: readonly number[], percent: number): number {
  if (values.length === 0) throw new Error('no values')
  const sorted = [...values].sort((one, other) => one - other)
  const rank = Math.ceil((percent / 100) * sorted.length)
  return sorted[Math.max(0, rank - 1)]!
}
