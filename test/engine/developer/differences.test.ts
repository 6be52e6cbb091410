import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { differencesFrom } from '../../../src/main/engine/developer/differences.ts'

const root = join(import.meta.dirname, '../../..')

/** README's tables, `### Differences from <gateway>`, by gateway. */
function tablesInReadme(): Record<string, { says: string; does: string; why: string }[]> {
  const sections = readFileSync(join(root, 'README.md'), 'utf8').split(/^### Differences from /m)
  const tables = sections.slice(1).map((section) => {
    const [title = '', ...lines] = section.split(/^#/m)[0]!.split('\n')
    const rows = lines
      .filter((line) => line.startsWith('| '))
      .slice(2)
      .map((line) => line.split('|').map((cell) => cell.trim()))
      .map(([, says = '', does = '', why = '']) => ({ says, does, why }))
    return [title.trim(), rows]
  })
  return Object.fromEntries(tables)
}

it('the developer pages show README’s tables: renew the copy with `npx vitest run test/engine/developer/differences.test.ts -u`', async () => {
  const file = join(root, 'src/main/engine/developer/differences.json')
  await expect(`${JSON.stringify(tablesInReadme(), null, 2)}\n`).toMatchFileSnapshot(file)
})

it('every difference says what the document says and what the till does', () => {
  const webqris = differencesFrom('WebQRIS')
  expect(webqris.length).toBeGreaterThan(5)
  expect(webqris[0]).toMatchObject({ says: '`wss://` (W-001)', does: '`ws://`' })
  expect(differencesFrom('nobody')).toEqual([])
})
