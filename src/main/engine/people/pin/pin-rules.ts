import { AppError } from '../../../../shared/base/errors.ts'

const DIGITS = /^[0-9]{6,12}$/

/**
 * Throws PIN_INVALID unless the PIN has 6 to 12 digits and is not easily guessed: one group of digits repeated
 * (`000000`, `121212`, `123123`) or consecutive digits (`123456`, `987654`, `890123`).
 */
export function assertGoodPin(pin: string): void {
  if (!DIGITS.test(pin)) throw new AppError('PIN_INVALID', 'a PIN has 6 to 12 digits')
  if (isRepeated(pin)) {
    throw new AppError('PIN_INVALID', 'a PIN that repeats itself is guessed first')
  }
  if (isSequence(pin, 1) || isSequence(pin, 9)) {
    throw new AppError('PIN_INVALID', 'a PIN of digits in a row is guessed first')
  }
}

function isRepeated(pin: string): boolean {
  return /^(\d+?)\1+$/.test(pin)
}

/** Whether each digit is the previous one plus `step`, with 0 after 9. */
function isSequence(pin: string, step: 1 | 9): boolean {
  const first = Number(pin.charAt(0))
  return Array.from(pin, Number).every((digit, index) => digit === (first + step * index) % 10)
}
