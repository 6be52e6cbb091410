import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { DIALECTS } from '../../../../src/main/engine/sites/gateways/index.ts'
import { trackedFiles } from '../../../support/tracked-files.ts'

/** Number of facts taken from each gateway's document; each has a letter and a number. */
const FACTS: Record<string, number> = { W: 92, M: 82, B: 121, X: 72, P: 39 }

const ROOT = join(import.meta.dirname, '../../../..')

/** A text with fact numbers, such as a test's title. */
const TITLE = /(['"`])([^\n]*?\b[A-Z]-\d{3}\b[^\n]*?)\1/g

/** Where a fact may be covered: the titles of the tests, and the gateways' own lists of differences. */
function answers(): string {
  const tests = trackedFiles(ROOT).filter((file) => /^test\/.*\.(test|spec)\.ts$/.test(file))
  const titles = tests.flatMap((file) =>
    [...readFileSync(join(ROOT, file), 'utf8').matchAll(TITLE)].map(([, , title]) => title),
  )
  const facts = DIALECTS.flatMap(({ differences }) =>
    differences.flatMap(({ facts = [] }) => facts),
  )
  return [...titles, ...facts].join('\n')
}

describe('the facts of the gateways’ documents', () => {
  const answered = answers()

  it.each(Object.entries(FACTS))(
    '%s: all %d are tested or listed as a difference',
    (prefix, count) => {
      const numbers = Array.from({ length: count }, (_, at) => String(at + 1).padStart(3, '0'))
      const missing = numbers
        .map((number) => `${prefix}-${number}`)
        .filter((fact) => !answered.includes(fact))
      expect(
        missing,
        'name each in the title of its test, or in its gateway’s differences.ts',
      ).toEqual([])
    },
  )
})
