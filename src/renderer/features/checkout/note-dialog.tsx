import { Modal, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/button.tsx'
import forms from '../../components/form.module.css'

export interface NoteDialogProps {
  label: string
  note: string
  onClose: () => void
  onSave: (note: string) => void
}

export function NoteDialog({ label, note, onClose, onSave }: NoteDialogProps) {
  const { t } = useTranslation()
  const [text, setText] = useState(note)
  return (
    <Modal
      opened
      onClose={onClose}
      title={label}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <form
        className={forms.form}
        onSubmit={(event) => {
          event.preventDefault()
          onSave(text.trim())
          onClose()
        }}
      >
        <TextInput
          data-autofocus
          aria-label={label}
          placeholder={t('order.notePlaceholder')}
          maxLength={120}
          autoComplete="off"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <div className={forms.actions}>
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button type="submit" tone="primary">
            {t('action.save')}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
