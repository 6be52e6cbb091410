import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { trackedFiles } from '../support/tracked-files.ts'

const root = join(import.meta.dirname, '../..')
const lines = readFileSync(join(root, 'docs/glossary.md'), 'utf8').split('\n')

/** The first cells of all tables, without their heads. */
const cells = lines
  .filter((line) => line.startsWith('| ') && !/^\| (?:word|folder|---) \|/.test(line))
  .map((line) => line.split('|')[1]?.trim() ?? '')

const words = cells.flatMap((cell) => cell.split(', '))

describe('docs/glossary.md', () => {
  it('has every folder under src', () => {
    const folders = trackedFiles(root)
      .filter((name) => name.startsWith('src/'))
      .flatMap((name) => name.split('/').slice(1, -1))
    const missing = [...new Set(folders)].filter((folder) => !words.includes(`\`${folder}\``))
    expect(missing, 'give each a row with its one meaning').toEqual([])
    expect(folders.length).toBeGreaterThan(100)
  })

  it('gives each word one meaning', () => {
    const twice = words.filter((word, at) => words.indexOf(word) !== at)
    expect(twice).toEqual([])
  })
})
