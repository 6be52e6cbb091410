import { IconAlertTriangle, IconCheck, IconClock, IconHandStop, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { PaymentException, PaymentStatus } from '../../shared/payments/payment.ts'
import { classes } from './classes.ts'
import styles from './status-chip.module.css'
import tones from './status-tone.module.css'

const ICONS = { pending: IconClock, paid: IconCheck, expired: IconAlertTriangle, cancelled: IconX }

/** The icon of a payment's status. */
export function StatusIcon({ status }: { status: PaymentStatus }) {
  const Icon = ICONS[status]
  return <Icon size={18} stroke={2.2} aria-hidden />
}

/** A payment's status by colour, icon and text. */
export function StatusChip({ status }: { status: PaymentStatus }) {
  const { t } = useTranslation()
  return (
    <span className={classes(styles.chip, tones[status])}>
      <StatusIcon status={status} />
      {t(`status.${status}`)}
    </span>
  )
}

/** What was unusual about a payment; confirmed by hand has a tone of its own. */
export function ExceptionChip({ exception }: { exception: PaymentException }) {
  const { t } = useTranslation()
  const Icon = exception === 'by-hand' ? IconHandStop : IconAlertTriangle
  return (
    <span className={classes(styles.chip, exception === 'by-hand' ? tones.byHand : tones.pending)}>
      <Icon size={18} stroke={2.2} aria-hidden />
      {t(`exception.${exception}`)}
    </span>
  )
}
