import readme from './differences.json' with { type: 'json' }

/** One line of README's tables of differences. */
export interface Difference {
  says: string
  does: string
  why: string
}

/** Where this till reads a gateway's document differently: README's table, kept here by a test. */
export function differencesFrom(title: string): readonly Difference[] {
  const tables: Record<string, Difference[]> = readme
  return tables[title] ?? []
}
