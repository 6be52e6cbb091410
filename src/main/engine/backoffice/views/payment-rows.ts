import type { Payment } from '../../../../shared/payments/payment.ts'
import type { PaymentRow } from '../../../../shared/payments/payment-view.ts'
import type { Merchants } from '../../money/merchants/merchants.ts'
import type { StoredNotification } from '../../money/notifications/notification-store.ts'
import type { Devices } from '../../money/phones/devices.ts'
import type { Database } from '../../platform/storage/connection.ts'
import { dayNumberOfPayment } from '../../sales/orders/payment-order-store.ts'

/** Gives what is stored by number and id the names that people know. */
export interface PaymentRows {
  row: (payment: Payment) => PaymentRow
  sourceName: (source: Pick<StoredNotification, 'sourceKind' | 'sourceId'>) => string
}

export interface PaymentRowsRooms {
  database: Database
  merchants: Pick<Merchants, 'find'>
  devices: Pick<Devices, 'list'>
}

export function createPaymentRows({ database, merchants, devices }: PaymentRowsRooms): PaymentRows {
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
