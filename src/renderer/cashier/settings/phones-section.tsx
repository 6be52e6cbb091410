import { Modal } from '@mantine/core'
import { IconDeviceMobile, IconDeviceMobileOff, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Device } from '../../../shared/device.ts'
import { formatRupiah, rupiah } from '../../../shared/money.ts'
import { Button } from '../../components/button.tsx'
import { classes } from '../../components/classes.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { useNow } from '../../components/now.ts'
import { devicesQuery, useClosePairing, useRevokeDevice } from '../../data/devices.ts'
import { sessionQuery } from '../../data/session.ts'
import { agoText } from '../../text/time-text.ts'
import { PhonePairing } from '../setup/phone-pairing.tsx'
import { useShopTime } from '../shop-time.ts'
import cards from './card.module.css'
import { ConfirmDialog } from './confirm-dialog.tsx'
import { OwnerGate } from './owner-gate.tsx'

/** The phones that tell us of money: everybody may see them, the owner adds and revokes. */
export function PhonesSection() {
  const { t } = useTranslation()
  const { data: devices } = useQuery(devicesQuery())
  const { data: session } = useQuery(sessionQuery())
  const [isPairing, setIsPairing] = useState(false)
  const [revoked, setRevoked] = useState<Device | null>(null)
  const revoke = useRevokeDevice()
  return (
    <div>
      <div className={cards.bar}>
        <p className={cards.help}>
          {session && (
            <>
              {t('phones.lan')}: <span className={cards.value}>{session.lanUrl}</span>
            </>
          )}
        </p>
        <Button
          tone="primary"
          icon={<IconPlus size={20} stroke={2} aria-hidden />}
          onClick={() => setIsPairing(true)}
        >
          {t('phones.add')}
        </Button>
      </div>
      {devices?.length === 0 && (
        <EmptyState
          icon={<IconDeviceMobile size={32} stroke={1.6} aria-hidden />}
          title={t('phones.empty')}
          text={t('phones.emptyHelp')}
        />
      )}
      {devices && devices.length > 0 && (
        <ul className={cards.rows}>
          {devices.map((device) => (
            <PhoneRow key={device.id} device={device} onRevoke={() => setRevoked(device)} />
          ))}
        </ul>
      )}
      {isPairing && <PairingDialog onClose={() => setIsPairing(false)} />}
      {revoked && (
        <ConfirmDialog
          isOwnerOnly
          title={t('phones.revokeTitle', { name: revoked.name })}
          text={t('phones.revokeText')}
          confirm={t('phones.revokeConfirm')}
          onClose={() => setRevoked(null)}
          onConfirm={() => revoke.mutate(revoked.id)}
        />
      )}
    </div>
  )
}

function PairingDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const closePairing = useClosePairing()
  return (
    <Modal
      opened
      size={680}
      title={t('phones.pairTitle')}
      closeButtonProps={{ 'aria-label': t('action.close') }}
      onClose={() => {
        closePairing.mutate()
        onClose()
      }}
    >
      <OwnerGate>
        <PhonePairing />
      </OwnerGate>
    </Modal>
  )
}

function PhoneRow({ device, onRevoke }: { device: Device; onRevoke: () => void }) {
  const { t } = useTranslation()
  const time = useShopTime()
  const now = useNow(5_000)
  const heard =
    device.lastHeardAtMs === null
      ? t('phones.never')
      : t('phones.heardAt', { ago: agoText(t, device.lastHeardAtMs, now) })
  const facts = [
    device.isRevoked ? t('phones.revoked') : heard,
    readingWords(t, device),
    t('phones.pairedAt', { time: time.moment(device.pairedAtMs) }),
  ]
  const Icon = device.isRevoked ? IconDeviceMobileOff : IconDeviceMobile
  return (
    <li className={classes(cards.row, device.isRevoked && cards.off)}>
      <Icon size={26} stroke={1.6} aria-hidden />
      <div className={cards.what}>
        <p className={cards.name}>{device.name}</p>
        <p className={cards.help}>{facts.filter(Boolean).join(' · ')}</p>
      </div>
      {!device.isRevoked && (
        <Button
          tone="danger"
          aria-label={t('phones.revoke', { name: device.name })}
          onClick={onRevoke}
        >
          {t('phones.revokeConfirm')}
        </Button>
      )}
    </li>
  )
}

type Translate = ReturnType<typeof useTranslation>['t']

function readingWords(t: Translate, device: Device): string | null {
  const reading = device.lastReading
  if (!reading) return null
  if (reading.amount === null) return t('phones.lastReadingNone')
  const amount = formatRupiah(rupiah(reading.amount))
  return reading.isTest
    ? t('phones.lastReadingTest', { amount })
    : t('phones.lastReading', { amount })
}
