import { IconPackage, IconSearchOff } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type RefObject, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Order } from '../../../shared/sales/order.ts'
import type { Product } from '../../../shared/sales/product.ts'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { catalogQuery } from '../../data/catalog.ts'
import { type CategoryChoice, findProducts } from '../catalog/product-search.ts'
import styles from './catalog-pane.module.css'
import { ProductTile } from './product-tile.tsx'

/** Tiles that are rendered at first; more only on request, since thousands would be slow. */
const TILES_AT_ONCE = 120

export interface CatalogPaneProps {
  term: string
  choice: CategoryChoice
  order: Order | undefined
  scrollRef: RefObject<HTMLDivElement | null>
  onAdd: (product: Product) => void
  onKeypad: () => void
}

export function CatalogPane({ term, choice, order, scrollRef, onAdd, onKeypad }: CatalogPaneProps) {
  const { t } = useTranslation()
  const { data: catalog } = useQuery(catalogQuery())
  const [shownCount, setShownCount] = useState(TILES_AT_ONCE)
  if (!catalog) return null
  if (catalog.products.length === 0) return <EmptyCatalog onKeypad={onKeypad} />
  const hits = findProducts(catalog.products, term, choice)
  if (hits.length === 0) {
    return (
      <EmptyState
        icon={<IconSearchOff size={32} aria-hidden />}
        title={t('sale.nothingFound', { term: term.trim() })}
        text={t('sale.nothingFoundHelp')}
      >
        <Button onClick={onKeypad}>{t('sale.emptyKeypad')}</Button>
      </EmptyState>
    )
  }
  const counts = countsOf(order)
  return (
    <div ref={scrollRef} className={styles.scroll}>
      <fieldset aria-label={t('sale.products')} className={styles.tiles}>
        {hits.slice(0, shownCount).map((product) => (
          <ProductTile
            key={product.id}
            product={product}
            count={counts.get(product.id) ?? 0}
            onAdd={onAdd}
          />
        ))}
      </fieldset>
      {hits.length > shownCount && (
        <Button className={styles.more} onClick={() => setShownCount(shownCount + TILES_AT_ONCE)}>
          {t('sale.moreProducts', { count: Math.min(TILES_AT_ONCE, hits.length - shownCount) })}
        </Button>
      )}
    </div>
  )
}

function EmptyCatalog({ onKeypad }: { onKeypad: () => void }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  return (
    <EmptyState
      icon={<IconPackage size={32} aria-hidden />}
      title={t('sale.emptyTitle')}
      text={t('sale.emptyText')}
    >
      <Button onClick={onKeypad}>{t('sale.emptyKeypad')}</Button>
      <Button
        onClick={() => void navigate({ to: '/settings/$section', params: { section: 'products' } })}
      >
        {t('sale.emptyAdd')}
      </Button>
    </EmptyState>
  )
}

function countsOf(order: Order | undefined): Map<string, number> {
  const counts = new Map<string, number>()
  for (const line of order?.lines ?? []) {
    if (line.productId === null) continue
    counts.set(line.productId, (counts.get(line.productId) ?? 0) + line.quantity)
  }
  return counts
}
