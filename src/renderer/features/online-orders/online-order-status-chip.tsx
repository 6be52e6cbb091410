import { useTranslation } from 'react-i18next'
import type { OnlineOrderStatus } from '../../../shared/online-shop/online-order.ts'
import { classes } from '../../components/classes.ts'
import tones from '../../components/status-tone.module.css'
import styles from './online-orders-screen.module.css'

const TONES = {
  pending: 'pending',
  waiting_payment: 'pending',
  paid: 'paid',
  processing: 'paid',
  completed: 'expired',
  cancelled: 'cancelled',
} as const

export function OnlineOrderStatusChip({ status }: { status: OnlineOrderStatus }) {
  const { t } = useTranslation()
  return (
    <span className={classes(styles.chip, tones[TONES[status]])}>
      {t(`orders.status.${status}`)}
    </span>
  )
}
