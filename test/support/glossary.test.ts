import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { foldersWithoutMeaning, glossaryWords } from './glossary.ts'

const GLOSSARY = `
| word | meaning |
| --- | --- |
| guide, \`guides\` | What a developer reads. |
| \`src\` | Sources. |
`

it('parses the words of the glossary', () => {
  expect(glossaryWords(GLOSSARY)).toEqual(['guide', '`guides`', '`src`'])
})

it('finds folders that are not in the glossary', () => {
  const files = ['src/guides/one.ts', 'src/misc/two.ts', 'src/guide/three.ts']
  expect(foldersWithoutMeaning(files, glossaryWords(GLOSSARY))).toEqual([
    'the folder guide has no row in docs/glossary.md',
    'the folder misc has no row in docs/glossary.md',
  ])
})

it('docs/glossary.md gives each word one meaning', () => {
  const file = join(import.meta.dirname, '../../docs/glossary.md')
  const words = glossaryWords(readFileSync(file, 'utf8'))
  expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([])
  expect(words.length).toBeGreaterThan(100)
})
