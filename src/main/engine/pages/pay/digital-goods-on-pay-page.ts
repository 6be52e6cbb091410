import type { PaymentDigitalGoods } from '../../../../shared/digital-goods/digital-goods.ts'
import type { DigitalGoodsOnPage } from './view.ts'

/** In both languages at once: rare enough, and better than an empty place where goods were expected. */
const NOT_HANDED_OVER = {
  over: 'Masa pengambilan sudah berakhir. Hubungi toko. / The time to fetch it has passed. Please ask the shop.',
  test: 'Mode uji: barang tidak diserahkan. / Test mode: nothing is handed over.',
} as const

/** What the payment page shows of a payment's goods. */
export function digitalGoodsOnPayPage({
  state,
  picture,
  file,
  content,
}: PaymentDigitalGoods): DigitalGoodsOnPage {
  const said = state === 'over' || state === 'test' ? NOT_HANDED_OVER[state] : null
  return {
    picture: picture && { path: picture.path, alternative: picture.name },
    goods: [
      ...(file ? [{ name: file.name, text: sizeText(file.sizeBytes), path: file.path }] : []),
      ...(content ? [{ name: content.title, text: content.text, path: null }] : []),
      ...(said === null ? [] : [{ name: 'Barang digital', text: said, path: null }]),
    ],
  }
}

/** `2.048.576` bytes as `2,0 MB`. */
function sizeText(bytes: number): string {
  if (bytes < 1_000) return `${bytes} B`
  if (bytes < 1_000_000) return `${Math.round(bytes / 1_000)} kB`
  return `${(bytes / 1_000_000).toFixed(1).replace('.', ',')} MB`
}
