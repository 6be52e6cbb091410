/** A rule that must hold over the whole database, with a query that selects every row that breaks it. */
export interface HealthRule {
  /** The rule as a sentence, shown by the doctor. */
  name: string
  /** Selects one text for each row that breaks the rule. */
  sql: string
}

/** The rules of one room over its own tables and those below it, by their short names. */
export type HealthRules = Readonly<Record<string, HealthRule>>
