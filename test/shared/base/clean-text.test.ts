import { expect, it } from 'vitest'
import { cleanText } from '../../../src/shared/base/clean-text.ts'

it('removes what reorders, hides or breaks the text around it', () => {
  expect(cleanText('Lunas \u202e24052 pR')).toBe('Lunas 24052 pR')
  expect(cleanText('Es\u200bKopi\ufeff')).toBe('EsKopi')
  expect(cleanText('baris satu\r\nbaris dua')).toBe('baris satu  baris dua')
})

it('keeps every visible character', () => {
  for (const text of ['Kopi Susu', 'Café', '<b>tebal</b>', 'É 北京 👍', "D'Cost & Co"]) {
    expect(cleanText(text)).toBe(text)
  }
})

it('returns null when nothing is left', () => {
  for (const text of [null, undefined, '', '   ', '\u200b\u202e'])
    expect(cleanText(text)).toBeNull()
})
