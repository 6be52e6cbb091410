import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { MANUAL_PICTURES } from '../e2e/support/manual-pictures.ts'
import { trackedFiles } from '../support/tracked-files.ts'
import { headingsOf, linksOf, pathsOf } from './markdown-links.ts'

const root = join(import.meta.dirname, '../..')
const tracked = trackedFiles(root)
const documents = tracked.filter((name) => name.endsWith('.md'))
const textOf = (name: string) => readFileSync(join(root, name), 'utf8')

describe('the documents', () => {
  it.each(documents)('%s: every link leads to a file and a heading of this project', (name) => {
    const broken = linksOf(textOf(name)).filter((link) => !leadsSomewhere(name, link))
    expect(broken).toEqual([])
  })

  it.each(documents)('%s: every path in backquotes exists', (name) => {
    const missing = pathsOf(textOf(name)).filter((path) => !existsSync(join(root, path)))
    expect(missing).toEqual([])
  })

  it('are all reachable from README.md', () => {
    const reached = new Set(['README.md'])
    for (const name of reached) {
      for (const target of linksOf(textOf(name)).map((link) => fileOf(name, link))) {
        if (target?.endsWith('.md')) reached.add(target)
      }
    }
    expect(documents.filter((name) => !reached.has(name))).toEqual([])
  })

  it('show only pictures that the browser tests take, and all of them', () => {
    const pictures = documents
      .flatMap((name) => linksOf(textOf(name)).map((link) => fileOf(name, link) ?? ''))
      .filter((target) => target.endsWith('.png'))
    const taken = MANUAL_PICTURES.map((name) => `docs/screens/${name}.png`).toSorted()
    expect([...new Set(pictures)].toSorted()).toEqual(taken)
    expect(tracked.filter((name) => name.startsWith('docs/screens/')).toSorted()).toEqual(taken)
  })
})

/** The file of a link in `name`; undefined for an address on the internet. */
function fileOf(name: string, link: string): string | undefined {
  if (/^[a-z]+:/.test(link)) return undefined
  const [path = ''] = link.split('#')
  if (path === '') return name
  return relative(root, join(root, dirname(name), path)).replaceAll('\\', '/')
}

function leadsSomewhere(name: string, link: string): boolean {
  const target = fileOf(name, link)
  if (target === undefined) return true
  const file = join(root, target)
  if (!existsSync(file)) return false
  const heading = link.split('#')[1]
  if (heading === undefined) return true
  return statSync(file).isFile() && headingsOf(textOf(target)).includes(heading)
}
