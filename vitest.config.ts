import { availableParallelism } from 'node:os'
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'
import { LongestFirst } from './test/config/longest-first.ts'
import { type ProjectName, testFiles } from './test/config/projects.ts'

const files = testFiles(import.meta.dirname)

type TestOptions = TestProjectInlineConfiguration['test']

function project(name: ProjectName, options: TestOptions): TestProjectInlineConfiguration {
  // Long for a busy machine; what has to be fast is measured, not waited for.
  const patience = {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 30_000, interval: 20 } },
  }
  return { test: { name, include: files[name], ...patience, ...options } }
}

// Node's own module loader, once for all files of a worker: loading the engine costs more than most files' tests.
const shared = { isolate: false, experimental: { viteModuleRunner: false } } satisfies TestOptions
const inside: TestOptions = {
  ...shared,
  pool: 'threads',
  setupFiles: ['test/support/no-outside.ts'],
}

export default defineConfig({
  test: {
    // One more than there are cores: a third of the time tests wait, for a program to start or a timer.
    maxWorkers: Math.max(2, availableParallelism()) + 1,
    sequence: { sequencer: LongestFirst },
    projects: [
      project('pure', inside),
      project('long', inside),
      project('integration', {
        ...shared,
        pool: 'forks',
        globalSetup: ['test/support/built.ts'],
      }),
      project('isolated', {}),
      project('components', {
        environment: 'happy-dom',
        setupFiles: ['test/support/browser-parts.ts'],
      }),
    ],
  },
})
