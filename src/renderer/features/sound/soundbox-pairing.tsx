import { IconDeviceSpeaker } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { PAIRING_OPEN_MS } from '../../../shared/phones/device.ts'
import { Button } from '../../components/button.tsx'
import { classes } from '../../components/classes.ts'
import { Notice } from '../../components/notice.tsx'
import { useNow } from '../../components/now.ts'
import styles from '../../components/pairing.module.css'
import { QrCode } from '../../components/qr-code.tsx'
import { soundboxPairingQuery, useOpenSoundboxPairing } from '../../data/sound.ts'
import { failureText } from '../../text/failure-text.ts'
import { durationText } from '../../text/time-text.ts'

/** Pairs one soundbox: shows the code for two minutes, then the paired device. */
export function SoundboxPairing() {
  const { t } = useTranslation()
  const open = useOpenSoundboxPairing()
  const { data: pairing } = useQuery(soundboxPairingQuery())
  const now = useNow()
  if (!pairing || (pairing.soundbox === null && pairing.expiresAtMs <= now)) {
    return (
      <div className={styles.closed}>
        {open.isSuccess && <Notice tone="warning">{t('pairing.closedHelp')}</Notice>}
        {open.error && <Notice tone="danger">{failureText(t, open.error)}</Notice>}
        <Button
          tone="primary"
          size="large"
          icon={<IconDeviceSpeaker size={24} stroke={1.8} aria-hidden />}
          disabled={open.isPending}
          onClick={() => open.mutate()}
        >
          {open.isSuccess ? t('pairing.again') : t('pairing.open')}
        </Button>
      </div>
    )
  }
  const { soundbox, url, expiresAtMs } = pairing
  const leftMs = Math.min(PAIRING_OPEN_MS, expiresAtMs - now)
  return (
    <div className={styles.open}>
      <div className={classes(styles.code, soundbox && styles.used)}>
        <QrCode text={url} maxSize={260} label={t('soundboxes.qrLabel')} />
      </div>
      <div className={styles.side}>
        <ol className={styles.steps}>
          <li>{t('soundboxes.steps.wifi')}</li>
          <li>{t('soundboxes.steps.scan')}</li>
          <li>{t('soundboxes.steps.turnOn')}</li>
        </ol>
        <p className={styles.address}>
          {t('pairing.address')} <span className={styles.url}>{url}</span>
        </p>
        <div role="status" className={styles.states}>
          {soundbox ? (
            <Notice tone="good" title={t('pairing.paired', { name: soundbox.name })}>
              {t('soundboxes.pairedHelp')}
            </Notice>
          ) : (
            <Notice tone="info" title={t('soundboxes.waiting')}>
              {durationText(leftMs)}
            </Notice>
          )}
        </div>
      </div>
    </div>
  )
}
