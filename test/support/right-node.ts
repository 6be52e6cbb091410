import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Exits with one sentence when this is not the Node version that package.json pins, which is the one that is
 * shipped.
 */
export function assertRightNode(): void {
  const path = join(import.meta.dirname, '../../package.json')
  const { devDependencies } = JSON.parse(readFileSync(path, 'utf8'))
  const major = (version: string) => version.split('.')[0]
  if (major(process.versions.node) === major(devDependencies.node)) return
  console.error(
    `Lunas is tested with Node ${devDependencies.node}, and this is ${process.versions.node}. ` +
      'Run "npm ci", which brings the right one, and then this again.',
  )
  process.exit(1)
}
