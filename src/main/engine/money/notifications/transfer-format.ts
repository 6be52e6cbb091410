import type { FormatParts } from './format.ts'

/** A bank transfer that came in, in words that several banks share, as documented. */
const TRANSFER_IN = [
  'Kamu menerima transfer sebesar {amount} dari {payer}',
  'Kamu menerima transfer masuk sebesar {amount} dari {payer}',
  'Anda menerima transfer sebesar {amount} dari {payer}',
  'Anda menerima {amount} dari {payer}',
  'Transfer masuk sebesar {amount} dari {payer} ke rekening Anda',
  'Transfer masuk sebesar {amount} dari {payer}',
  'Transfer masuk: {amount} dari {payer} ke rekening {account}',
  'Transfer masuk: {amount} dari {payer} ke rek {account}',
  'Transfer masuk: {amount} dari {payer}',
  'Transfer masuk {amount} dari {payer}. Saldo {other}',
  'Transfer masuk {amount} dari {payer}',
  'Dana masuk sebesar {amount} dari {payer}',
  'Dana masuk {amount} dari {payer}',
]

/**
 * A bank's transfers that are worded as everybody words them. Only the title tells whose sentence
 * it is, so `titles` are the bank's own and nothing is read without one.
 */
export function transferIn(parts: Pick<FormatParts, 'id' | 'apps' | 'titles'>): FormatParts {
  return { ...parts, deviceSeen: false, income: TRANSFER_IN }
}
