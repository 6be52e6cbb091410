import { IconAlertTriangle, IconCheck, IconClock, IconHandStop, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { PaymentException, PaymentStatus } from '../../shared/payment.ts'
import { classes } from './classes.ts'
import styles from './status-chip.module.css'

const ICONS = { pending: IconClock, paid: IconCheck, expired: IconAlertTriangle, cancelled: IconX }

/** State in colour, shape and words. */
export function StatusChip({ status }: { status: PaymentStatus }) {
  const { t } = useTranslation()
  const Icon = ICONS[status]
  return (
    <span className={classes(styles.chip, styles[status])}>
      <Icon size={18} stroke={2.2} aria-hidden />
      {t(`status.${status}`)}
    </span>
  )
}

/** What was unusual about a payment; by-hand ones stand out wherever they appear. */
export function ExceptionChip({ exception }: { exception: PaymentException }) {
  const { t } = useTranslation()
  const Icon = exception === 'by-hand' ? IconHandStop : IconAlertTriangle
  return (
    <span
      className={classes(styles.chip, exception === 'by-hand' ? styles.byHand : styles.pending)}
    >
      <Icon size={18} stroke={2.2} aria-hidden />
      {t(`exception.${exception}`)}
    </span>
  )
}
