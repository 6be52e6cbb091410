import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { formatRupiah } from '../../../shared/base/money.ts'
import type { Payment } from '../../../shared/payments/payment.ts'
import type { ParkedOrder } from '../../../shared/sales/order.ts'
import type { Till } from '../../../shared/sales/till.ts'
import { notify } from '../../components/notify.tsx'
import { paymentQuery } from '../../data/payments.ts'
import { endedSince } from './parked-news.ts'

/** Says aloud when an order that was set aside is paid or runs out. */
export function useParkedOrderNotices(till: Till | undefined): void {
  const { t } = useTranslation()
  const queryClient = useQueryClient()
  const before = useRef<readonly ParkedOrder[]>([])

  const tell = useEffectEvent(async ({ order, payment }: ParkedOrder) => {
    const number = String(order.dayNumber).padStart(3, '0')
    const ended: Payment = await queryClient.fetchQuery(paymentQuery(payment.id))
    if (ended.status === 'paid') {
      const title = t('parked.paid', { number, amount: formatRupiah(ended.total) })
      const text = ended.payerName
        ? t('parked.paidBy', { name: ended.payerName })
        : t('parked.paidNoName')
      notify({ tone: 'good', title, text })
    } else if (ended.status !== 'pending') {
      notify({ tone: 'warning', title: t('parked.ended', { number }), text: t('parked.endedHelp') })
    }
  })

  useEffect(() => {
    if (!till) return
    const ended = endedSince(before.current, till)
    before.current = till.parked
    // A notice that could not be fetched is no loss: Transaksi tells the same.
    for (const each of ended) tell(each).catch(() => {})
  }, [till])
}
