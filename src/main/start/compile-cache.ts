import { enableCompileCache } from 'node:module'
import { join } from 'node:path'

const FOLDER = join(import.meta.dirname, '../../../node_modules/.cache/compiled')

/**
 * Keeps what Node compiles from now on for the next start, which takes half of the time then. To be called before
 * the large parts of the program are imported. Where the folder cannot be written each start compiles anew.
 */
export function keepCompiledCode(): void {
  enableCompileCache(FOLDER)
}
