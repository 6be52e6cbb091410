import { Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import type { DigitalGoodsItem } from '../../../shared/digital-goods/digital-goods.ts'
import { Dialog } from '../../components/dialog.tsx'
import forms from '../../components/form.module.css'
import { FormActions } from '../../components/form-actions.tsx'
import { notify } from '../../components/notify.tsx'
import { useChangeDigitalGoods, useSaveContent } from '../../data/digital-goods.ts'

const isBlank = (text: string) => text.trim() === ''

export interface ContentDialogProps {
  /** null: a new one. */
  item: DigitalGoodsItem | null
  merchantId: string
  onClose: () => void
}

/** A hidden text, such as a licence key. */
export function ContentDialog({ item, merchantId, onClose }: ContentDialogProps) {
  const { t } = useTranslation()
  const save = useSaveContent()
  const form = useForm({
    initialValues: { title: item?.name ?? '', text: item?.text ?? '' },
    validate: {
      title: (title) => (isBlank(title) ? t('goods.nameMissing') : null),
      text: (text) => (isBlank(text) ? t('goods.textMissing') : null),
    },
  })

  function submit({ title, text }: typeof form.values) {
    if (save.isPending) return
    const input = { merchantId, title, text, ...(item === null ? {} : { id: item.id }) }
    save.mutate(input, {
      onSuccess: ({ name }) => {
        notify({ tone: 'good', title: t('goods.saved', { name }) })
        onClose()
      },
    })
  }

  return (
    <Dialog
      title={item === null ? t('goods.contentNew') : t('goods.contentEdit')}
      onClose={onClose}
    >
      <form className={forms.form} onSubmit={form.onSubmit(submit)}>
        <TextInput
          data-autofocus
          label={t('goods.title')}
          maxLength={200}
          autoComplete="off"
          {...form.getInputProps('title')}
        />
        <Textarea
          label={t('goods.text')}
          rows={8}
          maxLength={100_000}
          spellCheck={false}
          autoComplete="off"
          {...form.getInputProps('text')}
        />
        <FormActions isDisabled={save.isPending} error={save.error} onClose={onClose} />
      </form>
    </Dialog>
  )
}

export interface RenameDigitalGoodsDialogProps {
  item: DigitalGoodsItem
  onClose: () => void
}

/** Another name for a file or a photo; its bytes stay. */
export function RenameDigitalGoodsDialog({ item, onClose }: RenameDigitalGoodsDialogProps) {
  const { t } = useTranslation()
  const change = useChangeDigitalGoods()
  const form = useForm({
    initialValues: { name: item.name },
    validate: { name: (name) => (isBlank(name) ? t('goods.nameMissing') : null) },
  })
  return (
    <Dialog title={t('goods.renameTitle')} onClose={onClose}>
      <form
        className={forms.form}
        onSubmit={form.onSubmit(({ name }) => {
          if (change.isPending) return
          change.mutate({ kind: item.kind, id: item.id, name }, { onSuccess: onClose })
        })}
      >
        <TextInput
          data-autofocus
          label={t('goods.name')}
          maxLength={200}
          autoComplete="off"
          {...form.getInputProps('name')}
        />
        <FormActions isDisabled={change.isPending} onClose={onClose} />
      </form>
    </Dialog>
  )
}
