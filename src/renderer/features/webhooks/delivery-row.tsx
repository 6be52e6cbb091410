import { useTranslation } from 'react-i18next'
import type { DeliveryLogRow } from '../../../shared/sites/webhook-delivery.ts'
import { classes } from '../../components/classes.ts'
import { useShopTime } from '../../components/shop-time.ts'
import { deliveryErrorText, deliveryFacts } from './delivery-text.ts'
import styles from './webhooks-section.module.css'

/** One webhook in the list: for whom, about what, and how it went. */
export function DeliveryRow({ row, onOpen }: { row: DeliveryLogRow; onOpen: () => void }) {
  const { t } = useTranslation()
  const time = useShopTime()
  const { status, merchantName, paymentId, lastError } = row
  return (
    <li className={styles.item}>
      <button
        type="button"
        className={styles.open}
        aria-label={t('webhooks.open', { site: merchantName, payment: paymentId })}
        onClick={onOpen}
      >
        <span className={styles.line}>
          <span className={classes(styles.state, styles[status])}>
            {t(`payments.deliveryStatus.${status}`)}
          </span>
          <span className={styles.site}>{merchantName}</span>
          {row.isTest && <span className={styles.test}>{t('webhooks.test')}</span>}
          <span className={styles.time}>{time.moment(row.createdAtMs)}</span>
        </span>
        <span className={styles.fact}>{paymentId}</span>
        <span className={styles.fact}>{deliveryFacts(t, row, time).join(' · ')}</span>
        {lastError && <span className={styles.fact}>{deliveryErrorText(t, lastError)}</span>}
      </button>
    </li>
  )
}
