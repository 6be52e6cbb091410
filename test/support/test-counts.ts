import { existsSync, readFileSync } from 'node:fs'

/** Numbers of passed, failed and skipped tests. */
export interface TestCounts {
  passed: number
  failed: number
  skipped: number
}

/** The used part of Vitest's JSON report. */
interface VitestReport {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  testResults: { status: string; assertionResults: unknown[] }[]
}

/** The used part of Playwright's JSON report. */
interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number }
  errors: unknown[]
}

export type TestTool = 'vitest' | 'playwright'

export const NO_TESTS: TestCounts = { passed: 0, failed: 0, skipped: 0 }

/**
 * Counts from the report that `tool` wrote to `path` before it ended with `exitCode`. A tool that failed has at
 * least one failure, also when it crashed before it could count.
 */
export function readCounts(tool: TestTool, path: string, exitCode: number): TestCounts {
  const counts = existsSync(path) ? countReport(tool, readFileSync(path, 'utf8')) : NO_TESTS
  return exitCode !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts
}

/** Counts in the text of a report. A file that could not be loaded is one failure. */
export function countReport(tool: TestTool, text: string): TestCounts {
  const report = JSON.parse(text)
  return tool === 'vitest' ? countVitest(report) : countPlaywright(report)
}

/** Both numbers of each kind together. */
export function addCounts(one: TestCounts, other: TestCounts): TestCounts {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
  }
}

/** The last line of a test run, which other programs parse: 'N passed, N failed, N skipped'. */
export function countsLine({ passed, failed, skipped }: TestCounts): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`
}

function countVitest(report: VitestReport): TestCounts {
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

/** A flaky test counts as failed: tests are not retried here. */
function countPlaywright({ stats, errors }: PlaywrightReport): TestCounts {
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  }
}
