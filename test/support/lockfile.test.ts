import { expect, it } from 'vitest'
import {
  foldersOf,
  isAllowedLicence,
  type Lock,
  missingOptionalPackages,
  productionFolders,
} from './lockfile.ts'

const lock: Lock = {
  '': { dependencies: { server: '1.0.0' } },
  'node_modules/server': { dependencies: { parser: '2.0.0' } },
  'node_modules/server/node_modules/parser': { dependencies: { words: '1.0.0' } },
  'node_modules/parser': { dev: true },
  'node_modules/words': {},
  'node_modules/kit': { dev: true, peerDependencies: { screen: '1.0.0' } },
  'node_modules/screen': { dev: true },
}

it('the program consists of all packages that are not for development only', () => {
  expect(productionFolders(lock)).toEqual([
    'node_modules/server',
    'node_modules/server/node_modules/parser',
    'node_modules/words',
  ])
})

it('a package includes its dependencies, from the nearest folder, and its peers beside it', () => {
  expect(foldersOf(lock, ['server', 'kit'])).toEqual([
    'node_modules/kit',
    'node_modules/screen',
    'node_modules/server',
    'node_modules/server/node_modules/parser',
    'node_modules/words',
  ])
})

it('a missing platform package is reported', () => {
  const tool = { optionalDependencies: { 'tool-linux': '1.0.0', 'tool-darwin': '1.0.0' } }
  const forgetful: Lock = { 'node_modules/tool': tool, 'node_modules/tool-linux': {} }
  expect(missingOptionalPackages(forgetful)).toEqual(['node_modules/tool: tool-darwin'])
})

it.each([
  ['MIT', true],
  ['(MIT OR CC0-1.0)', true],
  ['GPL-3.0 OR MIT', true],
  ['(MIT AND GPL-3.0)', false],
  ['GPL-3.0', false],
  ['', false],
])('the licence "%s" is allowed: %s', (expression, allowed) => {
  expect(isAllowedLicence(expression, ['MIT', 'ISC'])).toBe(allowed)
})
