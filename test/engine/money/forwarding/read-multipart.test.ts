import { describe, expect, it } from 'vitest'
import { readParts } from '../../../../src/main/engine/money/forwarding/read-multipart.ts'

const TYPE = 'multipart/form-data; boundary=lunas'
const field = (name: string, value: string) =>
  `--lunas\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`

/** The parts as texts. */
const read = (body: string, type = TYPE) =>
  readParts(type, Buffer.from(body, 'latin1'))?.map(({ name, isFile, bytes }) => [
    name,
    isFile,
    bytes.toString('latin1'),
  ])

const ONE = [['text', false, 'Rp25.042']]

describe('a multipart form', () => {
  it('returns its fields in order, files marked', () => {
    const file =
      '--lunas\r\nContent-Disposition: form-data; name="icon"; filename=""\r\nContent-Type: image/png\r\n\r\n\x89PNG\r\n\x1a\n\r\n'
    expect(read(`${field('title', '')}${file}${field('text', 'a\r\nb')}--lunas--\r\n`)).toEqual([
      ['title', false, ''],
      ['icon', true, '\x89PNG\r\n\x1a\n'],
      ['text', false, 'a\r\nb'],
    ])
  })

  it.each([
    ['without an end', field('text', 'Rp25.042')],
    ['without an end and without the last line break', field('text', 'Rp25.042').slice(0, -2)],
    [
      'with line breaks of one letter',
      `${field('text', 'Rp25.042')}--lunas--`.replaceAll('\r', ''),
    ],
    ['behind an empty line', `\r\n${field('text', 'Rp25.042')}--lunas--`],
    [
      'with something behind its end',
      `${field('text', 'Rp25.042')}--lunas--\r\n${field('b', '1')}`,
    ],
    ['with a name without quotes', `${field('text', 'Rp25.042')}--lunas--`.replaceAll('"', '')],
  ])('is read also %s', (_, body) => {
    expect(read(body)).toEqual(ONE)
  })

  it.each([
    ['without its boundary in the body', 'text=a'],
    ['with headers that are too long', field('a'.repeat(5_000), 'a')],
    ['with headers that are not UTF-8', field('\xff', 'a')],
  ])('has no fields %s', (_, body) => {
    expect(read(body)).toEqual([])
  })

  it('is undefined without a boundary in its type', () => {
    expect(read(field('text', 'a'), 'multipart/form-data')).toBeUndefined()
  })

  it('ignores parts without a name, with a name above 100 characters, and beyond the hundredth', () => {
    const unnamed = '--lunas\r\nContent-Disposition: form-data\r\n\r\na\r\n'
    const long = field('a'.repeat(101), 'a')
    const many = Array.from({ length: 120 }, (_, index) => field(`n${index}`, 'a')).join('')
    const parts = read(`${unnamed}${long}${many}--lunas--`)
    expect(parts).toHaveLength(98)
    expect(parts?.[0]).toEqual(['n0', false, 'a'])
  })
})
