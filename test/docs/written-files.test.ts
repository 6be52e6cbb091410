import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { GUIDES } from '../../src/main/engine/pages/docs/guides/index.ts'
import { DIALECTS } from '../../src/main/engine/sites/gateways/index.ts'
import { writtenFiles } from './written-files.ts'

const root = join(import.meta.dirname, '../..')

describe('the docs that are made from sources', () => {
  it.each([...writtenFiles()])('%s is up to date with its sources', (name, text) => {
    const file = join(root, name)
    const written = existsSync(file) ? readFileSync(file, 'utf8') : 'no file'
    expect(written, 'write it anew with `npm run docs`').toBe(text)
  })

  it('contain one file for each gateway and no more', () => {
    const names = readdirSync(join(root, 'docs/gateways')).toSorted()
    expect(names).toEqual(DIALECTS.map(({ name }) => `${name}.md`).toSorted())
  })
})

it('docs/sites.md has the base URL of every gateway', () => {
  const text = readFileSync(join(root, 'docs/sites.md'), 'utf8')
  const missing = GUIDES.filter(
    ({ dialect, basePath }) =>
      !text.includes(`(gateways/${dialect}.md) | \`http://lunas.local:8720${basePath}\` |`),
  )
  expect(missing.map(({ dialect }) => dialect)).toEqual([])
})

describe('the differences from the gateways’ documents', () => {
  const differences = DIALECTS.flatMap((dialect) =>
    dialect.differences.map((difference) => ({ dialect: dialect.name, ...difference })),
  )

  it('name for each the document, Lunas, and the reason', () => {
    const unfinished = differences.filter(
      ({ documented, lunas, why }) => !documented || !lunas || !why,
    )
    expect(unfinished).toEqual([])
    expect(differences.length).toBeGreaterThan(60)
  })

  it('mark code by pairs of backquotes', () => {
    const isOdd = (text: string) => text.split('`').length % 2 === 0
    const odd = differences.filter(({ documented, lunas, why }) =>
      [documented, lunas, why].some(isOdd),
    )
    expect(odd).toEqual([])
  })
})
