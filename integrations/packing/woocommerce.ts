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

/** The archive that WordPress installs, made from the plug-in's sources; the same bytes for the same sources. */
export function packWooCommerce(root: string): Uint8Array {
  const source = join(root, 'integrations/woocommerce')
  const files = readdirSync(source, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(source.length + 1))
    .flatMap((name) => packedFiles(source, name.replaceAll('\\', '/')))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
  // The first moment that the format knows, which is written in local time: the same bytes in every zone.
  const mtime = new Date(1980, 0, 1)
  const about = { level: 9, mtime, os: UNIX, attrs: MODE * 2 ** 16 } as const
  const zippable: Zippable = Object.fromEntries(
    files.map(({ name, bytes }) => [`${FOLDER}/${name}`, [bytes, about]]),
  )
  return zipSync(zippable)
}

/** A translation goes in as its source and as what WordPress reads. */
function packedFiles(source: string, name: string): PackedFile[] {
  const bytes = readFileSync(join(source, name))
  if (!name.endsWith('.po')) return [{ name, bytes }]
  return [
    { name, bytes },
    { name: name.replace(/\.po$/, '.mo'), bytes: mo.compile(po.parse(bytes)) },
  ]
}
