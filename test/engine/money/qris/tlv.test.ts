import { expect, it } from 'vitest'
import {
  characterCount,
  readObjects,
  readTemplate,
  writeObject,
} from '../../../../src/main/engine/money/qris/tlv.ts'
import { refusalOf } from './support/refusal.ts'

it('reads objects in their order, values untouched', () => {
  expect(readObjects('0002016008 KEDIRI ')).toEqual([
    { id: '00', value: '01' },
    { id: '60', value: ' KEDIRI ' },
  ])
})

it('counts a length in characters', () => {
  expect(readObjects('6410最佳运输最佳运输🍜🍜5802ID')).toEqual([
    { id: '64', value: '最佳运输最佳运输🍜🍜' },
    { id: '58', value: 'ID' },
  ])
})

it.each([
  ['0002', 'QRIS_VALUE_CUT_SHORT'],
  ['00020159', 'QRIS_TRAILING_CHARACTERS'],
  ['000', 'QRIS_TRAILING_CHARACTERS'],
  ['0002015', 'QRIS_TRAILING_CHARACTERS'],
  ['000201A102XX', 'QRIS_ID_MALFORMED'],
  ['000201-102XX', 'QRIS_ID_MALFORMED'],
  ['000201５９02XX', 'QRIS_ID_MALFORMED'],
  ['00020159A1X', 'QRIS_LENGTH_MALFORMED'],
  ['00020159 1X', 'QRIS_LENGTH_MALFORMED'],
  ['00020159+1X', 'QRIS_LENGTH_MALFORMED'],
  ['000201591.X', 'QRIS_LENGTH_MALFORMED'],
  ['000201590٣XXX', 'QRIS_LENGTH_MALFORMED'],
  ['00020159005802ID', 'QRIS_LENGTH_ZERO'],
  ['0002015999X', 'QRIS_VALUE_CUT_SHORT'],
  ['0002015802ID5802SG', 'QRIS_DUPLICATE_ID'],
  ['5902\uD83CA', 'QRIS_CHARACTER_MALFORMED'],
  ['5902A\uDF5C', 'QRIS_CHARACTER_MALFORMED'],
])('rejects %j with %s', (text, code) => {
  expect(refusalOf(() => readObjects(text))).toBe(code)
})

it('returns nothing for an empty text', () => {
  expect(readObjects('')).toEqual([])
})

it('writes an object with its length in characters', () => {
  expect(writeObject({ id: '59', value: 'KAFÉ 🍜' })).toBe('5906KAFÉ 🍜')
  expect(characterCount('KAFÉ 🍜')).toBe(6)
})

it.each([
  ['a whole template', '0002ID0102AB', { '00': 'ID', '01': 'AB' }, true],
  ['an empty field', '01000703A01', { '01': '', '07': 'A01' }, false],
  ['plain text', 'HELLO WORLD', {}, false],
  ['a field that is cut', '0002ID0109AB', { '00': 'ID' }, false],
  ['characters left over', '0002ID01', { '00': 'ID' }, false],
  ['a field twice, the first one counting', '0002ID0002SG', { '00': 'ID' }, false],
  ['nothing', '', {}, false],
])('parses as much as possible of a template: %s', (_, value, fields, isWhole) => {
  const template = readTemplate(value)
  expect({ fields: Object.fromEntries(template.fields), isWhole: template.isWhole }).toEqual({
    fields,
    isWhole,
  })
})
