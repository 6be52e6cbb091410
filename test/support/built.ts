import { join } from 'node:path'
import { ensureBuilt as ensureBuiltIn } from '../../src/main/start/build.ts'

/** Builds the screens and the program into dist/, unless what is there is newer than its sources. */
export function ensureBuilt(): void {
  ensureBuiltIn(join(import.meta.dirname, '../..'), (line) => console.error(line))
}

/** Vitest calls this once before all files: two of them building at the same time would tread on each other. */
export default ensureBuilt
