import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { ProjectName } from '../config/projects.ts'
import { type Program, runProgram } from './run-program.ts'
import { readSkipped, type SkippedTest } from './skipped-tests.ts'
import { temporaryFolder } from './temporary-folder.ts'
import { countsLine, readCounts, type TestCounts, type TestTool } from './test-counts.ts'

/** One program of the checks or the tests. */
export interface Step {
  name: string
  /** File inside node_modules, run by this Node version, and its arguments. */
  program: [file: string, ...args: string[]]
  /** The tool whose report counts its tests, if it has tests. */
  counts?: TestTool
}

export interface Result {
  name: string
  outcome: 'ok' | 'failed' | 'not run'
  seconds: number
  counts: TestCounts | undefined
  skipped: SkippedTest[]
}

export const ROOT = join(import.meta.dirname, '../..')
const REPORTS = join(ROOT, 'test-results')
/** What Node made of our sources before: the tests start many programs. */
const COMPILED = join(ROOT, 'node_modules/.cache/compiled')
const LIMIT_MS = 30 * 60_000

export const FORMAT: Step = {
  name: 'format and lint',
  program: ['@biomejs/biome/bin/biome', 'check', '--config-path=test/config/lint.json', '.'],
}

export const TYPES: Step = { name: 'types', program: ['typescript/bin/tsc', '-b', '--pretty'] }

export const LINT: Step = {
  name: 'lint with types',
  program: [
    'oxlint/bin/oxlint',
    '--quiet',
    '--type-aware',
    '--config=test/config/oxlint.json',
    'src',
    'test',
    'integrations',
  ],
}

export const BUILD: Step = {
  name: 'build',
  program: ['vite/bin/vite.js', 'build', '--app', '--logLevel=warn'],
}

/** The Vitest tests of some projects, or of all, in files whose path contains one of `patterns`. */
export function vitestStep(projects: ProjectName[] = [], patterns: string[] = []): Step {
  const chosen = projects.map((name) => `--project=${name}`)
  // The short reporter where only failures are read.
  const reporter = projects.length > 0 ? 'dot' : 'default'
  const args = ['run', '--allowOnly=false', `--reporter=${reporter}`, ...chosen, ...patterns]
  return {
    name: projects.length > 0 ? `${projects.join(' and ')} tests` : 'unit tests',
    program: ['vitest/vitest.mjs', ...args],
    counts: 'vitest',
  }
}

/** The Playwright tests whose configuration is in `folder`, or only some files of it. */
export function browserStep(name: string, folder: string, files: string[] = []): Step {
  return {
    name,
    program: ['playwright/cli.js', 'test', '-c', folder, '--reporter=list,json', ...files],
    counts: 'playwright',
  }
}

/** Runs a step while its output is ours. */
export function runStep(step: Step): Promise<Result> {
  console.log(`\n== ${step.name}`)
  return run(step)
}

/** Runs steps in parallel; prints how each ended, and the output of failed ones. */
export function runTogether(steps: readonly Step[]): Promise<Result[]> {
  return Promise.all(
    steps.map(async (step) => {
      let printed = ''
      const result = await run(step, (text) => {
        printed += text
      })
      if (result.outcome === 'failed') console.log(`\n== ${step.name}\n${printed.trimEnd()}\n`)
      console.log(resultLine(result))
      return result
    }),
  )
}

export function notRunAfterFailure({ name }: Step): Result {
  return { name, outcome: 'not run', seconds: 0, counts: undefined, skipped: [] }
}

export function resultLine({ name, outcome, seconds, counts }: Result): string {
  const time = `${seconds.toFixed(1)} s`.padStart(8)
  return `${outcome.padEnd(8)} ${name.padEnd(26)} ${time}  ${counts ? countsLine(counts) : ''}`.trimEnd()
}

async function run(step: Step, onOutput?: (text: string) => void): Promise<Result> {
  mkdirSync(REPORTS, { recursive: true })
  const startedAtMs = performance.now()
  const report = join(REPORTS, `${step.name.replaceAll(' ', '-')}.json`)
  rmSync(report, { force: true })
  const exitCode = await runProgram({ ...programOf(step, report), ...(onOutput && { onOutput }) })
  return {
    name: step.name,
    outcome: exitCode === 0 ? 'ok' : 'failed',
    seconds: (performance.now() - startedAtMs) / 1_000,
    counts: step.counts && readCounts(step.counts, report, exitCode),
    skipped: step.counts ? readSkipped(step.counts, report, ROOT) : [],
  }
}

function programOf({ program: [file, ...args], counts }: Step, report: string): Program {
  const reporting = ['--reporter=json', `--outputFile.json=${report}`]
  return {
    path: process.execPath,
    args: [join(ROOT, 'node_modules', file), ...args, ...(counts === 'vitest' ? reporting : [])],
    env: {
      PLAYWRIGHT_JSON_OUTPUT_FILE: report,
      NODE_COMPILE_CACHE: COMPILED,
      TMPDIR: temporaryFolder(),
    },
    limitMs: LIMIT_MS,
  }
}
