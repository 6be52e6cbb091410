import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { trackedFiles } from '../../support/tracked-files.ts'

/** Ways in which money could be forged or told of twice: T-P1 and on. */
const THREATS = 16

const ROOT = join(import.meta.dirname, '../../..')

/** The title of a test, as it stands behind `it(` and `describe(`, or in a table of cases. */
const TITLE = /(['"`])([^\n]*?\bT-P\d+\b[^\n]*?)\1/g

it('every way to forge a payment is named in the title of a test that tries it', () => {
  const tests = trackedFiles(ROOT).filter((file) => /^test\/.*\.(test|spec)\.ts$/.test(file))
  const named = new Set(
    tests
      .filter((file) => !file.endsWith('threats/checklist.test.ts'))
      .flatMap((file) => [...readFileSync(join(ROOT, file), 'utf8').matchAll(TITLE)])
      .flatMap(([, , title]) => title!.match(/\bT-P\d+\b/g) ?? []),
  )
  const all = Array.from({ length: THREATS }, (_, at) => `T-P${at + 1}`)
  expect(all.filter((threat) => !named.has(threat))).toEqual([])
})
