import { TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import type { Device } from '../../../shared/phones/device.ts'
import { Dialog } from '../../components/dialog.tsx'
import forms from '../../components/form.module.css'
import { FormActions } from '../../components/form-actions.tsx'
import { useRenameDevice } from '../../data/devices.ts'
import { OwnerGate } from '../../session/owner-gate.tsx'

export interface RenamePhoneDialogProps {
  device: Device
  onClose: () => void
}

/** Renames a phone. */
export function RenamePhoneDialog({ device, onClose }: RenamePhoneDialogProps) {
  const { t } = useTranslation()
  return (
    <Dialog title={t('phones.renameTitle')} onClose={onClose}>
      <OwnerGate>
        <RenameForm device={device} onClose={onClose} />
      </OwnerGate>
    </Dialog>
  )
}

function RenameForm({ device, onClose }: RenamePhoneDialogProps) {
  const { t } = useTranslation()
  const rename = useRenameDevice()
  const form = useForm({ initialValues: { name: device.name } })
  const isReady = form.values.name.trim() !== '' && !rename.isPending
  return (
    <form
      className={forms.form}
      onSubmit={form.onSubmit(({ name }) => {
        if (!isReady) return
        rename.mutate({ deviceId: device.id, name: name.trim() }, { onSuccess: onClose })
      })}
    >
      <TextInput
        data-autofocus
        label={t('pairing.phoneName')}
        maxLength={60}
        autoComplete="off"
        {...form.getInputProps('name')}
      />
      <FormActions isDisabled={!isReady} error={rename.error} onClose={onClose} />
    </form>
  )
}
