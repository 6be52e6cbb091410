import type { Difference } from './difference.ts'

/** Differences of every gateway. */
export const SHARED_DIFFERENCES: readonly Difference[] = [
  {
    documented: 'Amounts are whole numbers.',
    lunas:
      'Also as text, and with the zeros of a decimal column: `"15000"`, `15000.0`, `"15000.00"`. `"15.000"` answers 400.',
    why: 'Clients in PHP send texts. With three digits after a point it is 15 thousand to one writer and 15 to another, and an amount is never guessed.',
  },
  {
    documented: 'Nothing about addresses with two slashes, or with one at the end.',
    lunas: 'The surplus slashes are ignored.',
    why: 'Clients join the base address and the path carelessly.',
  },
]
