import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { extractAll, listPackage } from '@electron/asar'
import { ensureBuilt } from '../support/built.ts'
import { makeStubRuntime } from './stub-runtime.ts'

const root = join(import.meta.dirname, '../..')

export interface PackedProgram {
  /** The program file, with its fuses set. */
  program: string
  /** Everything in the archive, as paths with a leading slash. */
  archived: string[]
  /** The folder beside the archive with files that have to be real. */
  unpackedDir: string
  /** The archive as a folder again, so that plain Node can run what Electron would. */
  extractedDir: string
}

/** Builds and packs Lunas for Linux into `folder` like a release, with a stub of Electron. */
export async function packProgram(folder: string): Promise<PackedProgram> {
  ensureBuilt()
  const stub = await makeStubRuntime(join(folder, 'stub'))
  const builder = join(root, 'node_modules/electron-builder/cli.js')
  const words = ['--linux', '--dir', `-c.electronDist=${stub}`, `-c.directories.output=${folder}`]
  const { status, stdout, stderr } = spawnSync(process.execPath, [builder, ...words], {
    cwd: root,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`electron-builder failed:\n${stdout}\n${stderr}`)
  const resources = join(folder, 'linux-unpacked/resources')
  const extractedDir = join(folder, 'extracted')
  extractAll(join(resources, 'app.asar'), extractedDir)
  return {
    program: join(folder, 'linux-unpacked/lunas'),
    archived: listPackage(join(resources, 'app.asar'), { isPack: false }),
    unpackedDir: join(resources, 'app.asar.unpacked'),
    extractedDir,
  }
}
