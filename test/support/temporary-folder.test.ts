import { tmpdir } from 'node:os'
import { expect, it } from 'vitest'
import { makeTempDir } from './temp-dir.ts'
import { temporaryFolder } from './temporary-folder.ts'

it('takes the folder in memory when it has room and runs programs', () => {
  const folder = makeTempDir()
  expect(temporaryFolder(folder, 1)).toBe(process.platform === 'win32' ? tmpdir() : folder)
})

it('takes the folder of the system when the other one is missing or too small', () => {
  const folder = makeTempDir()
  expect(temporaryFolder(`${folder}/none`, 1)).toBe(tmpdir())
  expect(temporaryFolder(folder, 2 ** 60)).toBe(tmpdir())
})
