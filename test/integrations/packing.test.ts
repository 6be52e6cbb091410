import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { po } from 'gettext-parser'
import { describe, expect, it, onTestFinished } from 'vitest'
import { packWooCommerce } from '../../integrations/packing/woocommerce.ts'
import { makeTempDir } from '../support/temp-dir.ts'
import { hasPhp, PLUGIN, php, ROOT, WITHOUT_PHP } from './support/php.ts'

const read = (name: string) => readFileSync(join(PLUGIN, name), 'utf8')
const sources = readdirSync(PLUGIN, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => /\.[a-z]+$/.test(name))
const packed = packWooCommerce(ROOT)

/** Parser for sentences with one form and without context, which is all that is used. */
const translations = Object.values(
  po.parse(readFileSync(join(PLUGIN, 'languages/lunas-id_ID.po'))).translations[''] ?? {},
)
  .filter(({ msgid }) => msgid !== '')
  .map(({ msgid, msgstr }) => ({ text: msgid, translated: msgstr.join() }))

const inFolder = (name: string) => `lunas-woocommerce/${name}`

describe('the plug-in archive', () => {
  it('is the same bytes every time', () => {
    const zone = process.env.TZ
    process.env.TZ = 'Asia/Jayapura'
    onTestFinished(() => {
      if (zone === undefined) delete process.env.TZ
      else process.env.TZ = zone
    })
    expect(Buffer.compare(packWooCommerce(ROOT), packed)).toBe(0)
  })

  it('holds every file, sorted by name', () => {
    const files = unzipSync(packed)
    const wanted = [...sources, 'languages/lunas-id_ID.mo'].map(inFolder)
    expect(Object.keys(files)).toEqual(wanted.toSorted())
    for (const name of sources) {
      expect(Buffer.from(files[inFolder(name)]!).toString(), name).toBe(read(name))
    }
  })

  it.skipIf(!hasPhp)(
    `can be opened by another program, with every file in it${WITHOUT_PHP}`,
    () => {
      const path = join(makeTempDir(), 'plugin.zip')
      writeFileSync(path, packed)
      const program = `$files = [];
      foreach (new RecursiveIteratorIterator(new PharData($argv[1])) as $path => $file)
        $files[substr($path, strlen("phar://$argv[1]/"))] = base64_encode(file_get_contents($path));
      echo json_encode($files);`
      const files: Record<string, string> = JSON.parse(php('-r', program, path))
      const wanted = [...sources, 'languages/lunas-id_ID.mo'].map(inFolder)
      expect(Object.keys(files).toSorted()).toEqual(wanted.toSorted())
      for (const name of sources) {
        expect(Buffer.from(files[inFolder(name)]!, 'base64').toString(), name).toBe(read(name))
      }
    },
  )

  it('has the same version everywhere', () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
    const main = read('lunas-woocommerce.php')
    expect([
      /^ \* Version: (.+)$/m.exec(main)?.[1],
      /LUNAS_WOOCOMMERCE_VERSION', '(.+?)'/.exec(main)?.[1],
      /^Stable tag: (.+)$/m.exec(read('readme.txt'))?.[1],
    ]).toEqual([version, version, version])
  })

  it('has a guard against direct access in every PHP file', () => {
    const open = sources
      .filter((name) => name.endsWith('.php'))
      .filter(
        (name) => !/^defined\('(?:ABSPATH|WP_UNINSTALL_PLUGIN)'\) \|\| exit;$/m.test(read(name)),
      )
    expect(open).toEqual([])
  })

  it('loads all of its own files', () => {
    const loader = read('includes/load.php')
    const elsewhere = [
      'load',
      'gateway',
      'settings-page',
      'blocks-method',
      'qr-codewords',
      'qr-grid',
    ]
    const names = sources.flatMap((name) => /^includes\/(.+)\.php$/.exec(name)?.[1] ?? [])
    const forgotten = names.filter((name) => !loader.includes(`'${name}'`))
    expect(forgotten.toSorted()).toEqual(elsewhere.toSorted())
  })
})

describe('its Indonesian translation', () => {
  const asked = sources
    .filter((name) => name.endsWith('.php'))
    .flatMap((name) => [...read(name).matchAll(/\b(?:esc_html)?__\('([^']*)', 'lunas'\)/g)])
    .map(([, text]) => text ?? '')

  it('has every sentence of the plug-in, and no other', () => {
    const known = translations.map(({ text }) => text)
    expect(known.toSorted()).toEqual([...new Set(asked)].toSorted())
    expect(known.length).toBeGreaterThan(50)
    expect(translations.filter(({ translated }) => translated === '')).toEqual([])
  })

  it('keeps every placeholder', () => {
    const placeholders = (text: string) => (text.match(/%(?:\d\$)?[sd]/g) ?? []).toSorted()
    for (const { text, translated } of translations) {
      expect(placeholders(translated), text).toEqual(placeholders(text))
    }
  })

  it('is compiled from its source', () => {
    const compiled = unzipSync(packed)[inFolder('languages/lunas-id_ID.mo')]!
    const { '': heading, ...sentences } = Object.fromEntries(readMo(Buffer.from(compiled)))
    expect(heading).toContain('Content-Type: text/plain; charset=utf-8')
    expect(sentences).toEqual(
      Object.fromEntries(translations.map(({ text, translated }) => [text, translated])),
    )
  })
})

/** Parses a `.mo` file: two tables of lengths and offsets. */
function readMo(bytes: Buffer): Map<string, string> {
  expect(bytes.readUInt32LE(0)).toBe(0x950412de)
  const numbersAt = [8, 12, 16, 20, 24].map((at) => bytes.readUInt32LE(at))
  const [count, originals, translated, hashes, afterTables] = numbersAt
  // WordPress's reader needs each table to begin where the previous one ends.
  expect([originals, translated, hashes, afterTables]).toEqual([
    28,
    28 + count! * 8,
    0,
    28 + count! * 16,
  ])
  const textAt = (place: number) => {
    const start = bytes.readUInt32LE(place + 4)
    const end = start + bytes.readUInt32LE(place)
    expect(bytes[end]).toBe(0)
    return bytes.toString('utf8', start, end)
  }
  return new Map(
    Array.from({ length: count! }, (_, index) => [
      textAt(originals! + index * 8),
      textAt(translated! + index * 8),
    ]),
  )
}
