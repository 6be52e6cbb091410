import { useTranslation } from 'react-i18next'
import type { OrderTotals } from '../../../shared/sales/order.ts'
import { Amount } from '../../components/amount.tsx'
import styles from './total-bar.module.css'

/** How many items and what they cost. */
export function TotalBar({ totals }: { totals: OrderTotals }) {
  const { t } = useTranslation()
  return (
    <div className={styles.bar}>
      <p className={styles.items}>{t('order.items', { count: totals.itemCount })}</p>
      <p className={styles.total}>
        <span className={styles.word}>{t('order.total')}</span>
        <Amount amount={totals.total} className={styles.amount} />
      </p>
    </div>
  )
}
