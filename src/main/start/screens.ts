import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureBuilt } from './build.ts'

const HERE = dirname(fileURLToPath(import.meta.url))

/** The built program has its screens beside it; the sources are three folders below the project. */
const IS_BUNDLE = import.meta.url.endsWith('.js')
const PROJECT = join(HERE, '../../..')

/** The folder of the built screens; when running from sources they are built first if missing or old. */
export async function ensureScreens(print?: (line: string) => void): Promise<string> {
  if (IS_BUNDLE) return join(HERE, '..', 'screens')
  ensureBuilt(PROJECT, print)
  return join(PROJECT, 'dist', 'screens')
}
