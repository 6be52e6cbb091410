import { existsSync, readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { reasonIn } from './not-run.ts'
import type { TestTool } from './test-counts.ts'

export interface SkippedTest {
  /** Path of its file, from the root of the project. */
  file: string
  reason: string
}

interface VitestReport {
  testResults: { name: string; assertionResults: { status: string; fullName: string }[] }[]
}

interface PlaywrightSuite {
  title: string
  file?: string
  suites?: PlaywrightSuite[]
  specs?: { title: string; file: string; tests: { status: string }[] }[]
}

const NO_REASON = 'no reason given'

/** The skipped tests in a report of `tool` at `path`; empty without a report. */
export function readSkipped(tool: TestTool, path: string, root: string): SkippedTest[] {
  return existsSync(path) ? skippedIn(tool, readFileSync(path, 'utf8'), root) : []
}

export function skippedIn(tool: TestTool, text: string, root: string): SkippedTest[] {
  const report = JSON.parse(text)
  return tool === 'vitest'
    ? skippedByVitest(report, root)
    : (report.suites as PlaywrightSuite[]).flatMap((suite) => skippedByPlaywright(suite, ''))
}

/** Lines with the number and files of skipped tests, by reason. */
export function skippedLines(skipped: readonly SkippedTest[]): string[] {
  const reasons = [...new Set(skipped.map(({ reason }) => reason))]
  return reasons.flatMap((reason) => {
    const files = skipped.filter((test) => test.reason === reason).map(({ file }) => file)
    return [
      `${files.length} tests: ${reason}`,
      ...[...new Set(files)].sort().map((file) => `  ${file}`),
    ]
  })
}

function skippedByVitest({ testResults }: VitestReport, root: string): SkippedTest[] {
  return testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => ['pending', 'skipped', 'todo'].includes(status))
      .map(({ fullName }) => ({
        file: relative(root, name).replaceAll('\\', '/'),
        reason: reasonIn(fullName) ?? NO_REASON,
      })),
  )
}

/** Titles of enclosing suites count, too: a whole suite may be skipped. */
function skippedByPlaywright(suite: PlaywrightSuite, titles: string): SkippedTest[] {
  const title = `${titles} ${suite.title}`
  const own = (suite.specs ?? [])
    .filter((spec) => spec.tests.some(({ status }) => status === 'skipped'))
    .map((spec) => ({ file: spec.file, reason: reasonIn(`${title} ${spec.title}`) ?? NO_REASON }))
  return [...own, ...(suite.suites ?? []).flatMap((inner) => skippedByPlaywright(inner, title))]
}
