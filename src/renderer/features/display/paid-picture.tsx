import { useTranslation } from 'react-i18next'
import { formatRupiah } from '../../../shared/base/money.ts'
import { pictureTotal } from '../../../shared/sales/display.ts'
import type { DisplayView } from '../../../shared/sales/display-view.ts'
import type { Order } from '../../../shared/sales/order.ts'
import { Amount } from '../../components/amount.tsx'
import { PaidMark } from '../../components/paid-mark.tsx'
import { clockText } from '../../text/time-text.ts'
import styles from './paid-picture.module.css'

/** Green to the edges, with today's word: a picture of another day's screen proves nothing. */
export function PaidPicture({ view }: { view: DisplayView }) {
  const { t, i18n } = useTranslation()
  const paidAtMs = view.payment?.paidAtMs ?? view.order?.paidAtMs ?? null
  const thanks = view.payerShortName
    ? t('display.thanksName', { name: view.payerShortName })
    : t('display.thanks')
  return (
    <section role="status" className={styles.paid}>
      <div className={styles.middle}>
        <PaidMark size="clamp(120px, 20vh, 240px)" />
        <h1 className={styles.title}>{t('display.paid')}</h1>
        <Amount amount={pictureTotal(view)} className={styles.amount} />
        {view.order && <Change order={view.order} />}
        <p className={styles.thanks}>
          {thanks}
          {paidAtMs !== null && ` · ${clockText(paidAtMs, i18n.language, view.timeZone)}`}
        </p>
      </div>
      <p className={styles.word}>
        {t('display.word')} <strong>{view.wordOfTheDay}</strong>
      </p>
    </section>
  )
}

function Change({ order }: { order: Order }) {
  const { t } = useTranslation()
  if (order.tender !== 'cash' || !order.cashChange || order.cashReceived === null) return null
  return (
    <div className={styles.cash}>
      <span>{t('display.cash', { amount: formatRupiah(order.cashReceived) })}</span>
      <strong>
        {t('display.change')} {formatRupiah(order.cashChange)}
      </strong>
    </div>
  )
}
