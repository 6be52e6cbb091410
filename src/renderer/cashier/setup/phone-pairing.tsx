import { IconCircleCheck, IconDeviceMobile, IconLoader } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { type Device, type DevicePairing, PAIRING_OPEN_MS } from '../../../shared/device.ts'
import { formatRupiah, rupiah } from '../../../shared/money.ts'
import { Button } from '../../components/button.tsx'
import { classes } from '../../components/classes.ts'
import { Notice } from '../../components/notice.tsx'
import { useNow } from '../../components/now.ts'
import { QrCode } from '../../components/qr-code.tsx'
import { devicesQuery, pairingQuery, useOpenPairing } from '../../data/devices.ts'
import { failureText } from '../../text/failure-text.ts'
import { durationText } from '../../text/time-text.ts'
import styles from './phone-pairing.module.css'

/** Pairs one phone: shows the code, then says live how far it is. */
export function PhonePairing() {
  const { t } = useTranslation()
  const open = useOpenPairing()
  const { data: pairing } = useQuery(pairingQuery())
  const now = useNow()
  const isOpen = pairing && (pairing.device !== null || pairing.expiresAtMs > now)
  if (isOpen) return <OpenPairing pairing={pairing} nowMs={now} />
  const wasOpen = open.isSuccess
  return (
    <div className={styles.closed}>
      {wasOpen && (
        <Notice tone="warning" title={t('pairing.closed')}>
          {t('pairing.closedHelp')}
        </Notice>
      )}
      {open.error && <Notice tone="danger">{failureText(t, open.error)}</Notice>}
      <Button
        tone="primary"
        size="large"
        icon={<IconDeviceMobile size={24} stroke={1.8} aria-hidden />}
        disabled={open.isPending}
        onClick={() => open.mutate()}
      >
        {wasOpen ? t('pairing.again') : t('pairing.open')}
      </Button>
    </div>
  )
}

function OpenPairing({ pairing, nowMs }: { pairing: DevicePairing; nowMs: number }) {
  const { t } = useTranslation()
  const { data: devices } = useQuery(devicesQuery())
  const device = devices?.find((each) => each.id === pairing.device?.id) ?? pairing.device
  // The window may have opened since this screen last looked at the clock.
  const leftMs = Math.min(PAIRING_OPEN_MS, pairing.expiresAtMs - nowMs)
  return (
    <div className={styles.open}>
      <div className={classes(styles.code, device && styles.used)}>
        <QrCode text={pairing.url} maxSize={260} label={t('pairing.qrLabel')} />
      </div>
      <div className={styles.side}>
        <ol className={styles.steps}>
          <li>{t('pairing.steps.wifi')}</li>
          <li>{t('pairing.steps.scan')}</li>
          <li>{t('pairing.steps.follow')}</li>
        </ol>
        <p className={styles.address}>
          {t('pairing.address')} <span className={styles.url}>{pairing.url}</span>
        </p>
        <div role="status" className={styles.states}>
          <Progress device={device} leftText={durationText(leftMs)} />
        </div>
      </div>
    </div>
  )
}

function Progress({ device, leftText }: { device: Device | null | undefined; leftText: string }) {
  const { t } = useTranslation()
  if (!device) {
    return (
      <State isDone={false} title={t('pairing.waiting')}>
        {leftText}
      </State>
    )
  }
  const reading = device.lastReading
  if (!reading) {
    return (
      <State isDone title={t('pairing.paired', { name: device.name })}>
        {t('pairing.pairedHelp')}
      </State>
    )
  }
  const title =
    reading.amount === null
      ? t('pairing.testUnread')
      : t('pairing.test', { amount: formatRupiah(rupiah(reading.amount)) })
  return (
    <State isDone={reading.amount !== null} title={title}>
      {reading.amount === null ? t('pairing.pairedHelp') : t('pairing.testHelp')}
    </State>
  )
}

function State({
  isDone,
  title,
  children,
}: {
  isDone: boolean
  title: string
  children: ReactNode
}) {
  const Icon = isDone ? IconCircleCheck : IconLoader
  return (
    <div className={classes(styles.state, isDone && styles.done)}>
      <Icon size={24} stroke={2} aria-hidden {...(isDone ? {} : { className: styles.turning })} />
      <div>
        <p className={styles.stateTitle}>{title}</p>
        <p>{children}</p>
      </div>
    </div>
  )
}
