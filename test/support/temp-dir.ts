import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A folder that is deleted after the running test. */
export function makeTempDir(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lunas-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
