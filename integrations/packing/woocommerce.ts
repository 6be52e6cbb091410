import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Zippable, zipSync } from 'fflate'
import { mo, po } from 'gettext-parser'

/** The plug-in's folder inside WordPress. */
const FOLDER = 'lunas-woocommerce'

/** One file of the archive; `name` has `/` between folders. */
interface PackedFile {
  name: string
  bytes: Uint8Array
}

const UNIX = 3
/** -rw-r--r-- */
const MODE = 0o100644

/**
 * Builds the archive that WordPress installs from the plug-in's sources; the same sources give the same bytes.
 */
export function packWooCommerce(root: string): Uint8Array {
  const source = join(root, 'integrations/woocommerce')
  const files = readdirSync(source, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(source.length + 1))
    .flatMap((name) => packedFiles(source, name.replaceAll('\\', '/')))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
  // The earliest time of the ZIP format, which is stored as local time: the same bytes in every zone.
  const mtime = new Date(1980, 0, 1)
  const about = { level: 9, mtime, os: UNIX, attrs: MODE * 2 ** 16 } as const
  const zippable: Zippable = Object.fromEntries(
    files.map(({ name, bytes }) => [`${FOLDER}/${name}`, [bytes, about]]),
  )
  return zipSync(zippable)
}

/** A translation is included as source (.po) and compiled (.mo). */
function packedFiles(source: string, name: string): PackedFile[] {
  const bytes = readFileSync(join(source, name))
  if (!name.endsWith('.po')) return [{ name, bytes }]
  return [
    { name, bytes },
    { name: name.replace(/\.po$/, '.mo'), bytes: mo.compile(po.parse(bytes)) },
  ]
}
