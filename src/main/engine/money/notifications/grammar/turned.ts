import type { Clause, Word } from './clauses.ts'
import { isCustomer, isNameLike, isNegation, isReference, payersIn } from './names.ts'
import { BRANDS, OWN_PLACES, TO } from './plain-words.ts'
import { roleOf } from './sum-role.ts'
import { TURNING } from './turning-words.ts'

/** Advice that names what it warns of: "Jangan berikan OTP dan PIN kepada siapa pun". */
const WARNINGS = new Set(['jangan', 'jaga', 'waspada', 'hati-hati', 'beware', 'never'])
const SECRETS = new Set(['otp', 'pin', 'password', 'sandi', 'cvv', 'never', 'kode'])

/** Addresses of pages, mail and accounts: a notification of money needs none. */
const LINK =
  /https?:|www\.|\b[\w-]+\.(?:com|co|id|net|org|me|ly|link|xyz|site|online|info|top|gg|cc|app|page)\b(?!\.? ?\p{Lu})|\S@\S|\bwa\.me\b/iu

/** Offers of help at the end of a notification; any other question asks something. */
const HELP = /(?:need help|butuh bantuan|ada (?:pertanyaan|kendala)|perlu bantuan|questions)\?/gi

export const hasLink = (body: string): boolean => LINK.test(body)

export const isQuestion = (body: string): boolean =>
  body.includes('?') && body.replace(HELP, '').includes('?')

/** True when a word outside of names turns what the clauses say, or money goes to or comes from elsewhere. */
export function isTurned(clauses: readonly Clause[]): boolean {
  return clauses.some(({ words, asides }) => {
    const names = payersIn(words)
    // "Total hari ini Rp1.275.084 dari 12 transaksi" beside the payment is harmless.
    const isTotal = words.some(({ amount }, at) => amount !== null && roleOf(words, at) === 'total')
    if (!isTotal && !names.every((name) => isCustomer(words, name))) return true
    const isInName = (at: number) => names.some(({ from, to }) => from <= at && at < to)
    const isWarning = WARNINGS.has(words[0]?.plain ?? '')
    return (
      asides.some((word) => turns(word, isWarning)) ||
      words.some(
        (word, at) =>
          !isInName(at) &&
          !isReference(words, at) &&
          (turns(word, isWarning) || isTurnedAt(words, at)),
      )
    )
  })
}

function turns({ plain }: Word, isWarning: boolean): boolean {
  if (isWarning && SECRETS.has(plain)) return false
  return TURNING.has(plain) || isNegation(plain)
}

/** Two words that turn together: "top up", "up to", "ke BUDI". */
function isTurnedAt(words: readonly Word[], at: number): boolean {
  const plain = words[at]?.plain ?? ''
  const next = words[at + 1]
  if (!next) return false
  if (plain === 'top' || plain === 'up') return next.plain === 'up' || next.plain === 'to'
  const isPayee = isNameLike(next) && !BRANDS.has(next.plain) && !OWN_PLACES.has(next.plain)
  return TO.has(plain) && isPayee && !next.plain.endsWith('-mu')
}
