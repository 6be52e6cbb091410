import { useTranslation } from 'react-i18next'
import type { EpochMs } from '../../../shared/base/time.ts'
import type { Till } from '../../../shared/sales/till.ts'
import { classes } from '../../components/classes.ts'
import { StatusLight } from '../../components/light.tsx'
import { agoText } from '../../text/time-text.ts'
import styles from './phone-health.module.css'

export interface PhoneHealthProps {
  phone: Till['phone']
  nowMs: EpochMs
}

/** The status light of the shop's phones with its text. */
export function PhoneHealth({ phone, nowMs }: PhoneHealthProps) {
  const { t } = useTranslation()
  const { colour, reason, lastHeardAtMs, batteryPercent, queueLength } = phone
  const facts = [
    lastHeardAtMs !== null && t('phone.heard', { ago: agoText(t, lastHeardAtMs, nowMs) }),
    reason === 'battery' && t('phone.battery', { percent: batteryPercent }),
    reason === 'queue' && t('phone.queue', { count: queueLength ?? 0 }),
  ]
  return (
    <span role="status" className={classes(styles.health, styles[colour])}>
      <StatusLight colour={colour} />
      <span className={styles.text}>
        <span className={styles.words}>{t(`phone.light.${reason}`)}</span>
        <span className={styles.facts}>{facts.filter(Boolean).join(' · ')}</span>
      </span>
    </span>
  )
}
