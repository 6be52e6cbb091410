import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CONTRACT, ROLES } from '../src/shared/contract.ts'
import { CODE_RULES, FEATURES, RULES, WINGS } from './config/architecture-rules.ts'
import { COMMAND_ROOMS } from './config/command-rooms.ts'
import { TABLE_OWNERS } from './config/table-owners.ts'
import { circlesOf, findBrokenRules } from './support/architecture.ts'
import { findBrokenCodeRules } from './support/code-rules.ts'
import { findBrokenCommandRules } from './support/command-rules.ts'
import { compileErrors, copyOfCompilerWalls } from './support/compiler-walls.ts'
import { foldersWithoutMeaning, glossaryWords } from './support/glossary.ts'
import { findBrokenOwners, findBrokenTableRules } from './support/table-rules.ts'

const root = join(import.meta.dirname, '..')

const sourcesUnder = (folder: string) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => [name, readFileSync(join(root, name), 'utf8')] as const)

const sources = new Map(sourcesUnder('src'))

describe('the source tree', () => {
  it('keeps every rule of the table', () => {
    expect(findBrokenRules(sources, RULES)).toEqual([])
  })

  it('keeps every rule about the code inside of files', () => {
    expect(findBrokenCodeRules(sources, CODE_RULES)).toEqual([])
  })

  it('has no composition file that is gone', () => {
    expect(CODE_RULES.compositionFiles.filter((file) => !sources.has(file))).toEqual([])
  })

  it('is read as a whole, so that an empty search cannot pass', () => {
    expect(sources.size).toBeGreaterThan(100)
    const empty = Object.keys(RULES.mayImport).filter(
      (folder) => ![...sources.keys()].some((file) => file.startsWith(folder)),
    )
    expect(empty, 'folders in the table of arrows without a file').toEqual([])
  })

  it('has wings in the order of docs/architecture.md', () => {
    const paper = readFileSync(join(root, 'docs/architecture.md'), 'utf8')
    const [, table = ''] = paper.split('| wing, from the ground up')
    const [rows = ''] = table.split('\n\n')
    const wings = [...rows.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, wing]) => wing)
    expect(wings).toEqual(Object.keys(WINGS))
  })

  it('has no circle among the features of the screens', () => {
    expect(circlesOf(FEATURES)).toEqual([])
  })

  it('has only folders whose name stands in docs/glossary.md', () => {
    const words = glossaryWords(readFileSync(join(root, 'docs/glossary.md'), 'utf8'))
    expect(foldersWithoutMeaning(sources.keys(), words)).toEqual([])
  })

  it('has no test that is too long to read', () => {
    const tooLong = sourcesUnder('test').filter(
      ([, text]) => text.trimEnd().split('\n').length > RULES.longestFile,
    )
    expect(tooLong.map(([name]) => name)).toEqual([])
  })
})

it('every command has a role, and one handler, in the room of its prefix', () => {
  expect(Object.keys(CONTRACT).length).toBeGreaterThan(100)
  expect(
    findBrokenCommandRules({ commands: CONTRACT, roles: ROLES, rooms: COMMAND_ROOMS, sources }),
  ).toEqual([])
})

describe('the tables of the database', () => {
  const rules = {
    owners: TABLE_OWNERS,
    wings: Object.keys(WINGS),
    migrations: /^src\/main\/engine\/platform\/storage\/migrations\//,
    readsEverything: /^src\/main\/engine\/backoffice\//,
  }

  it('are written by the room that owns them and read by no lower wing', () => {
    expect(findBrokenTableRules(sources, rules)).toEqual([])
  })

  it('each have an owner whose room exists and writes it', () => {
    const schema = readFileSync(join(root, 'test/engine/platform/storage/schema.sql'), 'utf8')
    const tables = [...schema.matchAll(/^CREATE (?:VIRTUAL )?TABLE (\w+)/gm)]
      .map(([, name = '']) => name)
      // The shadow tables of a full-text index have no owner of their own.
      .filter((name) => !/_(config|content|data|docsize|idx)$/.test(name))
    expect(tables.length).toBeGreaterThan(30)
    expect(findBrokenOwners(tables, sources, TABLE_OWNERS)).toEqual([])
  })
})

it('the compiler also separates shared, engine, pages, screens and starters', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lunas-walls-'))
  try {
    copyOfCompilerWalls(root, folder, {
      'src/shared/right.ts': 'export const right = 1',
      'src/shared/wrong.ts': "import '../main/engine/right.ts'\nexport const where = process.cwd()",
      'src/main/engine/right.ts': "export { right } from '../../shared/right.ts'",
      'src/main/engine/wrong.ts': "import '../right.ts'\nexport const title = document.title",
      'src/main/right.ts': "export { right } from './engine/right.ts'",
      'src/pages-client/right.ts':
        "import { right } from '../shared/right.ts'\nexport const title = document.title + right",
      'src/pages-client/wrong.ts': "import '../main/engine/right.ts'\nimport 'node:fs'",
      'src/renderer/right.ts': "export { right } from '../shared/right.ts'",
      'src/renderer/wrong.ts': "import '../main/engine/right.ts'",
    })
    expect(compileErrors(root, folder)).toEqual([
      'src/main/engine/wrong.ts(1,8)',
      'src/main/engine/wrong.ts(2,22)',
      'src/pages-client/wrong.ts(1,8)',
      'src/pages-client/wrong.ts(2,8)',
      'src/renderer/wrong.ts(1,8)',
      'src/shared/wrong.ts(1,8)',
      'src/shared/wrong.ts(2,22)',
    ])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
