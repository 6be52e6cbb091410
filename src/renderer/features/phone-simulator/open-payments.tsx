import { useTranslation } from 'react-i18next'
import { addRupiah, formatRupiah, rupiah } from '../../../shared/base/money.ts'
import { type Payment, TILL_DIALECT } from '../../../shared/payments/payment.ts'
import type { SimulatedWallet } from '../../../shared/sites/simulated-wallets.ts'
import { Button } from '../../components/button.tsx'
import { useNow } from '../../components/now.ts'
import type { DemoNotification } from '../../data/phone-simulator.ts'
import { durationText } from '../../text/time-text.ts'
import styles from './phone-simulator-screen.module.css'

/** What a customer gets wrong by a slip of the thumb. */
const SLIP = rupiah(7)

export interface OpenPaymentsProps {
  payments: readonly Payment[]
  wallet: SimulatedWallet
  isBusy: boolean
  onSend: (notification: DemoNotification) => void
}

export function OpenPayments({ payments, wallet, isBusy, onSend }: OpenPaymentsProps) {
  const { t } = useTranslation()
  const now = useNow()
  if (payments.length === 0) return <p className={styles.none}>{t('simulator.none')}</p>
  return (
    <ul className={styles.payments}>
      {payments.map((payment) => {
        const amount = formatRupiah(payment.total)
        const merchant = payment.dialect === TILL_DIALECT ? 'Kasir' : payment.dialect
        return (
          <li key={payment.id} className={styles.payment}>
            <p className={styles.facts}>
              <span>
                {payment.number} · {merchant}
              </span>
              <span>{durationText(payment.expiresAtMs - now)}</span>
            </p>
            <Button
              tone="primary"
              size="large"
              disabled={isBusy}
              onClick={() => onSend(wallet.notificationFor(payment.total, merchant))}
            >
              {t('simulator.pay', { amount })}
            </Button>
            <Button
              disabled={isBusy}
              aria-label={t('simulator.wrongLabel', { amount })}
              onClick={() =>
                onSend(wallet.notificationFor(addRupiah(payment.total, SLIP), merchant))
              }
            >
              {t('simulator.wrong')}
            </Button>
          </li>
        )
      })}
    </ul>
  )
}
