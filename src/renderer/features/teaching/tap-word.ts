import type { TeachToken, TokenKind } from '../../../shared/inbox/teaching.ts'

/** The kinds after a tap on a word: it gets the chosen kind, or its plain kind when it had the chosen one already. */
export function tapped(
  tokens: readonly TeachToken[],
  kinds: readonly TokenKind[],
  index: number,
  tool: TokenKind,
): TokenKind[] {
  const next = kinds[index] === tool ? plainKind(tokens[index]) : tool
  return kinds.map((kind, at) => {
    if (at === index) return next
    // Only one sum is the payment; the one chosen before becomes another sum.
    return next === 'amount' && kind === 'amount' ? plainKind(tokens[at]) : kind
  })
}

const plainKind = (token: TeachToken | undefined): TokenKind => (token?.isSum ? 'other' : 'word')
