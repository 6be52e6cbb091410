import { formatRupiah, rupiah } from '../../../src/shared/base/money.ts'

export interface MoneyFields {
  /** Amounts added to the requested total. */
  off: number
  agoMs: number
  hasId: boolean
  /** The forwarder says when the phone showed it. */
  hasTime: boolean
  app: string
}

/** A wallet without a format of its own, until the owner teaches its sentence. */
export const TAUGHT = 'id.dompet.baru'

/** An app with a wording seen on devices, and two that are not automatic until a person confirms them. */
export const APPS = ['id.dana', 'ovo.id', TAUGHT] as const

export function wordsOf(app: string, amount: number) {
  const money = formatRupiah(rupiah(amount))
  if (app === TAUGHT) return { app, title: 'Dompet', text: `Dana ${money} masuk dari BUDI SANTOSO` }
  return app === 'ovo.id'
    ? { app, title: 'OVO', text: `Transfer sebesar ${money} dari JOHN DOE diterima` }
    : { app, title: 'DANA', text: `Kamu berhasil menerima ${money} dari JOHN DOE` }
}
