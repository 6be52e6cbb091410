import { join } from 'node:path'
import { ensureBuilt as ensureBuiltIn } from '../../src/main/start/build.ts'

/** Builds the screens and the program into dist/, unless what is there is newer than its sources. */
export function ensureBuilt(): void {
  ensureBuiltIn(join(import.meta.dirname, '../..'), (line) => console.error(line))
}

/**
 * Vitest calls this once before all files, because two concurrent builds would overwrite each other's files.
 */
export default ensureBuilt
