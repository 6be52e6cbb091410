import { Modal, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Device } from '../../../shared/phones/device.ts'
import { Button } from '../../components/button.tsx'
import forms from '../../components/form.module.css'
import { Notice } from '../../components/notice.tsx'
import { useRenameDevice } from '../../data/devices.ts'
import { OwnerGate } from '../../session/owner-gate.tsx'
import { failureText } from '../../text/failure-text.ts'

export interface RenameDialogProps {
  device: Device
  onClose: () => void
}

/** A phone's name as the shop knows it. */
export function RenameDialog({ device, onClose }: RenameDialogProps) {
  const { t } = useTranslation()
  return (
    <Modal
      opened
      title={t('phones.renameTitle')}
      closeButtonProps={{ 'aria-label': t('action.close') }}
      onClose={onClose}
    >
      <OwnerGate>
        <RenameForm device={device} onClose={onClose} />
      </OwnerGate>
    </Modal>
  )
}

function RenameForm({ device, onClose }: RenameDialogProps) {
  const { t } = useTranslation()
  const rename = useRenameDevice()
  const [name, setName] = useState(device.name)
  const isReady = name.trim() !== '' && !rename.isPending
  return (
    <form
      className={forms.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (!isReady) return
        rename.mutate({ deviceId: device.id, name: name.trim() }, { onSuccess: onClose })
      }}
    >
      <TextInput
        data-autofocus
        label={t('pairing.phoneName')}
        maxLength={60}
        autoComplete="off"
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {rename.error && <Notice tone="danger">{failureText(t, rename.error)}</Notice>}
      <div className={forms.actions}>
        <Button onClick={onClose}>{t('action.cancel')}</Button>
        <Button type="submit" tone="primary" disabled={!isReady}>
          {t('action.save')}
        </Button>
      </div>
    </form>
  )
}
