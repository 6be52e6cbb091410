import { Modal, Switch } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { DeviceView } from '../../../shared/device.ts'
import { CopyRow } from '../../components/copy-row.tsx'
import { Notice } from '../../components/notice.tsx'
import { signingQuery, useRequireSignature } from '../../data/devices.ts'
import { failureText } from '../../text/failure-text.ts'
import forms from '../form.module.css'
import cards from './card.module.css'
import { OwnerGate } from './owner-gate.tsx'

export interface PhoneSecurityDialogProps {
  device: DeviceView
  onClose: () => void
}

/** How a phone's words travel, with what it signs, and whether it has to. */
export function PhoneSecurityDialog({ device, onClose }: PhoneSecurityDialogProps) {
  const { t } = useTranslation()
  return (
    <Modal
      opened
      size={620}
      title={t('phoneLine.title', { name: device.name })}
      closeButtonProps={{ 'aria-label': t('action.close') }}
      onClose={onClose}
    >
      <OwnerGate>
        <PhoneSecurity device={device} />
      </OwnerGate>
    </Modal>
  )
}

function PhoneSecurity({ device }: { device: DeviceView }) {
  const { t } = useTranslation()
  const { id, protection } = device
  const { data: signing, error } = useQuery(signingQuery(id))
  const require = useRequireSignature()
  const failure = require.error ?? error
  return (
    <div className={forms.form}>
      {protection === null && <p className={cards.help}>{t('phoneLine.unknown')}</p>}
      {protection !== null && (
        <Notice tone={protection === 'none' ? 'warning' : 'info'}>
          {t(`phoneLine.meaning.${protection}`)}
        </Notice>
      )}
      {protection !== 'encrypted' && <p className={cards.help}>{t('phoneLine.advice')}</p>}
      {signing && (
        <>
          <Switch
            size="lg"
            label={t('phoneLine.required')}
            description={t('phoneLine.requiredHelp')}
            checked={signing.isRequired}
            disabled={require.isPending}
            onChange={(event) =>
              require.mutate({ deviceId: id, isRequired: event.currentTarget.checked })
            }
          />
          <ul className={cards.rows}>
            <CopyRow label={t('phoneLine.secret')} value={signing.signingSecret} />
          </ul>
        </>
      )}
      {failure && <Notice tone="danger">{failureText(t, failure)}</Notice>}
    </div>
  )
}
