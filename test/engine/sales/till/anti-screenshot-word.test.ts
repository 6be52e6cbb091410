import { describe, expect, it } from 'vitest'
import { antiScreenshotWord } from '../../../../src/main/engine/sales/till/anti-screenshot-word.ts'
import { ANTI_SCREENSHOT_WORDS } from '../../../../src/main/engine/sales/till/anti-screenshot-words.ts'

const ours = Buffer.alloc(32, 1)
const theirs = Buffer.alloc(32, 2)
const days = Array.from({ length: 365 }, (_, day) =>
  new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10),
)

describe('the anti-screenshot word', () => {
  it('is the same all day on every screen', () => {
    expect(antiScreenshotWord('2026-03-09', ours)).toBe(antiScreenshotWord('2026-03-09', ours))
  })

  it('differs on most other days, so that a picture of another day is recognised', () => {
    const words = days.map((day) => antiScreenshotWord(day, ours))
    const repeated = words.filter((word, day) => day > 0 && word === words[day - 1])
    expect(repeated.length).toBeLessThan(10)
    expect(new Set(words).size).toBeGreaterThan(100)
  })

  it('cannot be predicted from the day by another shop', () => {
    const same = days.filter(
      (day) => antiScreenshotWord(day, ours) === antiScreenshotWord(day, theirs),
    )
    expect(same.length).toBeLessThan(15)
  })
})

describe('the list of words', () => {
  it('has about 200 of them, each once, short, and in capitals', () => {
    expect(ANTI_SCREENSHOT_WORDS.length).toBeGreaterThanOrEqual(200)
    expect(new Set(ANTI_SCREENSHOT_WORDS).size).toBe(ANTI_SCREENSHOT_WORDS.length)
    expect(ANTI_SCREENSHOT_WORDS.filter((word) => !/^[A-Z]{3,9}$/.test(word))).toEqual([])
  })
})
