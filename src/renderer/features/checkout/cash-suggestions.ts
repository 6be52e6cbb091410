const NOTES = [20_000, 50_000, 100_000] as const
const ROUNDINGS = [1_000, 5_000, 10_000, 50_000, 100_000] as const
const MOST_SUGGESTIONS = 7

/** What a customer is likely to hand over for `total`, in rising order; the exact sum comes first. */
export function cashSuggestions(total: number): number[] {
  const rounded = ROUNDINGS.map((step) => Math.ceil(total / step) * step)
  const notes = NOTES.filter((note) => note >= total)
  const larger = [...new Set([...notes, ...rounded])]
    .filter((amount) => amount > total && amount <= 999_999_999)
    .sort((left, right) => left - right)
  return [total, ...larger.slice(0, MOST_SUGGESTIONS - 1)]
}
