import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const file = join(import.meta.dirname, '../../docs/architecture.md')
const [, trips = ''] = readFileSync(file, 'utf8').split('## Four trips')
const walks = trips
  .split(/^### /m)
  .map((section) => ({
    title: section.split('\n', 1)[0] ?? '',
    steps: [...section.matchAll(/^\| (\d+) \| \[[^\]]+\]\(([^)]+)\)/gm)],
  }))
  .filter(({ steps }) => steps.length > 0)

describe('the walks of docs/architecture.md', () => {
  it('are four', () => {
    expect(walks).toHaveLength(4)
  })

  it.each(walks)('$title: at most 15 files, none of them twice', ({ steps }) => {
    const files = steps.map(([, , target]) => target)
    expect(files.length).toBeLessThanOrEqual(15)
    expect(files.filter((each, at) => files.indexOf(each) !== at)).toEqual([])
    expect(steps.map(([, number]) => Number(number))).toEqual(steps.map((_, at) => at + 1))
  })
})
