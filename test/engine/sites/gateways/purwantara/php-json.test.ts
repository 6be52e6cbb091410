import { spawnSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type PlainJson,
  phpJson,
} from '../../../../../src/main/engine/sites/gateways/purwantara/php-json.ts'
import { hasLanguage } from '../support/verifiers.ts'

/** Texts with everything that PHP escapes differently. */
const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(
      '/',
      '\\',
      '"',
      '\u0000',
      '\b',
      '\f',
      '\n',
      '\r',
      '\t',
      '\u001f',
      '\u007f',
      '\u0080',
      'é',
      '\u2028',
      '\u2029',
      '\uffff',
      '☕',
      '😀',
      "<&>'",
    ),
  }),
)

const { value } = fc.letrec<{ value: PlainJson }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    text,
    fc.maxSafeInteger(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value')),
    // PHP cannot parse a name that begins with a zero byte.
    fc.dictionary(
      text.map((name) => `_${name}`),
      tie('value'),
    ),
  ),
}))

describe('JSON as PHP writes it', () => {
  it('P-032 is byte for byte that of json_encode, for 2,000 random values', ({ skip }) => {
    if (!hasLanguage('php')) skip('no php on this computer')
    const values = fc.sample(value, { numRuns: 2_000, seed: 20_261_120 })
    const program = `foreach (json_decode(file_get_contents('php://stdin'), false, 512) as $value)
  echo json_encode($value, 0, 512), "\\n";`
    const { stdout, status } = spawnSync('php', ['-r', program], {
      input: JSON.stringify(values),
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    })
    expect(status).toBe(0)
    expect(new Set(values.map((one) => JSON.stringify(one))).size).toBeGreaterThan(1_000)
    const written = stdout.split('\n').slice(0, -1)
    expect(written).toHaveLength(2_000)
    expect(values.map(phpJson)).toEqual(written)
  })

  it('P-032 escapes slashes and everything beyond ASCII, and can be parsed again', () => {
    expect(phpJson({ url: 'http://a/b', title: 'José ☕ 😀', line: 'a\u2028b\u0001\u007f' })).toBe(
      '{"url":"http:\\/\\/a\\/b","title":"Jos\\u00e9 \\u2615 \\ud83d\\ude00","line":"a\\u2028b\\u0001\u007f"}',
    )
    expect(phpJson('a\ud83db')).toBe('"a\\ufffdb"')
    fc.assert(
      fc.property(value, (plain) => {
        expect(JSON.parse(phpJson(plain))).toEqual(JSON.parse(JSON.stringify(plain)))
      }),
    )
  })

  it('P-032 rejects numbers that PHP writes differently', () => {
    for (const number of [0.1, 1e21, Number.NaN, 2 ** 53]) {
      expect(() => phpJson({ number })).toThrow(RangeError)
    }
  })
})
