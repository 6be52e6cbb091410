import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findBrokenSteps, walksOf } from './walks.ts'

const docs = join(import.meta.dirname, '../../docs')
const walks = walksOf(readFileSync(join(docs, 'architecture.md'), 'utf8'))

describe('the walks of docs/architecture.md', () => {
  it('are four, each of at least eight steps', () => {
    expect(walks).toHaveLength(4)
    expect(walks.filter(({ steps }) => steps.length < 8)).toEqual([])
  })

  it.each(walks)('$title: at most 15 files, which exist, and no return to one', (walk) => {
    expect(findBrokenSteps(walk, (file) => existsSync(join(docs, file)))).toEqual([])
  })
})

describe('a planted mistake is caught', () => {
  const row = (number: number, file: string, others: string[] = []) =>
    `| ${number} | [${file}](${file}) | a step | ${others.map((each) => `[x](${each})`).join(', ')} |`
  const broken = (...rows: string[]) =>
    walksOf(['## Four trips', '### A sale', '| | file |', ...rows].join('\n')).flatMap((walk) =>
      findBrokenSteps(walk, (file) => file !== 'gone.ts'),
    )

  it('a file that does not exist, also one that only answers a question', () => {
    expect(broken(row(1, 'gone.ts'), row(2, 'two.ts', ['gone.ts']))).toEqual([
      'gone.ts does not exist',
      'gone.ts does not exist',
    ])
  })

  it('a return to a file with another step between', () => {
    expect(broken(row(1, 'one.ts'), row(2, 'two.ts'), row(3, 'one.ts'))).toEqual([
      'step 3 returns to one.ts',
    ])
    expect(broken(row(1, 'one.ts'), row(2, 'two.ts'), row(3, 'three.ts', ['one.ts']))).toEqual([
      'step 3 returns to one.ts',
    ])
  })

  it('a sixteenth step, and a step that was left out', () => {
    const rows = Array.from({ length: 16 }, (_, at) => row(at + 1, `${at}.ts`))
    expect(broken(...rows)).toEqual(['16 steps, more than 15'])
    expect(broken(row(1, 'one.ts'), row(3, 'three.ts'))).toEqual([
      'step 3 (three.ts) is out of order',
    ])
  })

  it('but a walk without one has no sentence', () => {
    expect(broken(row(1, 'one.ts'), row(2, 'two.ts', ['one.ts']), row(3, 'three.ts'))).toEqual([])
  })
})
