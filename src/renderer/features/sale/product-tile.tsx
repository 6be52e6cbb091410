import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { formatRupiah } from '../../../shared/base/money.ts'
import type { Product } from '../../../shared/sales/product.ts'
import { keepKeysOnScreen } from '../../components/hotkey.ts'
import { initials, tileColour } from './monogram.ts'
import styles from './product-tile.module.css'

export interface ProductTileProps {
  product: Product
  count: number
  onAdd: (product: Product) => void
}

export const ProductTile = memo(function ProductTile({ product, count, onAdd }: ProductTileProps) {
  const { t } = useTranslation()
  const price = formatRupiah(product.price)
  const label =
    count > 0
      ? t('sale.tileCounted', { name: product.name, price, count })
      : t('sale.tile', { name: product.name, price })
  return (
    <button
      type="button"
      aria-label={label}
      title={product.name}
      className={styles.tile}
      onMouseDown={keepKeysOnScreen}
      onClick={() => onAdd(product)}
    >
      <span
        className={styles.monogram}
        style={{ background: tileColour(product.name) }}
        aria-hidden
      >
        {initials(product.name)}
      </span>
      {count > 0 && <span className={styles.count}>{count}</span>}
      <span className={styles.name}>{product.name}</span>
      <span className={styles.price}>{price}</span>
    </button>
  )
})
