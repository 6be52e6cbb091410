import type { TeachToken, TokenKind } from '../../../shared/inbox/teaching.ts'

/** What a tap on a word makes of it: the chosen meaning, or a plain word again when it had it already. */
export function tapped(
  tokens: readonly TeachToken[],
  kinds: readonly TokenKind[],
  index: number,
  tool: TokenKind,
): TokenKind[] {
  const next = kinds[index] === tool ? plainKind(tokens[index]!) : tool
  return kinds.map((kind, at) => {
    if (at === index) return next
    // There is one sum that is the payment; the one before it becomes another sum.
    return next === 'amount' && kind === 'amount' ? plainKind(tokens[at]!) : kind
  })
}

const plainKind = ({ isSum }: TeachToken): TokenKind => (isSum ? 'other' : 'word')
