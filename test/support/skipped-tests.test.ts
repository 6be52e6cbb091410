import { expect, it } from 'vitest'
import { notRun } from './not-run.ts'
import { skippedIn, skippedLines } from './skipped-tests.ts'

const root = import.meta.dirname

it('a skipped unit test is listed with the reason in its title', () => {
  const report = {
    testResults: [
      {
        name: `${root}/a.test.ts`,
        assertionResults: [
          { status: 'passed', fullName: 'a plug-in works' },
          { status: 'skipped', fullName: `a plug-in${notRun(false, 'there is no php')} is valid` },
          { status: 'pending', fullName: 'something else' },
        ],
      },
    ],
  }
  expect(skippedIn('vitest', JSON.stringify(report), root)).toEqual([
    { file: 'a.test.ts', reason: 'there is no php' },
    { file: 'a.test.ts', reason: 'no reason given' },
  ])
})

it('a skipped browser test is listed with the reason of a suite around it', () => {
  const spec = (title: string, status: string) => ({
    title,
    file: 'b.spec.ts',
    tests: [{ status }],
  })
  const suites = [
    {
      title: 'b.spec.ts',
      specs: [spec('runs', 'expected')],
      suites: [
        {
          title: `windows${notRun(false, 'there is no Electron')}`,
          specs: [spec('open', 'skipped')],
        },
      ],
    },
  ]
  expect(skippedIn('playwright', JSON.stringify({ suites }), root)).toEqual([
    { file: 'b.spec.ts', reason: 'there is no Electron' },
  ])
})

it('the list of skipped tests has each reason once, with its files', () => {
  const reason = 'there is no php'
  const skipped = ['b.test.ts', 'a.test.ts', 'a.test.ts'].map((file) => ({ file, reason }))
  expect(skippedLines(skipped)).toEqual(['3 tests: there is no php', '  a.test.ts', '  b.test.ts'])
})
