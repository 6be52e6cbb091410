import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createPackage } from '@electron/asar'

/** The sentinel by which tools find the fuses in an Electron program. */
const FUSE_SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const FUSE_VERSION = 1
/** Electron's defaults: one digit per fuse, in the order of its list; packing has to change five of them. */
const FUSES_AS_SHIPPED = '101100011'

/**
 * Creates a folder that electron-builder accepts as an unpacked Linux Electron, so that packing can be tested
 * without a download. Nothing in it runs.
 */
export async function makeStubRuntime(folder: string): Promise<string> {
  mkdirSync(join(folder, 'resources'), { recursive: true })
  writeFileSync(join(folder, 'electron'), programWithFuses())
  chmodSync(join(folder, 'electron'), 0o755)
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'version']) {
    writeFileSync(join(folder, name), '')
  }
  const defaultApp = join(folder, 'default-app')
  mkdirSync(defaultApp)
  writeFileSync(join(defaultApp, 'package.json'), '{"name":"default","main":"main.js"}')
  writeFileSync(join(defaultApp, 'main.js'), '')
  await createPackage(defaultApp, join(folder, 'resources', 'default_app.asar'))
  return folder
}

function programWithFuses(): Buffer {
  const padding = Buffer.alloc(4_096)
  const header = Buffer.from([FUSE_VERSION, FUSES_AS_SHIPPED.length])
  return Buffer.concat([
    padding,
    Buffer.from(FUSE_SENTINEL),
    header,
    Buffer.from(FUSES_AS_SHIPPED),
    padding,
  ])
}
