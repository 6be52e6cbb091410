import { IconDeviceMobileOff, IconDeviceSpeaker, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Soundbox } from '../../../shared/sound/sound.ts'
import { Button } from '../../components/button.tsx'
import cards from '../../components/card.module.css'
import { classes } from '../../components/classes.ts'
import { Dialog } from '../../components/dialog.tsx'
import { useShopTime } from '../../components/shop-time.ts'
import { soundboxesQuery, useCloseSoundboxPairing, useRevokeSoundbox } from '../../data/sound.ts'
import { ConfirmDialog } from '../../session/confirm-dialog.tsx'
import { OwnerGate } from '../../session/owner-gate.tsx'
import styles from './sound-section.module.css'
import { SoundboxPairing } from './soundbox-pairing.tsx'

/** The paired soundboxes; adding and revoking needs the owner. */
export function SoundboxList() {
  const { t } = useTranslation()
  const { data: soundboxes } = useQuery(soundboxesQuery())
  const [isPairing, setIsPairing] = useState(false)
  const [revoked, setRevoked] = useState<Soundbox | null>(null)
  const revoke = useRevokeSoundbox()
  const closePairing = useCloseSoundboxPairing()
  return (
    <section className={styles.boxes}>
      <h3 className={styles.boxesTitle}>{t('soundboxes.title')}</h3>
      <div className={cards.bar}>
        <p className={cards.help}>{t('soundboxes.help')}</p>
        <Button
          className={styles.add}
          icon={<IconPlus size={20} stroke={2} aria-hidden />}
          onClick={() => setIsPairing(true)}
        >
          {t('soundboxes.add')}
        </Button>
      </div>
      {soundboxes && soundboxes.length > 0 && (
        <ul className={cards.rows}>
          {soundboxes.map((each) => (
            <Row key={each.id} soundbox={each} onRevoke={() => setRevoked(each)} />
          ))}
        </ul>
      )}
      {isPairing && (
        <Dialog
          size={680}
          title={t('soundboxes.add')}
          onClose={() => {
            closePairing.mutate()
            setIsPairing(false)
          }}
        >
          <OwnerGate>
            <SoundboxPairing />
          </OwnerGate>
        </Dialog>
      )}
      {revoked && (
        <ConfirmDialog
          isOwnerOnly
          title={t('phones.revokeTitle', { name: revoked.name })}
          text={t('soundboxes.revokeText')}
          confirm={t('soundboxes.revoke')}
          onClose={() => setRevoked(null)}
          onConfirm={() => revoke.mutate(revoked.id)}
        />
      )}
    </section>
  )
}

function Row({ soundbox, onRevoke }: { soundbox: Soundbox; onRevoke: () => void }) {
  const { t } = useTranslation()
  const time = useShopTime()
  const { name, isRevoked, isConnected, pairedAtMs } = soundbox
  const state = isConnected ? t('soundboxes.connected') : t('soundboxes.disconnected')
  const Icon = isRevoked ? IconDeviceMobileOff : IconDeviceSpeaker
  return (
    <li className={classes(cards.row, isRevoked && cards.off)}>
      <Icon size={26} stroke={1.6} aria-hidden />
      <div className={cards.what}>
        <p className={cards.name}>{name}</p>
        <p className={cards.help}>
          {isRevoked ? t('phones.revoked') : state}
          {' · '}
          {t('phones.pairedAt', { time: time.moment(pairedAtMs) })}
        </p>
      </div>
      {!isRevoked && (
        <Button tone="danger" aria-label={t('phones.revoke', { name })} onClick={onRevoke}>
          {t('soundboxes.revoke')}
        </Button>
      )}
    </li>
  )
}
