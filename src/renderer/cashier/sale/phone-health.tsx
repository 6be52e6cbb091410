import { useTranslation } from 'react-i18next'
import type { Till } from '../../../shared/till.ts'
import type { EpochMs } from '../../../shared/time.ts'
import { classes } from '../../components/classes.ts'
import { agoText } from '../../text/time-text.ts'
import styles from './phone-health.module.css'

export interface PhoneHealthProps {
  phone: Till['phone']
  nowMs: EpochMs
}

const WORDS = {
  fresh: 'phone.fresh',
  quiet: 'phone.quiet',
  none: 'phone.none',
  'never-heard': 'phone.neverHeard',
} as const

/** The phone's light, always with its words. */
export function PhoneHealth({ phone, nowMs }: PhoneHealthProps) {
  const { t } = useTranslation()
  return (
    <span role="status" className={classes(styles.health, styles[phone.light])}>
      <span className={styles.light} aria-hidden />
      <span className={styles.words}>{t(WORDS[phone.light])}</span>
      {phone.lastHeardAtMs !== null && (
        <span className={styles.ago}>
          {t('phone.heard', { ago: agoText(t, phone.lastHeardAtMs, nowMs) })}
        </span>
      )}
    </span>
  )
}
