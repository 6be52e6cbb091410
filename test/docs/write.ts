import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { writtenFiles } from './written-files.ts'

/** `npm run docs`: writes every file under `docs/` that is made from sources. */
const root = join(import.meta.dirname, '../..')

for (const [name, text] of writtenFiles()) {
  const file = join(root, name)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
  console.log(name)
}
