import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { addCounts, countReport, countsLine, readCounts } from './test-counts.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lunas-counts-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const vitestReport = JSON.stringify({
  numPassedTests: 5,
  numFailedTests: 1,
  numPendingTests: 2,
  numTodoTests: 1,
  testResults: [
    { status: 'failed', assertionResults: [{ status: 'failed' }] },
    { status: 'failed', assertionResults: [] },
  ],
})
const playwrightReport = (errors: unknown[]) =>
  JSON.stringify({ stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 2 }, errors })

it('a unit test file that does not load counts as a failure', () => {
  expect(countReport('vitest', vitestReport)).toEqual({ passed: 5, failed: 2, skipped: 3 })
})

it('a browser test that passes at the second attempt counts as a failure, and so does a failed set-up', () => {
  expect(countReport('playwright', playwrightReport([{ message: 'set-up' }]))).toEqual({
    passed: 4,
    failed: 3,
    skipped: 2,
  })
})

it('a tool that crashes before it writes its report counts as one failure', () => {
  expect(readCounts('vitest', join(folder, 'none.json'), 1)).toEqual({
    passed: 0,
    failed: 1,
    skipped: 0,
  })
})

it('a tool that fails after all its tests passed counts as one failure', () => {
  const path = join(folder, 'report.json')
  const stats = { expected: 4, unexpected: 0, flaky: 0, skipped: 0 }
  writeFileSync(path, JSON.stringify({ stats, errors: [] }))
  expect(readCounts('playwright', path, 1)).toEqual({ passed: 4, failed: 1, skipped: 0 })
  expect(readCounts('playwright', path, 0)).toEqual({ passed: 4, failed: 0, skipped: 0 })
})

it('the last line of a run adds up all its tools', () => {
  const both = addCounts({ passed: 5, failed: 0, skipped: 1 }, { passed: 4, failed: 2, skipped: 0 })
  expect(countsLine(both)).toBe('9 passed, 2 failed, 1 skipped')
})
