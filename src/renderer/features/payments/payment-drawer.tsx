import { Drawer } from '@mantine/core'
import { IconHandStop } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { formatRupiah, rupiah } from '../../../shared/base/money.ts'
import { TILL_DIALECT } from '../../../shared/payments/payment.ts'
import type { PaymentView } from '../../../shared/payments/payment-view.ts'
import { Amount } from '../../components/amount.tsx'
import { Notice } from '../../components/notice.tsx'
import { useShopTime } from '../../components/shop-time.ts'
import { ExceptionChip, StatusChip } from '../../components/status-chip.tsx'
import { paymentQuery } from '../../data/payments.ts'
import { appName } from '../../text/app-name.ts'
import { failureText } from '../../text/failure-text.ts'
import { PaymentActions } from './payment-actions.tsx'
import styles from './payment-drawer.module.css'
import { Deliveries, History } from './payment-history.tsx'
import { originText } from './payment-text.ts'

export interface PaymentDrawerProps {
  id: string | null
  onClose: () => void
}

/** One payment with everything that is known about it. */
export function PaymentDrawer({ id, onClose }: PaymentDrawerProps) {
  const { t } = useTranslation()
  const query = useQuery({ ...paymentQuery(id ?? ''), enabled: id !== null })
  const payment = query.data
  return (
    <Drawer
      opened={id !== null}
      onClose={onClose}
      title={payment ? t('payments.detail', { number: payment.number }) : ''}
      closeButtonProps={{ 'aria-label': t('payments.closeDetail') }}
    >
      {query.error && <Notice tone="danger">{failureText(t, query.error)}</Notice>}
      {payment && <Detail payment={payment} />}
    </Drawer>
  )
}

function Detail({ payment }: { payment: PaymentView }) {
  return (
    <div className={styles.detail}>
      <div>
        <Amount amount={payment.total} />
        <p className={styles.chips}>
          <StatusChip status={payment.status} />
          {payment.exception && <ExceptionChip exception={payment.exception} />}
        </p>
      </div>
      {payment.evidence === 'by-hand' && <ByHand payment={payment} />}
      <EvidenceText payment={payment} />
      <PaymentActions payment={payment} />
      <Facts payment={payment} />
      <History events={payment.events} />
      <Deliveries deliveries={payment.deliveries} />
    </div>
  )
}

function ByHand({ payment }: { payment: PaymentView }) {
  const { t } = useTranslation()
  return (
    <div className={styles.byHand}>
      <IconHandStop size={26} stroke={1.8} aria-hidden />
      <div>
        <p className={styles.strong}>{t('payments.byHandTitle')}</p>
        <p>{t('payments.byHandText')}</p>
        {payment.byHandReason && <p>{t('payments.reason', { reason: payment.byHandReason })}</p>}
      </div>
    </div>
  )
}

/** The phone's own words, untouched: line breaks, spaces and all. */
function EvidenceText({ payment }: { payment: PaymentView }) {
  const { t } = useTranslation()
  const time = useShopTime()
  const evidence = payment.evidenceText
  if (!evidence) {
    return payment.evidence === 'by-hand' ? null : (
      <p className={styles.muted}>{t('payments.evidenceNone')}</p>
    )
  }
  return (
    <section>
      <h3 className={styles.heading}>{t('payments.evidenceTitle')}</h3>
      <figure className={styles.evidence}>
        {evidence.title !== '' && <p className={styles.strong}>{evidence.title}</p>}
        <p className={styles.raw}>{evidence.text}</p>
        <figcaption className={styles.muted}>
          {t('payments.evidenceFrom', {
            app: appName(evidence.app) ?? t('evidence.unknownApp'),
            source: evidence.sourceName,
            time: time.moment(evidence.receivedAtMs),
          })}
        </figcaption>
      </figure>
    </section>
  )
}

/** Only where it was another sum than the total. */
function cameText({ evidenceText, total }: PaymentView): string | null {
  const amount = evidenceText?.amount ?? null
  return amount === null || amount === total ? null : formatRupiah(rupiah(amount))
}

function Facts({ payment }: { payment: PaymentView }) {
  const { t } = useTranslation()
  const time = useShopTime()
  const code = formatRupiah(rupiah(payment.uniqueCode))
  const facts: [string, string | null][] = [
    [t('payments.from'), originText(t, payment)],
    [t('payments.siteOrder'), payment.dialect === TILL_DIALECT ? null : payment.merchantOrderId],
    [t('payments.payer'), payment.payerName],
    [t('payments.asked'), payment.uniqueCode === 0 ? null : formatRupiah(payment.amount)],
    [t('payments.discount'), payment.uniqueCode < 0 ? code : null],
    [t('payments.uniqueCode'), payment.uniqueCode > 0 ? code : null],
    [t('payments.total'), payment.uniqueCode === 0 ? null : formatRupiah(payment.total)],
    [t('payments.came'), cameText(payment)],
    [t('payments.created'), time.moment(payment.createdAtMs)],
    [t('payments.expires'), time.moment(payment.expiresAtMs)],
    [t('payments.paidAt'), payment.paidAtMs === null ? null : time.moment(payment.paidAtMs)],
    [t('payments.id'), payment.id],
  ]
  return (
    <dl className={styles.facts}>
      {facts.map(
        ([name, value]) =>
          value !== null && (
            <div key={name} className={styles.fact}>
              <dt>{name}</dt>
              <dd>
                <bdi>{value}</bdi>
              </dd>
            </div>
          ),
      )}
    </dl>
  )
}
