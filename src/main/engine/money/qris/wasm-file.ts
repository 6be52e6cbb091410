import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/**
 * The bytes of a package's WebAssembly, read from disk: by default packages look beside their own script or on
 * the internet.
 */
export function readWasm(path: string): ArrayBuffer {
  const bytes = readFileSync(createRequire(import.meta.url).resolve(path))
  return Uint8Array.from(bytes).buffer
}
