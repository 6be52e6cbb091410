import { useTranslation } from 'react-i18next'
import { formatRupiah, rupiah } from '../../../shared/base/money.ts'
import type { EpochMs } from '../../../shared/base/time.ts'
import type { Payment } from '../../../shared/payments/payment.ts'
import type { DisplayView } from '../../../shared/sales/display-view.ts'
import { lineTotal, type OrderLine } from '../../../shared/sales/order.ts'
import { Amount } from '../../components/amount.tsx'
import { classes } from '../../components/classes.ts'
import { useElementSize } from '../../components/element-size.ts'
import { QrCode } from '../../components/qr-code.tsx'
import { TimeBar } from '../../components/time-bar.tsx'
import { durationText } from '../../text/time-text.ts'
import { fittingLines } from './fitting-lines.ts'
import { ShopMark } from './shop-mark.tsx'
import styles from './waiting-picture.module.css'

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
  const [middle, middleSize] = useElementSize()
  const [ask, askSize] = useElementSize()
  const leftMs = payment.expiresAtMs - nowMs
  return (
    <div className={styles.paySide}>
      <ShopMark name={view.shopName} />
      <div ref={middle} className={styles.middle}>
        <div ref={ask} className={styles.ask}>
          <p className={styles.label}>{t('display.pay')}</p>
          <Amount amount={payment.total} className={styles.amount} />
          {payment.uniqueCode < 0 && (
            <p className={styles.discount}>
              {t('display.discount', { amount: formatRupiah(rupiah(0 - payment.uniqueCode)) })}
            </p>
          )}
          <p className={styles.instruction}>{t('display.instruction')}</p>
        </div>
        <OrderLines
          lines={view.order?.lines ?? []}
          room={Math.max(0, middleSize.height - askSize.height)}
        />
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

/** As many of the newest lines as the room of so many pixels takes; the bar below must not move. */
function OrderLines({ lines, room }: { lines: readonly OrderLine[]; room: number }) {
  const { t } = useTranslation()
  const [ruler, row] = useElementSize()
  // The edge above the list, with its space, is as high as one row and a half.
  const rows = row.height > 0 ? Math.max(0, Math.floor(room / row.height - 1.5)) : 0
  const { earlierCount, shown } = fittingLines(lines, rows)
  return (
    <ul className={classes(styles.lines, shown.length === 0 && styles.none)}>
      <li ref={ruler} aria-hidden className={styles.ruler} />
      {shown.length > 0 && earlierCount > 0 && (
        <li className={styles.earlier}>{t('display.orderEarlier', { count: earlierCount })}</li>
      )}
      {shown.map((line) => (
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
