import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openDatabase } from '../../../src/main/engine/platform/storage/database.ts'
import { failureLine, failureMessage } from '../../../src/main/start/failure.ts'
import { notRun } from '../../support/not-run.ts'
import { makeFolder } from '../support/folder.ts'
import { startScript } from '../support/program.ts'
import { canMountDisks, mountDisk, remountReadOnly } from '../support/small-disk.ts'

const STARTING_MS = 60_000

const canRun = canMountDisks()
const NOT_HERE = notRun(canRun, 'this computer does not let a test mount a disk of its own')

/** The error of opening a shop's data there. */
function errorOfOpening(dataDir: string): unknown {
  try {
    openDatabase(dataDir).close()
  } catch (error) {
    return error
  }
  throw new Error('the folder was opened')
}

const READ_ONLY = 'Folder data Lunas hanya bisa dibaca.'
const NO_FOLDER = 'Alamat folder data Lunas bukan folder.'

describe.runIf(canRun)(`F11 a folder on a read-only disk${NOT_HERE}`, () => {
  it.each([
    ['itself', 'shop'],
    ['a new folder in it', 'shop/new'],
    ['a new folder two levels down', 'shop/new/shop'],
  ])('%s can only be read, says the failure', (_, name) => {
    const disk = mountDisk(1_024)
    mkdirSync(join(disk, 'shop'))
    remountReadOnly(disk)
    expect(failureMessage(errorOfOpening(join(disk, name))).indonesian).toBe(READ_ONLY)
  })

  it('with a shop in it can only be read, and the shop is untouched', () => {
    const disk = mountDisk(8_192)
    openDatabase(disk).close()
    remountReadOnly(disk)
    expect(failureMessage(errorOfOpening(disk)).indonesian).toBe(READ_ONLY)
  })

  it(
    'ends a start with one sentence',
    async () => {
      const disk = mountDisk(1_024)
      remountReadOnly(disk)
      const program = startScript('serve', ['--data', disk])
      expect(await program.ended).toBe(1)
      expect(program.errors()).toMatch(
        /^(the log .*\n)?The data folder of Lunas can only be read\..*\n$/,
      )
    },
    STARTING_MS,
  )
})

describe('F11 a data folder whose path', () => {
  it('is a file is reported as no folder, and the file stays as it is', () => {
    const file = join(makeFolder(), 'shop')
    writeFileSync(file, 'a list')
    expect(failureMessage(errorOfOpening(file)).indonesian).toBe(NO_FOLDER)
  })

  it('leads through a file is reported as no folder', () => {
    const file = join(makeFolder(), 'shop')
    writeFileSync(file, 'a list')
    expect(failureMessage(errorOfOpening(join(file, 'data'))).indonesian).toBe(NO_FOLDER)
  })

  it('has a folder where the lock file belongs names what cannot be opened', () => {
    const dataDir = makeFolder()
    mkdirSync(join(dataDir, 'lunas.lock'))
    const error = errorOfOpening(dataDir)
    expect(failureMessage(error).indonesian).toBe('Lunas tidak boleh menulis di folder datanya.')
    expect(failureLine(error)).toMatch(/^Lunas may not write .*\(.+\)$/)
  })
})
