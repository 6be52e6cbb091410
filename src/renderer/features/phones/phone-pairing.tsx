import { IconDeviceMobile } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type DevicePairing, PAIRING_OPEN_MS } from '../../../shared/phones/device.ts'
import { RECIPES, recipeOf } from '../../../shared/phones/forwarders/index.ts'
import { Button } from '../../components/button.tsx'
import { classes } from '../../components/classes.ts'
import { Notice } from '../../components/notice.tsx'
import { useNow } from '../../components/now.ts'
import styles from '../../components/pairing.module.css'
import { QrCode } from '../../components/qr-code.tsx'
import { devicesQuery, pairingQuery, useClosePairing, useOpenPairing } from '../../data/devices.ts'
import { failureText } from '../../text/failure-text.ts'
import { durationText } from '../../text/time-text.ts'
import { ForwarderChoice } from './forwarder-choice.tsx'
import { PairHere } from './pair-here.tsx'
import { PairingProgress } from './pairing-progress.tsx'

/** Pairs one phone: choice of the forwarder, the code to scan, then the progress. */
export function PhonePairing() {
  const { t } = useTranslation()
  const open = useOpenPairing()
  const { data: pairing } = useQuery(pairingQuery())
  const now = useNow()
  const [forwarder, setForwarder] = useState<string>(RECIPES[0].id)
  const [isHere, setIsHere] = useState(false)
  const isOpen = pairing && (pairing.device !== null || pairing.expiresAtMs > now)
  if (isOpen && !isHere) return <OpenPairing pairing={pairing} nowMs={now} />
  const wasOpen = open.isSuccess
  return (
    <div className={styles.closed}>
      {wasOpen && (
        <Notice tone="warning" title={t('pairing.closed')}>
          {t('pairing.closedHelp')}
        </Notice>
      )}
      {open.error && <Notice tone="danger">{failureText(t, open.error)}</Notice>}
      <ForwarderChoice chosen={forwarder} onChoose={setForwarder} />
      {isHere ? (
        <PairHere key={forwarder} forwarder={forwarder} />
      ) : (
        <>
          <Button
            tone="primary"
            size="large"
            icon={<IconDeviceMobile size={24} stroke={1.8} aria-hidden />}
            disabled={open.isPending}
            onClick={() => open.mutate(forwarder)}
          >
            {wasOpen ? t('pairing.again') : t('pairing.open')}
          </Button>
          <Button tone="quiet" onClick={() => setIsHere(true)}>
            {t('pairing.here')}
          </Button>
        </>
      )}
    </div>
  )
}

function OpenPairing({ pairing, nowMs }: { pairing: DevicePairing; nowMs: number }) {
  const { t } = useTranslation()
  const close = useClosePairing()
  const { data: devices } = useQuery(devicesQuery())
  const device = devices?.find((each) => each.id === pairing.device?.id) ?? pairing.device
  // The window may have opened since this screen last looked at the clock.
  const leftMs = Math.min(PAIRING_OPEN_MS, pairing.expiresAtMs - nowMs)
  const { name } = recipeOf(pairing.forwarder)
  return (
    <div className={styles.open}>
      <div className={classes(styles.code, device && styles.used)}>
        <QrCode text={pairing.url} maxSize={260} label={t('pairing.qrLabel')} />
      </div>
      <div className={styles.side}>
        <ol className={styles.steps}>
          <li>{t('pairing.steps.wifi')}</li>
          <li>{t('pairing.steps.scan')}</li>
          <li>{t('pairing.steps.follow', { name })}</li>
        </ol>
        <p className={styles.address}>
          {t('pairing.address')} <span className={styles.url}>{pairing.url}</span>
        </p>
        <div role="status" className={styles.states}>
          <PairingProgress device={device} leftText={durationText(leftMs)} />
        </div>
        {device && (
          <Button tone="quiet" disabled={close.isPending} onClick={() => close.mutate()}>
            {t('pairing.another')}
          </Button>
        )}
      </div>
    </div>
  )
}
