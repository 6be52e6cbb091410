import { useForm } from '@mantine/form'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../components/dialog.tsx'
import forms from '../components/form.module.css'
import { FormActions } from '../components/form-actions.tsx'
import { PinInput } from '../components/pin-input.tsx'

export interface PinDialogProps {
  title: string
  confirm: string
  isReady?: boolean
  isBusy: boolean
  error: Error | null
  children: ReactNode
  onClose: () => void
  onPin: (pin: string) => void
}

/** A question that is confirmed with the owner's PIN. */
export function PinDialog(props: PinDialogProps) {
  const { title, confirm, isReady = true, isBusy, error, children, onClose, onPin } = props
  const { t } = useTranslation()
  const form = useForm({ initialValues: { pin: '' } })
  const mayGo = isReady && !isBusy && form.values.pin !== ''
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        className={forms.form}
        onSubmit={form.onSubmit(({ pin }) => {
          if (!mayGo) return
          onPin(pin)
          form.reset()
        })}
      >
        {children}
        <PinInput data-autofocus label={t('owner.pin')} {...form.getInputProps('pin')} />
        <FormActions submit={confirm} isDisabled={!mayGo} error={error} onClose={onClose} />
      </form>
    </Dialog>
  )
}
