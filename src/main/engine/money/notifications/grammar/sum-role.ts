import type { Word } from './clauses.ts'
import { ARRIVING, ARRIVING_WITH_PAYER, GIVING, RECEIVING } from './direction-words.ts'
import { SUMMING_UP } from './turning-words.ts'
import { wordSet } from './word-set.ts'

/** What a sum in a text is. `came-in`: it may be the payment. */
export type SumRole = 'came-in' | 'balance' | 'fee' | 'total' | 'limit'

export const ROLE_WORDS: ReadonlyMap<string, SumRole> = new Map([
  ...roles('balance', 'saldo balance sisa tersisa remaining'),
  ...roles(
    'fee',
    'biaya fee fees admin administrasi mdr potongan ongkos komisi charge tax bersih net nett',
  ),
  ...roles('limit', 'limit batas'),
])

/** Maximum words between a role word and its sum: "saldo rekening Anda saat ini Rp50.000". */
const FAR = 6

/** The role of the sum at `index`, by the nearest word before it that gives one. */
export function roleOf(words: readonly Word[], index: number): SumRole {
  for (let at = index - 1; at >= Math.max(0, index - FAR); at -= 1) {
    const word = words[at]
    if (!word || word.amount !== null || isVerb(word.plain)) break
    const role = ROLE_WORDS.get(word.plain)
    // "menerima saldo sebesar Rp50.000": the balance is what was received.
    const isObject = role === 'balance' && isVerb(words[at - 1]?.plain ?? '')
    if (role !== undefined) return isObject ? 'came-in' : role
  }
  return words.some(({ plain }) => SUMMING_UP.has(plain)) ? 'total' : 'came-in'
}

const isVerb = (plain: string): boolean =>
  GIVING.has(plain) || RECEIVING.has(plain) || ARRIVING.has(plain) || ARRIVING_WITH_PAYER.has(plain)

function roles(role: SumRole, words: string): [string, SumRole][] {
  return Array.from(wordSet(words), (word) => [word, role])
}
