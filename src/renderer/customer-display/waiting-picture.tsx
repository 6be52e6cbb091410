import { useTranslation } from 'react-i18next'
import type { DisplayView } from '../../shared/display-view.ts'
import { formatRupiah, rupiah } from '../../shared/money.ts'
import { lineTotal } from '../../shared/order.ts'
import type { Payment } from '../../shared/payment.ts'
import type { EpochMs } from '../../shared/time.ts'
import { Amount } from '../components/amount.tsx'
import { useElementSize } from '../components/element-size.ts'
import { QrCode } from '../components/qr-code.tsx'
import { TimeBar } from '../components/time-bar.tsx'
import { durationText } from '../text/time-text.ts'
import { ShopMark } from './shop-mark.tsx'
import styles from './waiting-picture.module.css'

/** More lines than this would push the bar; the order was seen before it was paid. */
const MOST_LINES = 5

export function WaitingPicture({ view, nowMs }: { view: DisplayView; nowMs: EpochMs }) {
  const { payment } = view
  if (!payment) return null
  return (
    <section className={styles.waiting}>
      <QrSide view={view} payment={payment} />
      <PaySide view={view} payment={payment} nowMs={nowMs} />
    </section>
  )
}

function QrSide({ view, payment }: { view: DisplayView; payment: Payment }) {
  const { t } = useTranslation()
  const [frame, size] = useElementSize()
  return (
    <div className={styles.qrSide}>
      <div ref={frame} className={styles.qrFrame}>
        {size.width > 0 && (
          <QrCode
            text={payment.qrisPayload}
            maxSize={Math.min(size.width, size.height)}
            label={t('qr.label', { amount: formatRupiah(payment.total) })}
          />
        )}
      </div>
      <p className={styles.receiver}>
        <strong>{view.merchantName}</strong>{' '}
        {view.nmid !== null && (
          <span className={styles.nmid}>{t('display.nmid', { nmid: view.nmid })}</span>
        )}
      </p>
      <p className={styles.check}>{t('display.checkName')}</p>
    </div>
  )
}

interface PaySideProps {
  view: DisplayView
  payment: Payment
  nowMs: EpochMs
}

function PaySide({ view, payment, nowMs }: PaySideProps) {
  const { t } = useTranslation()
  const leftMs = payment.expiresAtMs - nowMs
  return (
    <div className={styles.paySide}>
      <ShopMark name={view.shopName} />
      <div className={styles.middle}>
        <p className={styles.label}>{t('display.pay')}</p>
        <Amount amount={payment.total} className={styles.amount} />
        {payment.uniqueCode < 0 && (
          <p className={styles.discount}>
            {t('display.discount', { amount: formatRupiah(rupiah(0 - payment.uniqueCode)) })}
          </p>
        )}
        <p className={styles.instruction}>{t('display.instruction')}</p>
        <OrderLines view={view} />
      </div>
      <div className={styles.bottom}>
        {view.isPhoneQuiet && (
          <p role="status" className={styles.checking}>
            <span className={styles.ring} aria-hidden />
            {t('display.checking')}
          </p>
        )}
        <TimeBar
          label={t('display.timeLeft')}
          leftMs={leftMs}
          wholeMs={payment.expiresAtMs - payment.createdAtMs}
        />
        <p className={styles.time}>
          <span>{t('display.waiting')}</span>
          <span role="timer">{durationText(leftMs)}</span>
        </p>
      </div>
    </div>
  )
}

function OrderLines({ view }: { view: DisplayView }) {
  const { t } = useTranslation()
  const lines = view.order?.lines ?? []
  const hiddenCount = Math.max(0, lines.length - MOST_LINES)
  return (
    <ul className={styles.lines}>
      {hiddenCount > 0 && (
        <li className={styles.earlier}>{t('display.orderEarlier', { count: hiddenCount })}</li>
      )}
      {lines.slice(-MOST_LINES).map((line) => (
        <li key={line.id} className={styles.line}>
          <span className={styles.name}>
            {line.quantity} × {line.name}
          </span>
          <span>{formatRupiah(lineTotal(line))}</span>
        </li>
      ))}
    </ul>
  )
}
