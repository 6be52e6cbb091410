import { TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../components/dialog.tsx'
import forms from '../../components/form.module.css'
import { FormActions } from '../../components/form-actions.tsx'

export interface NoteDialogProps {
  label: string
  note: string
  onClose: () => void
  onSave: (note: string) => void
}

export function NoteDialog({ label, note, onClose, onSave }: NoteDialogProps) {
  const { t } = useTranslation()
  const form = useForm({ initialValues: { note } })
  return (
    <Dialog title={label} onClose={onClose}>
      <form
        className={forms.form}
        onSubmit={form.onSubmit((values) => {
          onSave(values.note.trim())
          onClose()
        })}
      >
        <TextInput
          data-autofocus
          aria-label={label}
          placeholder={t('order.notePlaceholder')}
          maxLength={120}
          autoComplete="off"
          {...form.getInputProps('note')}
        />
        <FormActions isDisabled={false} onClose={onClose} />
      </form>
    </Dialog>
  )
}
