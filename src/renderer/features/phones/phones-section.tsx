import { IconDeviceMobile, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Device } from '../../../shared/phones/device.ts'
import { GUIDES } from '../../../shared/phones/guides/index.ts'
import { Button } from '../../components/button.tsx'
import cards from '../../components/card.module.css'
import { classes } from '../../components/classes.ts'
import { Dialog } from '../../components/dialog.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { QrCode } from '../../components/qr-code.tsx'
import { devicesQuery, useClosePairing, useRevokeDevice } from '../../data/devices.ts'
import { sessionQuery } from '../../data/session.ts'
import { ConfirmDialog } from '../../session/confirm-dialog.tsx'
import { OwnerGate } from '../../session/owner-gate.tsx'
import { PhonePairing } from './phone-pairing.tsx'
import { PhoneRow } from './phone-row.tsx'
import styles from './phones-section.module.css'
import { RenamePhoneDialog } from './rename-phone-dialog.tsx'
import { WalletAccountsCard } from './wallet-accounts-card.tsx'

/** The paired phones; adding and revoking needs the owner. */
export function PhonesSection() {
  const { t } = useTranslation()
  const { data: devices } = useQuery(devicesQuery())
  const { data: session } = useQuery(sessionQuery())
  const [isPairing, setIsPairing] = useState(false)
  const [revoked, setRevoked] = useState<Device | null>(null)
  const [renamed, setRenamed] = useState<Device | null>(null)
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
            <PhoneRow
              key={device.id}
              device={device}
              lanUrl={session?.lanUrl ?? ''}
              onRename={() => setRenamed(device)}
              onRevoke={() => setRevoked(device)}
            />
          ))}
        </ul>
      )}
      <WalletAccountsCard />
      <GuideCard lanUrl={session?.lanUrl} />
      {renamed && <RenamePhoneDialog device={renamed} onClose={() => setRenamed(null)} />}
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
    <Dialog
      size={680}
      closesBy="button"
      title={t('phones.pairTitle')}
      onClose={() => {
        closePairing.mutate()
        onClose()
      }}
    >
      <OwnerGate>
        <PhonePairing />
      </OwnerGate>
    </Dialog>
  )
}

/** The address of the phone guide as a QR code, to open it on the phone. */
function GuideCard({ lanUrl }: { lanUrl: string | undefined }) {
  const { t } = useTranslation()
  if (lanUrl === undefined) return null
  const url = `${lanUrl}/panduan/hp`
  return (
    <section className={classes(cards.card, styles.guide)}>
      <div className={styles.guideCode}>
        <QrCode text={url} maxSize={132} label={t('phones.guideQr')} />
      </div>
      <div>
        <h3 className={cards.title}>{t('phones.guideTitle')}</h3>
        <p className={cards.help}>
          {t('phones.guideText', { makers: GUIDES.map(({ name }) => name).join('; ') })}
        </p>
        <p className={cards.value}>{url}</p>
      </div>
    </section>
  )
}
