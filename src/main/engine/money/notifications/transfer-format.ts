import type { FormatParts } from './format.ts'

/** An incoming bank transfer in the wording that several banks share, as documented. */
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
 * A bank's transfers in the shared wording. Only the title identifies the bank, so `titles` are the bank's own
 * and are required.
 */
export function transferIn(parts: Pick<FormatParts, 'id' | 'apps' | 'titles'>): FormatParts {
  return { ...parts, deviceSeen: false, income: TRANSFER_IN }
}
