import { existsSync, globSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'

/** The Vitest projects; vitest.config.ts says how each of them runs. */
export type ProjectName = 'pure' | 'long' | 'integration' | 'isolated' | 'components'

export type TestFiles = Record<ProjectName, string[]>

/** What makes a test an integration test: sockets, child processes, servers, a browser. */
const OUTSIDE =
  /^(?:node:(?:child_process|cluster|dgram|http|http2|https|net|tls)|autocannon|electron|playwright.*|ws|.*\/test-gateway\.ts)$/

/**
 * Sorts the test files of the tree at `root` into the Vitest projects:
 * - `components`: `*.test.tsx`.
 * - `isolated`: they replace modules with `vi.mock`, so they share none.
 * - `integration`: they load something of `OUTSIDE`, directly, through a helper below test/, or through a
 *   file of src/ that they import and that imports it itself.
 * - `long`: `*.long.test.ts`, which work for seconds.
 * - `pure`: the others. test/support/no-outside.ts makes them fail when they open or start something.
 */
export function testFiles(root: string): TestFiles {
  const reachesOutside = createReach(root)
  const projectOf = (name: string): ProjectName => {
    if (name.endsWith('.tsx')) return 'components'
    if (/\bvi\.mock\(/.test(readFileSync(join(root, name), 'utf8'))) return 'isolated'
    if (reachesOutside(name)) return 'integration'
    return name.endsWith('.long.test.ts') ? 'long' : 'pure'
  }
  const sorted: TestFiles = { pure: [], long: [], integration: [], isolated: [], components: [] }
  const names = globSync('test/**/*.test.{ts,tsx}', { cwd: root })
  for (const name of names.map(withSlashes).sort()) sorted[projectOf(name)].push(name)
  return sorted
}

function createReach(root: string): (name: string) => boolean {
  const known = new Map<string, string[]>()
  const importsOf = (name: string): string[] => {
    const imports = known.get(name) ?? importedBy(readFileSync(join(root, name), 'utf8'))
    known.set(name, imports)
    return imports
  }
  const isOutside = (name: string) => importsOf(name).some((target) => OUTSIDE.test(target))
  return (first) => {
    const seen = new Set([first])
    for (const name of seen) {
      if (isOutside(name)) return true
      for (const target of importsOf(name)) {
        const file = posix.join(posix.dirname(name), target)
        if (!/^\.{1,2}\/.*\.tsx?$/.test(target) || !existsSync(join(root, file))) continue
        if (file.startsWith('test/')) seen.add(file)
        else if (isOutside(file)) return true
      }
    }
    return false
  }
}

/** What the statements of a source text import at run time. */
function importedBy(text: string): string[] {
  const statements = /^(?:import|export)\s(?!type\s)(?:[^'"`;]*?\sfrom\s+)?'([^']+)'/gm
  const calls = /\bimport\(\s*'([^']+)'/g
  return [statements, calls].flatMap((pattern) =>
    [...text.matchAll(pattern)].map(([, target = '']) => target),
  )
}

function withSlashes(path: string): string {
  return path.replaceAll('\\', '/')
}
