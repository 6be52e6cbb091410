import { IconCircleCheck, IconLoader } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatRupiah, rupiah } from '../../../shared/base/money.ts'
import type { Device } from '../../../shared/phones/device.ts'
import { classes } from '../../components/classes.ts'
import styles from '../../components/pairing.module.css'

export interface PairingProgressProps {
  device: Device | null | undefined
  leftText: string
}

/** The progress of a pairing: waiting, paired, first message, and what was read from it. */
export function PairingProgress({ device, leftText }: PairingProgressProps) {
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
  if (reading.amount === null) {
    return (
      <State isDone={false} title={t('pairing.testUnread')}>
        {t('pairing.pairedHelp')}
      </State>
    )
  }
  const amount = formatRupiah(rupiah(reading.amount))
  return (
    <State isDone title={t(reading.isTest ? 'pairing.test' : 'pairing.real', { amount })}>
      {t(reading.isTest ? 'pairing.testHelp' : 'pairing.realHelp')}
    </State>
  )
}

interface StateProps {
  isDone: boolean
  title: string
  children: ReactNode
}

function State({ isDone, title, children }: StateProps) {
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
