import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { packageOf } from './support/architecture.ts'
import { readSource } from './support/imports.ts'
import {
  foldersOf,
  isAllowedLicence,
  type Lock,
  type LockedPackage,
  missingOptionalPackages,
  productionFolders,
} from './support/lockfile.ts'
import { textOf, trackedFiles } from './support/tracked-files.ts'

const root = join(import.meta.dirname, '..')
const names = trackedFiles(root)
const read = (name: string) => readFileSync(join(root, name), 'utf8')

const packageJson = JSON.parse(read('package.json'))
const lock = JSON.parse(read('package-lock.json')).packages as Lock

const ALLOWED_LICENCES = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'Python-2.0',
  'Unlicense',
]

/** The font's licence requires nothing from a program that shows text in it. */
const FONT = 'node_modules/@fontsource-variable/plus-jakarta-sans'

/** Development packages with parts that end up in the built screens. */
const BUNDLED = [
  '@fontsource-variable/plus-jakarta-sans',
  '@mantine/core',
  '@mantine/form',
  '@mantine/hooks',
  '@mantine/notifications',
  '@tabler/icons-react',
  '@tanstack/react-query',
  '@tanstack/react-router',
  'i18next',
  'react',
  'react-dom',
  'react-i18next',
]

describe('what is shipped', () => {
  const shipped = [...productionFolders(lock), ...foldersOf(lock, BUNDLED)]

  it.each([
    ['package-lock.json', (folder: string) => lock[folder]],
    ['node_modules', installedPackage],
  ])('has only allowed licences, by %s', (_where, packageAt) => {
    const refused = shipped
      .map((folder) => ({ folder, about: packageAt(folder) }))
      .filter(({ folder, about }) => about && !isFreeToShip(folder, about))
      .map(({ folder, about }) => `${folder}: ${about?.license}`)
    expect(refused).toEqual([])
    expect(shipped.length).toBeGreaterThan(130)
  })

  it('counts every package that a screen imports', () => {
    const screens = names.filter((name) => /^src\/renderer\/.*\.tsx?$/.test(name))
    const imported = screens
      .flatMap((name) => readSource(name, read(name)).imports)
      .map(({ target }) => target ?? '')
      .filter((target) => !target.startsWith('.'))
      .map(packageOf)
    const known = [...BUNDLED, ...Object.keys(packageJson.dependencies)]
    expect([...new Set(imported)].filter((name) => !known.includes(name))).toEqual([])
    expect(screens.length).toBeGreaterThan(0)
  })

  function isFreeToShip(folder: string, { license = '' }: LockedPackage): boolean {
    const allowed = folder === FONT ? [...ALLOWED_LICENCES, 'OFL-1.1'] : ALLOWED_LICENCES
    return isAllowedLicence(license, allowed)
  }
})

function installedPackage(folder: string): LockedPackage | undefined {
  const path = join(root, folder, 'package.json')
  // Packages for other platforms are locked, but not installed.
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined
}

describe('the lockfile', () => {
  it('has no registry address, so that it installs from whatever registry npm is set to', () => {
    const withAddress = Object.keys(lock).filter((folder) => lock[folder]?.resolved !== undefined)
    expect(withAddress).toEqual([])
  })

  it('has every optional package, so that npm ci works on every platform', () => {
    expect(missingOptionalPackages(lock)).toEqual([])
  })

  it('has exact versions, so that the same tree is installed next year', () => {
    const requests: Record<string, string> = {
      ...packageJson.dependencies,
      ...packageJson.devDependencies,
    }
    const loose = Object.entries(requests).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))
    expect(loose).toEqual([])
    expect(lock['']).toMatchObject({
      dependencies: packageJson.dependencies,
      devDependencies: packageJson.devDependencies,
    })
  })
})

describe('the tracked files', () => {
  // Built from pieces, so that this file does not contain what it forbids.
  const machineFolders = ['home', 'Users', 'root', 'work', 'builds']
  const unfinished = [`TO${'DO'}`, `FIX${'ME'}`]

  it.each([
    {
      what: 'hosts of package registries',
      pattern: /\b(?:(?:registry|npm|packages)\.[a-z0-9-]+|npmjs|npmmirror)\.(?:org|com|dev|net)\b/,
      example: ['registry', 'example', 'org'].join('.'),
    },
    {
      what: 'folders of one machine',
      pattern: new RegExp(`(?<![\\w.:/~-])/(?:${machineFolders.join('|')})/[\\w.-]+`),
      example: `in ${['', 'home', 'somebody'].join('/')}`,
    },
    {
      what: 'folders of one Windows machine',
      pattern: /\b[A-Z]:\\+Users\\/,
      example: ['C:', 'Users', 'somebody'].join('\\'),
    },
    {
      what: 'unfinished work',
      pattern: new RegExp(`\\b(?:${unfinished.join('|')})\\b`),
      example: `// ${unfinished[0]}: later`,
    },
  ])('name no $what', ({ pattern, example }) => {
    const found = names.flatMap((name) => {
      const lines = textOf(join(root, name))?.split('\n') ?? []
      return lines.filter((line) => pattern.test(line)).map((line) => `${name}: ${line.trim()}`)
    })
    expect(found).toEqual([])
    expect(names.length).toBeGreaterThan(100)
    expect(example).toMatch(pattern)
  })
})

describe('README.md', () => {
  const readme = read('README.md')

  it('is at most 10 kB', () => {
    expect(Buffer.byteLength(readme)).toBeLessThanOrEqual(10_000)
  })

  it('explains installation, demo and tests', () => {
    for (const command of ['npm ci', 'npm run demo', 'npm test']) expect(readme).toContain(command)
  })
})

describe('the documents', () => {
  const documents = names.filter((name) => name.endsWith('.md'))

  it.each(documents)('%s names only npm scripts that exist', (name) => {
    const scripts = [...read(name).matchAll(/npm run ([\w:-]+)/g)].map(([, script = '']) => script)
    expect(scripts.filter((script) => !(script in packageJson.scripts))).toEqual([])
  })
})

describe('docs/decisions', () => {
  const files = names.filter((name) => /^docs\/decisions\/\d{4}-/.test(name)).toSorted()

  it('are numbered without a gap and without a number used twice', () => {
    const numbers = files.map((name) => Number(name.split('/')[2]?.slice(0, 4)))
    expect(numbers).toEqual(files.map((_, at) => at + 1))
  })

  it('are listed in README.md of their folder under their own titles', () => {
    const list = read('docs/decisions/README.md')
    const missing = files.filter((name) => {
      const title = read(name).split('\n', 1)[0]?.replace('# ', '')
      return !list.includes(`- [${title}](${name.split('/')[2]})`)
    })
    expect(missing).toEqual([])
  })
})
