import { useTranslation } from 'react-i18next'
import { formatRupiah } from '../../../shared/base/money.ts'
import type { EpochMs } from '../../../shared/base/time.ts'
import type { ParkedOrder } from '../../../shared/sales/order.ts'
import { classes } from '../../components/classes.ts'
import { keepKeysOnScreen } from '../../components/hotkey.ts'
import { StatusIcon } from '../../components/status-chip.tsx'
import tones from '../../components/status-tone.module.css'
import { durationText } from '../../text/time-text.ts'
import styles from './parked-strip.module.css'

export interface ParkedStripProps {
  parked: readonly ParkedOrder[]
  nowMs: EpochMs
  onResume: (orderId: string) => void
}

/** Orders that still wait for their QRIS while the next customer is served. */
export function ParkedStrip({ parked, nowMs, onResume }: ParkedStripProps) {
  const { t } = useTranslation()
  if (parked.length === 0) return null
  return (
    <ul data-parked-strip aria-label={t('parked.title')} className={styles.strip}>
      {parked.map((each) => (
        <li key={each.order.id}>
          <ParkedButton parked={each} nowMs={nowMs} onResume={onResume} />
        </li>
      ))}
    </ul>
  )
}

interface ParkedButtonProps {
  parked: ParkedOrder
  nowMs: EpochMs
  onResume: (orderId: string) => void
}

function ParkedButton({ parked: { order, payment }, nowMs, onResume }: ParkedButtonProps) {
  const { t } = useTranslation()
  const isOver = payment.status === 'pending' && nowMs >= payment.expiresAtMs
  const status = isOver ? 'expired' : payment.status
  const amount = formatRupiah(payment.total)
  const number = String(order.dayNumber).padStart(3, '0')
  return (
    <button
      type="button"
      aria-label={t('parked.item', { number, amount, state: t(`status.${status}`) })}
      className={classes(styles.item, tones[status])}
      onMouseDown={keepKeysOnScreen}
      onClick={() => onResume(order.id)}
    >
      <StatusIcon status={status} />
      <span className={styles.number}>{number}</span>
      <span>{amount}</span>
      <span>
        {status === 'pending' ? durationText(payment.expiresAtMs - nowMs) : t(`status.${status}`)}
      </span>
    </button>
  )
}
