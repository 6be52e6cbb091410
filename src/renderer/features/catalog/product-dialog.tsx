import { Switch, TextInput } from '@mantine/core'
import { type UseFormReturnType, useForm } from '@mantine/form'
import type { TFunction } from 'i18next'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Product } from '../../../shared/sales/product.ts'
import { Dialog } from '../../components/dialog.tsx'
import forms from '../../components/form.module.css'
import { FormActions } from '../../components/form-actions.tsx'
import { MoneyInput } from '../../components/money-input.tsx'
import { notify } from '../../components/notify.tsx'
import { useSaveProduct } from '../../data/catalog.ts'
import {
  type DraftFault,
  draftFault,
  draftOf,
  inputOf,
  type ProductDraft,
} from './product-draft.ts'

export interface ProductDialogProps {
  /** null: a new one. */
  product: Product | null
  categories: readonly string[]
  onClose: () => void
}

export function ProductDialog({ product, categories, onClose }: ProductDialogProps) {
  const { t } = useTranslation()
  const save = useSaveProduct()
  const form = useForm<ProductDraft>({
    initialValues: draftOf(product),
    validate: (draft) => errorOf(t, draftFault(draft)),
  })

  function submit(draft: ProductDraft) {
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
    <Dialog title={product ? t('products.editTitle') : t('products.newTitle')} onClose={onClose}>
      <form className={forms.form} onSubmit={form.onSubmit(submit)}>
        <ProductFields form={form} categories={categories} />
        <FormActions isDisabled={save.isPending} error={save.error} onClose={onClose} />
      </form>
    </Dialog>
  )
}

/** Only the first missing field is named. */
function errorOf(t: TFunction, fault: DraftFault | null): Record<string, string> {
  return fault === null ? {} : { [fault]: t(`products.${fault}Missing`) }
}

interface ProductFieldsProps {
  form: UseFormReturnType<ProductDraft>
  categories: readonly string[]
}

function ProductFields({ form, categories }: ProductFieldsProps) {
  const { t } = useTranslation()
  const categoriesId = useId()
  return (
    <>
      <TextInput
        data-autofocus
        label={t('products.name')}
        maxLength={60}
        autoComplete="off"
        {...form.getInputProps('name')}
      />
      <MoneyInput label={t('products.price')} {...form.getInputProps('price')} />
      <TextInput
        label={t('products.category')}
        maxLength={30}
        autoComplete="off"
        list={categoriesId}
        {...form.getInputProps('category')}
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
        onKeyDown={(event) => {
          // A scanner ends with Enter; that must not save a half-written product.
          if (event.key === 'Enter') event.preventDefault()
        }}
        {...form.getInputProps('barcode')}
      />
      <Switch
        label={t('products.favourite')}
        {...form.getInputProps('isFavourite', { type: 'checkbox' })}
      />
    </>
  )
}
