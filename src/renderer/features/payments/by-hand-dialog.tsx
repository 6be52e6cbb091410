import { TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { Choice } from '../../components/choice.tsx'
import { Dialog } from '../../components/dialog.tsx'
import forms from '../../components/form.module.css'
import { FormActions } from '../../components/form-actions.tsx'
import { PinInput } from '../../components/pin-input.tsx'

const SHORTEST_REASON = 3

export interface ByHandDialogProps {
  amount: string
  confirm: {
    isPending: boolean
    error: Error | null
    mutate(
      input: { pin: string; reason: string },
      then: { onSuccess: () => void; onError: () => void },
    ): void
  }
  onClose: () => void
}

/** The owner vouches for money that no notification proved. */
export function ByHandDialog({ amount, confirm, onClose }: ByHandDialogProps) {
  const { t } = useTranslation()
  const form = useForm({ initialValues: { reason: '', pin: '' } })
  const reason = form.values.reason.trim()
  const isReady = reason.length >= SHORTEST_REASON && form.values.pin !== '' && !confirm.isPending
  const reasons = [t('byHand.reasonSeen'), t('byHand.reasonPhone'), t('byHand.reasonLate')]
  return (
    <Dialog title={t('byHand.title')} onClose={onClose}>
      <form
        className={forms.form}
        onSubmit={form.onSubmit(({ pin }) => {
          if (!isReady) return
          confirm.mutate(
            { pin, reason },
            { onSuccess: onClose, onError: () => form.setFieldValue('pin', '') },
          )
        })}
      >
        <p className={forms.text}>{t('byHand.text', { amount })}</p>
        <Choice
          values={reasons}
          labelOf={(each) => each}
          value={form.values.reason}
          onChange={(each) => form.setFieldValue('reason', each)}
        />
        <TextInput
          data-autofocus
          label={t('byHand.reason')}
          description={t('byHand.reasonHelp')}
          maxLength={200}
          autoComplete="off"
          {...form.getInputProps('reason')}
        />
        <PinInput label={t('byHand.pin')} {...form.getInputProps('pin')} />
        <FormActions
          submit={t('byHand.confirm')}
          isDisabled={!isReady}
          error={confirm.error}
          onClose={onClose}
        />
      </form>
    </Dialog>
  )
}
