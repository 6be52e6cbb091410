import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  inspectQris,
  parseAmountText,
  prepareQris,
} from '../../../../src/main/engine/money/qris/qris.ts'
import { makeQris } from './support/make-qris.ts'
import { refusalOf } from './support/refusal.ts'

const CODE = makeQris({ '59': 'TOKO A&B + SENJA', '60': 'JAKARTA BARAT' })
const PLAIN = makeQris({ '60': 'JAKARTA BARAT' })

const spaceAs = (text: string, replacement: string) => text.replaceAll(' ', replacement)

/** A line break after every `width` characters. */
const wrapped = (text: string, width: number, lineBreak: string) =>
  (text.match(new RegExp(`.{1,${width}}`, 'g')) ?? []).join(lineBreak)

const encoded = encodeURIComponent(CODE)
const asForm = new URLSearchParams({ data: CODE }).toString()

const WRAPPED: [string, string][] = [
  ['each space as %20', spaceAs(PLAIN, '%20')],
  ['each space as a plus sign', spaceAs(PLAIN, '+')],
  ['URL-encoding', encoded],
  ['URL-encoding in small letters', encoded.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase())],
  ['URL-encoding twice', encodeURIComponent(encoded)],
  ['the encoding of a form', asForm],
  [
    'the parameter of a link',
    `https://api.example.com/v1/create-qr-code/?size=300x300&data=${encoded}`,
  ],
  [
    'the parameter of a link with others behind it',
    `https://example.com/qr?text=${encoded}&size=300#top`,
  ],
  ['an unencoded parameter of a link', `https://example.com/qr?data=${CODE}`],
  ['the path of a link', `https://example.com/qr/${encoded}`],
  ['the fragment of a link', `https://example.com/#${encoded}`],
  ['a link without its scheme', `www.example.com/qr?data=${encoded}`],
  ['double quotes', `"${CODE}"`],
  ['single quotes', `'${CODE}'`],
  ['typographic quotes', `“${CODE}”`],
  ['backticks', `\`${CODE}\``],
  ['angle brackets', `<${CODE}>`],
  ['a label', `QRIS: ${CODE}`],
  ['a label in small letters without a space', `qris:${CODE}`],
  ['a longer label on a line of its own', `Kode QRIS statis:\n${CODE}`],
  ['a label and quotes', `QRIS = "${CODE}",`],
  ['a line break inside', wrapped(CODE, 76, '\n')],
  ['line breaks of Windows', wrapped(CODE, 40, '\r\n')],
  ['indented lines', wrapped(PLAIN.replaceAll(' ', '_'), 64, '\n    ').replaceAll('_', ' ')],
  ['a line break in the place of a space', PLAIN.replace('JAKARTA BARAT', 'JAKARTA\nBARAT')],
  ['soft line breaks of mail', wrapped(CODE, 70, '=\r\n')],
  [
    'hidden characters inside',
    `${CODE.slice(0, 30)}\u200B${CODE.slice(30, 80)}\u2060${CODE.slice(80)}`,
  ],
  ['non-breaking spaces', spaceAs(CODE, '\u00A0')],
  ['a field of JSON', JSON.stringify({ success: true, data: { qris_string: CODE } })],
  ['a text of JSON', JSON.stringify(CODE)],
  ['entities of HTML', CODE.replace('&', '&amp;')],
  ['numbered entities of HTML', CODE.replace('&', '&#38;').replace('+', '&#x2b;')],
  ['a label, quotes, a link and its encoding', `QRIS: "https://example.com/?data=${encoded}"`],
]

describe('F10 a QRIS inside', () => {
  it.each(WRAPPED)('%s is taken unchanged', (_, text) => {
    expect([CODE, PLAIN]).toContain(inspectQris(text).text)
  })

  it('a wrapping is prepared as without it', () => {
    const amount = parseAmountText('25042')
    expect(prepareQris(`QRIS: ${encoded}`).withAmount(amount)).toBe(
      prepareQris(CODE).withAmount(amount),
    )
  })
})

const broken = (text: string) => `${text.slice(0, 90)}X${text.slice(91)}`

describe('F10 a QRIS whose payload is not whole', () => {
  it.each([
    ['QRIS_IN_LINK', `https://example.com/qr?data=${encodeURIComponent(broken(CODE))}`],
    ['QRIS_URL_ENCODED', spaceAs(broken(PLAIN), '%20')],
    ['QRIS_LINE_BROKEN', wrapped(broken(CODE), 60, '\n')],
    ['QRIS_QUOTED', `QRIS: ${broken(CODE)}`],
    ['QRIS_QUOTED', `"${CODE.slice(0, -6)}"`],
  ])('is refused with %s, which names the wrapping', (code, text) => {
    expect(refusalOf(() => inspectQris(text))).toBe(code)
  })

  it('is refused when the wrapping holds two codes', () => {
    const text = JSON.stringify([CODE, makeQris({ '59': 'TOKO LAIN' })])
    expect(refusalOf(() => inspectQris(text))).toBe('QRIS_QUOTED')
  })

  it.each([
    ['without a wrapping', broken(CODE), 'QRIS_CRC_MISMATCH'],
    ['with a text behind it', `${CODE} terima kasih`, 'QRIS_ID_MALFORMED'],
    ['as a link without a code', 'https://example.com/qr/1', 'QRIS_NOT_A_PAYMENT_QR'],
  ])('%s is refused as before', (_, text, code) => {
    expect(refusalOf(() => inspectQris(text))).toBe(code)
  })

  it('is never taken with another content than the code that was wrapped', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...WRAPPED.map(([, text]) => text)),
        fc.nat(),
        fc.string({ maxLength: 3 }),
        (text, place, change) => {
          const at = place % text.length
          const changed = text.slice(0, at) + change + text.slice(at + 1)
          try {
            expect([CODE, PLAIN]).toContain(inspectQris(changed).text)
          } catch (error) {
            expect(error).toMatchObject({ code: expect.stringMatching(/^QRIS_/) })
          }
        },
      ),
    )
  })

  it('is refused within milliseconds, however many wrappings a hostile text has', () => {
    const hostile = `${'"'.repeat(700)}https://a/?${'000201=&'.repeat(300)}${'%25'.repeat(200)}`
    const startedAtMs = performance.now()
    expect(refusalOf(() => inspectQris(hostile))).toMatch(/^QRIS_/)
    expect(performance.now() - startedAtMs).toBeLessThan(250)
  })
})
