import { formatRupiah, rupiah } from '../../../src/shared/base/money.ts'

export interface MoneyFields {
  /** So much more than the total that was asked for. */
  off: number
  agoMs: number
  hasId: boolean
  app: string
}

/** An app whose wording devices have shown, and one that settles nothing until somebody has said so. */
export const APPS = ['id.dana', 'ovo.id'] as const

export function wordsOf(app: string, amount: number) {
  const money = formatRupiah(rupiah(amount))
  return app === 'ovo.id'
    ? { app, title: 'OVO', text: `Transfer sebesar ${money} dari JOHN DOE diterima` }
    : { app, title: 'DANA', text: `Kamu berhasil menerima ${money} dari JOHN DOE` }
}
