import { Modal, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DigitalGoodsItem } from '../../../shared/digital-goods/digital-goods.ts'
import { Button } from '../../components/button.tsx'
import forms from '../../components/form.module.css'
import { Notice } from '../../components/notice.tsx'
import { notify } from '../../components/notify.tsx'
import { useChangeDigitalGoods, useSaveContent } from '../../data/digital-goods.ts'
import { failureText } from '../../text/failure-text.ts'

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
  const [title, setTitle] = useState(item?.name ?? '')
  const [text, setText] = useState(item?.text ?? '')
  const [isAsked, setIsAsked] = useState(false)

  function submit(event: FormEvent) {
    event.preventDefault()
    setIsAsked(true)
    if (title.trim() === '' || text.trim() === '' || save.isPending) return
    const input = { merchantId, title, text, ...(item === null ? {} : { id: item.id }) }
    save.mutate(input, {
      onSuccess: ({ name }) => {
        notify({ tone: 'good', title: t('goods.saved', { name }) })
        onClose()
      },
    })
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={item === null ? t('goods.contentNew') : t('goods.contentEdit')}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <form className={forms.form} onSubmit={submit}>
        <TextInput
          data-autofocus
          label={t('goods.title')}
          maxLength={200}
          autoComplete="off"
          value={title}
          error={isAsked && title.trim() === '' && t('goods.nameMissing')}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <Textarea
          label={t('goods.text')}
          rows={8}
          maxLength={100_000}
          spellCheck={false}
          autoComplete="off"
          value={text}
          error={isAsked && text.trim() === '' && t('goods.textMissing')}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {save.error && <Notice tone="danger">{failureText(t, save.error)}</Notice>}
        <Actions isBusy={save.isPending} onClose={onClose} />
      </form>
    </Modal>
  )
}

/** Another name for a file or a photo; what is in it stays. */
export function RenameDialog({ item, onClose }: { item: DigitalGoodsItem; onClose: () => void }) {
  const { t } = useTranslation()
  const change = useChangeDigitalGoods()
  const [name, setName] = useState(item.name)
  const [isAsked, setIsAsked] = useState(false)

  function submit(event: FormEvent) {
    event.preventDefault()
    setIsAsked(true)
    if (name.trim() === '' || change.isPending) return
    change.mutate({ kind: item.kind, id: item.id, name }, { onSuccess: onClose })
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('goods.renameTitle')}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <form className={forms.form} onSubmit={submit}>
        <TextInput
          data-autofocus
          label={t('goods.name')}
          maxLength={200}
          autoComplete="off"
          value={name}
          error={isAsked && name.trim() === '' && t('goods.nameMissing')}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Actions isBusy={change.isPending} onClose={onClose} />
      </form>
    </Modal>
  )
}

function Actions({ isBusy, onClose }: { isBusy: boolean; onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <div className={forms.actions}>
      <Button onClick={onClose}>{t('action.cancel')}</Button>
      <Button type="submit" tone="primary" disabled={isBusy}>
        {t('action.save')}
      </Button>
    </div>
  )
}
