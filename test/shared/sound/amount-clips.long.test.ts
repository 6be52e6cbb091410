import { describe, expect, it } from 'vitest'
import { clipsAsText, numberClips } from '../../../src/shared/sound/amount-clips.ts'

const output = (number: number) => clipsAsText(numberClips(number))

describe('an amount is spoken in Indonesian', () => {
  it.each([
    [0, 'nol'],
    [1, 'satu'],
    [9, 'sembilan'],
    [10, 'sepuluh'],
    [11, 'sebelas'],
    [12, 'dua belas'],
    [19, 'sembilan belas'],
    [20, 'dua puluh'],
    [21, 'dua puluh satu'],
    [99, 'sembilan puluh sembilan'],
    [100, 'seratus'],
    [101, 'seratus satu'],
    [110, 'seratus sepuluh'],
    [111, 'seratus sebelas'],
    [200, 'dua ratus'],
    [999, 'sembilan ratus sembilan puluh sembilan'],
    [1_000, 'seribu'],
    [1_001, 'seribu satu'],
    [1_100, 'seribu seratus'],
    [2_000, 'dua ribu'],
    [10_000, 'sepuluh ribu'],
    [11_000, 'sebelas ribu'],
    [21_000, 'dua puluh satu ribu'],
    [25_042, 'dua puluh lima ribu empat puluh dua'],
    [100_000, 'seratus ribu'],
    [101_000, 'seratus satu ribu'],
    [1_000_000, 'satu juta'],
    [1_001_000, 'satu juta seribu'],
    [1_250_500, 'satu juta dua ratus lima puluh ribu lima ratus'],
    [
      9_999_999,
      'sembilan juta sembilan ratus sembilan puluh sembilan ribu sembilan ratus sembilan puluh sembilan',
    ],
    [11_000_000, 'sebelas juta'],
    [999_000_001, 'sembilan ratus sembilan puluh sembilan juta satu'],
    [1_000_000_000, 'satu miliar'],
  ])('%i is "%s"', (number, words) => {
    expect(output(number)).toBe(words)
  })

  it('an invalid amount is rejected', () => {
    for (const number of [-1, 0.5, Number.NaN, 1_000_000_000_000]) {
      expect(() => numberClips(number)).toThrow(RangeError)
    }
  })

  it('every amount from 0 to 9.999.999 is spoken as by a second implementation, and is parsed back as itself', () => {
    const other = createOtherSpeaker()
    let wrong = -1
    for (let number = 0; number <= 9_999_999 && wrong < 0; number += 1) {
      const clips = numberClips(number)
      if (clips.join(' ') !== other(number) || understood(clips) !== number) wrong = number
    }
    expect(wrong, 'the first number that is said wrongly').toBe(-1)
  }, 120_000)
})

/**
 * Speaks numbers in another way: digit by digit from the left, correcting "satu puluh" to "sepuluh" afterwards.
 */
function createOtherSpeaker(): (number: number) => string {
  const digits = 'nol satu dua tiga empat lima enam tujuh delapan sembilan'.split(' ')
  const units = ['-ratus', '-puluh', '']
  const groups = Array.from({ length: 1_000 }, (_, group) =>
    Array.from(String(group).padStart(3, '0'))
      .map((digit, place) => (digit === '0' ? '' : `${digits[Number(digit)]}${units[place]}`))
      .filter((word) => word !== '')
      .join(' ')
      .replace(/satu-puluh (\w+)$/, '$1-belas')
      .replace('satu-belas', 'sebelas')
      .replace(/satu-(puluh|ratus)/g, 'se$1'),
  )
  return (number) => {
    if (number === 0) return 'nol'
    let words = groups[number % 1_000]!
    const thousands = groups[Math.trunc(number / 1_000) % 1_000]!
    if (thousands !== '') {
      const head = thousands === 'satu' ? 'seribu' : `${thousands} ribu`
      words = words === '' ? head : `${head} ${words}`
    }
    const millions = groups[Math.trunc(number / 1_000_000)]!
    if (millions === '') return words
    return words === '' ? `${millions} juta` : `${millions} juta ${words}`
  }
}

const SMALL = 'nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas'.split(' ')

/** The value of each word in its part of the sentence. */
const WORTH = new Map<string, number>([
  ...SMALL.map((word, value) => [word, value] as const),
  ...SMALL.slice(2, 10).flatMap((word, index) => [
    [`${word}-belas`, index + 12] as const,
    [`${word}-puluh`, (index + 2) * 10] as const,
    [`${word}-ratus`, (index + 2) * 100] as const,
  ]),
  ['seratus', 100],
])

/** Parses a spoken number: adds up until a word such as "ribu" comes. */
function understood(words: readonly string[]): number {
  let whole = 0
  let part = 0
  for (const word of words) {
    if (word === 'seribu') whole += 1_000
    else if (word === 'ribu' || word === 'juta') {
      whole += part * (word === 'ribu' ? 1_000 : 1_000_000)
      part = 0
    } else part += WORTH.get(word) ?? Number.NaN
  }
  return whole + part
}
