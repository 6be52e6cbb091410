import { describe, expect, it } from 'vitest'
import { pinLockMs } from '../../../../src/main/engine/people/pin/pin-lock.ts'
import { assertGoodPin } from '../../../../src/main/engine/people/pin/pin-rules.ts'

const isGood = (pin: string): boolean => {
  try {
    assertGoodPin(pin)
    return true
  } catch (error) {
    expect(error).toMatchObject({ code: 'PIN_INVALID' })
    return false
  }
}

describe('an owner’s PIN', () => {
  it.each(['482915', '112358', '100000', '123457', '987653', '482915482916', '121213'])(
    'may be %s',
    (pin) => expect(isGood(pin)).toBe(true),
  )

  it.each([
    ['too short', '48291'],
    ['too long', '4829150374626'],
    ['nothing', ''],
    ['with a letter', '48291a'],
    ['with a space', '482915 '],
    ['with a line break', '482915\n'],
    ['in digits of another script', '٤٨٢٩١٥'],
    ['one digit repeated', '000000'],
    ['one digit repeated to the full length', '777777777777'],
    ['two digits repeated', '121212'],
    ['three digits repeated', '483483'],
    ['six digits repeated', '482915482915'],
    ['digits in a row', '123456'],
    ['digits in a row over nine', '789012'],
    ['digits in a row to the full length', '012345678901'],
    ['digits in a row downwards', '654321'],
    ['digits in a row downwards over zero', '321098'],
  ])('may not be %s', (_what, pin) => expect(isGood(pin)).toBe(false))

  it('is rejected with the reason', () => {
    expect(() => assertGoodPin('000000')).toThrow('repeats itself')
    expect(() => assertGoodPin('123456')).toThrow('in a row')
    expect(() => assertGoodPin('1234')).toThrow('6 to 12 digits')
  })
})

describe('the lock', () => {
  it('is 30 s from the fifth wrong PIN, doubles, and is never more than one hour', () => {
    const seconds = [0, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 5_000].map((n) => pinLockMs(n) / 1_000)
    expect(seconds).toEqual([0, 0, 30, 60, 120, 240, 480, 960, 1_920, 3_600, 3_600, 3_600])
  })

  it('allows fewer than sixty PINs per day', () => {
    let tries = 0
    for (let waited = 0; waited < 86_400_000; waited += pinLockMs(tries)) tries += 1
    expect(tries).toBeLessThan(60)
  })
})
