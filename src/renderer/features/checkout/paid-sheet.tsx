import { IconPlus } from '@tabler/icons-react'
import { type CSSProperties, useEffect, useEffectEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { formatRupiah } from '../../../shared/base/money.ts'
import type { Payment } from '../../../shared/payments/payment.ts'
import { type Order, orderTotals } from '../../../shared/sales/order.ts'
import type { Till } from '../../../shared/sales/till.ts'
import { Amount } from '../../components/amount.tsx'
import { Button } from '../../components/button.tsx'
import { PaidMark } from '../../components/paid-mark.tsx'
import { useShopTime } from '../../components/shop-time.ts'
import { useNextOrder } from '../../data/till.ts'
import { appName } from '../../text/app-name.ts'
import styles from './paid-sheet.module.css'

/** Long enough to look up once; change has to be counted out first. In milliseconds. */
const AUTO_NEXT_MS = 4_000
const AUTO_NEXT_WITH_CHANGE_MS = 12_000
/** A key that was already on its way when the money came must not sweep the sheet away. */
const SETTLE_MS = 600

/** Paid: whole sheet green, who and when, and how we know. */
export function PaidSheet({ till }: { till: Till }) {
  const { t } = useTranslation()
  const time = useShopTime()
  const next = useNextOrder()
  const { order, payment } = till
  const waitMs = order.cashChange ? AUTO_NEXT_WITH_CHANGE_MS : AUTO_NEXT_MS
  const goOn = () => {
    if (!next.isPending) next.mutate({})
  }
  useAutoNext(goOn, waitMs)
  const paidAtMs = order.paidAtMs ?? payment?.paidAtMs ?? till.nowMs
  return (
    <section aria-label={t('paid.region')} className={styles.sheet}>
      <div role="status" className={styles.body}>
        <PaidMark size={96} />
        <h1 className={styles.title}>{t('paid.title')}</h1>
        <Amount amount={payment?.total ?? orderTotals(order).total} className={styles.amount} />
        <CashFacts order={order} />
        {payment?.payerName && (
          <p className={styles.payer}>{t('paid.payer', { name: payment.payerName })}</p>
        )}
        <p className={styles.when}>
          {t('order.title', { number: String(order.dayNumber).padStart(3, '0') })}
          {' · '}
          {time.clock(paidAtMs)}
        </p>
        {payment && <EvidenceLine payment={payment} />}
      </div>
      <p className={styles.word}>
        {t('paid.word')} <strong>{till.wordOfTheDay}</strong>
      </p>
      <footer className={styles.footer}>
        <Button
          size="large"
          className={styles.next}
          icon={<IconPlus size={24} stroke={2} aria-hidden />}
          disabled={next.isPending}
          onClick={goOn}
        >
          {t('paid.next')}
        </Button>
        <div className={styles.track} aria-hidden>
          <div className={styles.bar} style={{ '--wait': `${waitMs}ms` } as CSSProperties} />
        </div>
        <p className="visually-hidden">{t('paid.autoNext')}</p>
      </footer>
    </section>
  )
}

function CashFacts({ order }: { order: Order }) {
  const { t } = useTranslation()
  if (order.tender !== 'cash' || order.cashReceived === null) return null
  return (
    <div className={styles.cash}>
      <p>{t('paid.cash', { amount: formatRupiah(order.cashReceived) })}</p>
      {order.cashChange ? (
        <>
          <p className={styles.changeWord}>{t('paid.change')}</p>
          <Amount amount={order.cashChange} className={styles.change} />
        </>
      ) : (
        <p>{t('paid.noChange')}</p>
      )}
    </div>
  )
}

function EvidenceLine({ payment }: { payment: Payment }) {
  const { t } = useTranslation()
  const app = appName(payment.sourceApp) ?? t('evidence.unknownApp')
  return (
    <div className={styles.evidence}>
      {payment.evidence === 'notification' && <p>{t('paid.notification', { app })}</p>}
      {payment.evidence === 'callback' && <p>{t('paid.callback', { app })}</p>}
      {payment.exception === 'late' && <p>{t('paid.late')}</p>}
      {payment.exception === 'by-hand' && <p className={styles.flag}>{t('paid.byHandFlag')}</p>}
    </div>
  )
}

function useAutoNext(goOn: () => void, waitMs: number): void {
  const act = useEffectEvent(goOn)
  useEffect(() => {
    const since = performance.now()
    const timer = setTimeout(() => act(), waitMs)
    const onKeyDown = (event: KeyboardEvent) => {
      const isModifier = ['Shift', 'Control', 'Alt', 'Meta', 'Tab'].includes(event.key)
      if (isModifier || event.repeat || performance.now() - since < SETTLE_MS) return
      act()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('keydown', onKeyDown)
    }
  }, [waitMs])
}
