import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { endChildrenWhenInterrupted, runProgram } from './support/run-program.ts'
import {
  addCounts,
  countsLine,
  NO_TESTS,
  readCounts,
  type TestCounts,
  type TestTool,
} from './support/test-counts.ts'

/** One thing that has to be right before the tree may be trusted. */
interface Step {
  name: string
  /** File inside node_modules, run by this very Node, and its words. */
  program: [file: string, ...args: string[]]
  /** Which tool counts its tests, when it has tests. */
  counts?: TestTool
  /** The step without which this one says nothing. */
  needs?: string
}

type Outcome = 'ok' | 'failed' | 'not run'

interface Result {
  name: string
  outcome: Outcome
  seconds: number
  counts: TestCounts | undefined
}

const root = join(import.meta.dirname, '..')
const reports = join(root, 'test-results')
const STEP_LIMIT_MS = 30 * 60_000

const unit = (filter: string[]): Step => ({
  name: 'unit tests',
  program: ['vitest/vitest.mjs', 'run', '--allowOnly=false', ...filter],
  counts: 'vitest',
})

const browserTests = (name: string, folder: string): Step => ({
  name,
  program: ['playwright/cli.js', 'test', '-c', folder, '--reporter=list,json'],
  counts: 'playwright',
  needs: 'build',
})

const EVERYTHING: Step[] = [
  {
    name: 'format and lint',
    program: ['@biomejs/biome/bin/biome', 'check', '--config-path=test/config/lint.json', '.'],
  },
  {
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
  },
  { name: 'types', program: ['typescript/bin/tsc', '-b'] },
  unit([]),
  { name: 'build', program: ['vite/bin/vite.js', 'build', '--app', '--logLevel=warn'] },
  browserTests('browser tests', 'test/e2e'),
  browserTests('desktop tests', 'test/desktop'),
]

/** One sentence when this is not the Node that package.json pins, which is the one that is shipped. */
function wrongNode(): string | undefined {
  const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const major = (version: string) => version.split('.')[0]
  if (major(process.versions.node) === major(devDependencies.node)) return undefined
  return (
    `Lunas is tested with Node ${devDependencies.node}, and this is ${process.versions.node}. ` +
    'Run "npm ci", which brings the right one, and then "npm test".'
  )
}

async function runStep(step: Step, before: Result[]): Promise<Result> {
  console.log(`\n== ${step.name}`)
  const needed = before.find(({ name }) => name === step.needs)
  if (needed && needed.outcome !== 'ok') {
    console.log(`Not run: it needs the ${needed.name}.`)
    return { name: step.name, outcome: 'not run', seconds: 0, counts: undefined }
  }
  const startedAtMs = performance.now()
  const report = join(reports, `${step.name.replaceAll(' ', '-')}.json`)
  rmSync(report, { force: true })
  const exitCode = await runProgram(programOf(step, report))
  return {
    name: step.name,
    outcome: exitCode === 0 ? 'ok' : 'failed',
    seconds: (performance.now() - startedAtMs) / 1_000,
    counts: step.counts && readCounts(step.counts, report, exitCode),
  }
}

function programOf({ program: [file, ...args], counts }: Step, report: string) {
  const reporting = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  return {
    path: process.execPath,
    args: [join(root, 'node_modules', file), ...args, ...(counts === 'vitest' ? reporting : [])],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    limitMs: STEP_LIMIT_MS,
  }
}

function printTable(results: Result[]): void {
  console.log('\n== result')
  for (const { name, outcome, seconds, counts } of results) {
    const time = `${seconds.toFixed(1)} s`.padStart(8)
    console.log(
      `${outcome.padEnd(8)} ${name.padEnd(16)} ${time}  ${counts ? countsLine(counts) : ''}`.trimEnd(),
    )
  }
}

async function run(filter: string[]): Promise<void> {
  endChildrenWhenInterrupted()
  process.chdir(root)
  mkdirSync(reports, { recursive: true })
  const results: Result[] = []
  for (const step of filter.length > 0 ? [unit(filter)] : EVERYTHING) {
    results.push(await runStep(step, results))
    if (process.exitCode) return
  }
  printTable(results)
  if (results.some(({ outcome }) => outcome !== 'ok')) process.exitCode = 1
  console.log(`\n${countsLine(results.map(({ counts }) => counts ?? NO_TESTS).reduce(addCounts))}`)
}

const complaint = wrongNode()
if (complaint) {
  console.error(complaint)
  process.exitCode = 1
} else {
  console.log(`Node ${process.versions.node}`)
  await run(process.argv.slice(2))
}
