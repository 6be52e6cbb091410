const ENGINE = 'src/main/engine/'
const WRITES =
  /\b(?:INSERT(?:\s+OR\s+\w+)?\s+INTO|REPLACE\s+INTO|UPDATE(?:\s+OR\s+\w+)?|DELETE\s+FROM)\s+([a-z_]+)\b/g
const READS = /\b(?:FROM|JOIN)\s+([a-z_]+)\b/g

export interface TableRules {
  /** Table to the room of the engine that owns it, as `money/payments`. */
  owners: Record<string, string>
  /** The wings of the engine from the ground up. */
  wings: readonly string[]
  /** Paths that make and change the tables themselves. */
  migrations: RegExp
  /** Paths that read the tables of every wing. */
  readsEverything: RegExp
}

/**
 * Places where `files` (path to source text) write a table of another room, or read a table of a higher wing.
 * Only looks at SQL keywords in the text, so that tests can pass samples with violations.
 */
export function findBrokenTableRules(files: Map<string, string>, rules: TableRules): string[] {
  return [...files]
    .filter(([file]) => file.startsWith(ENGINE) && !rules.migrations.test(file))
    .flatMap(([file, text]) => [
      ...foreignWrites(file, text, rules),
      ...upwardReads(file, text, rules),
    ])
    .sort()
}

/** Tables of the schema without an owner, owners of missing tables, and owners that never write their table. */
export function findBrokenOwners(
  tables: readonly string[],
  files: Map<string, string>,
  owners: Record<string, string>,
): string[] {
  const written = new Set(
    [...files]
      .filter(([file]) => file.startsWith(ENGINE))
      .flatMap(([file, text]) =>
        tablesIn(text, WRITES, owners).map((table) => `${roomOf(file)} ${table}`),
      ),
  )
  return [
    ...tables.filter((table) => !(table in owners)).map((table) => `${table} has no owner`),
    ...Object.entries(owners).flatMap(([table, owner]) => {
      if (!tables.includes(table)) return [`${table} of ${owner} is no table`]
      return written.has(`${owner} ${table}`) ? [] : [`${owner} owns ${table} and never writes it`]
    }),
  ]
}

function foreignWrites(file: string, text: string, { owners }: TableRules): string[] {
  return tablesIn(text, WRITES, owners)
    .filter((table) => owners[table] !== roomOf(file))
    .map((table) => `${file} writes ${table}, which is owned by ${owners[table]}`)
}

function upwardReads(file: string, text: string, rules: TableRules): string[] {
  const { owners, wings } = rules
  if (rules.readsEverything.test(file)) return []
  const level = (room: string | undefined) => wings.indexOf(room?.split('/')[0] ?? '')
  return tablesIn(text, READS, owners)
    .filter((table) => level(owners[table]) > level(roomOf(file)))
    .map((table) => `${file} reads ${table}, which is owned by the higher ${owners[table]}`)
}

function tablesIn(text: string, pattern: RegExp, owners: Record<string, string>): string[] {
  const names = [...text.matchAll(pattern)].map((match) => match[1] ?? '')
  return [...new Set(names)].filter((name) => name in owners)
}

function roomOf(file: string): string {
  return file.slice(ENGINE.length, file.lastIndexOf('/'))
}
