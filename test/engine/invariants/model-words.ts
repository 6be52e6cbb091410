import { formatRupiah, rupiah } from '../../../src/shared/base/money.ts'

export interface MoneyFields {
  /** Amounts added to the requested total. */
  off: number
  agoMs: number
  hasId: boolean
  app: string
}

/** An app with a wording seen on devices, and one that is not automatic until someone confirms it. */
export const APPS = ['id.dana', 'ovo.id'] as const

export function wordsOf(app: string, amount: number) {
  const money = formatRupiah(rupiah(amount))
  return app === 'ovo.id'
    ? { app, title: 'OVO', text: `Transfer sebesar ${money} dari JOHN DOE diterima` }
    : { app, title: 'DANA', text: `Kamu berhasil menerima ${money} dari JOHN DOE` }
}
