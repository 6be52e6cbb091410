import { TextInput } from '@mantine/core'
import { IconPencil, IconPlus, IconStarFilled, IconTrash } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatRupiah } from '../../../shared/base/money.ts'
import type { Product } from '../../../shared/sales/product.ts'
import { Button, IconButton } from '../../components/button.tsx'
import cards from '../../components/card.module.css'
import { catalogQuery, useRemoveProduct } from '../../data/catalog.ts'
import { ConfirmDialog } from '../../session/confirm-dialog.tsx'
import { ProductDialog } from './product-dialog.tsx'
import { findProducts } from './product-search.ts'

const ROWS_AT_ONCE = 100

/** The catalogue, edited by the owner. */
export function ProductsSection() {
  const { t } = useTranslation()
  const { data: catalog } = useQuery(catalogQuery())
  const [edited, setEdited] = useState<Product | 'new' | null>(null)
  const [removed, setRemoved] = useState<Product | null>(null)
  const [term, setTerm] = useState('')
  const [shown, setShown] = useState(ROWS_AT_ONCE)
  const remove = useRemoveProduct()
  if (!catalog) return null
  const hits = findProducts(catalog.products, term, { kind: 'all' })
  return (
    <div>
      <div className={cards.bar}>
        <div className={cards.barStart}>
          <TextInput
            aria-label={t('products.search')}
            placeholder={t('products.search')}
            value={term}
            onChange={(event) => setTerm(event.currentTarget.value)}
          />
          <span className={cards.help}>
            {t('products.count', { count: catalog.products.length })}
          </span>
        </div>
        <Button
          tone="primary"
          icon={<IconPlus size={20} stroke={2} aria-hidden />}
          onClick={() => setEdited('new')}
        >
          {t('products.add')}
        </Button>
      </div>
      {catalog.products.length === 0 && <p className={cards.help}>{t('products.empty')}</p>}
      {hits.length > 0 && (
        <ul className={cards.rows}>
          {hits.slice(0, shown).map((product) => (
            <ProductRow
              key={product.id}
              product={product}
              onEdit={() => setEdited(product)}
              onRemove={() => setRemoved(product)}
            />
          ))}
        </ul>
      )}
      {hits.length > shown && (
        <Button onClick={() => setShown(shown + ROWS_AT_ONCE)}>{t('action.showMore')}</Button>
      )}
      {edited && (
        <ProductDialog
          product={edited === 'new' ? null : edited}
          categories={catalog.categories}
          onClose={() => setEdited(null)}
        />
      )}
      {removed && (
        <ConfirmDialog
          title={t('products.removeTitle', { name: removed.name })}
          text={t('products.removeText')}
          confirm={t('action.remove')}
          onClose={() => setRemoved(null)}
          onConfirm={() => remove.mutate(removed.id)}
        />
      )}
    </div>
  )
}

interface ProductRowProps {
  product: Product
  onEdit: () => void
  onRemove: () => void
}

function ProductRow({ product, onEdit, onRemove }: ProductRowProps) {
  const { t } = useTranslation()
  const { name } = product
  return (
    <li className={cards.row}>
      <div className={cards.what}>
        <p className={cards.name}>{name}</p>
        <p className={cards.help}>
          {[product.category, product.barcode].filter(Boolean).join(' · ')}
        </p>
      </div>
      {product.isFavourite && (
        <IconStarFilled
          size={18}
          role="img"
          aria-label={t('sale.favourites')}
          color="var(--waiting)"
        />
      )}
      <span className={cards.price}>{formatRupiah(product.price)}</span>
      <IconButton label={t('products.edit', { name })} onClick={onEdit}>
        <IconPencil size={20} stroke={1.8} aria-hidden />
      </IconButton>
      <IconButton label={t('products.remove', { name })} onClick={onRemove}>
        <IconTrash size={20} stroke={1.8} aria-hidden />
      </IconButton>
    </li>
  )
}
