import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readTranslations, toMo } from './translation.ts'
import { type ZipEntry, zipOf } from './zip.ts'

/** The plug-in's folder inside WordPress. */
const FOLDER = 'lunas-woocommerce'

/** The archive that WordPress installs, made from the plug-in's sources; the same bytes for the same sources. */
export function packWooCommerce(root: string): Buffer {
  const source = join(root, 'integrations/woocommerce')
  const names = readdirSync(source, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(source.length + 1))
  const entries = names.flatMap((name) => entriesOf(source, name.replaceAll('\\', '/')))
  return zipOf(entries.map(({ name, bytes }) => ({ name: `${FOLDER}/${name}`, bytes })))
}

/** A translation goes in as its source and as what WordPress reads. */
function entriesOf(source: string, name: string): ZipEntry[] {
  const bytes = readFileSync(join(source, name))
  if (!name.endsWith('.po')) return [{ name, bytes }]
  const compiled = toMo(readTranslations(bytes.toString('utf8')))
  return [
    { name, bytes },
    { name: name.replace(/\.po$/, '.mo'), bytes: compiled },
  ]
}
