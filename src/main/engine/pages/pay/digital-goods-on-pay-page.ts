import type { PaymentDigitalGoods } from '../../../../shared/digital-goods/digital-goods.ts'
import { pageText } from '../text/page-text.ts'
import type { DigitalGoodsOnPage } from './view.ts'

/** In both languages: a payment's goods are made before the page's language is known. */
function inBothLanguages(key: 'digitalGoods.over' | 'digitalGoods.test'): string {
  return `${pageText('id')(key)} / ${pageText('en')(key)}`
}

/** What the payment page shows of a payment's goods. */
export function digitalGoodsOnPayPage({
  state,
  picture,
  file,
  content,
}: PaymentDigitalGoods): DigitalGoodsOnPage {
  const reason =
    state === 'over' || state === 'test' ? inBothLanguages(`digitalGoods.${state}`) : null
  return {
    picture: picture && { path: picture.path, alternative: picture.name },
    goods: [
      ...(file ? [{ name: file.name, text: sizeText(file.sizeBytes), path: file.path }] : []),
      ...(content ? [{ name: content.title, text: content.text, path: null }] : []),
      ...(reason === null
        ? []
        : [{ name: pageText('id')('digitalGoods.title'), text: reason, path: null }]),
    ],
  }
}

/** `2.048.576` bytes as `2,0 MB`. */
function sizeText(bytes: number): string {
  if (bytes < 1_000) return `${bytes} B`
  if (bytes < 1_000_000) return `${Math.round(bytes / 1_000)} kB`
  return `${(bytes / 1_000_000).toFixed(1).replace('.', ',')} MB`
}
