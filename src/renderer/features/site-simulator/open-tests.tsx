import { useTranslation } from 'react-i18next'
import { formatRupiah } from '../../../shared/base/money.ts'
import type { SimulatedPayment } from '../../../shared/sites/simulator.ts'
import { Button } from '../../components/button.tsx'
import { useNow } from '../../components/now.ts'
import { durationText } from '../../text/time-text.ts'
import styles from './simulator-dialog.module.css'

export interface OpenTestsProps {
  payments: readonly SimulatedPayment[]
  isBusy: boolean
  onPay: (paymentId: string) => void
}

export function OpenTests({ payments, isBusy, onPay }: OpenTestsProps) {
  const { t } = useTranslation()
  const now = useNow()
  return (
    <section aria-label={t('tester.open')}>
      <h3 className={styles.heading}>{t('tester.open')}</h3>
      {payments.length === 0 && <p className={styles.quiet}>{t('tester.none')}</p>}
      <ul>
        {payments.map((payment) => (
          <li key={payment.id} className={styles.row}>
            <p className={styles.what}>
              <bdi>{payment.merchantOrderId ?? payment.id}</bdi> · {payment.dialect} ·{' '}
              {durationText(payment.expiresAtMs - now)}
            </p>
            <Button disabled={isBusy} onClick={() => onPay(payment.id)}>
              {t('tester.pay', { amount: formatRupiah(payment.total) })}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
