import { expect, it } from 'vitest'
import { pinFault } from '../../../../src/renderer/features/setup/pin-rule.ts'

it('a new PIN has 6 to 12 digits and is typed twice the same', () => {
  expect(pinFault('12345', '12345')).toBe('too-short')
  expect(pinFault('12345a', '12345a')).toBe('too-short')
  expect(pinFault('123456', '123457')).toBe('differs')
  expect(pinFault('123456789012', '123456789012')).toBeNull()
})
