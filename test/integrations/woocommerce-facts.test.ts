import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { hasPhp, PHP_TESTS, PLUGIN, php, phpFiles, WITHOUT_PHP } from './support/php.ts'
import { readQrSvg } from './support/qr-svg.ts'

interface Fact {
  title: string
  error: string | null
}

const facts: Fact[] = hasPhp
  ? php(join(PHP_TESTS, 'run.php'))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
  : []

describe.skipIf(!hasPhp)(`the WooCommerce plug-in${WITHOUT_PHP}`, () => {
  it.each(facts)('$title', ({ error }) => {
    expect(error).toBeNull()
  })

  it('all facts are run, so that an empty run cannot pass', () => {
    expect(facts.length).toBeGreaterThan(70)
    expect(new Set(facts.map(({ title }) => title)).size).toBe(facts.length)
  })
})

describe.skipIf(!hasPhp)(`its PHP files${WITHOUT_PHP}`, () => {
  const files = [...phpFiles(PLUGIN), ...phpFiles(PHP_TESTS)]

  it.each(files.map((file) => [file.slice(file.lastIndexOf('/') + 1), file]))(
    '%s is PHP that can be read',
    (_name, file) => {
      expect(php('-l', file)).toContain('No syntax errors')
    },
  )
})

describe.skipIf(!hasPhp)(`its QR codes${WITHOUT_PHP}`, () => {
  it('can be decoded from their picture, whatever their length', async () => {
    const texts = [1, 14, 15, 61, 62, 134, 213, 250, 331, 400, 512].map((length) =>
      '00020101021226590013ID.CO.CONTOH.WWW 5802ID'.repeat(12).slice(0, length),
    )
    const program = `define('ABSPATH', '/'); require ${JSON.stringify(join(PLUGIN, 'includes/qr-code.php'))};
      foreach (json_decode($argv[1]) as $text) echo Lunas\\WooCommerce\\QrCode::svg($text), "\\n";`
    const codes = php('-r', program, JSON.stringify(texts)).trim().split('\n')
    expect(await Promise.all(codes.map(readQrSvg))).toEqual(texts)
  })
})
