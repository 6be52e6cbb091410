import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { notRun } from '../../support/not-run.ts'

export const ROOT = join(import.meta.dirname, '../../..')
export const PLUGIN = join(ROOT, 'integrations/woocommerce')
export const PHP_TESTS = join(ROOT, 'test/integrations/woocommerce')

export const hasPhp = spawnSync('php', ['-v']).status === 0

/** Why the plug-in's tests were skipped, for their titles; empty when they run. */
export const WITHOUT_PHP = notRun(hasPhp, 'there is no php on this computer')

/** Output of a PHP program; throws with its errors when it fails. */
export function php(...words: string[]): string {
  const { status, stdout, stderr, error } = spawnSync('php', words, {
    encoding: 'utf8',
    maxBuffer: 64 * 1_024 * 1_024,
  })
  if (status !== 0) throw new Error(`php ${words.join(' ')}: ${error ?? stderr + stdout}`)
  return stdout
}

/** Every PHP file under a folder, as full paths. */
export function phpFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.php'))
    .map((name) => join(folder, name))
}
