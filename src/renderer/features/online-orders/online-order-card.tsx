import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatRupiah, rupiah } from '../../../shared/base/money.ts'
import type { OnlineOrder } from '../../../shared/online-shop/online-order.ts'
import { lineTotal } from '../../../shared/sales/order.ts'
import { Button } from '../../components/button.tsx'
import { MoneyInput } from '../../components/money-input.tsx'
import { Notice } from '../../components/notice.tsx'
import { onlineOrderQuery, useActOnOrder, usePayOrderInCash } from '../../data/online-shop.ts'
import { ConfirmDialog } from '../../session/confirm-dialog.tsx'
import { failureText } from '../../text/failure-text.ts'
import { OnlineOrderStatusChip } from './online-order-status-chip.tsx'
import styles from './online-orders-screen.module.css'

/** One order with everything the shop may do with it now. */
export function OnlineOrderCard({ number }: { number: string }) {
  const { t } = useTranslation()
  const { data: order } = useQuery(onlineOrderQuery(number))
  if (!order) return null
  return (
    <section className={styles.card} aria-label={number}>
      <div className={styles.head}>
        <h2 className={styles.number}>{number}</h2>
        <OnlineOrderStatusChip status={order.status} />
      </div>
      <div>
        <p dir="auto">
          <strong>{order.customerName}</strong>
        </p>
        {order.customerPhone && (
          <p className={styles.help}>{t('orders.phone', { phone: order.customerPhone })}</p>
        )}
        <p className={styles.help}>{t('orders.day', { number: order.dayNumber })}</p>
      </div>
      <Lines order={order} />
      {order.note !== '' && <p dir="auto">{order.note}</p>}
      {['pending', 'waiting_payment'].includes(order.status) && <Cash order={order} />}
      <Acts order={order} />
      {order.waLink && (
        <div>
          <a className={styles.link} href={order.waLink} target="_blank" rel="noreferrer">
            {t('orders.whatsApp')}
          </a>
          <p className={styles.help}>{t('orders.whatsAppHelp')}</p>
        </div>
      )}
    </section>
  )
}

function Lines({ order }: { order: OnlineOrder }) {
  return (
    <div>
      {order.lines.map((line) => (
        <p key={line.id} className={styles.line}>
          <span dir="auto">
            {line.quantity} × {line.name}
          </span>
          <span>{formatRupiah(lineTotal(line))}</span>
        </p>
      ))}
      <p className={styles.line}>
        <strong>Total</strong>
        <strong>{formatRupiah(order.total)}</strong>
      </p>
    </div>
  )
}

function Cash({ order: { number, total } }: { order: OnlineOrder }) {
  const { t } = useTranslation()
  const pay = usePayOrderInCash()
  const [received, setReceived] = useState<number | null>(total)
  const change = (received ?? 0) - total
  return (
    <form
      className={styles.actions}
      onSubmit={(event) => {
        event.preventDefault()
        if (received !== null) pay.mutate({ number, received })
      }}
    >
      <MoneyInput label={t('orders.received')} value={received} onChange={setReceived} />
      <Button type="submit" disabled={change < 0 || pay.isPending}>
        {t('orders.cash')}
      </Button>
      {change > 0 && <p>{t('orders.change', { amount: formatRupiah(rupiah(change)) })}</p>}
      {pay.error && <Notice tone="danger">{failureText(t, pay.error)}</Notice>}
    </form>
  )
}

function Acts({ order: { number, status } }: { order: OnlineOrder }) {
  const { t } = useTranslation()
  const act = useActOnOrder()
  const [isAsking, setIsAsking] = useState(false)
  const isPaid = status === 'paid' || status === 'processing'
  if (status === 'completed' || status === 'cancelled') return null
  return (
    <div className={styles.actions}>
      <Button tone="quiet" disabled={act.isPending} onClick={() => setIsAsking(true)}>
        {t('orders.cancel')}
      </Button>
      {status === 'paid' && (
        <Button disabled={act.isPending} onClick={() => act.mutate({ number, act: 'process' })}>
          {t('orders.process')}
        </Button>
      )}
      {isPaid && (
        <Button
          tone="primary"
          disabled={act.isPending}
          onClick={() => act.mutate({ number, act: 'complete' })}
        >
          {t('orders.complete')}
        </Button>
      )}
      {isAsking && (
        <ConfirmDialog
          title={t('orders.cancelTitle', { number })}
          text={t(isPaid ? 'orders.cancelPaidText' : 'orders.cancelText')}
          confirm={t('orders.cancel')}
          dismiss={t('orders.keep')}
          onClose={() => setIsAsking(false)}
          onConfirm={() => act.mutate({ number, act: 'cancel' })}
        />
      )}
    </div>
  )
}
