import { Modal, Switch, TextInput } from '@mantine/core'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Product } from '../../../shared/sales/product.ts'
import { Button } from '../../components/button.tsx'
import forms from '../../components/form.module.css'
import { MoneyInput } from '../../components/money-input.tsx'
import { Notice } from '../../components/notice.tsx'
import { notify } from '../../components/notify.tsx'
import { useSaveProduct } from '../../data/catalog.ts'
import { failureText } from '../../text/failure-text.ts'
import { draftFault, draftOf, inputOf, type ProductDraft } from './product-draft.ts'

export interface ProductDialogProps {
  /** null: a new one. */
  product: Product | null
  categories: readonly string[]
  onClose: () => void
}

export function ProductDialog({ product, categories, onClose }: ProductDialogProps) {
  const { t } = useTranslation()
  const save = useSaveProduct()
  const [draft, setDraft] = useState(() => draftOf(product))
  const [isAsked, setIsAsked] = useState(false)
  const change = (part: Partial<ProductDraft>) => setDraft((old) => ({ ...old, ...part }))

  function submit() {
    setIsAsked(true)
    const input = inputOf(draft, product?.id)
    if (!input || save.isPending) return
    save.mutate(input, {
      onSuccess: ({ name }) => {
        notify({ tone: 'good', title: t('products.saved', { name }) })
        onClose()
      },
    })
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={product ? t('products.editTitle') : t('products.newTitle')}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <form
        className={forms.form}
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <ProductFields draft={draft} isAsked={isAsked} categories={categories} onChange={change} />
        {save.error && <Notice tone="danger">{failureText(t, save.error)}</Notice>}
        <div className={forms.actions}>
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button type="submit" tone="primary" disabled={save.isPending}>
            {t('action.save')}
          </Button>
        </div>
      </form>
    </Modal>
  )
}

interface ProductFieldsProps {
  draft: ProductDraft
  isAsked: boolean
  categories: readonly string[]
  onChange: (part: Partial<ProductDraft>) => void
}

function ProductFields({ draft, isAsked, categories, onChange }: ProductFieldsProps) {
  const { t } = useTranslation()
  const categoriesId = useId()
  const fault = isAsked ? draftFault(draft) : null
  return (
    <>
      <TextInput
        data-autofocus
        label={t('products.name')}
        maxLength={60}
        autoComplete="off"
        value={draft.name}
        error={fault === 'name' && t('products.nameMissing')}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      <MoneyInput
        label={t('products.price')}
        value={draft.price}
        error={fault === 'price' && t('products.priceMissing')}
        onChange={(price) => onChange({ price })}
      />
      <TextInput
        label={t('products.category')}
        maxLength={30}
        autoComplete="off"
        list={categoriesId}
        value={draft.category}
        error={fault === 'category' && t('products.categoryMissing')}
        onChange={(event) => onChange({ category: event.currentTarget.value })}
      />
      <datalist id={categoriesId}>
        {categories.map((category) => (
          <option key={category} value={category} />
        ))}
      </datalist>
      <TextInput
        label={t('products.barcode')}
        maxLength={48}
        autoComplete="off"
        value={draft.barcode}
        onChange={(event) => onChange({ barcode: event.currentTarget.value })}
        onKeyDown={(event) => {
          // A scanner ends with Enter; that must not save a half-written product.
          if (event.key === 'Enter') event.preventDefault()
        }}
      />
      <Switch
        label={t('products.favourite')}
        checked={draft.isFavourite}
        onChange={(event) => onChange({ isFavourite: event.currentTarget.checked })}
      />
    </>
  )
}
