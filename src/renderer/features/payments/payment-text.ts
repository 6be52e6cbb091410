import type { TFunction } from 'i18next'
import { type Payment, TILL_DIALECT } from '../../../shared/payments/payment.ts'
import type { PaymentRow } from '../../../shared/payments/payment-view.ts'
import { appName } from '../../text/app-name.ts'

/** Where a payment comes from: the order at the counter, or the site and the dialect it speaks. */
export function originText(t: TFunction, row: PaymentRow): string {
  if (row.dialect !== TILL_DIALECT) return `${row.merchantName} · ${row.dialect}`
  if (row.orderDayNumber === null) return t('payments.counterNoNumber')
  return t('payments.counter', { number: String(row.orderDayNumber).padStart(3, '0') })
}

/** The evidence that the money arrived; empty for a payment that was not paid. */
export function evidenceLabel(t: TFunction, payment: Payment): string {
  if (payment.evidence === null) return payment.status === 'paid' ? t('evidence.none') : ''
  const app = appName(payment.sourceApp) ?? t('evidence.unknownApp')
  return t(`evidence.${payment.evidence}`, { app })
}

/** What happened, by the engine's name of the event; an unknown one keeps its name. */
export function eventText(t: TFunction, kind: string): string {
  const key = kind.replace(/\.(\w)/, (_dot, letter: string) => letter.toUpperCase())
  return t(`eventKind.${key as 'paymentPaid'}`, { defaultValue: kind })
}
