const PIN_FORM = /^\d{6,12}$/

/** What is wrong with a new PIN and its repetition, or null. */
export function pinFault(pin: string, again: string): 'too-short' | 'differs' | null {
  if (!PIN_FORM.test(pin)) return 'too-short'
  return pin === again ? null : 'differs'
}
