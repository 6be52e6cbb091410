import type { Payment } from '../../shared/payment.ts'
import type { PaymentRow } from '../../shared/payment-view.ts'
import type { Devices } from './devices/devices.ts'
import type { Merchants } from './merchants/merchants.ts'
import type { StoredNotification } from './notifications/notification-store.ts'
import { dayNumberOfPayment } from './pos/payment-order-store.ts'
import type { Database } from './storage/database.ts'

/** Gives what is stored by number and id the names that people know. */
export interface PaymentRows {
  row: (payment: Payment) => PaymentRow
  sourceName: (source: Pick<StoredNotification, 'sourceKind' | 'sourceId'>) => string
}

export interface PaymentRowsParts {
  database: Database
  merchants: Merchants
  devices: Devices
}

export function createPaymentRows({ database, merchants, devices }: PaymentRowsParts): PaymentRows {
  return {
    row: (payment) => ({
      ...payment,
      merchantName: merchants.find(payment.merchantId)?.name ?? payment.merchantId,
      orderDayNumber: dayNumberOfPayment(database.read, payment.number) ?? null,
    }),
    sourceName({ sourceKind, sourceId }) {
      if (sourceKind === 'device') {
        return devices.list().find(({ id }) => id === sourceId)?.name ?? sourceId
      }
      return merchants.find(sourceId)?.name ?? sourceId
    },
  }
}
