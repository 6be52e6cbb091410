import { globSync } from 'node:fs'
import { assertRightNode } from './support/right-node.ts'
import { endChildrenWhenInterrupted } from './support/run-program.ts'
import { skippedLines } from './support/skipped-tests.ts'
import {
  BUILD,
  browserStep,
  FORMAT,
  LINT,
  notRunAfterFailure,
  type Result,
  ROOT,
  resultLine,
  runStep,
  runTogether,
  type Step,
  TYPES,
  vitestStep,
} from './support/steps.ts'
import { addCounts, countsLine, NO_TESTS } from './support/test-counts.ts'

// All tests, or with words those in files whose path contains one of them: `npm test -- webhooks till`.

async function runEverything(): Promise<Result[]> {
  const checks = await runTogether([FORMAT, LINT, TYPES, BUILD])
  const unit = await runStep(vitestStep())
  const browser = [
    browserStep('browser tests', 'test/e2e'),
    browserStep('desktop tests', 'test/desktop'),
  ]
  const isBuilt = checks.some(({ name, outcome }) => name === BUILD.name && outcome === 'ok')
  if (!isBuilt) return [...checks, unit, ...browser.map(notRunAfterFailure)]
  return [...checks, unit, ...(await runInTurn(browser))]
}

async function runMatching(patterns: string[]): Promise<Result[]> {
  const matching = (glob: string) =>
    globSync(glob, { cwd: ROOT })
      .map((name) => name.replaceAll('\\', '/'))
      .filter((name) => patterns.some((pattern) => name.includes(pattern)))
  const browser = ['test/e2e', 'test/desktop'].flatMap((folder) => {
    const files = matching(`${folder}/**/*.spec.ts`)
    return files.length > 0 ? [browserStep(`browser tests of ${folder}`, folder, files)] : []
  })
  const hasUnitTests = matching('test/**/*.test.{ts,tsx}').length > 0
  const steps = [...(hasUnitTests ? [vitestStep([], patterns)] : []), ...browser]
  if (steps.length === 0) throw new Error(`No test file has ${patterns.join(' or ')} in its path.`)
  return runInTurn(steps)
}

async function runInTurn(steps: Step[]): Promise<Result[]> {
  const results: Result[] = []
  for (const step of steps) results.push(await runStep(step))
  return results
}

function report(results: Result[]): void {
  const skipped = results.flatMap((result) => result.skipped)
  if (skipped.length > 0) console.log(`\n== skipped\n${skippedLines(skipped).join('\n')}`)
  console.log(`\n== result\n${results.map(resultLine).join('\n')}`)
  if (results.some(({ outcome }) => outcome !== 'ok')) process.exitCode = 1
  console.log(`\n${countsLine(results.map(({ counts }) => counts ?? NO_TESTS).reduce(addCounts))}`)
}

assertRightNode()
console.log(`Node ${process.versions.node}`)
endChildrenWhenInterrupted()
process.chdir(ROOT)
const patterns = process.argv.slice(2)
try {
  report(patterns.length > 0 ? await runMatching(patterns) : await runEverything())
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 1
}
